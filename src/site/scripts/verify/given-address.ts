/** The address that a link to the page brings along, behind `#url=`: no host learns what stands there. */

import { isLoopback } from '../../../content/schema/loopback.ts';
import { isPublicHost } from './public-host.ts';

export type GivenAddress =
  | {
      readonly kind: 'address';
      readonly address: string;
      readonly host: string;
      readonly isOwn: boolean;
    }
  /** The key of the sentence that says why not. */
  | { readonly kind: 'refused'; readonly why: 'verifyNotAddress' | 'verifyNotHere' };

/** @param page where the page stands; its own origin is asked at once, others when somebody says so */
export function givenAddress(written: string, page: string): GivenAddress {
  const url = URL.parse(written.trim());
  const here = new URL(page);
  const isHere = isLoopback(here.hostname);
  const isWeb = url !== null && /^https?:$/.test(url.protocol) && !url.username && !url.password;
  if (!isWeb) return { kind: 'refused', why: 'verifyNotAddress' };
  const isLocal = isLoopback(url.hostname);
  if (isLocal ? !isHere : !isPublicHost(url.hostname))
    return { kind: 'refused', why: 'verifyNotHere' };
  return {
    kind: 'address',
    address: written.trim(),
    host: url.host,
    isOwn: url.origin === here.origin,
  };
}

/** @param hash as in `location.hash` */
export const addressInHash = (hash: string): string | undefined =>
  new URLSearchParams(hash.slice(1)).get('url') ?? undefined;

export const hashOf = (address: string): string => `#url=${encodeURIComponent(address)}`;
