/** Every baked image of the example, in a browser: it is drawn as before, and a DOM parser not ours finds its text. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { signedExample } from '../support/built-site.ts';
import { launchChromium } from './chromium.ts';

const launched = await launchChromium();
const reason = 'skipped' in launched ? launched.skipped : '';

describe.skipIf('skipped' in launched)(`baked images in Chromium ${reason}`, () => {
  const browser = (launched as { browser: Browser }).browser;
  let root: string;
  const read = async (path: string) => readFile(join(root, 'dist', path));

  beforeAll(async () => {
    root = await signedExample();
  });

  /** Every baked file with the plain picture of its badge class. */
  async function pairs(): Promise<{ baked: string; plain: string; record: string }[]> {
    const awards = await readdir(join(root, 'dist/awards'));
    const found = await Promise.all(
      awards.map(async (id) => {
        const names = await readdir(join(root, 'dist/awards', id));
        const page = await readFile(join(root, 'dist/awards', id, 'index.html'), 'utf8');
        const badge = /badges\/([a-z-]+\/[a-z-]+)\/(?:image|_image)/.exec(page)?.[1] ?? '';
        return names
          .filter((name) => /^(badge|v1)\.(png|svg)$/.test(name))
          .map((name) => ({
            baked: `awards/${id}/${name}`,
            plain: `badges/${badge}/image.${name.split('.')[1]}`,
            record: `awards/${id}/${name.startsWith('v1') ? 'v1.json' : 'assertion.json'}`,
          }));
      }),
    );
    return found.flat();
  }

  const typeOf = (path: string) => (path.endsWith('.svg') ? 'image/svg+xml' : 'image/png');
  const uriOf = async (path: string) =>
    `data:${typeOf(path)};base64,${(await read(path)).toString('base64')}`;

  test('each is drawn pixel by pixel as it was before', async () => {
    const page = await browser.newPage();
    const all = await pairs();
    expect(all).toHaveLength(26);
    for (const { baked, plain } of all) {
      const same = await page.evaluate(
        async ([one, two]) => {
          const draw = async (uri: string): Promise<Uint8ClampedArray> => {
            const image = new Image();
            image.src = uri;
            await image.decode();
            const canvas = document.createElement('canvas');
            canvas.width = 256;
            canvas.height = 256;
            const context = canvas.getContext('2d') as CanvasRenderingContext2D;
            context.drawImage(image, 0, 0, 256, 256);
            return context.getImageData(0, 0, 256, 256).data;
          };
          const [before, after] = await Promise.all([draw(one ?? ''), draw(two ?? '')]);
          const isDrawn = before.some((value) => value !== 0);
          return isDrawn && before.every((value, index) => value === after[index]);
        },
        [await uriOf(plain), await uriOf(baked)],
      );
      expect(same, baked).toBe(true);
    }
    await page.close();
  });

  test('a DOM parser that is not ours finds the text in every SVG', async () => {
    const page = await browser.newPage();
    const drawings = (await pairs()).filter(({ baked }) => baked.endsWith('.svg'));
    expect(drawings).toHaveLength(12);
    for (const { baked, record } of drawings) {
      const found = await page.evaluate(
        (svg) => {
          const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
          const elements = [...parsed.getElementsByTagNameNS('http://openbadges.org', 'assertion')];
          return elements.map((element) => ({
            prefix: element.prefix,
            verify: element.getAttribute('verify'),
            text: element.textContent,
            isFirst: parsed.documentElement.firstElementChild === element,
          }));
        },
        (await read(baked)).toString('utf8'),
      );
      expect(found).toMatchObject([
        {
          prefix: 'openbadges',
          verify: `https://badges.example.org/club/${record}`,
          isFirst: true,
        },
      ]);
      const hosted = JSON.parse((await read(record)).toString('utf8')) as { revoked?: boolean };
      if (hosted.revoked !== true) expect(JSON.parse(found[0]?.text ?? '')).toEqual(hosted);
    }
    await page.close();
  });
});
