import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../src/publish/facts.ts';
import { resizePng } from '../../../src/publish/resize.ts';
import type { ShareContent } from '../../../src/publish/share/composition.ts';
import { shareDrawer } from '../../../src/publish/share/draw.ts';
import { picture } from '../../support/site.ts';

const draw = shareDrawer(resizePng);

const content: ShareContent = {
  key: 'acme/engines',
  name: 'Introduction to Engines',
  by: 'Acme',
  host: 'badges.example.org/club',
  accent: '#0f5b63',
  picture: { bytes: picture(120), mediaType: 'image/png', width: 120, height: 120 },
};

const svg = (body: string): NonNullable<ShareContent['picture']> => ({
  bytes: new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100">${body}</svg>`,
  ),
  mediaType: 'image/svg+xml',
  width: 100,
  height: 100,
});

/** The colour at a place. */
const colourAt = (png: Uint8Array, x: number, y: number): readonly number[] => {
  const { data, width } = PNG.sync.read(Buffer.from(png));
  return [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)];
};

const middle = [330, 315] as const;

describe('a drawn picture', () => {
  test('is 1200 × 630, light, on paper', async () => {
    const png = await draw(content);
    const { width, height } = PNG.sync.read(Buffer.from(png));
    expect([width, height]).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(120_000);
    for (const [at, shade] of [0xfb, 0xfa, 0xf7].entries()) {
      expect(Math.abs((colourAt(png, 8, 8)[at] ?? 0) - shade)).toBeLessThan(3);
    }
  });

  test('is the same on every machine', async () => {
    const [one, other] = await Promise.all([draw(content), draw(content)]);
    expect(sha256(one)).toBe(sha256(other));
    expect(sha256(one).slice(0, 16)).toMatchInlineSnapshot(`"bea31e29a5dc5273"`);
  });

  test('shows a drawing as it is', async () => {
    const png = await draw({
      ...content,
      picture: svg('<rect width="100" height="100" fill="#a00000"/>'),
    });
    expect(colourAt(png, ...middle)).toEqual([0xa0, 0, 0]);
  });

  test('shows the texts of a drawing, where all of their letters are at hand', async () => {
    const inked = async (text: string) => {
      const ground = '<rect width="100" height="100" fill="#a00000"/>';
      const word = `<text x="50" y="60" font-size="40" text-anchor="middle" font-family="Arial" fill="#fff">${text}</text>`;
      const { data } = PNG.sync.read(
        Buffer.from(await draw({ ...content, picture: svg(ground + word) })),
      );
      let white = 0;
      for (let y = 240; y < 390; y += 1) {
        for (let x = 255; x < 405; x += 1)
          if ((data[4 * (1200 * y + x) + 1] ?? 0) > 200) white += 1;
      }
      return white;
    };
    expect(await inked('Lv 2')).toBeGreaterThan(300);
    expect(await inked('機關')).toBe(0);
    expect(await inked('&#x6A5F;')).toBe(0);
  });

  test('of what is too much for the renderer has all but the picture', async () => {
    const copies = Array.from(
      { length: 9 },
      (_, level) => `<g id="a${level + 1}">${`<use href="#a${level}"/>`.repeat(10)}</g>`,
    ).join('');
    const laughs = `<defs><g id="a0"><rect width="9" height="9"/></g>${copies}</defs><use href="#a9"/>`;
    for (const body of [laughs, `<text>a</text>${laughs}`, '<not closed', '<text>a</text><']) {
      const png = await draw({ ...content, picture: svg(body) });
      expect(PNG.sync.read(Buffer.from(png)).width).toBe(1200);
      expect(colourAt(png, 700, 30)).not.toEqual(colourAt(png, 700, 8));
    }
  });

  test('takes no more of a large picture than it shows', async () => {
    let asked: readonly [number, number] | undefined;
    const bytes = picture(600);
    const noted = shareDrawer(async (image, size) => {
      asked = [image.length, size];
      return resizePng(image, size);
    });
    await noted({
      ...content,
      picture: { bytes, mediaType: 'image/png', width: 600, height: 600 },
    });
    expect(asked).toEqual([bytes.length, 400]);
  });
});
