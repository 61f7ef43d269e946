/** What a document says about where it belongs. */

import type { Kind } from './generation.ts';
import { isObject, type JsonObject, own, textsOf } from './json.ts';

/**
 * @see Open Badges 2.0, "VerificationObject", whose context lets `verify` stand for `verification`;
 *   1.1, `verify`
 */
export function isSigned(assertion: JsonObject): boolean {
  const how = own(assertion, 'verification') ?? own(assertion, 'verify');
  const types = isObject(how) ? textsOf(own(how, 'type')) : [];
  return types.some((type) => type === 'SignedBadge' || type === 'signed');
}

/**
 * The address that a document gives itself: `verify.url` of a hosted 1.x Assertion, else `id`. A
 * signed Assertion is wherever it is.
 */
export function statedAddress(document: JsonObject, { generation, documentClass }: Kind): unknown {
  if (documentClass === 'Assertion' && isSigned(document)) return undefined;
  const verify = own(document, 'verify');
  const isOlder = generation !== '2.0' && documentClass === 'Assertion';
  const url = isOlder && isObject(verify) ? own(verify, 'url') : undefined;
  return url ?? own(document, 'id');
}
