/** What an endorsement belongs to, as each generation names it. */

import type { Endorsed } from '../../documents/ob20/endorsement.ts';
import type { Endorsed30 } from '../../documents/ob30/endorsement.ts';
import type { Addresses } from '../../model/addresses.ts';
import type { Award } from '../../model/award.ts';
import type { BadgeClass } from '../../model/badge-class.ts';
import type { Endorsement, WrittenEndorsement } from '../../model/common.ts';
import type { Issuer } from '../../model/issuer.ts';
import type { Publication } from '../../model/publication.ts';
import type { EndorsedRef } from '../catalogue.ts';
import { found } from './workshop.ts';

export type EndorsedThing = Endorsed &
  Endorsed30 & {
    /** Whose keys sign for what is published here. */
    readonly issuer: Issuer;
    readonly written: readonly WrittenEndorsement[];
  };

const writtenOf = (endorsement: readonly Endorsement[]): readonly WrittenEndorsement[] =>
  endorsement.filter((one) => one.kind === 'written');

export const endorsedIssuer = (issuer: Issuer, at: Addresses): EndorsedThing => ({
  page: at.issuerPage(issuer),
  document: at.issuerProfile(issuer),
  subject: at.did(issuer),
  issuer,
  written: writtenOf(issuer.endorsement),
});

export const endorsedBadge = (badge: BadgeClass, at: Addresses): EndorsedThing => ({
  page: at.badgePage(badge),
  document: at.badgeDocument(badge),
  subject: at.achievement(badge).url,
  issuer: badge.issuer,
  written: writtenOf(badge.endorsement),
});

export const endorsedAward = (award: Award, at: Addresses): EndorsedThing => ({
  page: at.awardPage(award.id),
  document: at.assertion(award.id),
  subject: at.credential(award.id).url,
  issuer: award.badgeClass.issuer,
  written: award.kind === 'granted' ? writtenOf(award.endorsement) : [],
});

export function endorsedBy(
  of: EndorsedRef,
  publication: Publication,
  at: Addresses,
): EndorsedThing {
  if ('issuer' in of) return endorsedIssuer(found(publication.issuers, of.issuer), at);
  if ('badge' in of) return endorsedBadge(found(publication.badgeClasses, of.badge), at);
  return endorsedAward(found(publication.awards, of.award), at);
}
