/** The card of an award in somebody else's page, on another host. */

import type { BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardSize } from '../../src/documents/oembed.ts';
import { builtSite } from '../support/built-site.ts';
import { treeOf } from '../support/command.ts';
import { launchChromium } from './chromium.ts';
import { layTripwire } from './judges/tripwire.ts';
import { answer } from './serve.ts';
import { awardId } from './sites/content.ts';
import { awards } from './sites/states.ts';
import { subjects } from './sites/subjects.ts';
import { faintTexts, overflow } from './visit.ts';

const launched = await launchChromium();

const { url } = subjects.states;
const names = ['states', 'hostile'] as const;
type Subject = (typeof names)[number];
// As the site is, so that Chromium need not tell of mixed content.
const blog = 'http://blog.example.net/post';

describe.skipIf('skipped' in launched)(
  `the card of an award${'skipped' in launched ? ` (${launched.skipped})` : ''}`,
  () => {
    const folders = {} as Record<Subject, string>;
    let context: BrowserContext;
    let page: Page;
    let shown = '';
    const found: string[] = [];
    const troubles = () => found.splice(0);

    beforeAll(async () => {
      if ('skipped' in launched) return;
      for (const name of names) folders[name] = await builtSite(subjects[name].files);
      // High enough for every card to be in sight: others are not laid out anew.
      context = await launched.browser.newContext({ viewport: { width: 1280, height: 4400 } });
      await context.route('**/*', async (route) => {
        const { origin, pathname, href } = new URL(route.request().url());
        const name = names.find((one) => new URL(subjects[one].url).origin === origin);
        if (href === blog) {
          const body = `<!doctype html><meta charset="utf-8">${shown}`;
          await route.fulfill({ contentType: 'text/html', body });
        } else if (name !== undefined) {
          const { status, mediaType, body } = await answer(folders[name], '/', pathname);
          if (status !== 200) found.push(`${status} ${pathname}`);
          await route.fulfill({ status, contentType: mediaType, body: Buffer.from(body) });
        } else {
          if (!pathname.endsWith('/favicon.ico')) found.push(`another host: ${href}`);
          await route.abort();
        }
      });
      page = await context.newPage();
      await layTripwire(page);
      page.on('console', (message) => found.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => found.push(error.message));
    });
    afterAll(() => context?.close());

    /** Opens a page of a blog with this in it; every card is there when it returns. */
    async function openBlog(html: string): Promise<void> {
      shown = html;
      found.length = 0;
      await page.goto(blog);
    }

    /** Of an erased award there is none. */
    const frameOf = async (award: string, name: Subject = 'states'): Promise<string> => {
      const json = (await treeOf(`${folders[name]}/awards/${award}`)).get('oembed.json');
      const { html = '' } = JSON.parse(new TextDecoder().decode(json)) as { html?: string };
      return html;
    };

    const isCard = (frame: Frame) => frame.url().endsWith('/_embed/');

    /** The one in the page, which may wait until the page itself is there. */
    const card = async (): Promise<Frame> => {
      await expect.poll(() => page.frames().filter(isCard).length).toBe(1);
      const [frame] = page.frames().filter(isCard);
      await frame?.waitForLoadState();
      return frame as Frame;
    };

    const textIn = async (frame: Frame): Promise<string> =>
      ((await frame.locator('main').textContent()) ?? '').replace(/\s+/g, ' ');

    test('as its oEmbed answer has it, leads the reader to the award', async () => {
      const id = awardId(awards.named);
      await openBlog(await frameOf(id));
      const frame = page.locator('iframe');
      expect(await frame.getAttribute('title')).toBe(
        'Introduction to Engines · Analytical Society',
      );
      const text = await textIn(await card());
      for (const words of [
        'Analytical Society',
        'Introduction to Engines',
        'Awarded to Ada Lovelace on 1 May 2026',
        'Valid until 1 November 2027',
      ]) {
        expect(text).toContain(words);
      }
      // It has its own style and its picture, although the frame is closed to scripts.
      expect(await (await card()).evaluate(() => getComputedStyle(document.body).fontSize)).toBe(
        '14px',
      );
      expect(
        await (await card()).evaluate(() => document.images[0]?.naturalWidth ?? 0),
      ).toBeGreaterThan(0);
      expect(troubles()).toEqual([]);
      // The whole card is the link.
      const box = await frame.boundingBox();
      await page.mouse.click((box?.x ?? 0) + 40, (box?.y ?? 0) + 40);
      await page.waitForURL(`${url}awards/${id}/`);
    });

    test('fits a frame of any width, by day and by night, whatever it says', async () => {
      const shown = Object.values(awards).map(awardId);
      const frames = shown.map(
        (id) =>
          `<iframe src="${url}awards/${id}/_embed/" height="${cardSize.height}" style="border:0"></iframe>`,
      );
      await openBlog(frames.join('\n'));
      const cards = page.frames().slice(1);
      expect(cards).toHaveLength(shown.length);
      for (const width of [250, 320, 500, 600]) {
        await page.evaluate((width) => {
          for (const frame of document.querySelectorAll('iframe')) frame.width = `${width}`;
        }, width);
        for (const card of cards) {
          await expect.poll(() => card.evaluate(() => innerWidth)).toBe(width);
          expect(await overflow(card as unknown as Page), `${card.url()} ${width}`).toEqual([]);
          // Those of this machine say besides that they are for trying out, which takes its place.
          const height = await card.evaluate(() => {
            const notice = document.querySelector('.card-banner');
            const height = notice?.getBoundingClientRect().height ?? 0;
            return document.documentElement.scrollHeight - height;
          });
          expect(height, `${card.url()} ${width}`).toBeLessThanOrEqual(cardSize.height);
        }
      }
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const card of cards) {
          expect(await faintTexts(card as unknown as Page), card.url()).toEqual([]);
        }
      }
      expect(troubles()).toEqual([]);
    });

    test.each<{ state: keyof typeof awards; says: RegExp; never: RegExp }>([
      { state: 'revoked', says: /Revoked on 3 June 2026\. It no longer counts\./, never: /Valid/ },
      { state: 'erased', says: /This award was erased\./, never: /Engines|Awarded|Valid until/ },
      { state: 'nameless', says: /Awarded on 1 May 2026/, never: /Awarded to/ },
    ])('that is $state says so', async ({ state, says, never }) => {
      const src = `${url}awards/${awardId(awards[state])}/_embed/`;
      await openBlog(`<iframe src="${src}"></iframe>`);
      const text = await textIn(await card());
      expect(text).toMatch(says);
      expect(text).not.toMatch(never);
    });

    test('is whole in a frame that others have closed still more', async () => {
      const src = `${url}awards/${awardId(awards.named)}/_embed/`;
      await openBlog(`<iframe sandbox src="${src}" width="500" height="200"></iframe>`);
      const inside = page.frameLocator('iframe');
      expect(await inside.locator('h1').textContent()).toContain('Introduction to Engines');
      expect(await inside.locator('main').evaluate((one) => getComputedStyle(one).display)).toBe(
        'grid',
      );
      expect(troubles()).toEqual([]);
    });

    test('runs no contributor’s trick, not even where a frame would let it', async () => {
      const ids = [...(await treeOf(folders.hostile)).keys()].flatMap(
        (path) => /^awards\/([^/]+)\/_embed\/index\.html$/.exec(path)?.[1] ?? [],
      );
      expect(ids.length).toBeGreaterThan(1);
      const frames = ids.map(async (id) => {
        const open = `<iframe src="${subjects.hostile.url}awards/${id}/_embed/"></iframe>`;
        return (await frameOf(id, 'hostile')).replace(' loading="lazy"', '') + open;
      });
      await openBlog((await Promise.all(frames)).join('\n'));
      // Each as it stands, and most in the frame that we give out.
      expect(page.frames().length).toBeGreaterThan(1.5 * ids.length);
      for (const frame of page.frames().slice(1)) expect(isCard(frame), frame.url()).toBe(true);
      expect(page.url()).toBe(blog);
      expect(troubles()).toEqual([]);
    });
  },
);
