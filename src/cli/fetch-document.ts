/**
 * Asks the network for documents that a badge names. The addresses come from strangers: each one, and each it redirects
 * to, is looked at first, and the connection goes to the very addresses that were looked at.
 */

import { isLoopback } from '../content/schema/loopback.ts';
import type { FetchDocument, Fetched } from '../verify/fetched.ts';
import { request, TooLargeError } from './network/request.ts';
import { hostAddresses, type ResolveHost, systemResolver } from './network/resolve-host.ts';

export type NetworkLimits = {
  readonly redirects: number;
  /** Of one request, from the name to the last byte. */
  readonly milliseconds: number;
  /** Of all that is asked for. */
  readonly totalMilliseconds: number;
  /** Of one body, packed or unpacked. */
  readonly bytes: number;
};

export const usualLimits: NetworkLimits = {
  redirects: 5,
  milliseconds: 10_000,
  totalMilliseconds: 30_000,
  bytes: 5_000_000,
};

export type NetworkOptions = {
  /** May addresses lead to this machine or into the network it stands in? */
  readonly allowPrivate?: boolean;
  readonly limits?: Partial<NetworkLimits>;
  readonly resolve?: ResolveHost;
};

/** What is asked of nobody. */
export const offline: FetchDocument = async () => ({ kind: 'refused', why: 'offline' });

/** The time for all documents begins with the first one. */
export function createFetchDocument({
  allowPrivate = false,
  limits: given = {},
  resolve = systemResolver,
}: NetworkOptions = {}): FetchDocument {
  const limits = { ...usualLimits, ...given };
  let whole: AbortSignal | undefined;

  const ask = async (url: URL, redirects: number): Promise<Fetched> => {
    whole ??= AbortSignal.timeout(limits.totalMilliseconds);
    const signal = AbortSignal.any([whole, AbortSignal.timeout(limits.milliseconds)]);
    if (!isWeb(url)) return { kind: 'refused', why: 'not-web' };
    const addresses = await unlessAborted(hostAddresses(url, allowPrivate, resolve), signal);
    if (addresses === undefined) return { kind: 'refused', why: 'private-address' };
    if (addresses.length === 0) return { kind: 'unreachable' };
    const answer = await request(url, { addresses, signal, maxBytes: limits.bytes });
    const { status, location, contentType, body } = answer;
    if (body !== undefined) return found(url, body, contentType);
    if (!redirections.includes(status) || location === undefined) return { kind: 'absent', status };
    if (redirects === limits.redirects) return { kind: 'refused', why: 'too-many-redirects' };
    const next = URL.parse(location, url);
    return next === null || losesSafety(url, next)
      ? { kind: 'refused', why: 'not-web' }
      : ask(next, redirects + 1);
  };

  return async (address) => {
    const url = URL.parse(address);
    if (url === null) return { kind: 'refused', why: 'not-web' };
    try {
      return await ask(url, 0);
    } catch (error) {
      return error instanceof TooLargeError
        ? { kind: 'refused', why: 'too-large' }
        : { kind: 'unreachable' };
    }
  };
}

const redirections: readonly number[] = [301, 302, 303, 307, 308];

/** Plain http is asked too: badges of the years before https are at such addresses still. */
const isWeb = ({ protocol, username, password }: URL): boolean =>
  /^https?:$/.test(protocol) && username === '' && password === '';

/** From https to http: anybody on the way could answer in the host's place. */
const losesSafety = (from: URL, to: URL): boolean =>
  from.protocol === 'https:' && to.protocol === 'http:' && !isLoopback(to.hostname);

function found(url: URL, bytes: Uint8Array, contentType: string | undefined): Fetched {
  const address = url.href;
  const mediaType = contentType?.split(';')[0]?.trim().toLowerCase();
  return { kind: 'found', bytes, address, ...(mediaType ? { mediaType } : {}) };
}

/** Asking for a name cannot be broken off; waiting for it can. */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Error('It took too long.'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject);
  });
}
