/** An award in which every text is as long as it may be. */

import type { SiteFiles } from '../../../support/site.ts';
import { awardId } from '../content.ts';

export const longestAward = 15;

const long = (word: string, length: number) => `${word} `.repeat(length).slice(0, length).trim();

export const longest: SiteFiles = {
  'badges/verbose/issuer.md': `---\nname: ${long('Gesellschaft', 200)}\nurl: https://verbose.example.org/\nemail: badges@example.org\n---\n`,
  'badges/verbose/badge.md': `---\nname: ${long('Überwachungsaufgabenübertragung', 200)}\ndescription: ${long('Knows', 2000)}\nimageAlt: A medallion.\n---\nDo.\n`,
  'badges/verbose/badge.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100"><circle cx="50" cy="50" r="48"/></svg>\n`,
  'recipients/15.md': `---\nid: ${awardId(longestAward)}\nstatusIndex: ${longestAward}\nbadge: verbose/badge\nissuedOn: 2026-05-01\nrecipient: { type: email, identity: "sha256$${'ab'.repeat(32)}", salt: 0123456789abcdef0123456789abcdef15 }\nname: ${long('Hohenzollern', 200)}\nrevoked: { on: 2026-06-03, reason: "${long('copied', 500)}" }\n---\n`,
};
