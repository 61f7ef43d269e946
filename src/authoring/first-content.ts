/** The files that a site begins with. Pure: pictures, time zone and addresses come in as arguments. */

import { stringify } from 'yaml';

export type FirstSite = {
  readonly url: string;
  readonly title: string;
  readonly timeZone: string;
  /** `#rrggbb` */
  readonly accent: string;
  /** The repository's page on its host. */
  readonly repository?: string;
};

/** `badges/site.yaml`, with the little that somebody must know who opens it. */
export function siteText({ url, title, timeZone, accent, repository }: FirstSite): string {
  return [
    '# Where the site stands. Every address of every badge is made from it:',
    '# once badges are published there, it stays as it is.',
    field('url', url),
    field('title', title),
    'language: en',
    '# A date without a time is that day here.',
    field('timeZone', timeZone),
    field('accent', accent),
    ...(repository === undefined ? [] : [field('repository', repository)]),
    '# Versions of Open Badges to publish. More may be added; what was published once stays.',
    'formats: ["2.0", "3.0"]',
    '',
  ].join('\n');
}

const field = (name: string, value: string): string =>
  stringify({ [name]: value }, { lineWidth: 0, version: '1.2' }).trimEnd();

/** What git must leave alone: first of all private keys and lists of addresses. */
const ignored = ['.rosette/', 'dist/', 'node_modules/'] as const;

/** `.gitignore` with our lines in it; undefined where they are there already. */
export function ignoreText(before: string | undefined): string | undefined {
  const lines = (before ?? '').split(/\r?\n/).map((line) => line.trim());
  const missing = ignored.filter(
    (name) => !lines.some((line) => line.replace(/^\/|\/$/g, '') === name.slice(0, -1)),
  );
  if (missing.length === 0) return undefined;
  const heading =
    before === undefined || before === '' || before.endsWith('\n') ? (before ?? '') : `${before}\n`;
  return `${heading}${missing.join('\n')}\n`;
}
