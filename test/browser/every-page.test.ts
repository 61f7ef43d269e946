/** Whatever pages a site has, each is valid HTML, leads nowhere in vain, and shuts nobody out. */

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBuiltSite } from '../../src/publish/output/built-site.ts';
import { pageMistakes } from '../../src/publish/output/page-mistakes.ts';
import { treeOf } from '../support/command.ts';
import type { SiteFiles } from '../support/site.ts';
import { type BuiltSite, buildSite } from './built-sites.ts';
import { launchChromium } from './chromium.ts';
import { violations } from './judges/accessibility.ts';
import { markupFaults } from './judges/markup.ts';
import { pageTypeOf } from './judges/page-type.ts';
import { sample, traitsOf } from './judges/sample.ts';
import { linkedTerms, type PageWithTerms, termsOn } from './judges/terms.ts';
import { hostile } from './sites/hostile.ts';
import { manyBadges } from './sites/many-badges.ts';
import { states } from './sites/states.ts';
import { openVisitor } from './visit.ts';

const launched = await launchChromium();

const local = 'http://localhost:4321/';
const root = 'https://badges.example.org/';
const club = 'https://badges.example.org/club/';
const languages = ['de', 'fr', 'es'];

type Subject = { readonly url: string; readonly files: SiteFiles };

/** The first is looked at whole; of the others, a page of each type and what the ones before did not have. */
const subjects = {
  states: { url: local, files: states(local, { languages }) },
  club: { url: club, files: manyBadges(club) },
  arabic: { url: root, files: states(root, { language: 'ar', accent: '#ffe600', names: 'told' }) },
  hostile: { url: root, files: hostile(root).files },
} as const satisfies Record<string, Subject>;

type Seen = {
  readonly path: string;
  readonly windows: readonly { readonly colorScheme: 'light' | 'dark'; readonly width: number }[];
};

type Name = keyof typeof subjects;
const names = Object.keys(subjects) as Name[];

/** Each theme and each width; the first page of each type is seen in all four ways, the others turn by turn. */
const windows = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 390 },
  { colorScheme: 'light', width: 390 },
  { colorScheme: 'dark', width: 1280 },
] as const;

describe('every page', () => {
  const built = {} as Record<Name, BuiltSite>;
  const pages = {} as Record<Name, ReadonlyMap<string, string>>;
  const sampled = {} as Record<Name, readonly Seen[]>;

  beforeAll(async () => {
    await Promise.all(
      names.map(async (name) => {
        built[name] = await buildSite(subjects[name].files);
        const decoder = new TextDecoder();
        const tree = await treeOf(built[name].folder);
        pages[name] = new Map(
          [...tree]
            .filter(([path]) => path.endsWith('.html'))
            .map(([path, bytes]) => [path, decoder.decode(bytes)]),
        );
      }),
    );
    const known = new Set<string>();
    const types = new Set<string>();
    for (const name of names) {
      const all = [...pages[name]].map(([path, html]) => {
        const type = pageTypeOf(path, languages);
        return { path, type, traits: traitsOf(html, type) };
      });
      sampled[name] = sample(all, known).map((page, index) => {
        const isFirst = !types.has(page.type);
        types.add(page.type);
        const turn = index % windows.length;
        return { path: page.path, windows: isFirst ? windows : windows.slice(turn, turn + 1) };
      });
      for (const { traits } of all) for (const trait of traits) known.add(trait);
    }
  });

  afterAll(async () => {
    if ('browser' in launched) await launched.browser.close();
    await Promise.all(Object.values(built).map((site) => site.remove()));
  });

  // The states have all that a page can show.
  describe.each(['', ...languages.map((language) => `${language}/`)])(
    'of the states below "%s"',
    (folder) => {
      test.each(Object.keys(termsOn) as PageWithTerms[])(
        'of the type %s has its terms lead to the glossary',
        (type) => {
          const found = [...pages.states]
            .filter(
              ([path]) => languages.some((one) => path.startsWith(`${one}/`)) === (folder !== ''),
            )
            .filter(([path]) => path.startsWith(folder) && pageTypeOf(path, languages) === type)
            .flatMap(([, html]) => linkedTerms(html, `/${folder}glossary/`));
          expect([...new Set(found)].sort()).toEqual([...termsOn[type]].sort());
        },
      );
    },
  );

  describe.each(names)('of the site "%s"', (name) => {
    test('is valid HTML', async () => {
      const wrong: Record<string, readonly string[]> = {};
      for (const [path, html] of pages[name]) {
        const faults = await markupFaults(html);
        if (faults.length > 0) wrong[path] = faults;
      }
      expect(wrong).toEqual({});
    });

    // The links of hostile contributors lead nowhere on purpose.
    test.skipIf(name === 'hostile')(
      'leads to what is there, and names to machines what is there',
      async () => {
        const site = await openBuiltSite(built[name].folder);
        if (site === undefined) throw new Error('The site has no catalogue.');
        const wrong: Record<string, readonly string[]> = {};
        for (const path of pages[name].keys()) {
          const mistakes = await pageMistakes(site, path);
          if (mistakes.length > 0) wrong[path] = mistakes.map(({ message }) => message);
        }
        expect(wrong).toEqual({});
      },
    );

    test.skipIf('skipped' in launched)(
      `shuts nobody out ${'skipped' in launched ? launched.skipped : ''}`,
      async () => {
        const { browser } = launched as { browser: Browser };
        const { url } = subjects[name];
        const visitor = await openVisitor(browser, { url, folder: built[name].folder });
        const wrong: Record<string, readonly string[]> = {};
        for (const { path, windows } of sampled[name]) {
          await visitor.page.goto(url + path.replace(/index\.html$/, ''));
          for (const { colorScheme, width } of windows) {
            await visitor.page.setViewportSize({ width, height: 900 });
            await visitor.page.emulateMedia({ colorScheme });
            const found = await violations(visitor.page);
            if (found.length > 0) wrong[`${path}, ${colorScheme}, ${width} px`] = found;
          }
        }
        await visitor.close();
        expect(wrong).toEqual({});
      },
      300_000,
    );
  });
});
