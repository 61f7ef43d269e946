/**
 * Pictures of every page and state, for people to look at: `node test/browser/shoot.ts FOLDER [FILTER]`.
 * Each page on a desk and on a phone, by day and by night, in a very narrow window, without scripts, and awards on paper.
 * The filter is a regular expression over names such as `states/awards-longNames` or `club/badges`.
 */

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { treeOf } from '../support/command.ts';
import type { SiteFiles } from '../support/site.ts';
import { buildSite } from './built-sites.ts';
import { launchChromium } from './chromium.ts';
import { pageTypeOf } from './judges/page-type.ts';
import { picturesOf } from './pdf.ts';
import { awardId } from './sites/content.ts';
import { awards, states } from './sites/states.ts';
import { subjects as shared } from './sites/subjects.ts';
import { loadPictures, openVisitor } from './visit.ts';

const languages = ['de', 'fr', 'es'];
const local = 'http://localhost:4321/';
const root = 'https://badges.example.org/';

type Subject = { readonly url: string; readonly files: SiteFiles; readonly pages: RegExp };

const subjects: Readonly<Record<string, Subject>> = {
  states: { url: local, files: states(local), pages: /./ },
  languages: {
    url: local,
    files: states(local, { languages }),
    pages:
      /^(de|fr|es)\/(index|badges\/(index|society\/everything)|awards\/0+(1|3|19)-|issuers\/society|verify|glossary)/,
  },
  // Of sixty badges that are alike, one.
  club: { ...shared.club, pages: /^(?!badges\/\w+\/star-(?!01))/ },
  arabic: {
    url: root,
    files: states(root, { language: 'ar', title: 'جمعية التحليل', accent: '#ffe600' }),
    pages: /^(index|badges\/(index|society\/arabic)|awards\/0+(1|8|18)-|issuers\/society)/,
  },
};

const windows = [
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 390, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
  { width: 320, colorScheme: 'light' },
] as const;

const stateNames = new Map<string, string>(
  Object.entries(awards).map(([name, number]) => [awardId(number), name]),
);

/** `awards-longNames` for the page of that award. */
const nameOf = (path: string): string =>
  path
    .replace(/(^|\/)index\.html$/, '')
    .split('/')
    .map((part) => stateNames.get(part) ?? part)
    .join('-') || 'home';

async function shootPage(page: Page, file: string): Promise<void> {
  for (const { width, colorScheme } of windows) {
    await page.setViewportSize({ width, height: width > 1000 ? 900 : 780 });
    await page.emulateMedia({ colorScheme, media: 'screen' });
    await page.screenshot({ path: `${file}-${width}-${colorScheme}.png`, fullPage: true });
  }
}

async function printPage(page: Page, file: string): Promise<void> {
  await page.emulateMedia({ media: null, colorScheme: null });
  const sheets = await picturesOf(
    await page.pdf({ preferCSSPageSize: true, printBackground: true }),
  );
  for (const [index, sheet] of sheets.entries()) {
    await writeFile(`${file}-paper-${index + 1}.png`, sheet);
  }
}

async function shootSite(
  browser: Browser,
  site: string,
  { url, files, pages }: Subject,
  isWanted: (name: string) => boolean,
): Promise<number> {
  const built = await buildSite(files);
  const paths = [...(await treeOf(built.folder)).keys()].filter(
    (path) => path.endsWith('.html') && pages.test(path) && isWanted(`${site}/${nameOf(path)}`),
  );
  const visitors = await Promise.all(
    [true, false].map((javaScriptEnabled) =>
      openVisitor(browser, { url, folder: built.folder, javaScriptEnabled }),
    ),
  );
  const [visitor, without] = visitors;
  if (visitor === undefined || without === undefined) return 0;
  const types = new Set<string>();
  for (const path of paths) {
    const address = url + path.replace(/index\.html$/, '');
    const file = join(folder, site, nameOf(path));
    await mkdir(dirname(file), { recursive: true });
    await visitor.page.goto(address);
    await loadPictures(visitor.page);
    await shootPage(visitor.page, file);
    const type = pageTypeOf(path, languages);
    if (type === 'awards/*') await printPage(visitor.page, file);
    if (!types.has(type)) {
      types.add(type);
      await without.page.setViewportSize({ width: 390, height: 780 });
      await without.page.goto(address);
      await without.page.screenshot({ path: `${file}-390-scripts-off.png`, fullPage: true });
    }
    for (const trouble of visitor.troubles()) console.log(`${site}/${nameOf(path)}: ${trouble}`);
  }
  for (const one of visitors) await one.close();
  await built.remove();
  return paths.length;
}

const [folder = '', filter = ''] = process.argv.slice(2);
if (folder === '') {
  console.log('Usage: node test/browser/shoot.ts FOLDER [FILTER]');
  process.exit(2);
}
const launched = await launchChromium();
if ('skipped' in launched) {
  console.log(launched.skipped);
  process.exit(1);
}
const wanted = new RegExp(filter);
const sites = Object.entries(subjects);
const named = sites.filter(([name]) => filter.startsWith(`${name}/`));
for (const [name, subject] of named.length > 0 ? named : sites) {
  const count = await shootSite(launched.browser, name, subject, (page) => wanted.test(page));
  console.log(`${name}: ${count} pages`);
}
await launched.browser.close();
