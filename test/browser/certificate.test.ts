/** The certificate that an award's page becomes on paper: printed by Chromium, read by pdf.js, its code by jsQR. */

import jsQR from 'jsqr';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { launchChromium } from './chromium.ts';
import { type Printed, readPdf } from './pdf.ts';
import { awardId } from './sites/content.ts';
import { awards, states } from './sites/states.ts';
import { openVisitor, type Visitor } from './visit.ts';

const launched = await launchChromium();

const long = (word: string, length: number) => `${word} `.repeat(length).slice(0, length).trim();

/** As long as every text may be, in one award. */
const longest = {
  'badges/verbose/issuer.md': `---\nname: ${long('Gesellschaft', 200)}\nurl: https://verbose.example.org/\nemail: badges@example.org\n---\n`,
  'badges/verbose/badge.md': `---\nname: ${long('Überwachungsaufgabenübertragung', 200)}\ndescription: ${long('Knows', 2000)}\nimageAlt: A medallion.\n---\nDo.\n`,
  'badges/verbose/badge.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100"><circle cx="50" cy="50" r="48"/></svg>\n`,
  'recipients/15.md': `---\nid: ${awardId(15)}\nstatusIndex: 15\nbadge: verbose/badge\nissuedOn: 2026-05-01\nrecipient: { type: email, identity: "sha256$${'ab'.repeat(32)}", salt: 0123456789abcdef0123456789abcdef15 }\nname: ${long('Hohenzollern', 200)}\nrevoked: { on: 2026-06-03, reason: "${long('copied', 500)}" }\n---\n`,
};

const url = 'http://localhost:4321/';
const sites = {
  english: { ...states(url), ...longest },
  arabic: states(url, { language: 'ar', title: 'جمعية التحليل', names: 'told' }),
} as const;
type Site = keyof typeof sites;

/** Lying, in points. */
const papers = { A4: [842, 595], Letter: [792, 612] } as const;
type Paper = keyof typeof papers;
const paperNames = Object.keys(papers) as Paper[];

/** Browsers count paper in CSS pixels. */
const isOn = (paper: Paper, width: number, height: number) =>
  Math.abs(width - papers[paper][0]) < 2 && Math.abs(height - papers[paper][1]) < 2;

/** As printed, but for blanks and for other spellings of a sign, which fonts have. */
const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

/** What is left of a paper within its margins of 5 mm, in CSS pixels. */
const within = { A4: [1084, 755], Letter: [1017, 777] } as const;

const cases: readonly {
  site: Site;
  award: keyof typeof awards | 'longest';
  says: readonly string[];
  never?: readonly string[];
}[] = [
  {
    site: 'english',
    award: 'named',
    says: ['Ada Lovelace', 'Introduction to Engines', 'Valid until'],
  },
  {
    site: 'english',
    award: 'nameless',
    says: ['Introduction to Engines', 'Awarded to'],
    never: ['Lovelace'],
  },
  { site: 'english', award: 'revoked', says: ['Revoked on', 'copied from'], never: ['Valid'] },
  { site: 'english', award: 'longNames', says: ['Hohenzollern-Sigmaringen', 'übertragungsgesetz'] },
  { site: 'english', award: 'chinese', says: ['阮文寶', '分析機關入門'] },
  { site: 'english', award: 'arabicName', says: ['Introduction to Engines'] },
  { site: 'english', award: 'manySkills', says: ['Grace Hopper'], never: ['Skill 1'] },
  { site: 'english', award: 'tall', says: ['Tall Picture'] },
  { site: 'english', award: 'wide', says: ['Wide Picture'] },
  { site: 'english', award: 'longest', says: ['Hohenzollern', 'Revoked on'] },
  { site: 'arabic', award: 'named', says: ['Introduction to Engines'], never: ['Lovelace'] },
];

