/** Results that an achievement describes, and those that an award states. @see Open Badges 3.0, "ResultDescription" and "Result" */

import type { Addresses } from '../../model/addresses.ts';
import type { GrantedAward, Result } from '../../model/award.ts';
import type { BadgeClass, ResultDescription, RubricLevel } from '../../model/badge-class.ts';
import { given, someOf } from '../../model/given.ts';
import { alignments } from './document.ts';

type Badge = Pick<BadgeClass, 'key'>;

const resultId = (badge: Badge, result: string, at: Addresses): string =>
  `${at.achievement(badge).url}#${result}`;

/** Slugs hold letters, digits and hyphens, so a dot parts two of them without doubt. */
const levelId = (badge: Badge, result: string, level: string, at: Addresses): string =>
  `${resultId(badge, result, at)}.${level}`;

/** In the order of the badge; allowed values and levels from low to high, as they are written. */
export const resultDescriptions = (
  badge: BadgeClass,
  at: Addresses,
): readonly object[] | undefined =>
  someOf(badge.resultDescription.map((result) => resultDescription(badge, result, at)));

const resultDescription = (badge: Badge, result: ResultDescription, at: Addresses): object =>
  given({
    id: resultId(badge, result.id, at),
    type: ['ResultDescription'],
    name: result.name,
    resultType: result.resultType,
    allowedValue: someOf(result.allowedValue),
    requiredLevel: result.requiredLevel && levelId(badge, result.id, result.requiredLevel, at),
    requiredValue: result.requiredValue,
    rubricCriterionLevel: someOf(
      result.rubricCriterionLevel.map((level) => rubricCriterionLevel(badge, result, level, at)),
    ),
    valueMin: result.valueMin,
    valueMax: result.valueMax,
    alignment: alignments(result.alignment),
  });

const rubricCriterionLevel = (
  badge: Badge,
  { id }: ResultDescription,
  level: RubricLevel,
  at: Addresses,
): object =>
  given({
    id: levelId(badge, id, level.id, at),
    type: ['RubricCriterionLevel'],
    name: level.name,
    description: level.description,
    level: level.level,
    points: level.points,
    alignment: alignments(level.alignment),
  });

/** Each points at its description, and at its level, in the achievement. */
export const results = (award: GrantedAward, at: Addresses): readonly object[] | undefined =>
  someOf(award.result.map((result) => statedResult(award.badgeClass, result, at)));

const statedResult = (
  badge: Badge,
  { resultDescription, value, status, achievedLevel, alignment }: Result,
  at: Addresses,
): object =>
  given({
    type: ['Result'],
    resultDescription: resultId(badge, resultDescription, at),
    value,
    status,
    achievedLevel: achievedLevel && levelId(badge, resultDescription, achievedLevel, at),
    alignment: alignments(alignment),
  });
