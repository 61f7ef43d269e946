/** The site of the tests of the page that awards: two issuers, of which one has no keys, in four languages. */

import { rich } from '../support/rich-site.ts';
import type { SiteFiles } from '../support/site.ts';

export const url = 'http://localhost:4321/club/';

export const awardingSite: SiteFiles = {
  ...rich,
  'badges/site.yaml': `url: ${url}\ntitle: The Club\nlanguages: [de, fr, es]\ntimeZone: Europe/Berlin\nformats: ["2.0", "3.0"]\nnames: told\nrepository: https://github.com/acme/badges\n`,
};
