/** The certificate that an award's page becomes on paper: printed by Chromium, read by pdf.js, its code by jsQR. */

import jsQR from 'jsqr';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { launchChromium } from './chromium.ts';
import { type Printed, readPdf } from './pdf.ts';
import { awardId } from './sites/content.ts';
import { longestAward } from './sites/states/longest.ts';
import { awards } from './sites/states.ts';
import { subjects } from './sites/subjects.ts';
import { openVisitor, type Visitor } from './visit.ts';

const launched = await launchChromium();

const { url } = subjects.states;
const sites = {
  english: subjects.states.files,
  arabic: subjects.arabic.files,
} as const;
const urls = { english: url, arabic: subjects.arabic.url } as const;
type Site = keyof typeof sites;

/** Lying, in points. */
const papers = { A4: [842, 595], Letter: [792, 612] } as const;
type Paper = keyof typeof papers;
const paperNames = Object.keys(papers) as Paper[];

/** Browsers count paper in CSS pixels. */
const isOn = (paper: Paper, width: number, height: number) =>
  Math.abs(width - papers[paper][0]) < 2 && Math.abs(height - papers[paper][1]) < 2;

/** What the code says; it stands in the lower half. */
function codeIn({ data, width, height }: Printed['pixels']): string | undefined {
  const top = Math.floor(height / 2);
  const lower = data.subarray(4 * width * top);
  return jsQR(lower, width, height - top, { inversionAttempts: 'dontInvert' })?.data;
}

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
          visitors[site] = await openVisitor(browser, {
            url: urls[site],
            folder: built[site],
          });
        }),
      );
    });

    afterAll(async () => {
      await Promise.all(Object.values(visitors).map((visitor) => visitor.close()));
    });

    const addressOf = (award: keyof typeof awards | 'longest', site: Site = 'english') =>
      `${urls[site]}awards/${awardId(award === 'longest' ? longestAward : awards[award])}/`;

    async function print(page: Page, format: Paper, landscape = true): Promise<Printed> {
      return readPdf(await page.pdf({ format, landscape }));
    }

    describe.each(cases)('of an award: $site $award', ({ site, award, says, never = [] }) => {
      test('is one page of each paper whose code leads to the award, with room for all it says', async () => {
        const { page, troubles } = visitors[site];
        await page.goto(addressOf(award, site));
        for (const paper of paperNames) {
          const { pages, width, height, text, pixels } = await print(page, paper);
          expect(pages, paper).toBe(1);
          expect(isOn(paper, width, height), paper).toBe(true);
          expect(codeIn(pixels)).toBe(addressOf(award, site));
          for (const words of says) expect(plain(text), paper).toContain(plain(words));
          for (const words of never) expect(plain(text), paper).not.toContain(plain(words));
          expect(text, paper).toContain(addressOf(award, site).slice(-37, -1));
        }
        await page.emulateMedia({ media: 'print' });
        for (const paper of paperNames) {
          const [width, height] = within[paper];
          await page.setViewportSize({ width, height });
          expect(await crowded(page), paper).toEqual([]);
        }
        await page.emulateMedia({ media: null });
        expect(troubles()).toEqual([]);
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
      const visitor = await visitors.english.another();
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
