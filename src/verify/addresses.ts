/** Web addresses of others: what is one, and which are the same. */

import { isObject, own } from './json.ts';

/** Of a http or https address its parts as a browser reads them; undefined for everything else. */
export function webAddress(value: unknown): URL | undefined {
  if (typeof value !== 'string' || !/^https?:\/\/[^\s\\]+$/i.test(value)) return undefined;
  return URL.parse(value) ?? undefined;
}

/** Letter case of the host, a default port and dot segments make no difference. */
export const isSameAddress = (one: unknown, other: unknown): boolean =>
  one === other || (webAddress(one) !== undefined && hrefOf(one) === hrefOf(other));

const hrefOf = (value: unknown): string | undefined => webAddress(value)?.href;

/**
 * Did an address lead on to a host that has nothing to do with it? Whoever finds a page of an issuer that sends its
 * readers anywhere could otherwise speak from the issuer's address. A site that moved as a whole leads on with its
 * issuer's own document.
 *
 * @param final where what was asked for was found, after redirects
 * @param home where the issuer's document was found, after redirects
 */
export function isLedAway(asked: string, final: string, home: string): boolean {
  const [from, to, at] = [asked, final, home].map((address) => webAddress(address)?.host);
  return to === undefined || (to !== from && to !== at);
}

/** Where a reference points: an address, or the id of the copy that stands in its place. */
export function referenceOf(value: unknown): string | undefined {
  const id = isObject(value) ? own(value, 'id') : value;
  return typeof id === 'string' ? id : undefined;
}
