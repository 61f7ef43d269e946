/** What an award says was achieved, and in which activity. @see Open Badges 3.0, "AchievementSubject" */

import type { AwardSource } from '../content/schema/sources.ts';
import type { Problem } from '../problems/problem.ts';
import type { GrantedAward } from './award.ts';
import type { BadgeClass } from './badge-class.ts';
import { given } from './given.ts';
import { endOf, startOf } from './instant.ts';
import { problemAt } from './link-common.ts';
import { resultsOf } from './link-results.ts';
import type { Site } from './site.ts';

export type Achieved = Pick<
  GrantedAward,
  | 'result'
  | 'creditsEarned'
  | 'role'
  | 'term'
  | 'licenseNumber'
  | 'activityStartDate'
  | 'activityEndDate'
  | 'source'
>;

export function achievedOf(
  award: AwardSource,
  badgeClass: BadgeClass | undefined,
  site: Site,
  problems: Problem[],
): Achieved {
  const { creditsEarned, role, term, licenseNumber, source } = award.fields;
  checkCredits(award, badgeClass, problems);
  return {
    result: badgeClass === undefined ? [] : resultsOf(award, badgeClass, problems),
    ...given({ creditsEarned, role, term, licenseNumber, source: source && given(source) }),
    ...activityTime(award, site, problems),
  };
}

/** Both dates may lie ahead, unlike that of the award: a board is elected for a time to come. */
function activityTime(
  { origin, fields }: AwardSource,
  { timeZone }: Site,
  problems: Problem[],
): Pick<Achieved, 'activityStartDate' | 'activityEndDate'> {
  const activityStartDate = fields.activityStartDate && startOf(fields.activityStartDate, timeZone);
  const activityEndDate = fields.activityEndDate && endOf(fields.activityEndDate, timeZone);
  if (
    activityStartDate !== undefined &&
    activityEndDate !== undefined &&
    activityEndDate < activityStartDate
  ) {
    problems.push(
      problemAt(
        origin,
        'activityEndDate',
        'award-activity-reversed',
        'The activity would end before it began.',
        'Correct "activityStartDate" or "activityEndDate".',
      ),
    );
  }
  return given({ activityStartDate, activityEndDate });
}

/** A warning: Open Badges 3.0 says that the two belong together and forbids nothing, and extra credits exist. */
function checkCredits(
  { origin, fields: { creditsEarned } }: AwardSource,
  badgeClass: BadgeClass | undefined,
  problems: Problem[],
): void {
  const available = badgeClass?.creditsAvailable;
  if (creditsEarned === undefined || available === undefined || creditsEarned <= available) return;
  problems.push({
    ...problemAt(
      origin,
      'creditsEarned',
      'award-credits-over',
      `The award counts ${creditsEarned} credits, and the badge is worth ${available}.`,
      'Correct the number. Where more can be earned than the badge says, nothing needs to be done.',
    ),
    severity: 'warning',
  });
}
