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

/** Where a reference points: an address, or the id of the copy that stands in its place. */
export function referenceOf(value: unknown): string | undefined {
  const id = isObject(value) ? own(value, 'id') : value;
  return typeof id === 'string' ? id : undefined;
}
