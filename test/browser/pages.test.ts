/** The people's pages, built by the real command and looked at in Chromium: at a root, under a base path, right to left. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pagePaths } from '../../src/publish/pages.ts';
import { treeOf } from '../support/command.ts';
import { publish } from '../support/publication.ts';
import type { SiteFiles } from '../support/site.ts';
import { type BuiltSite, buildSite } from './built-sites.ts';
import { launchChromium } from './chromium.ts';
import { serve } from './serve.ts';
import { awardId } from './sites/content.ts';
import { hostile } from './sites/hostile.ts';
import { manyBadges } from './sites/many-badges.ts';
import { awards, states } from './sites/states.ts';
import {
  type Anatomy,
  anatomy,
  faintTexts,
  loadPictures,
  openVisitor,
  overflow,
  type Visitor,
} from './visit.ts';

const launched = await launchChromium();

type Subject = { readonly url: string; readonly files: SiteFiles; readonly pages?: RegExp };

const subjects = {
  states: {
    url: 'http://localhost:4321/',
    files: states('http://localhost:4321/'),
    // Not the awards that look like others here.
    pages: /^(?!awards\/0+(5|10|11|12)-)/,
  },
  club: {
    url: 'https://badges.example.org/club/',
    files: manyBadges('https://badges.example.org/club/'),
    // Of sixty badges that are alike, two.
    pages: /^(?!badges\/\w+\/badge-(?!0[12]))/,
  },
  arabic: {
    url: 'https://badges.example.org/',
    files: states('https://badges.example.org/', {
      language: 'ar',
      title: 'جمعية التحليل',
      description: 'شارات جمعية صغيرة تتعلم كيف تعمل الآلات.',
      accent: '#ffe600',
      names: 'told',
    }),
    // What stands there in two languages, some of each kind.
    pages:
      /^(404|index|badges\/index|awards\/0+[134678]-|badges\/society\/engines|issuers\/society)/,
  },
  hostile: {
    url: 'https://badges.example.org/',
    files: hostile('https://badges.example.org/').files,
    // Of many contributors, two.
    pages: /^(?!awards\/0+(?!1-|2-|3-|11-)|(badges|issuers)\/acme-(?![01]\/))/,
  },
} as const satisfies Record<string, Subject>;

type Name = keyof typeof subjects;
const names = Object.keys(subjects) as Name[];

const award = (name: keyof typeof awards) => `awards/${awardId(awards[name])}/`;

describe.skipIf('skipped' in launched)(
  `pages${'skipped' in launched ? ` (${launched.skipped})` : ''}`,
  () => {
    let browser: Browser;
    const built = {} as Record<Name, BuiltSite>;
    const shared: Partial<Record<Name, Visitor>> = {};
    const html = {} as Record<Name, readonly string[]>;

    beforeAll(async () => {
      if ('skipped' in launched) return;
      browser = launched.browser;
      await Promise.all(
        names.map(async (name) => {
          built[name] = await buildSite(subjects[name].files);
          const tree = await treeOf(built[name].folder);
          html[name] = [...tree.keys()].filter((path) => path.endsWith('.html'));
        }),
      );
    });

    afterAll(async () => {
      await browser?.close();
      await Promise.all(Object.values(built).map((site) => site.remove()));
    });

    const visitorOf = (name: Name, javaScriptEnabled = true): Promise<Visitor> =>
      openVisitor(browser, {
        url: subjects[name].url,
        folder: built[name].folder,
        javaScriptEnabled,
      });

    const addressOf = (name: Name, path: string) =>
      subjects[name].url + path.replace(/index\.html$/, '');

    /** One page, in a window that the tests share; nothing may go wrong on the way. */
    async function look<T>(
      name: Name,
      path: string,
      seen: (page: Anatomy) => Promise<T> | T,
    ): Promise<T> {
      shared[name] ??= await visitorOf(name);
      await shared[name].page.goto(addressOf(name, path));
      const result = await seen(await anatomy(shared[name].page));
      expect(shared[name].troubles()).toEqual([]);
      return result;
    }

    /** One page, in a window of its own. */
    async function use<T>(name: Name, path: string, act: (page: Page) => Promise<T>): Promise<T> {
      const visitor = await visitorOf(name);
      await visitor.page.goto(addressOf(name, path));
      const result = await act(visitor.page);
      expect(visitor.troubles()).toEqual([]);
      await visitor.close();
      return result;
    }

    describe.each(names)('%s', (name) => {
      test('has exactly the pages of the catalogue', async () => {
        const { publication, addresses } = await publish(subjects[name].files);
        expect(html[name]).toEqual([...pagePaths(publication, addresses)].sort());
      });

      test('is sound on every page, on a phone and on a desk, by day and by night', async () => {
        const { pages = /^/ }: Subject = subjects[name];
        const wrong: Record<string, unknown> = {};
        const visitor = await visitorOf(name);
        const { page, troubles } = visitor;
        for (const path of html[name].filter((path) => pages.test(path))) {
          const tell = (what: string, found: unknown) => {
            wrong[`${path}: ${what}`] = found;
          };
          await page.setViewportSize({ width: 1280, height: 900 });
          await page.goto(addressOf(name, path));
          await loadPictures(page);
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme });
            const faint = await faintTexts(page);
            if (faint.length > 0) tell(`too faint, ${colorScheme}`, faint);
          }
          for (const width of [1280, 390, 320]) {
            await page.setViewportSize({ width, height: 800 });
            const wide = await overflow(page);
            if (wide.length > 0) tell(`wider than ${width} px`, wide);
          }
          const seen = await anatomy(page);
          for (const [what, found] of Object.entries(faultsOf(seen, addressOf(name, path)))) {
            tell(what, found);
          }
          const trouble = troubles();
          if (trouble.length > 0) tell('trouble', trouble);
        }
        await visitor.close();
        expect(wrong).toEqual({});
      });
    });

    describe('an award', () => {
      test.each<{ state: keyof typeof awards; says: string[]; never: (string | RegExp)[] }>([
        {
          state: 'named',
          says: [
            'Badge from Analytical Society',
            'Awarded to Ada Lovelace',
            'Valid until 1 November 2027',
            'Awarded\n1 May 2026',
            'Download the badge',
            'Notes on the engine · work.example.org · Essay · for the whole class',
            'Write to badges@example.org.',
          ],
          never: ['Revoked', 'Expired', /\bValid\b(?! until)/],
        },
        { state: 'nameless', says: ['Introduction to Engines'], never: ['Awarded to', 'The work'] },
        {
          state: 'revoked',
          says: [
            'Revoked on 3 June 2026: The table had been copied from <b>another</b> member.',
            'It no longer counts.',
            'These files still say what they said before the award was revoked.',
          ],
          never: [
            'Valid until',
            'Download the badge',
            'Add to LinkedIn',
            'Share',
            'Add to a wallet',
          ],
        },
        {
          state: 'erased',
          says: ['The issuer erased this award.', 'Erased\n1 July 2026', 'Introduction to Engines'],
          never: ['Awarded', 'Download', 'Valid'],
        },
        { state: 'expiring', says: ['Valid until 30 April 2028'], never: ['Expired'] },
        { state: 'manySkills', says: ['\nValid\n'], never: ['Valid until', 'Expired'] },
        {
          state: 'replaced',
          says: ['The badge has been replaced by Introduction to Engines.'],
          never: ['retired'],
        },
        { state: 'retired', says: ['The badge has been retired since 1 June 2026.'], never: [] },
        { state: 'arabicName', says: ['فاطمة بنت محمد الفهرية القرشية'], never: [] },
      ])('that is $state says so', async ({ state, says, never }) => {
        await look('states', award(state), ({ text, robots, alternates, canonical }) => {
          const plain = text.replaceAll(' ', ' ');
          for (const words of says) expect(plain).toContain(words);
          for (const words of never) expect(plain).not.toMatch(words);
          expect(robots).toBe('noindex');
          expect(canonical).toBe(`http://localhost:4321/${award(state)}`);
          expect(alternates).toEqual(
            [
              'credential.json',
              'assertion.json',
              ...(state === 'erased' ? [] : ['oembed.json']),
            ].map((file) => `http://localhost:4321/${award(state)}${file}`),
          );
        });
      });

      test('may be listed by search engines when the site says so', async () => {
        await look('club', `awards/${awardId(1)}/`, ({ robots }) => {
          expect(robots).toBeUndefined();
        });
        for (const number of [2, 3]) {
          await look('hostile', `awards/${awardId(number)}/`, ({ robots }) => {
            expect(robots).toBe('noindex');
          });
        }
      });

      test('names nobody, not even in its title, when names are only told', async () => {
        for (const name of ['Lovelace', 'Babbage', 'Maximiliane', '阮文寶', 'فاطمة بنت', 'Grace']) {
          // Its page and its card.
          expect(await pagesSaying(built.states.folder, name)).toHaveLength(2);
          expect(await pagesSaying(built.arabic.folder, name)).toEqual([]);
        }
      });

      test('gives its baked image under a name that says what it is', async () => {
        const served = await serve(built.states.folder);
        const page = await browser.newPage();
        await page.goto(`${served.origin}/${award('named')}`);
        const download = page.waitForEvent('download');
        await page.getByRole('link', { name: 'Download the badge' }).click();
        const file = await download;
        expect(file.suggestedFilename()).toBe(
          'open-badge-society-engines-3.0-verify-at-localhost.png',
        );
        expect(await readFile(await file.path())).toEqual(
          await readFile(join(built.states.folder, award('named'), 'credential.png')),
        );
        await page.close();
        await served.close();
      });

      test('weighs less than 30 kB without pictures, as it is sent', async () => {
        const files = await treeOf(built.states.folder);
        const own = `${award('named')}index.html`;
        const html = new TextDecoder().decode(files.get(own));
        const linked = [...html.matchAll(/(?:href|src)="\/([^"]+\.(?:css|js))"/g)];
        expect(linked.length).toBeGreaterThan(2);
        const sent = [own, ...linked.map(([, path = '']) => path)].map((path) => {
          const bytes = files.get(path);
          if (bytes === undefined) throw new Error(`There is no ${path}.`);
          return gzipSync(bytes).length;
        });
        expect(sent.reduce((sum, bytes) => sum + bytes)).toBeLessThan(30_000);
      });

      test('becomes a certificate on paper, in ink on white', async () => {
        await use('states', award('named'), async (page) => {
          await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
          const { text } = await anatomy(page);
          expect(text.split('\n').filter((line) => line !== '')).toEqual([
            'Analytical Society',
            'Introduction to Engines',
            'Awarded to',
            'Ada Lovelace',
            'Describes the mill and the store, and runs a table of values through a working model of the engine.',
            'A preview, not to be relied on',
            'Awarded',
            '1 May 2026',
            'Valid until 1 November 2027',
            'Check it at',
            `localhost:4321/${award('named')}`,
            'Credential id',
            awardId(awards.named),
          ]);
          expect(await faintTexts(page)).toEqual([]);
        });
      });

      test('that was erased is no certificate', async () => {
        await use('states', award('erased'), async (page) => {
          await page.emulateMedia({ media: 'print' });
          expect((await anatomy(page)).text).toContain('The issuer erased this award.');
        });
      });
    });

    describe('a badge', () => {
      test('says what holds for it', async () => {
        await look('states', 'badges/society/engines/', ({ text, robots, alternates }) => {
          for (const words of [
            'An award holds\nfor 1 year and 6 months',
            'Version\n2.1',
            'Corrected\n1 March 2026',
            'Versions\nIntroduction to Engines\nVersion 2.1 · This page\nEngines of Old\nRetired on 1 June 2026',
            'Numerical tables\nExample Skills Framework · S-114',
          ]) {
            expect(text).toContain(words);
          }
          expect(robots).toBe('noindex');
          expect(alternates).toEqual(
            ['achievement.json', 'badge.json'].map(
              (file) => `http://localhost:4321/badges/society/engines/${file}`,
            ),
          );
        });
        await look('states', 'badges/society/old-engines/', ({ text }) => {
          expect(text).toContain('Retired since 1 June 2026');
          expect(text).toContain('Replaced by Introduction to Engines.');
        });
      });

      test('tells how often it was awarded from five times on', async () => {
        await look('club', 'badges/club/badge-02/', ({ text }) => {
          expect(text).toContain('Awarded\n6 times');
        });
        await look('states', 'badges/society/skills/', ({ text }) => {
          expect(text).not.toContain('Awarded');
        });
      });
    });

    test('an issuer says who it is and how to check its badges', async () => {
      await look('states', 'issuers/society/', ({ text, links, alternates, images }) => {
        expect(text).toContain('How to check a badge from Analytical Society');
        expect(text).toContain('begins with http://localhost:4321/awards/.');
        expect(links).toContain('mailto:badges@example.org');
        expect(links).toContain('tel:+442079460000');
        // Written as "../../badges/", below the issuer's page.
        expect(links).toContain('http://localhost:4321/badges/');
        expect(links).toContain('https://images.example.org/mill.jpg');
        expect(images).toEqual([]);
        expect(text).toContain('did:web:localhost%3A4321:issuers:society');
        expect(text).toContain('Ed25519');
        expect(alternates).toEqual([
          'http://localhost:4321/issuers/society/did.json',
          'http://localhost:4321/issuers/society/issuer.json',
          'http://localhost:4321/issuers/society/revocations.json',
        ]);
      });
    });

    test('the catalogue has pages that lead to each other', async () => {
      const visitor = await visitorOf('club');
      const { page } = visitor;
      await page.goto(subjects.club.url);
      await page.getByRole('link', { name: 'See all 60 badges' }).click();
      expect(await page.getByRole('listitem').count()).toBe(48);
      await page.locator('a[rel="next"]').click();
      expect(page.url()).toBe('https://badges.example.org/club/badges/_page/2/');
      expect(await page.getByRole('listitem').count()).toBe(12);
      expect(await page.locator('a[rel="next"]').count()).toBe(0);
      await page.locator('a[rel="prev"]').click();
      expect(page.url()).toBe('https://badges.example.org/club/badges/');
      expect(visitor.troubles()).toEqual([]);
      await visitor.close();
    });

    test('a missing page is whole however deep it is asked for', async () => {
      const visitor = await visitorOf('club');
      const response = await visitor.page.goto(`${subjects.club.url}badges/club/no/such/badge/`);
      expect(response?.status()).toBe(404);
      const seen = await anatomy(visitor.page);
      expect(seen.text).toContain('This page does not exist');
      expect(seen.robots).toBe('noindex');
      expect(seen.canonical).toBeUndefined();
      expect(seen.links).toContain(subjects.club.url);
      const paper = await visitor.page.evaluate(
        () => getComputedStyle(document.documentElement).backgroundColor,
      );
      expect(paper).toBe('rgb(251, 250, 247)');
      expect(visitor.troubles()).toEqual([]);
      await visitor.close();
    });

    test('a page without scripts says the same', async () => {
      const without = await visitorOf('states', false);
      for (const path of ['', award('named'), 'issuers/society/', '404.html']) {
        await without.page.goto(subjects.states.url + path);
        const { text } = await anatomy(without.page);
        await look('states', path, (seen) => {
          // What only works with a script is shown by it.
          expect(text.trim()).toBe(
            seen.text.replaceAll(/\n(Copy|Print|Check it now)(?=\n)/g, '').trim(),
          );
        });
      }
      expect(without.troubles()).toEqual([]);
      await without.close();
    });

    test('the keyboard comes to the content first, and one can see where it is', async () => {
      await use('states', award('named'), async (page) => {
        await page.keyboard.press('Tab');
        const skip = page.getByRole('link', { name: 'Skip to the content' });
        expect(await skip.boundingBox().then((box) => box?.height)).toBeGreaterThan(30);
        await page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => {
          const { outlineStyle, outlineWidth } = getComputedStyle(
            document.activeElement ?? document.body,
          );
          return { text: document.activeElement?.textContent, outlineStyle, outlineWidth };
        });
        expect(focused).toEqual({
          text: 'Awarded to',
          outlineStyle: 'solid',
          outlineWidth: '3px',
        });
      });
    });

    test('a site for trying out says so on every page, and no other does', async () => {
      const line = 'This is a preview for trying out, at an address of this machine';
      const saying = await pagesSaying(built.states.folder, line);
      expect(saying).toEqual(html.states);
      expect(await pagesSaying(built.club.folder, line)).toEqual([]);
    });

    test('a plain web server gives the same', async () => {
      const served = await serve(built.club.folder, '/club/');
      const context = await browser.newContext();
      const page = await context.newPage();
      const failed: string[] = [];
      page.on('response', (response) => {
        if (response.status() !== 200) failed.push(`${response.status()} ${response.url()}`);
      });
      await page.goto(`${served.origin}/club`);
      expect(page.url()).toBe(`${served.origin}/club/`);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('The Club');
      expect(failed).toEqual([`301 ${served.origin}/club`]);
      await context.close();
      await served.close();
    });
  },
);

