/** Who awards. */

import type { BadgeClass } from './badge-class.ts';
import type { Common, Image } from './common.ts';
import type { Instant } from './instant.ts';
import type { IssuerKeys } from './keys.ts';
import type { IssuerTranslation } from './translation.ts';

export type Issuer = Common & {
  readonly slug: string;
  readonly name: string;
  readonly url: string;
  readonly email: string;
  readonly telephone?: string;
  readonly description?: string;
  /** Markdown. */
  readonly about: string;
  readonly image?: Image;
  readonly imageAlt?: string;
  readonly linkedin?: number;
  readonly isAwarding: boolean;
  readonly updated?: Instant;
  /** Its texts in other languages of the site, in their order. */
  readonly translations: readonly IssuerTranslation[];
  /** Absent: nothing of this issuer is signed, and it has hosted documents only. */
  readonly keys?: IssuerKeys;
  /** By slug. */
  readonly badgeClasses: readonly BadgeClass[];
};
