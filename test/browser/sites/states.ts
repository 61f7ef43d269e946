/** A site in which every state that a page can be in stands somewhere. Source: style of the pages, "States to draw". */

import type { SiteFiles } from '../../support/site.ts';
import { block } from './content.ts';
import { awardFiles } from './states/awards.ts';
import { badgeFiles } from './states/badges.ts';
import { issuerFiles } from './states/issuers.ts';
import { longest } from './states/longest.ts';

export { awards } from './states/awards.ts';

/** @param settings of `site.yaml`, besides those that stand here */
export const states = (
  url: string,
  settings: Readonly<Record<string, unknown>> = {},
): SiteFiles => ({
  'badges/site.yaml': block({
    url,
    title: 'Analytical Society',
    description: 'Badges of a small society that learns how engines work. All of it is made up.',
    timeZone: 'Europe/Berlin',
    formats: ['2.0', '3.0'],
    ...settings,
  }),
  ...issuerFiles,
  ...badgeFiles,
  ...awardFiles,
  ...longest,
});
