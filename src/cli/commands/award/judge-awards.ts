/** What is wrong with awards that are not written yet, against the content of the folder. */

import type { AwardSource, Sources } from '../../../content/schema/sources.ts';
import type { Instant } from '../../../model/instant.ts';
import { link } from '../../../model/link.ts';
import type { Problem } from '../../../problems/problem.ts';
import { quote } from '../../../problems/quote.ts';
import type { JudgeAwards } from '../../../publish/awarding/check-rows.ts';

export const judgeBySources =
  (sources: Sources, now: Instant): JudgeAwards =>
  (awards) => [
    ...link({ ...sources, awards }, { now }).problems,
    ...awards.flatMap((award) => unreadBadge(award, sources)),
  ];

/** A badge that has a file which cannot be read: what an award of it may say, nobody can tell. */
function unreadBadge(
  { origin, fields }: AwardSource,
  { badgeClasses, issuers, written }: Sources,
): Problem[] {
  const { badge } = fields;
  const [issuer, slug] = badge.split('/');
  const isRead =
    badgeClasses.some((one) => one.issuer === issuer && one.slug === slug) &&
    issuers.some((one) => one.slug === issuer);
  if (isRead || !written.badges.has(badge)) return [];
  return [
    {
      code: 'award-badge-unread',
      severity: 'error',
      file: origin.file,
      path: [...origin.path, 'badge'],
      message: `The badge ${quote(badge)} or its issuer has problems of its own, so it cannot be awarded.`,
      hint: 'See them, and mend them first: npm run badges -- check',
    },
  ];
}
