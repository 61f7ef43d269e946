/** Looking for badges in the catalogue, in Chromium: at a root, under a base path and in a second language. */

import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { launchChromium } from './chromium.ts';
import { badgeCount, catalogueSite, trick } from './sites/catalogue.ts';
import { stars, subjects } from './sites/subjects.ts';
import { openVisitor, overflow, type Visitor } from './visit.ts';

const launched = await launchChromium();

const root = 'https://badges.example.org/';

const sites = {
  root: { url: root, stars: 2, files: catalogueSite(root, 2, { languages: ['de'] }) },
  club: { ...subjects.club, stars },
} as const;

type Name = keyof typeof sites;

const soldering = ['Soldering Basics', 'Soldering, First Course', 'Soldering, Second Course'];

describe.skipIf('skipped' in launched)(
  `the catalogue${'skipped' in launched ? ` (${launched.skipped})` : ''}`,
  () => {
    let browser: Browser;
    const built = {} as Record<Name, string>;
    const visitors: Partial<Record<Name, Visitor>> = {};
    let without: Visitor | undefined;

    beforeAll(async () => {
      if ('skipped' in launched) return;
      browser = launched.browser;
      await Promise.all(
        (Object.keys(sites) as Name[]).map(async (name) => {
          built[name] = await builtSite(sites[name].files);
        }),
      );
    });

    afterAll(async () => {
      for (const visitor of [...Object.values(visitors), without]) await visitor?.close();
    });

    const visitorOf = (name: Name, javaScriptEnabled = true): Promise<Visitor> =>
      openVisitor(browser, { url: sites[name].url, folder: built[name], javaScriptEnabled });

    /** Opens a page; nothing may go wrong in it. */
    async function use(
      name: Name,
      path: string,
      act: (page: Page, fetched: readonly string[]) => Promise<void>,
      javaScriptEnabled = true,
    ): Promise<void> {
      if (javaScriptEnabled) visitors[name] ??= await visitorOf(name);
      else without ??= await visitorOf(name, false);
      const { page, troubles } = (javaScriptEnabled ? visitors[name] : without) as Visitor;
      const fetched: string[] = [];
      const note = (request: Request) => {
        // Not what the page is made of: its pictures, its icon.
        const isPart = /^(document|stylesheet|script|image|other)$/.test(request.resourceType());
        if (!isPart) fetched.push(request.url());
      };
      page.on('request', note);
      await page.goto(sites[name].url + path, { waitUntil: 'networkidle' });
      await act(page, fetched);
      page.off('request', note);
      expect(troubles()).toEqual([]);
    }

    const field = (page: Page) => page.getByRole('searchbox', { name: 'Look for a badge' });
    const names = (page: Page) => page.locator('.card-name:visible').allInnerTexts();
    const openFilters = (page: Page) => page.getByRole('button', { name: 'Filter' }).click();
    const isSaid = (page: Page, words: string) =>
      page.waitForFunction(
        (expected) => document.querySelector('[role="status"]')?.textContent === expected,
        words,
      );

    test.each(['root', 'club'] as const)('finds badges: %s', async (name) => {
      const { url } = sites[name];
      await use(name, 'badges/', async (page, fetched) => {
        for (const [written, found] of [
          ['soldering', soldering],
          ['solder tables', ['Soldering Basics']],
          // Mistyped, without accents, in capitals, by the name of the issuer.
          ['soldring', soldering],
          ['epee', ['Épée Fencing']],
          ['BICYCLE makers', ['Bicycle Repair']],
          ['數值表', ['分析機關入門：從一張運算卡片到整個工坊']],
          ['機', ['分析機關入門：從一張運算卡片到整個工坊']],
        ] as const) {
          await field(page).fill(written);
          await page.waitForURL(`${url}badges/?${new URLSearchParams({ q: written })}`);
          await isSaid(page, `${found.length} ${found.length === 1 ? 'badge' : 'badges'} found`);
          expect((await names(page)).sort(), written).toEqual(found);
        }
        expect(fetched).toEqual([`${url}badges/_search.json`]);
      });
    });

    test('keeps what is chosen in the address', async () => {
      await use('root', 'badges/', async (page) => {
        for (const [filter, choice, query, count] of [
          ['Issuer', 'Lantern Makers', '?issuer=makers', 6],
          ['Tag', 'workshop', '?tag=workshop', 3],
          ['Skill', 'read tables', '?skill=read+tables', 2],
          ['Type', 'Competency', '?type=Competency', 2],
          ['Awarded', 'In the past only', '?awarded=past', 2],
          ['Awarded', 'Now', '?awarded=now', badgeCount + sites.root.stars - 2],
        ] as const) {
          await page.goto(`${sites.root.url}badges/`);
          await openFilters(page);
          await page.getByLabel(filter).selectOption({ label: choice });
          await isSaid(page, `${count} badges found`);
          expect(page.url()).toBe(`${sites.root.url}badges/${query}`);
          // Whoever is given that address sees the same.
          const there = await names(page);
          await page.goto(page.url());
          await isSaid(page, `${count} badges found`);
          expect(await names(page)).toEqual(there);
          const chosen = page.getByLabel(filter).locator('option:checked');
          expect(await chosen.textContent()).toBe(choice);
        }
      });
    });

    test('goes back a step at a time, to the page that it came from', async () => {
      await use('club', 'badges/_page/2/', async (page) => {
        expect(await names(page)).toHaveLength(badgeCount + sites.club.stars - 48);
        await field(page).pressSequentially('tide', { delay: 200 });
        await isSaid(page, '1 badge found');
        await openFilters(page);
        await page.getByLabel('Tag').selectOption('stars');
        await isSaid(page, 'No badge found. Try fewer words or another filter.');
        expect(await names(page)).toEqual([]);
        await page.goBack();
        await isSaid(page, '1 badge found');
        expect(await page.getByLabel('Tag').inputValue()).toBe('');
        // The letters of a word are one step.
        await page.goBack();
        await isSaid(page, '');
        expect(page.url()).toBe(`${sites.club.url}badges/_page/2/`);
        expect(await field(page).inputValue()).toBe('');
        expect(await names(page)).toHaveLength(badgeCount + sites.club.stars - 48);
        await page.goForward();
        await isSaid(page, '1 badge found');
        expect(await field(page).inputValue()).toBe('tide');
        await page.getByRole('button', { name: 'Show all badges' }).click();
        expect(await names(page)).toHaveLength(badgeCount + sites.club.stars - 48);
      });
    });

    test('needs no mouse', async () => {
      await use('club', 'badges/', async (page) => {
        const focused = () =>
          page.evaluate(() => document.activeElement?.textContent?.trim().split('\n')[0]);
        const named = () => page.evaluate(() => document.activeElement?.getAttribute('name'));
        // After the links of the header.
        for (let tab = 0; tab < 9 && (await named()) !== 'q'; tab += 1) {
          await page.keyboard.press('Tab');
        }
        expect(await named()).toBe('q');
        await page.keyboard.type('star');
        await page.keyboard.press('Enter');
        await isSaid(page, '52 badges found');
        expect(await names(page)).toHaveLength(48);
        await page.keyboard.press('Tab');
        expect(await focused()).toBe('Filter');
        await page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
        expect(await named()).toBe('issuer');
        for (let tab = 0; tab < 5; tab += 1) await page.keyboard.press('Tab');
        expect(await focused()).toBe('Show all badges');
        await page.keyboard.press('Tab');
        expect(await focused()).toMatch(/^Star number/);
        await page.keyboard.press('Shift+Tab');
        for (let tab = 0; tab < 49; tab += 1) await page.keyboard.press('Tab');
        expect(await focused()).toBe('Show more');
        await page.keyboard.press('Enter');
        expect(await names(page)).toHaveLength(52);
        expect(await focused()).toBe((await names(page))[48]);
        await page.keyboard.press('Enter');
        await page.waitForURL(/star-\d\d\/$/);
      });
    });

    test('has what tricks its texts play as text', async () => {
      await use('club', 'badges/', async (page) => {
        await field(page).fill('onerror');
        await isSaid(page, '1 badge found');
        expect(await names(page)).toEqual([trick]);
        await openFilters(page);
        await page.getByLabel('Tag').selectOption(trick);
        await isSaid(page, '1 badge found');
        const query = new URLSearchParams({ q: trick, tag: trick, skill: trick, issuer: trick });
        await page.goto(`${sites.club.url}badges/?${query}`);
        await isSaid(page, 'No badge found. Try fewer words or another filter.');
        expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
        expect(await page.locator('search img, search script, [role="status"] *').count()).toBe(0);
      });
    });

    test('is led to by the tags of a badge', async () => {
      await use('root', 'badges/makers/bicycle/', async (page) => {
        await page.getByRole('link', { name: 'workshop' }).click();
        await isSaid(page, '3 badges found');
        expect(page.url()).toBe(`${sites.root.url}badges/?tag=workshop`);
        expect(await page.getByLabel('Tag').inputValue()).toBe('workshop');
      });
    });

    test('leads to the pages of its language', async () => {
      await use('root', 'de/badges/', async (page, fetched) => {
        await page.getByRole('searchbox').fill('tide');
        await page.locator('[data-sought] .card').waitFor();
        expect(fetched).toEqual([`${sites.root.url}de/badges/_search.json`]);
        await page.locator('[data-sought] a').click();
        await page.waitForURL(`${sites.root.url}de/badges/sea/tides/`);
      });
    });

    test('is whole where no script runs, and offers no search there', async () => {
      await use(
        'club',
        'badges/?tag=workshop',
        async (page) => {
          expect(await names(page)).toHaveLength(48);
          expect(await page.getByRole('searchbox').count()).toBe(0);
          expect(await page.locator('search').boundingBox()).toBeNull();
          await page.locator('a[rel="next"]').click();
          expect(await names(page)).toHaveLength(badgeCount + sites.club.stars - 48);
        },
        false,
      );
    });

    test('says so when its index cannot be had, and tries again', async () => {
      const { url } = sites.club;
      const visitor = await openVisitor(browser, { url, folder: built.club });
      const { page } = visitor;
      await page.route('**/_search.json', (route) => route.abort());
      await page.goto(`${url}badges/?q=tide`);
      await isSaid(page, 'The search could not be loaded. All badges stand in the list.');
      expect(await names(page)).toHaveLength(48);
      await page.unroute('**/_search.json');
      await field(page).fill('tides');
      await isSaid(page, '1 badge found');
      await visitor.close();
    });

    test('lets nothing jump when the search appears, and fits the smallest window', async () => {
      await use('club', 'badges/', async (page) => {
        for (const width of [1280, 390, 320]) {
          await page.setViewportSize({ width, height: 800 });
          await page.reload({ waitUntil: 'networkidle' });
          const shift = await page.evaluate(
            () =>
              new Promise<number>((resolve) => {
                let sum = 0;
                new PerformanceObserver((list) => {
                  for (const entry of list.getEntries())
                    sum += (entry as PerformanceEntry & { value: number }).value;
                }).observe({ type: 'layout-shift', buffered: true });
                setTimeout(() => resolve(sum), 200);
              }),
          );
          expect(shift).toBe(0);
          await openFilters(page);
          expect(await overflow(page)).toEqual([]);
        }
      });
    });

    test('an issuer’s awards over time are a picture and a table, small, and none where they are few', async () => {
      await use('club', 'issuers/makers/', async (page) => {
        const chart = page.getByRole('figure', { name: 'Awards a month.' });
        const rows = await chart.getByRole('row').allInnerTexts();
        expect(rows.map((row) => row.split(/\s*\t\s*/))).toEqual([
          ['When', 'Awards'],
          ['Jan 2026', '7'],
          ['Feb 2026', '12'],
          ['Mar 2026', '0'],
          ['Apr 2026', '5'],
          ['May 2026', '9'],
        ]);
        const svg = await chart.locator('svg').evaluate((element) => element.outerHTML);
        expect(svg.length).toBeLessThan(3000);
        const heights = await chart
          .locator('rect')
          .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('height'))));
        expect(heights).toEqual([35, 60, 0, 25, 45]);
      });
      await use('club', 'issuers/sea/', async (page) => {
        expect(await page.getByRole('figure').count()).toBe(0);
      });
    });

    test('a badge shows its versions, where to apply, and others of its issuer', async () => {
      await use('club', 'badges/makers/soldering/', async (page) => {
        const apply = page.getByRole('link', { name: 'Apply for this badge' });
        expect(await apply.getAttribute('href')).toBe(
          'https://forms.example.org/apply?badge=soldering',
        );
        expect(await apply.getAttribute('rel')).toBe('noopener noreferrer');
        const versions = page.locator('.versions li > :first-child');
        expect(await versions.allInnerTexts()).toEqual([
          'Soldering Basics',
          'Soldering, Second Course',
          'Soldering, First Course',
        ]);
        expect(await page.locator('.versions [aria-current="page"]').textContent()).toContain(
          'Soldering Basics',
        );
        expect(await page.locator('.other-badges .card-name').allInnerTexts()).toEqual([
          'Bicycle Repair',
          trick,
          'Épée Fencing',
        ]);
      });
    });
  },
);
