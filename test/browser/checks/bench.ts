/** What the checks of the page that checks badges have in common: one browser, one built site, one opened page. */

import type { Input } from '../../../src/verify/input.ts';
import type { Report } from '../../../src/verify/report.ts';
import type { Tree } from '../../support/signed-site.ts';
import type { CheckPage, CheckPageOptions, Web } from '../check-page.ts';

export const now = '2026-11-01T12:00:00Z';

export type Bench = {
  /** The folder of the site's repository. */
  readonly root: string;
  /** What was built. */
  readonly tree: Tree;
  /** One page for all tests that leave it as it was. */
  readonly opened: CheckPage;
  /** A page of its own. */
  readonly open: (more?: Partial<CheckPageOptions>) => Promise<CheckPage>;
  /** The site as others see it: every file at its address. */
  readonly site: () => Web;
  /** What the room says, asked without a browser. */
  readonly expected: (input: Input, web: Web) => Promise<Report>;
  /** The file of an award that is valid. */
  readonly awardWith: (file: string) => string;
};