/** What a page may load, by directive, and what each must say. */
const allowed: Readonly<Record<string, RegExp>> = {
  'default-src': /^'none'$/,
  'base-uri': /^'none'$/,
  'form-action': /^'(none|self)'$/,
  'script-src': /^'(self|none)'$/,
  'style-src': /^'self'$/,
  'img-src': /^'self'( (data|blob):)*$/,
  // The page that checks badges asks for what they name, on a site for trying out on this machine too.
  'connect-src': /^'(none|self)'( https:( http:\/\/(localhost|127\.0\.0\.1):\*)*)?$/,
  'frame-src': /^'self'$/,
  'media-src': /^(blob:|'self')$/,
  'worker-src': /^'self'$/,
};

/** Directives that are missing, unknown, or say more than they may. */
function policyFaults(policy: string | undefined): string[] {
  const directives = new Map(
    (policy ?? '').split(/;\s*/).map((one): [string, string] => {
      const [name = '', ...sources] = one.trim().split(/\s+/);
      return [name, sources.join(' ')];
    }),
  );
  const lacking = ['default-src', 'base-uri', 'form-action'].filter((one) => !directives.has(one));
  const wrong = [...directives].filter(([name, sources]) => allowed[name]?.test(sources) !== true);
  return [...lacking, ...wrong.map((directive) => directive.join(' '))];
}

