/** What holds for the whole site. */

import type { Format } from '../content/schema/settings.ts';

export type { Format };

export type Site = {
  /** The public base address: https or loopback, one final slash. */
  readonly url: string;
  readonly title: string;
  readonly description?: string;
  readonly language: string;
  readonly timeZone: string;
  /** `#rrggbb`. */
  readonly accent?: string;
  readonly formats: readonly Format[];
  readonly bake: readonly Format[];
  readonly recipients: 'sealed' | 'plain';
  readonly names: 'page' | 'told';
  /** May search engines list award pages? */
  readonly index: boolean;
  readonly repository?: string;
  /** The address never leaves the machine: a site for trying out. */
  readonly isLoopback: boolean;
};
