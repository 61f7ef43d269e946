/** Whatever pages a site has, each is sound and valid HTML, leads nowhere in vain, and shuts nobody out. */

import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { openBuiltSite } from '../../src/publish/output/built-site.ts';
import { pageMistakes } from '../../src/publish/output/page-mistakes.ts';
import { pagePaths } from '../../src/publish/pages.ts';
import { builtSite } from '../support/built-site.ts';
import { treeOf } from '../support/command.ts';
import { publish } from '../support/publication.ts';
import { launchChromium } from './chromium.ts';
import { violations } from './judges/accessibility.ts';
import { markupFaults } from './judges/markup.ts';
import { pageTypeOf } from './judges/page-type.ts';
import { sample, shapeOf, traitsOf } from './judges/sample.ts';
import { faultsOf } from './judges/soundness.ts';
import { isOwn, languages, type SubjectName, subjects } from './sites/subjects.ts';
import { anatomy, faintTexts, loadPictures, openVisitor, overflow } from './visit.ts';

const launched = await launchChromium();

const names = Object.keys(subjects) as SubjectName[];

/** Pages that are looked at in Chromium besides a sample that shows everything that pages are made of. */
const alsoSeen: Readonly<Record<SubjectName, (path: string) => boolean>> = {
  // Every state, but not the awards that look like others.
  states: (path) => isOwn(path) && !/^awards\/0+(5|10|11|12)-/.test(path),
  club: (path) => /^(badges\/makers|issuers)\//.test(path),
  // What stands there in two languages, some of each kind.
  arabic: (path) =>
    /^(404|index|badges\/index|awards\/0+[134678]-|badges\/society\/engines|issuers\/society)/.test(
      path,
    ),
  // Of many contributors, one.
  hostile: (path) => /^(awards\/0+[123]-|(badges|issuers)\/acme-0\/)/.test(path),
};

/** Each theme and each width. */
const looks = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 390 },
  { colorScheme: 'dark', width: 320 },
] as const;
type Look = { readonly colorScheme: 'light' | 'dark'; readonly width: number };

/** In which the slow judge of who is shut out looks. */
const wide = looks[0];
const narrow = looks[1];
/** Each theme at each width, for the first page of each type. */
const fourWays: readonly Look[] = [
  wide,
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 390 },
  narrow,
];

const pagesIn = async (folder: string): Promise<ReadonlyMap<string, string>> =>
  new Map(
    [...(await treeOf(folder))]
      .filter(([path]) => path.endsWith('.html'))
      .map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  );

const traitsIn = (pages: ReadonlyMap<string, string>) =>
  [...pages].map(([path, html]) => ({
    path,
    traits: traitsOf(html, pageTypeOf(path, languages)),
  }));

type Seen = { readonly path: string; readonly judged: readonly Look[] };

describe.each(names)('of the site "%s", every page', (name) => {
  const { url, files } = subjects[name];
  const addressOf = (path: string) => url + path.replace(/index\.html$/, '');
  let folder: string;
  let pages: ReadonlyMap<string, string>;
  let sampled: ReadonlySet<string>;

  beforeAll(async () => {
    folder = await builtSite(files);
    pages = await pagesIn(folder);
    // What the states have in them is judged there.
    const states =
      name === 'states' ? new Map() : await pagesIn(await builtSite(subjects.states.files));
    const known = traitsIn(states).flatMap(({ traits }) => [...traits]);
    sampled = new Set(sample(traitsIn(pages), new Set(known)).map(({ path }) => path));
  });

  /** The first page of each type is judged in both themes and widths, the others turn by turn. */
  const seen = (): readonly Seen[] => {
    const types = new Set<string>();
    return [...pages.keys()]
      .filter((path) => sampled.has(path) || alsoSeen[name](path))
      .map((path, index) => {
        if (!sampled.has(path)) return { path, judged: [] };
        const type = pageTypeOf(path, languages);
        const isFirst = !types.has(type);
        types.add(type);
        const turn = index % 2 === 0 ? wide : narrow;
        return { path, judged: isFirst && name === 'states' ? fourWays : [turn] };
      });
  };

  test('is one of the catalogue, and each of those is there', async () => {
    const { publication, addresses } = await publish(files);
    expect([...pages.keys()]).toEqual([...pagePaths(publication, addresses)].sort());
  });

  test('is valid HTML', async () => {
    const wrong: Record<string, readonly string[]> = {};
    const shapes = new Set<string>();
    for (const [path, html] of pages) {
      const shape = shapeOf(html);
      const isNew = !shapes.has(shape);
      shapes.add(shape);
      if (!isNew || !(sampled.has(path) || alsoSeen[name](path))) continue;
      const faults = await markupFaults(html);
      if (faults.length > 0) wrong[path] = faults;
    }
    expect(wrong).toEqual({});
  });

  // The links of hostile contributors lead nowhere on purpose.
  test.skipIf(name === 'hostile')(
    'leads to what is there, and names to machines what is there',
    async () => {
      const site = await openBuiltSite(folder);
      if (site === undefined) throw new Error('The site has no catalogue.');
      const wrong: Record<string, readonly string[]> = {};
      for (const path of pages.keys()) {
        const mistakes = await pageMistakes(site, path);
        if (mistakes.length > 0) wrong[path] = mistakes.map(({ message }) => message);
      }
      expect(wrong).toEqual({});
    },
  );

  test.skipIf('skipped' in launched)(
    `is sound, on a phone and on a desk, by day and by night ${'skipped' in launched ? launched.skipped : ''}`,
    async () => {
      const { browser } = launched as { browser: Browser };
      const { page, troubles, close } = await openVisitor(browser, { url, folder });
      const wrong: Record<string, unknown> = {};
      const shown: Partial<Record<'colorScheme' | 'width', unknown>> = {};
      const show = async ({ colorScheme, width }: Look) => {
        if (shown.colorScheme !== colorScheme) await page.emulateMedia({ colorScheme });
        if (shown.width !== width) await page.setViewportSize({ width, height: 900 });
        Object.assign(shown, { colorScheme, width });
      };
      for (const [index, { path, judged }] of seen().entries()) {
        const tell = (what: string, found: readonly unknown[]) => {
          if (found.length > 0) wrong[`${path}: ${what}`] = found;
        };
        // There and back, because it takes long to change a window.
        const order = index % 2 === 0 ? looks : looks.toReversed();
        await show(order[0] ?? wide);
        await page.goto(addressOf(path));
        await loadPictures(page);
        tell('faults', Object.entries(faultsOf(await anatomy(page), addressOf(path))));
        for (const look of order) {
          await show(look);
          tell(`wider than ${look.width} px`, await overflow(page));
          if (look.width !== 320) tell(`too faint, ${look.colorScheme}`, await faintTexts(page));
        }
        for (const look of judged) {
          await show(look);
          tell(`shuts out, ${look.colorScheme}, ${look.width} px`, await violations(page));
        }
        tell('trouble', troubles());
      }
      await close();
      expect(wrong).toEqual({});
    },
    300_000,
  );
});
