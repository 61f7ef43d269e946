/** A copy of an award, as somebody hands it over, against the one that its issuer hosts. */

import { isSameAddress, referenceOf } from './addresses.ts';
import type { Generation, Kind } from './generation.ts';
import type { HostedDocument } from './hosted-document.ts';
import { canonical, isObject, type JsonObject, own } from './json.ts';
import { saysRevoked } from './model.ts';
import type { Step } from './report.ts';
import { failed, open, passed, skipped } from './steps.ts';

export type Award = {
  readonly document: JsonObject;
  readonly is: Kind & { readonly generation: Generation };
};

export function copyStep(
  given: Award | undefined,
  hosted: HostedDocument | undefined,
  signed: boolean,
): Step {
  if (given === undefined || signed) return skipped('copy', 'This is no copy of a hosted award.');
  if (hosted?.kind !== 'found') return open('copy', 'There is nothing to compare the copy with.');
  if (saysRevoked(given.document) || saysRevoked(hosted.document)) {
    return skipped('copy', 'Of a revoked award there is no copy.');
  }
  if (!isSameAward(given, hosted)) {
    return failed('copy', 'The issuer’s own document has another recipient or another badge.');
  }
  return canonical(given.document) === canonical(hosted.document)
    ? passed('copy', 'The copy says what the issuer’s own document says.')
    : passed('copy', 'The copy is not the newest; the issuer’s own document counts.');
}

/** A copy may be older than what is hosted, but not for somebody else or of another badge. */
function isSameAward(copy: Award, hosted: Award): boolean {
  const badges = [copy, hosted].map(({ document }) => referenceOf(own(document, 'badge')));
  // Who raised awards from 1.x to 2.0 in place may have given the badge class another address.
  const isSameBadge =
    copy.is.generation !== hosted.is.generation || isSameAddress(badges[0], badges[1]);
  return isSameBadge && identityOf(copy) === identityOf(hosted);
}

function identityOf({ document }: Award): string {
  const recipient = own(document, 'recipient');
  if (!isObject(recipient)) return '';
  const [identity, salt] = ['identity', 'salt'].map((name) => own(recipient, name));
  const isHashed = own(recipient, 'hashed') === true && typeof identity === 'string';
  return canonical([isHashed ? identity.toLowerCase() : (identity ?? null), salt ?? '']);
}
