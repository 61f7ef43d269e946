/** From the host name of an address to the numeric addresses that may be connected to. */

import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { isLoopback } from '../../content/schema/loopback.ts';
import { isPublicAddress } from './public-address.ts';

export type HostAddress = { readonly address: string; readonly family: number };

/** All addresses of a host name. Rejects when there is none. */
export type ResolveHost = (hostname: string) => Promise<readonly HostAddress[]>;

export const systemResolver: ResolveHost = (hostname) => lookup(hostname, { all: true });

/**
 * The addresses of a URL's host, or undefined when one of them is no public one: a name that leads to both would else
 * depend on chance. An empty list where the name leads nowhere.
 */
export async function hostAddresses(
  { hostname }: URL,
  allowPrivate: boolean,
  resolve: ResolveHost,
): Promise<readonly HostAddress[] | undefined> {
  const numeric = hostname.replace(/^\[(.*)\]$/, '$1');
  const family = isIP(numeric);
  // What a local name leads to is this machine, whatever a resolver says.
  if (!allowPrivate && isLoopback(hostname)) return undefined;
  const found =
    family > 0 ? [{ address: numeric, family }] : await resolve(hostname).catch(() => []);
  return allowPrivate || found.every(({ address }) => isPublicAddress(address)) ? found : undefined;
}

/** Makes a connection go to addresses that were looked at, without asking for the name again. */
export const connectTo =
  (addresses: readonly HostAddress[]): LookupFunction =>
  (_hostname, { all }, callback) => {
    const [first] = addresses;
    if (all === true) callback(null, [...addresses]);
    else callback(null, first?.address ?? '', first?.family);
  };
