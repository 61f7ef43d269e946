/** What can be done on the page of an award: copying, sharing, folds, and what its script says when it has expired. */

import jsQR from 'jsqr';
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { launchChromium } from './chromium.ts';
import { awardId } from './sites/content.ts';
import { awards } from './sites/states.ts';
import { repository, subjects } from './sites/subjects.ts';
import { openVisitor, overflow, type Visitor } from './visit.ts';

const launched = await launchChromium();

const { url, files } = subjects.states;
const addressOf = (award: keyof typeof awards) => `${url}awards/${awardId(awards[award])}/`;
const id = awardId(awards.named);

describe.skipIf('skipped' in launched)(
  `the page of an award${'skipped' in launched ? ` (${launched.skipped})` : ''}`,
  () => {
    let browser: Browser;
    let built: string;
    let visitor: Visitor;
    let without: Visitor;

    beforeAll(async () => {
      if ('skipped' in launched) return;
      browser = launched.browser;
      built = await builtSite(files);
      const window = { permissions: ['clipboard-read', 'clipboard-write'] };
      visitor = await openVisitor(browser, { url, folder: built, window });
      without = await openVisitor(browser, { url, folder: built, javaScriptEnabled: false });
    });
    afterAll(async () => {
      await visitor?.close();
      await without?.close();
    });

    type Options = {
      /** Is done before the page is opened, which is then one of its own. */
      readonly before?: (page: Page) => Promise<unknown>;
      readonly scripts?: 'on' | 'off';
    };

    /** Opens the page of an award; nothing may go wrong in it. */
    async function use<T>(
      award: keyof typeof awards,
      act: (page: Page) => Promise<T>,
      { before, scripts = 'on' }: Options = {},
    ): Promise<T> {
      const shared = scripts === 'on' ? visitor : without;
      const { page, troubles, close } = before === undefined ? shared : await shared.another();
      await before?.(page);
      await page.goto(addressOf(award));
      const result = await act(page);
      expect(troubles()).toEqual([]);
      if (before !== undefined) await close();
      return result;
    }

    const fold = (page: Page, name: string) => page.locator('summary', { hasText: name });

    describe('copies', () => {
      const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
      /** Counts what has reached the clipboard, after which the page says so. */
      const countCopies = (page: Page) =>
        page.addInitScript(() => {
          const { clipboard } = navigator;
          const write = clipboard.writeText.bind(clipboard);
          Object.assign(window, { copies: 0 });
          clipboard.writeText = (text) =>
            write(text).then(() => {
              (window as unknown as { copies: number }).copies += 1;
            });
        });
      const copies = (page: Page) =>
        page.evaluate(() => (window as unknown as { copies: number }).copies);

      test.each([
        ['Credential id', id],
        ['Link for people', addressOf('named')],
        ['Link for verifiers', `${addressOf('named')}credential.json`],
      ])('%s, and says so to the eye and to who listens', async (what, expected) => {
        const act = async (page: Page) => {
          const button = page.getByRole('button', { name: `Copy: ${what}` });
          const said = page.getByRole('status');
          expect(await said.textContent()).toBe('');
          await button.click();
          await page.locator('.copied').waitFor();
          expect(await clipboard(page)).toBe(expected);
          expect(await said.textContent()).toBe('Copied');
          expect(await page.locator('.copied').textContent()).toBe('Copied');
          // A second press while it says so changes nothing of that.
          await button.click();
          await expect.poll(() => copies(page)).toBe(2);
          await page.clock.runFor(3000);
          expect(await page.locator('.copied').count()).toBe(0);
          expect((await page.locator('.copy-button').first().textContent())?.trim()).toBe('Copy');
          expect(await said.textContent()).toBe('');
        };
        const before = async (page: Page) => {
          await page.clock.install({ time: 0 });
          await page.clock.pauseAt(3_600_000);
          await countCopies(page);
        };
        await use('named', act, { before });
      });

      test('every text that it offers, each as it stands there', async () => {
        const act = async (page: Page) => {
          await page.evaluate(() => {
            for (const details of document.querySelectorAll('details')) details.open = true;
          });
          const entries = page.locator('.copyable');
          expect(await entries.count()).toBe(15);
          for (const entry of await entries.all()) {
            await entry.getByRole('button').click();
            await entry.locator('.copied').waitFor();
            const shown = await entry.locator('[data-copy]').textContent();
            expect(shown?.trim()).not.toBe('');
            expect(await clipboard(page)).toBe(shown);
          }
        };
        await use('named', act);
      });

      test('nothing where the browser refuses: it selects the text, and says so', async () => {
        const before = (page: Page) =>
          page.addInitScript(() => {
            Object.defineProperty(navigator, 'clipboard', {
              value: { writeText: () => Promise.reject(new Error('No.')) },
            });
          });
        const act = async (page: Page) => {
          await page.getByRole('button', { name: 'Copy: Credential id' }).click();
          await page.locator('.said-aloud').waitFor();
          expect(await page.getByRole('status').textContent()).toContain('copy it by hand');
          expect(await page.evaluate(() => getSelection()?.toString())).toBe(id);
        };
        await use('named', act, { before });
      });
    });

    describe('is shared', () => {
      test('with the apps of the device, where the browser can', async () => {
        const before = (page: Page) =>
          page.addInitScript(() => {
            const shared: unknown[] = [];
            Object.assign(window, { shared });
            navigator.share = (what) => {
              shared.push(what);
              return shared.length > 1 ? Promise.reject(new Error('No.')) : Promise.resolve();
            };
          });
        const act = async (page: Page) => {
          await page.getByRole('link', { name: 'Share', exact: true }).click();
          const button = page.getByRole('button', { name: 'Share with an app on this device' });
          await button.click();
          // Thinking better of it is no error.
          await button.click();
          const what = {
            title: 'Introduction to Engines, from Analytical Society',
            url: addressOf('named'),
          };
          expect(
            await page.evaluate(() => (window as unknown as { shared: unknown }).shared),
          ).toEqual([what, what]);
        };
        await use('named', act, { before });
      });

      test('by links, where it cannot', async () => {
        const before = (page: Page) =>
          page.addInitScript(() => {
            Object.defineProperty(navigator, 'share', { value: undefined });
          });
        const act = async (page: Page) => {
          await fold(page, 'Share').click();
          expect(await page.locator('.share-apps').isVisible()).toBe(false);
          const post = page.getByRole('link', { name: 'Post on LinkedIn' });
          expect(await post.getAttribute('href')).toBe(
            `https://www.linkedin.com/sharing/share-offsite/?url=${encodeURIComponent(addressOf('named'))}`,
          );
          expect(await post.getAttribute('rel')).toBe('noopener noreferrer');
          const mail = await page
            .getByRole('link', { name: 'Send by e-mail' })
            .getAttribute('href');
          expect(mail).toMatch(/^mailto:\?subject=Introduction%20to%20Engines/);
          expect(mail).toContain(encodeURIComponent(addressOf('named')));
          expect(mail).not.toContain('Lovelace');
        };
        await use('named', act, { before });
      });
    });

    test('LinkedIn’s form is filled in, and its fields stand beside it', async () => {
      await use('named', async (page) => {
        const links = await page
          .locator('a[href^="https://www.linkedin.com/profile/add"]')
          .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
        expect(links).toHaveLength(2);
        expect(new Set(links).size).toBe(1);
        const fields = Object.fromEntries(new URL(links[0] ?? '').searchParams);
        expect(fields).toEqual({
          startTask: 'CERTIFICATION_NAME',
          name: 'Introduction to Engines',
          organizationName: 'Analytical Society',
          issueYear: '2026',
          issueMonth: '5',
          expirationYear: '2027',
          expirationMonth: '11',
          certUrl: addressOf('named'),
          certId: id,
        });
        await fold(page, 'Add to LinkedIn').click();
        const shown = await page
          .locator('#linkedin .copyable')
          .evaluateAll((all) =>
            all.map((entry) => [
              entry.querySelector('dt')?.textContent,
              entry.querySelector('[data-copy]')?.textContent,
            ]),
          );
        expect(shown).toEqual([
          ['Name', 'Introduction to Engines'],
          ['Issuing organization', 'Analytical Society'],
          ['Issue date', 'May 2026'],
          ['Expiration date', 'November 2027'],
          ['Credential ID', id],
          ['Credential URL', addressOf('named')],
        ]);
      });
    });

    test.each(['light', 'dark'] as const)(
      'the code for wallets leads to the credential, %s',
      async (colorScheme) => {
        const act = async (page: Page) => {
          await fold(page, 'Add to a wallet').click();
          const png = PNG.sync.read(await page.locator('details .qr').screenshot());
          const read = jsQR(new Uint8ClampedArray(png.data), png.width, png.height);
          expect(read?.data).toBe(`${addressOf('named')}credential.json`);
          const link = page.getByRole('link', { name: 'Open the credential' });
          expect(await link.getAttribute('href')).toBe(`/awards/${id}/credential.json`);
        };
        await use('named', act, { before: (page) => page.emulateMedia({ colorScheme }) });
      },
    );

    test('the code for other pages shows the badge there, without a script', async () => {
      await use('named', async (page) => {
        const code = await page.locator('pre').first().textContent();
        const foreign = await browser.newPage({ javaScriptEnabled: false });
        await foreign.route('http://localhost:4321/**', (route) => route.fulfill({ body: 'x' }));
        await foreign.setContent(`<p>Mine: ${code}</p>`);
        const link = foreign.getByRole('link');
        expect(await link.getAttribute('href')).toBe(addressOf('named'));
        expect((await link.textContent())?.trim()).toBe('Introduction to Engines');
        expect(await foreign.locator('body').textContent()).toContain('Analytical Society');
        const image = foreign.getByAltText(
          'A toothed medallion with a golden cross in the middle.',
        );
        expect(await image.getAttribute('src')).toBe(`${url}badges/society/engines/_image-96.png`);
        await foreign.close();
      });
    });

    test('whoever finds a mistake can tell the issuer, or the repository’s host', async () => {
      await use('named', async (page) => {
        const wrong = page.locator('.wrong');
        expect(
          await wrong
            .getByRole('link')
            .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href)),
        ).toEqual([
          `mailto:badges@example.org?subject=About%20the%20award%20${id}`,
          `${repository}/issues/new?title=About%20the%20award%20${id}`,
        ]);
        expect(await wrong.textContent()).toContain('name no one there');
      });
    });

    describe('folds', () => {
      test('open and close by keyboard alone, and one sees where one is', async () => {
        await use('named', async (page) => {
          const summary = fold(page, 'Add to a wallet');
          const details = page.locator('details', { has: summary });
          await summary.focus();
          await page.keyboard.press('Enter');
          expect(await details.evaluate((one) => (one as HTMLDetailsElement).open)).toBe(true);
          await page.keyboard.press('Tab');
          const focused = await page.evaluate(() => ({
            text: document.activeElement?.textContent,
            outline: getComputedStyle(document.activeElement ?? document.body).outlineStyle,
          }));
          expect(focused).toEqual({ text: 'wallet', outline: 'solid' });
          await page.keyboard.press('Shift+Tab');
          await page.keyboard.press('Space');
          expect(await details.evaluate((one) => (one as HTMLDetailsElement).open)).toBe(false);
        });
      });

      test('that a link leads to open, also when one comes from elsewhere, or again', async () => {
        await use('named', async (page) => {
          const share = page.locator('#share');
          const isOpen = () => share.evaluate((one) => (one as HTMLDetailsElement).open);
          const link = page.getByRole('link', { name: 'Share', exact: true });
          expect(await isOpen()).toBe(false);
          for (let time = 0; time < 2; time += 1) {
            await link.click();
            expect(await isOpen()).toBe(true);
            await fold(page, 'Share').click();
            expect(await isOpen()).toBe(false);
          }
          await page.goto('about:blank');
          await page.goto(`${addressOf('named')}#share`);
          expect(await isOpen()).toBe(true);
          // Whatever else stands behind a number sign is no fold.
          await page.goto(`${addressOf('named')}#content`);
        });
      });

      test('open fit the window, however narrow', async () => {
        const act = async (page: Page) => {
          await page.evaluate(() => {
            for (const details of document.querySelectorAll('details')) details.open = true;
          });
          for (const width of [390, 320, 1280]) {
            await page.setViewportSize({ width, height: 800 });
            expect(await overflow(page)).toEqual([]);
          }
        };
        await use('named', act);
        await use('longNames', act);
      });
    });

    test('what a finger presses is large enough', async () => {
      const act = async (page: Page) => {
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        const small = await page.evaluate(() =>
          [...document.querySelectorAll('.button, summary, button, .ways a')]
            .map((one) => ({ text: one.textContent?.trim(), box: one.getBoundingClientRect() }))
            .filter(({ box }) => box.height > 0 && box.height < 44)
            .map(({ text, box }) => `${text} ${box.height}`),
        );
        expect(small).toEqual([]);
      };
      const window = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } };
      const phone = await openVisitor(browser, { url, folder: built, window });
      await phone.page.goto(addressOf('named'));
      await act(phone.page);
      expect(phone.troubles()).toEqual([]);
      await phone.close();
    });

    test('on a phone, the first action is in sight with the badge', async () => {
      const act = async (page: Page) => {
        const box = await page.locator('.actions .button').first().boundingBox();
        expect((box?.y ?? Number.NaN) + (box?.height ?? Number.NaN)).toBeLessThan(844);
      };
      await use('named', act, {
        before: (page) => page.setViewportSize({ width: 390, height: 844 }),
      });
    });

    describe('that expires', () => {
      const last = '2028-04-30T21:59:59Z';
      const statusOf = async (page: Page) =>
        // biome-ignore lint/performance/useDomNodeTextContent: what is shown, not what is written
        (await page.locator('.hero-text').innerText()).replaceAll('\u00a0', ' ');

      test.each([
        ['is valid before', '2026-11-01T12:00:00Z', 'Valid until 30 April 2028', 'Expired'],
        ['is valid to the last second', last, 'Valid until 30 April 2028', 'Expired'],
        ['says so from then on', '2028-04-30T22:00:00Z', 'Expired on 30 April 2028', 'Valid'],
      ])('%s', async (_, now, says, never) => {
        const act = async (page: Page) => {
          expect(await statusOf(page)).toContain(says);
          expect(await statusOf(page)).not.toContain(never);
        };
        await use('expiring', act, { before: (page) => page.clock.setFixedTime(now) });
      });

      test('moves nothing when it says so', async () => {
        const boxOf = (page: Page) => page.locator('.facts').first().boundingBox();
        const before = await use('expiring', boxOf);
        const after = await use('expiring', boxOf, {
          before: (page) => page.clock.setFixedTime('2030-01-01T00:00:00Z'),
        });
        expect(after).toEqual(before);
      });

      test('says only until when without a script, and one that was revoked never says so', async () => {
        const noScripts = { scripts: 'off' } as const;
        expect(await use('expiring', statusOf, noScripts)).toMatch(/Valid until 30 April 2028/);
        expect(await use('expiring', statusOf, noScripts)).not.toMatch(/Expired|Valid(?! until)/);
        const revoked = await use('revoked', statusOf, {
          before: (page) => page.clock.setFixedTime('2030-01-01T00:00:00Z'),
        });
        expect(revoked).toContain('Revoked on 3 June 2026');
        expect(revoked).not.toMatch(/Expired|Valid/);
      });
    });

    test('without scripts everything that is shown works', async () => {
      const act = async (page: Page) => {
        expect(await page.locator('button:visible').count()).toBe(0);
        await fold(page, 'Share').click();
        expect(await page.getByRole('link', { name: 'Send by e-mail' }).isVisible()).toBe(true);
        expect(await page.locator('#share .address').textContent()).toBe(addressOf('named'));
        await fold(page, 'Put it on a web page').click();
        expect(await page.locator('pre').first().isVisible()).toBe(true);
      };
      await use('named', act, { scripts: 'off' });
    });

    test('the figure is drawn once where motion is welcome, and stands still where it is not', async () => {
      const animation = (page: Page) =>
        page.locator('.figure .rosette').evaluate((one) => getComputedStyle(one).animationName);
      const motion = (reducedMotion: 'reduce' | 'no-preference') => ({
        before: (page: Page) => page.emulateMedia({ reducedMotion }),
      });
      expect(await use('named', animation, motion('no-preference'))).toBe('draw');
      expect(await use('named', animation, motion('reduce'))).toBe('none');
    });

    test('nothing moves while the page loads', async () => {
      const observe = (page: Page) =>
        page.addInitScript(() => {
          const moved: number[] = [];
          Object.assign(window, { moved });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              moved.push((entry as PerformanceEntry & { value: number }).value);
          }).observe({ type: 'layout-shift', buffered: true });
        });
      const act = async (page: Page) => {
        await page.waitForLoadState('networkidle');
        expect(await page.evaluate(() => (window as unknown as { moved: number[] }).moved)).toEqual(
          [],
        );
      };
      for (const width of [1280, 390]) {
        const before = async (page: Page) => {
          await observe(page);
          await page.setViewportSize({ width, height: 2000 });
        };
        await use('named', act, { before });
      }
    });
  },
);
