/** What is awarded, and for what. */

import type { Award } from './award.ts';
import type { Common, Image } from './common.ts';
import type { Instant } from './instant.ts';
import type { Issuer } from './issuer.ts';

export type Alignment = {
  readonly targetName: string;
  readonly targetUrl: string;
  readonly targetDescription?: string;
  readonly targetFramework?: string;
  readonly targetCode?: string;
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
  /** ISO 8601 duration. */
  readonly expiresAfter?: string;
  readonly supersedes?: BadgeClass;
  readonly retired?: Instant;
  readonly updated?: Instant;
  /** In the order of their ids. */
  readonly awards: readonly Award[];
};
