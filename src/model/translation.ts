/**
 * Texts in another language of the site. What is absent stays as the original has it, and nothing but texts is
 * translated: addresses, dates, values and pictures are those of the original.
 */

type Translation = {
  /** BCP 47, one of the site's, neither its own nor that of the original. */
  readonly language: string;
};

export type SiteTranslation = Translation & {
  readonly title?: string;
  readonly description?: string;
};

export type IssuerTranslation = Translation & {
  readonly name?: string;
  readonly description?: string;
  readonly imageAlt?: string;
  /** Markdown. */
  readonly about?: string;
};

export type AlignmentTranslation = {
  /** Which one of the badge's. */
  readonly targetUrl: string;
  readonly targetName?: string;
  readonly targetDescription?: string;
  readonly targetFramework?: string;
};

export type LevelTranslation = {
  /** Its slug among the levels of the result. */
  readonly id: string;
  readonly name?: string;
  readonly description?: string;
};

export type ResultTranslation = {
  /** Its slug among the results of the badge. */
  readonly id: string;
  readonly name?: string;
  readonly rubricCriterionLevel: readonly LevelTranslation[];
};

export type BadgeTranslation = Translation & {
  readonly name?: string;
  readonly description?: string;
  /** Markdown. */
  readonly criteria?: string;
  readonly imageAlt?: string;
  /** All of them in place of the original's. */
  readonly tags?: readonly string[];
  readonly fieldOfStudy?: string;
  readonly specialization?: string;
  readonly alignment: readonly AlignmentTranslation[];
  readonly resultDescription: readonly ResultTranslation[];
};
