/** The card of an award in somebody else's page, on another host. */

import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { cardSize } from '../../src/documents/oembed.ts';
import { builtSite } from '../support/built-site.ts';
import { treeOf } from '../support/command.ts';
import { launchChromium } from './chromium.ts';
import { answer } from './serve.ts';
import { awardId } from './sites/content.ts';
import { hostile } from './sites/hostile.ts';
import { awards, states } from './sites/states.ts';
import { faintTexts, overflow } from './visit.ts';

const launched = await launchChromium();

const url = 'https://badges.example.org/club/';
const blog = 'https://blog.example.net/post';

describe.skipIf('skipped' in launched)(
  `the card of an award${'skipped' in launched ? ` (${launched.skipped})` : ''}`,
  () => {
    let browser: Browser;
    let site: string;
    let tricky: string;

    beforeAll(async () => {
      if ('skipped' in launched) return;
      browser = launched.browser;
      [site, tricky] = await Promise.all([builtSite(states(url)), builtSite(hostile(url).files)]);
    });

    /** A page of a blog with this in it. */
    async function blogWith(
      html: string,
      folder = site,
    ): Promise<{ page: Page; context: BrowserContext; troubles: string[] }> {
      const context = await browser.newContext();
      const troubles: string[] = [];
      await context.route('**/*', async (route) => {
        const { origin, pathname, href } = new URL(route.request().url());
        if (href === blog) {
          await route.fulfill({
            contentType: 'text/html',
            body: `<!doctype html><meta charset="utf-8">${html}`,
          });
        } else if (origin === new URL(url).origin) {
          const { status, mediaType, body } = await answer(folder, '/club/', pathname);
          if (status !== 200) troubles.push(`${status} ${pathname}`);
          await route.fulfill({ status, contentType: mediaType, body: Buffer.from(body) });
        } else {
          if (!pathname.endsWith('/favicon.ico')) troubles.push(`another host: ${href}`);
          await route.abort();
        }
      });
      const page = await context.newPage();
      page.on('console', (message) => troubles.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => troubles.push(error.message));
      await page.goto(blog, { waitUntil: 'networkidle' });
      return { page, context, troubles };
    }

    const frameOf = async (award: string, folder = site): Promise<string> => {
      const json = (await treeOf(`${folder}/awards/${award}`)).get('oembed.json');
      return (JSON.parse(new TextDecoder().decode(json)) as { html: string }).html;
    };

    const cardIn = (page: Page) => {
      const frame = page.frames().find((one) => one.url().endsWith('/_embed/'));
      if (frame === undefined) throw new Error('There is no card in the page.');
      return frame;
    };

    const textIn = async (frame: Frame): Promise<string> =>
      ((await frame.locator('main').textContent()) ?? '').replace(/\s+/g, ' ');

    test('as its oEmbed answer has it, leads the reader to the award', async () => {
      const id = awardId(awards.named);
      const { page, context, troubles } = await blogWith(await frameOf(id));
      const frame = page.locator('iframe');
      expect(await frame.getAttribute('title')).toBe(
        'Introduction to Engines · Analytical Society',
      );
      const card = cardIn(page);
      const text = await textIn(card);
      for (const words of [
        'Analytical Society',
        'Introduction to Engines',
        'Awarded to Ada Lovelace on 1 May 2026',
        'Valid until 1 November 2027',
      ]) {
        expect(text).toContain(words);
      }
      // It has its own style and its picture, although the frame is closed to scripts.
      expect(await card.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('14px');
      expect(await card.evaluate(() => document.images[0]?.naturalWidth ?? 0)).toBeGreaterThan(0);
      expect(troubles).toEqual([]);
      // The whole card is the link.
      const box = await frame.boundingBox();
      await page.mouse.click((box?.x ?? 0) + 40, (box?.y ?? 0) + 40);
      await page.waitForURL(`${url}awards/${id}/`);
      await context.close();
    });

    test.each([250, 320, 500, 600])(
      'fits a frame of %i pixels, by day and by night, whatever it says',
      async (width) => {
        const shown = Object.values(awards).map(awardId);
        const frames = shown.map(
          (id) =>
            `<iframe src="${url}awards/${id}/_embed/" width="${width}" height="${cardSize.height}" style="border:0"></iframe>`,
        );
        const { page, context, troubles } = await blogWith(frames.join('\n'));
        const cards = page.frames().slice(1);
        expect(cards).toHaveLength(shown.length);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          for (const card of cards) {
            const inside = card as unknown as Page;
            expect(await overflow(inside), card.url()).toEqual([]);
            expect(await faintTexts(inside), card.url()).toEqual([]);
          }
        }
        // Those of this machine say besides that they are for trying out, which takes its place.
        const notices = await Promise.all(
          cards.map((card) =>
            card.evaluate(() => {
              const notice = document.querySelector('.card-banner');
              const height = notice?.getBoundingClientRect().height ?? 0;
              return document.documentElement.scrollHeight - height;
            }),
          ),
        );
        for (const height of notices) expect(height).toBeLessThanOrEqual(cardSize.height);
        expect(troubles).toEqual([]);
        await context.close();
      },
    );

    test.each<{ state: keyof typeof awards; says: RegExp; never: RegExp }>([
      { state: 'revoked', says: /Revoked on 3 June 2026\. It no longer counts\./, never: /Valid/ },
      { state: 'erased', says: /This award was erased\./, never: /Engines|Awarded|Valid until/ },
      { state: 'nameless', says: /Awarded on 1 May 2026/, never: /Awarded to/ },
    ])('that is $state says so', async ({ state, says, never }) => {
      const src = `${url}awards/${awardId(awards[state])}/_embed/`;
      const { page, context } = await blogWith(`<iframe src="${src}"></iframe>`);
      const text = await textIn(cardIn(page));
      expect(text).toMatch(says);
      expect(text).not.toMatch(never);
      await context.close();
    });

    test('is whole in a frame that others have closed still more', async () => {
      const src = `${url}awards/${awardId(awards.named)}/_embed/`;
      const { page, context, troubles } = await blogWith(
        `<iframe sandbox src="${src}" width="500" height="200"></iframe>`,
      );
      const card = page.frameLocator('iframe');
      expect(await card.locator('h1').textContent()).toContain('Introduction to Engines');
      expect(await card.locator('main').evaluate((one) => getComputedStyle(one).display)).toBe(
        'grid',
      );
      expect(troubles).toEqual([]);
      await context.close();
    });

    test('runs no contributor’s trick, not even where a frame would let it', async () => {
      const ids = [...(await treeOf(tricky)).keys()].flatMap(
        (path) => /^awards\/([^/]+)\/_embed\/index\.html$/.exec(path)?.[1] ?? [],
      );
      expect(ids.length).toBeGreaterThan(1);
      for (const id of ids) {
        const answered = await frameOf(id, tricky);
        const open = `<iframe src="${url}awards/${id}/_embed/"></iframe>`;
        const { page, context, troubles } = await blogWith(`${answered ?? ''}${open}`, tricky);
        for (const frame of page.frames()) {
          expect(await frame.evaluate(() => 'hacked' in window)).toBe(false);
        }
        expect(page.url()).toBe(blog);
        expect(troubles).toEqual([]);
        await context.close();
      }
    });
  },
);