describe.skipIf('skipped' in launched)(
  `a certificate${'skipped' in launched ? ` (${launched.skipped})` : ''}`,
  () => {
    let browser: Browser;
    const built = {} as Record<Site, string>;
    const visitors = {} as Record<Site, Visitor>;

    beforeAll(async () => {
      if ('skipped' in launched) return;
      browser = launched.browser;
      await Promise.all(
        (Object.keys(sites) as Site[]).map(async (site) => {
          built[site] = await builtSite(sites[site]);
          visitors[site] = await openVisitor(browser, { url, folder: built[site] });
        }),
      );
    });

    afterAll(async () => {
      await Promise.all(Object.values(visitors).map((visitor) => visitor.close()));
    });

    const addressOf = (award: keyof typeof awards | 'longest') =>
      `${url}awards/${awardId(award === 'longest' ? 15 : awards[award])}/`;

    async function print(page: Page, format: Paper, landscape = true): Promise<Printed> {
      return readPdf(await page.pdf({ format, landscape }));
    }

    describe.each(cases)('of an award: $site $award', ({ site, award, says, never = [] }) => {
      test.each(paperNames)('is one page of %s whose code leads to the award', async (paper) => {
        const { page, troubles } = visitors[site];
        await page.goto(addressOf(award));
        const { pages, width, height, text, pixels } = await print(page, paper);
        expect(pages).toBe(1);
        expect(isOn(paper, width, height)).toBe(true);
        expect(jsQR(pixels.data, pixels.width, pixels.height)?.data).toBe(addressOf(award));
        for (const words of says) expect(plain(text)).toContain(plain(words));
        for (const words of never) expect(plain(text)).not.toContain(plain(words));
        expect(text).toContain(addressOf(award).slice(-37, -1));
        expect(troubles()).toEqual([]);
      });

      test.each(paperNames)('has room on %s for all it says', async (paper) => {
        const { page } = visitors[site];
        const [width, height] = within[paper];
        await page.setViewportSize({ width, height });
        await page.goto(addressOf(award));
        await page.emulateMedia({ media: 'print' });
        expect(await crowded(page)).toEqual([]);
        await page.emulateMedia({ media: null });
      });
    });

    test('lies down whatever the browser was told of the paper', async () => {
      const { page } = visitors.english;
      await page.goto(addressOf('named'));
      const { pages, width, height } = await print(page, 'A4', false);
      expect(pages).toBe(1);
      expect(isOn('A4', width, height)).toBe(true);
    });

    test('says that the award has expired, when it has', async () => {
      const visitor = await openVisitor(browser, { url, folder: built.english });
      const { page } = visitor;
      await page.clock.setFixedTime('2028-05-01T12:00:00Z');
      await page.goto(addressOf('expiring'));
      const { text } = await print(page, 'A4');
      expect(text).toContain('Expired on');
      expect(text).not.toContain('Valid until');
      await visitor.close();
    });

    test('has no colours that waste ink', async () => {
      const { page } = visitors.english;
      await page.goto(addressOf('nameless'));
      const { pixels } = await print(page, 'A4');
      let dark = 0;
      for (let at = 0; at < pixels.data.length; at += 4) {
        const [r = 0, g = 0, b = 0] = pixels.data.slice(at, at + 3);
        if (r + g + b < 600) dark += 1;
      }
      expect(dark / (pixels.width * pixels.height)).toBeLessThan(0.1);
    });

    test('is a certificate of awards alone: other pages stand upright', async () => {
      const { page } = visitors.english;
      for (const path of ['badges/society/engines/', `awards/${awardId(awards.erased)}/`]) {
        await page.goto(url + path);
        const { width, height } = await print(page, 'A4', false);
        expect(width).toBeLessThan(height);
      }
    });
  },
);

/** Parts of the certificate that lie outside of the one they belong to, or on another. */
const crowded = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const boxOf = (selector: string) => {
      const element = document.querySelector(selector);
      if (element === null) throw new Error(`There is no ${selector}.`);
      return { selector, ...element.getBoundingClientRect().toJSON() } as DOMRect & {
        selector: string;
      };
    };
    const found: string[] = [];
    const [paper, foot] = [boxOf('.certificate'), boxOf('.certificate-foot')];
    const parts = [...document.querySelectorAll('.certificate-body > *')].map((element) => ({
      selector: `.${element.className}`,
      ...(element.getBoundingClientRect().toJSON() as DOMRect),
    }));
    for (const { selector, top, bottom, left, right } of [...parts, foot]) {
      const isWithin =
        top >= paper.top && bottom <= paper.bottom && left >= paper.left && right <= paper.right;
      if (!isWithin) found.push(`${selector} sticks out`);
    }
    for (const [index, part] of parts.entries()) {
      const next = parts[index + 1] ?? foot;
      if (part.bottom > next.top + 1) found.push(`${part.selector} lies on ${next.selector}`);
    }
    const figure = boxOf('.certificate-figure');
    // Smaller than this, nobody sees what the badge shows.
    if (figure.height < 100) found.push(`the figure is ${Math.round(figure.height)} px high`);
    if (Math.abs(figure.height - figure.width) > 1) found.push('the figure is no square');
    return found;
  });
