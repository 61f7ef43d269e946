/** What holds for the whole site. */

import type { Baking, Format } from '../content/schema/settings.ts';
import type { SiteTranslation } from './translation.ts';

export type { Baking, Format };

export type Site = {
  /** The public base address: https or loopback, one final slash. */
  readonly url: string;
  readonly title: string;
  readonly description?: string;
  /** BCP 47: of the pages at the plain addresses, and of texts that name no other. */
  readonly language: string;
  /** All languages that there are pages in; its own comes first. */
  readonly languages: readonly string[];
  /** Its texts in others than its own, in their order. */
  readonly translations: readonly SiteTranslation[];
  readonly timeZone: string;
  /** `#rrggbb`. */
  readonly accent?: string;
  readonly formats: readonly Format[];
  readonly bake: readonly Baking[];
  readonly recipients: 'sealed' | 'plain';
  readonly names: 'page' | 'told';
  /** May search engines list award pages? */
  readonly index: boolean;
  readonly repository?: string;
  /** The owner has a stylesheet, `public/theme.css`, which follows ours on every page. */
  readonly hasTheme?: true;
  /** The address never leaves the machine: a site for trying out. */
  readonly isLoopback: boolean;
  /** No publication to deploy, and every page says so: nothing is signed, or with the throw-away key of a machine. */
  readonly preview?: 'unsigned' | 'development-key';
};
