/** What the people's pages say and do, in Chromium: at a root, below a path, right to left. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { treeOf } from '../support/command.ts';
import { launchChromium } from './chromium.ts';
import { serve } from './serve.ts';
import { awardId } from './sites/content.ts';
import { awards } from './sites/states.ts';
import { isOwn, type SubjectName, subjects } from './sites/subjects.ts';
import { type Anatomy, anatomy, faintTexts, openVisitor, type Visitor } from './visit.ts';

const launched = await launchChromium();

type Name = SubjectName;
const names = Object.keys(subjects) as Name[];

const award = (name: keyof typeof awards) => `awards/${awardId(awards[name])}/`;

describe.skipIf('skipped' in launched)(
  `pages${'skipped' in launched ? ` (${launched.skipped})` : ''}`,
  () => {
    let browser: Browser;
    const built = {} as Record<Name, string>;
    const shared: Partial<Record<Name, Visitor>> = {};

    beforeAll(async () => {
      if ('skipped' in launched) return;
      browser = launched.browser;
      await Promise.all(
        names.map(async (name) => {
          built[name] = await builtSite(subjects[name].files);
        }),
      );
    });

    afterAll(async () => {
      await Promise.all(Object.values(shared).map((visitor) => visitor.close()));
    });

    const visitorOf = (name: Name, javaScriptEnabled = true): Promise<Visitor> =>
      openVisitor(browser, {
        url: subjects[name].url,
        folder: built[name],
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

    /** The same, to do something in it. */
    async function use<T>(name: Name, path: string, act: (page: Page) => Promise<T>): Promise<T> {
      shared[name] ??= await visitorOf(name);
      const { page, troubles } = shared[name];
      await page.goto(addressOf(name, path));
      const result = await act(page);
      await page.emulateMedia({ media: null, colorScheme: null });
      expect(troubles()).toEqual([]);
      return result;
    }

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
          expect((await pagesSaying(built.states, name)).filter(isOwn)).toHaveLength(2);
          expect(await pagesSaying(built.arabic, name)).toEqual([]);
        }
      });

      test('gives its baked image under a name that says what it is', async () => {
        const served = await serve(built.states);
        const page = await browser.newPage();
        await page.goto(`${served.origin}/${award('named')}`);
        const download = page.waitForEvent('download');
        await page.getByRole('link', { name: 'Download the badge' }).click();
        const file = await download;
        expect(file.suggestedFilename()).toBe(
          'open-badge-society-engines-3.0-verify-at-localhost.png',
        );
        expect(await readFile(await file.path())).toEqual(
          await readFile(join(built.states, award('named'), 'credential.png')),
        );
        await page.close();
        await served.close();
      });

      test('weighs less than 30 kB without pictures, as it is sent', async () => {
        const files = await treeOf(built.states);
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
        await look('club', 'badges/makers/soldering/', ({ text }) => {
          expect(text).toContain('Awarded\n19 times');
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
      shared.club ??= await visitorOf('club');
      const { page, troubles } = shared.club;
      await page.goto(subjects.club.url);
      await page.getByRole('link', { name: 'See all 60 badges' }).click();
      expect(await page.getByRole('listitem').count()).toBe(48);
      await page.locator('a[rel="next"]').click();
      expect(page.url()).toBe('https://badges.example.org/club/badges/_page/2/');
      expect(await page.getByRole('listitem').count()).toBe(12);
      expect(await page.locator('a[rel="next"]').count()).toBe(0);
      await page.locator('a[rel="prev"]').click();
      expect(page.url()).toBe('https://badges.example.org/club/badges/');
      expect(troubles()).toEqual([]);
    });

    test('a missing page is whole however deep it is asked for', async () => {
      shared.club ??= await visitorOf('club');
      const visitor = shared.club;
      const response = await visitor.page.goto(`${subjects.club.url}badges/makers/no/such/badge/`);
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
      const own = [...(await treeOf(built.states)).keys()].filter(
        (path) => path.endsWith('.html') && isOwn(path),
      );
      expect((await pagesSaying(built.states, line)).filter(isOwn)).toEqual(own);
      expect(await pagesSaying(built.club, line)).toEqual([]);
    });

    test('a plain web server gives the same', async () => {
      const served = await serve(built.club, '/club/');
      const context = await browser.newContext();
      const page = await context.newPage();
      const failed: string[] = [];
      page.on('response', (response) => {
        if (response.status() !== 200) failed.push(`${response.status()} ${response.url()}`);
      });
      await page.goto(`${served.origin}/club`);
      expect(page.url()).toBe(`${served.origin}/club/`);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Lantern Street');
      expect(failed).toEqual([`301 ${served.origin}/club`]);
      await context.close();
      await served.close();
    });
  },
);

async function pagesSaying(folder: string, words: string): Promise<string[]> {
  const decoder = new TextDecoder();
  return [...(await treeOf(folder))]
    .filter(([path, bytes]) => path.endsWith('.html') && decoder.decode(bytes).includes(words))
    .map(([path]) => path);
}