/** What no page may be like. */
function faultsOf(page: Anatomy, address: string): Record<string, unknown> {
  const faults: Record<string, unknown> = {};
  const mustBe = (what: string, is: unknown, wanted: unknown) => {
    if (JSON.stringify(is) !== JSON.stringify(wanted)) faults[what] = is ?? 'none';
  };
  const isMissing = address.endsWith('/404.html');
  mustBe('first headings', page.headings.filter((tag) => tag === 'h1').length, 1);
  mustBe('order of headings', skipped(page.headings), []);
  mustBe('foreign bodies', page.foreignBodies, []);
  mustBe('pictures', page.images, []);
  mustBe('policy', policyFaults(page.policy), []);
  // A card stands for the page of its award, in the pages of others.
  const isCard = address.endsWith('/_embed/');
  const canonical = isCard ? address.slice(0, -'_embed/'.length) : address;
  mustBe('canonical address', page.canonical, isMissing ? undefined : canonical);
  mustBe('title', page.title.trim() === '', false);
  const { description } = page;
  mustBe(
    'description',
    !isCard && (description.trim() === '' || description.includes('\n')),
    false,
  );
  mustBe('language', page.language === '' || !/^(ltr|rtl)$/.test(page.direction), false);
  return faults;
}

/** Headings that are more than one level below the one before. */
const skipped = (headings: readonly string[]): string[] =>
  headings.filter((tag, index) => {
    const before = headings[index - 1] ?? 'h0';
    return Number(tag.slice(1)) > Number(before.slice(1)) + 1;
  });

async function pagesSaying(folder: string, words: string): Promise<string[]> {
  const decoder = new TextDecoder();
  return [...(await treeOf(folder))]
    .filter(([path, bytes]) => path.endsWith('.html') && decoder.decode(bytes).includes(words))
    .map(([path]) => path);
}
