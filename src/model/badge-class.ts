/** What is awarded, and for what. */

import type { Award } from './award.ts';
import type { Common, Image, Party } from './common.ts';
import type { Instant } from './instant.ts';
import type { Issuer } from './issuer.ts';
import type { BadgeTranslation } from './translation.ts';

export type Alignment = {
  readonly targetName: string;
  readonly targetUrl: string;
  readonly targetDescription?: string;
  readonly targetFramework?: string;
  readonly targetCode?: string;
  /** What kind of thing is aligned to. @see Open Badges 3.0, "AlignmentTargetType Enumeration" */
  readonly targetType?: string;
};

/** A name in somebody's register. @see Open Badges 3.0, "IdentifierEntry" */
export type Identifier = { readonly identifier: string; readonly identifierType: string };

/** @see Open Badges 3.0, "RubricCriterionLevel" */
export type RubricLevel = {
  /** Its slug among the levels of the result; part of its address for ever. */
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly level?: string;
  readonly points?: string;
  readonly alignment: readonly Alignment[];
};

/** A result that an award may state. @see Open Badges 3.0, "ResultDescription" */
export type ResultDescription = {
  /** Its slug among the results of the badge; part of its address for ever. */
  readonly id: string;
  readonly name: string;
  readonly resultType: string;
  readonly allowedValue: readonly string[];
  /** Slug of a level. */
  readonly requiredLevel?: string;
  readonly requiredValue?: string;
  readonly rubricCriterionLevel: readonly RubricLevel[];
  readonly valueMin?: string;
  readonly valueMax?: string;
  readonly alignment: readonly Alignment[];
};

export type BadgeClass = Common & {
  /** `issuer/badge`. */
  readonly key: string;
  readonly slug: string;
  readonly issuer: Issuer;
  readonly name: string;
  readonly description: string;
  /** Markdown. */
  readonly criteria: string;
  readonly image: Image;
  readonly imageAlt: string;
  readonly tags: readonly string[];
  readonly alignment: readonly Alignment[];
  /** @see Open Badges 3.0, "AchievementType Enumeration" */
  readonly achievementType?: string;
  /** Who designed it, when that is not the issuer. */
  readonly creator?: Party;
  readonly creditsAvailable?: number;
  readonly fieldOfStudy?: string;
  readonly specialization?: string;
  /** The code that people use, for example of a course. */
  readonly humanCode?: string;
  readonly otherIdentifier: readonly Identifier[];
  readonly resultDescription: readonly ResultDescription[];
  /** ISO 8601 duration. */
  readonly expiresAfter?: string;
  readonly supersedes?: BadgeClass;
  readonly retired?: Instant;
  readonly updated?: Instant;
  /** Its texts in other languages of the site, in their order. */
  readonly translations: readonly BadgeTranslation[];
  /** In the order of their ids. */
  readonly awards: readonly Award[];
};
