/** Pictures that carry a badge: what is in them, and made again. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { unbakePng } from '../../../src/bakery/png.ts';
import { unbakeSvg } from '../../../src/bakery/svg.ts';
import { textAt } from '../../support/signed-site.ts';
import { drop, handOver, shownReport } from '../check-page.ts';
import type { Bench } from './bench.ts';

export function pictureChecks(bench: Bench): void {
  const { open, awardWith } = bench;
  describe('pictures', () => {
    test('what is in one is shown, and the picture', async () => {
      const { page, setWeb } = bench.opened;
      setWeb({});
      for (const file of ['credential.png', 'badge.svg']) {
        const bytes = bench.tree.get(awardWith(file)) ?? new Uint8Array();
        await handOver(page, file, bytes);
        await shownReport(page);
        await page.locator('[data-in-picture] summary').click();
        const text = await page.locator('[data-in-picture] pre').first().textContent();
        expect(JSON.parse(text ?? '')).toHaveProperty('@context');
        expect(
          await page
            .locator('[data-picture] img')
            .evaluate((image: HTMLImageElement) => image.naturalWidth),
        ).toBeGreaterThan(0);
      }
    });

    test.each(['png', 'svg'])(
      'a %s is made again, and is the badge that it was',
      async (extension) => {
        const baked = awardWith(`credential.${extension}`);
        const folder = baked.slice(0, baked.lastIndexOf('/') + 1);
        const page = textAt(bench.tree, `${folder}index.html`);
        const badge = /badges\/([a-z-]+\/[a-z-]+)\//.exec(page)?.[1] ?? '';
        const { page: window, close } = await open();
        await window.setInputFiles('#bake-award', {
          name: 'a.json',
          mimeType: 'text/plain',
          buffer: Buffer.from(textAt(bench.tree, `${folder}credential.json`)),
        });
        await window.setInputFiles('#bake-picture', {
          name: 'p',
          mimeType: 'image/png',
          buffer: Buffer.from(bench.tree.get(`badges/${badge}/image.${extension}`) ?? []),
        });
        await window.getByRole('button', { name: 'Make the picture' }).click();
        const download = window.waitForEvent('download');
        await window.getByRole('link', { name: 'Save the picture' }).click();
        const file = await (await download).path();
        const made = new Uint8Array(readFileSync(file));
        const [text] = extension === 'png' ? await unbakePng(made) : unbakeSvg(made);
        expect(JSON.parse(text?.text ?? '')).toEqual(
          JSON.parse(textAt(bench.tree, `${folder}credential.json`)),
        );
        // The picture that the site publishes shows the same.
        await drop(window, `made.${extension}`, made);
        expect((await shownReport(window)).title).toBe('Valid — issued by badges.example.org');
        await close();
      },
    );
  });
}
