/** An award as an OpenBadgeCredential. @see Open Badges 3.0, "AchievementCredential", "AchievementSubject" and "Evidence" */

import type { Addresses } from '../../model/addresses.ts';
import type { Award, ErasedAward, Evidence, GrantedAward } from '../../model/award.ts';
import { given, someOf } from '../../model/given.ts';
import type { Instant } from '../../model/instant.ts';
import { statusPlace } from '../../model/status-index.ts';
import { subjectUrn } from '../../model/subject.ts';
import { revocationReason } from '../revocation-reason.ts';
import { achievement } from './achievement.ts';
import { contexts, image } from './document.ts';
import { embeddedIssuer, type Profile, partyProfile } from './profile.ts';
import { identityObject, nameObject } from './recipient.ts';
import { results } from './results.ts';

export type OpenBadgeCredential = {
  readonly '@context': typeof contexts;
  readonly id: string;
  readonly type: readonly ['VerifiableCredential', 'OpenBadgeCredential'];
  readonly name: string;
  readonly description: string;
  readonly image?: object;
  readonly issuer: Profile;
  readonly validFrom: Instant;
  readonly validUntil?: Instant;
  readonly awardedDate: Instant;
  readonly credentialSubject: object & { readonly id: string };
  readonly evidence?: readonly object[];
  readonly endorsement?: readonly object[];
  readonly credentialStatus: object;
};

export type CredentialOptions = {
  /** Is there a baked 3.0 image of this award for `image` to name? */
  readonly isBaked: boolean;
  /** Signed EndorsementCredentials of the badge class, and of the award. */
  readonly achievementEndorsements: readonly object[];
  readonly endorsements: readonly object[];
};

/**
 * The credential before it is signed, whatever came after: a revocation stands in the status list alone. The display
 * name of the recipient is not in it, and neither are the award's language, version and extensions, for which a
 * credential has no words.
 */
export const openBadgeCredential = (
  award: GrantedAward,
  at: Addresses,
  { isBaked, achievementEndorsements, endorsements }: CredentialOptions,
): OpenBadgeCredential => {
  const { id, badgeClass } = award;
  return given({
    '@context': contexts,
    id: at.credential(id).url,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: badgeClass.name,
    description: badgeClass.description,
    image: isBaked
      ? image(at.credentialImage(id, badgeClass.image).url, badgeClass.imageAlt)
      : undefined,
    issuer: embeddedIssuer(badgeClass.issuer, at),
    validFrom: validFrom(award),
    validUntil: award.expires,
    awardedDate: award.issuedOn,
    credentialSubject: subject(award, at, achievementEndorsements),
    evidence: someOf(award.evidence.map(evidence)),
    endorsement: someOf(endorsements),
    credentialStatus: statusEntry(award, at),
  });
};

/** The context types the dates of an activity as days; the data model and the JSON Schema, which hold here, as instants. */
const subject = (award: GrantedAward, at: Addresses, achievementEndorsements: readonly object[]) =>
  given({
    id: subjectUrn(award.id),
    type: ['AchievementSubject'],
    identifier: [
      identityObject(award.recipient),
      ...(award.sealedName === undefined ? [] : [nameObject(award.sealedName)]),
    ],
    achievement: achievement(award.badgeClass, at, achievementEndorsements),
    narrative: award.narrative,
    result: results(award, at),
    creditsEarned: award.creditsEarned,
    role: award.role,
    term: award.term,
    licenseNumber: award.licenseNumber,
    activityStartDate: award.activityStartDate,
    activityEndDate: award.activityEndDate,
    source: award.source && partyProfile(award.source),
  });

const evidence = ({ id, name, description, narrative, genre, audience }: Evidence): object =>
  given({ id, type: ['Evidence'], name, description, narrative, genre, audience });

/** @see W3C Bitstring Status List 1.0, "BitstringStatusListEntry": the index is a string */
function statusEntry({ badgeClass, statusIndex }: Award, at: Addresses): object {
  const { list, bit } = statusPlace(statusIndex);
  const { url } = at.statusList(badgeClass.issuer, list);
  return {
    id: `${url}#${bit}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: String(bit),
    statusListCredential: url,
  };
}

/**
 * Of two copies of a credential the one with the later `validFrom` is the newer, so a stated correction of badge or
 * issuer raises it: never beyond the end of what has expired, because the Verifiable Credentials Data Model wants
 * `validUntil` to be no earlier.
 *
 * @see Open Badges 3.0, "Credential Equality and Comparison Algorithm"
 */
export const validFrom = (award: Award): Instant => {
  const { issuedOn, badgeClass } = award;
  const expires = award.kind === 'granted' ? award.expires : undefined;
  return [badgeClass.updated, badgeClass.issuer.updated]
    .map((updated) => earlier(updated, expires))
    .reduce<Instant>((latest, one) => (one !== undefined && one > latest ? one : latest), issuedOn);
};

const earlier = (one: Instant | undefined, limit: Instant | undefined): Instant | undefined =>
  one !== undefined && limit !== undefined && limit < one ? limit : one;

/**
 * What stands at the address of an erased award: no credential, and it names no one. Neither 3.0 nor the Verifiable
 * Credentials Data Model has a form for this, so it says the same as a revoked 2.0 Assertion.
 */
export const erasedCredential = (award: ErasedAward, at: Addresses): object => ({
  id: at.credential(award.id).url,
  revoked: true,
  revocationReason: revocationReason(award),
});
