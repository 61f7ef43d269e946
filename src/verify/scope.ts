/** Whether an issuer vouches for the place where an award is hosted. */

import { isLoopback } from '../content/schema/loopback.ts';
import { webAddress } from './addresses.ts';
import { isObject, type JsonObject, own, textsOf } from './json.ts';

export type Scope = {
  readonly isInside: boolean;
  readonly message: string;
  /** For an expert. */
  readonly detail: string;
};

/**
 * The default, when the issuer's `verification` names no origins, is the host of the issuer's own
 * address. A prefix (`startsWith`) comes on top and replaces nothing. Addresses are compared as a
 * browser reads them, so that dot segments do not lead out of the prefix.
 *
 * @param issuer the issuer's document, whose `verification` counts in 2.0 only. 1.x has no rule at
 *   all; the default is applied to it as the reference validator does, since otherwise anybody
 *   could host an award of anybody's badge.
 * @see Open Badges 2.0, "VerificationObject" and "Hosted Verification"
 */
export function scopeOf(
  assertionAddress: string,
  issuerAddress: string,
  issuer: JsonObject,
  hasPolicy: boolean,
): Scope {
  const at = webAddress(assertionAddress);
  const home = webAddress(issuerAddress);
  if (at === undefined || home === undefined) {
    return outside('The award or its issuer has no web address.');
  }
  const policy = hasPolicy ? own(issuer, 'verification') : undefined;
  const values = (name: string) => (isObject(policy) ? textsOf(own(policy, name)) : []);

  const prefixes = values('startsWith').flatMap((prefix) => webAddress(prefix)?.href ?? []);
  if (values('startsWith').length > 0 && !prefixes.some((one) => at.href.startsWith(one))) {
    return outside('The award is hosted below none of the addresses that its issuer names.');
  }
  const named = values('allowedOrigins').map((origin) => hostOf(origin, at.protocol));
  const origins = named.length > 0 ? named : [home.host];
  // Origins are named without ports. A site that is tried out on one machine has one, and no other machine sees it.
  const isOnMachine = isLoopback(at.hostname) && origins.includes(at.hostname);
  if (!origins.includes(at.host) && !isOnMachine) {
    const whose = named.length > 0 ? 'none of those that its issuer names' : 'not its issuer’s';
    return outside(`The award is hosted at ${at.host}, which is ${whose}.`);
  }
  return {
    isInside: true,
    message: 'The badge is on a site where its issuer keeps its badges.',
    detail: `The issuer’s awards may be hosted at ${at.host}.`,
  };
}

const outside = (detail: string): Scope => ({
  isInside: false,
  message: 'The badge is on a site that its issuer does not vouch for.',
  detail,
});

/** As URLs write it: in lower case, in ASCII, without the default port. */
const hostOf = (origin: string, protocol: string): string | undefined =>
  URL.parse(`${protocol}//${origin}/`)?.host;
