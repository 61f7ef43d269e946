/** A copy of an award, as somebody hands it over, against the one that its issuer hosts. */

import { isSameAddress, referenceOf } from './addresses.ts';
import type { Award } from './award.ts';
import type { HostedDocument } from './hosted-document.ts';
import { canonical, isObject, type JsonObject, own } from './json.ts';
import { saysRevoked } from './model.ts';
import type { Step } from './report.ts';
import { failed, note, open, passed, skipped } from './steps.ts';

export function copyStep(
  given: Award | undefined,
  hosted: HostedDocument | undefined,
  signed: boolean,
): Step {
  if (given === undefined || signed)
    return skipped('copy', 'This is the badge itself, not a copy.');
  if (hosted?.kind !== 'found')
    return open('copy', 'There is nothing to compare this copy of the badge with.');
  if (saysRevoked(hosted.document)) {
    return skipped('copy', 'Of a revoked badge nothing is left to compare.');
  }
  if (!isSameAward(given, hosted)) {
    return failed(
      'copy',
      'On its issuer’s site this badge was given to somebody else, or is another badge.',
    );
  }
  const differing = differences(given.document, hosted.document);
  return differing.length === 0
    ? passed('copy', 'This copy says what the badge on its issuer’s site says.')
    : open(
        'copy',
        'This copy says something else than the badge on its issuer’s site. It may be older, or somebody changed it: what the site says counts.',
        [note(`The copy differs in ${differing.join(', ')}.`)],
      );
}

function differences(copy: JsonObject, hosted: JsonObject): readonly string[] {
  const names = new Set([...Object.keys(hosted), ...Object.keys(copy)]);
  const written = (document: JsonObject, name: string) =>
    canonical(name === 'recipient' ? recipientOf(document) : (own(document, name) ?? null));
  return [...names].filter((name) => written(copy, name) !== written(hosted, name));
}

/** A copy may be older than what is hosted, but not for somebody else or of another badge. */
function isSameAward(copy: Award, hosted: Award): boolean {
  const badges = [copy, hosted].map(({ document }) => referenceOf(own(document, 'badge')));
  // Who raised awards from 1.x to 2.0 in place may have given the badge class another address.
  const isSameBadge =
    copy.is.generation !== hosted.is.generation || isSameAddress(badges[0], badges[1]);
  return isSameBadge && identityOf(copy) === identityOf(hosted);
}

/** The letters of a hash may be large or small. */
function recipientOf(document: JsonObject): unknown {
  const recipient = own(document, 'recipient');
  if (!isObject(recipient)) return recipient ?? null;
  const identity = own(recipient, 'identity');
  const isHashed = own(recipient, 'hashed') === true && typeof identity === 'string';
  return isHashed ? { ...recipient, identity: identity.toLowerCase() } : recipient;
}

function identityOf({ document }: Award): string {
  const recipient = recipientOf(document);
  if (!isObject(recipient)) return '';
  return canonical([own(recipient, 'identity') ?? null, own(recipient, 'salt') ?? '']);
}
