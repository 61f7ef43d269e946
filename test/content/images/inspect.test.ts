import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bakePng } from '../../../src/bakery/png.ts';
import { bakeSvg } from '../../../src/bakery/svg.ts';
import { inspectImage } from '../../../src/content/images/inspect.ts';
import {
  bytesOf,
  end,
  header,
  pictureData,
  plainPng,
  pngOf,
  type SampleChunk,
} from '../../bakery/samples.ts';
import { hasShared, shared } from '../../shared.ts';
import { svg } from './samples.ts';

/** libvips writes PNG; it comes with Astro, but is no dependency of ours. */
const sharp = await import('sharp').then(
  (module) => module.default,
  () => undefined,
);

const square = ' viewBox="0 0 100 100"';

describe.skipIf(!hasShared)('real images (skipped without ../shared)', () => {
  const cwd = fileURLToPath(shared('.'));
  const all = hasShared ? globSync('{real,import,spec/vectors}/**/*.{png,svg}', { cwd }) : [];
  test('there are some', () => expect(all.length).toBeGreaterThan(40));

  // What issuers really publish must pass; each exception has its reason.
  const exceptions: Readonly<Record<string, readonly string[]>> = {
    'spec/vectors/ob30/validator/simple-jwt.svg': ['image-svg-refused'], // has a DOCTYPE
    'spec/vectors/ob30/validator/simple-json.png': ['image-not-square'], // 981 × 941
    'spec/vectors/ob30/validator/simple-jwt_v1.png': ['image-not-square'], // 981 × 941
    'import/ob3/cognipilot-examples/contributor-cognipilot.baked.png': ['image-not-square'], // 1200 × 627
    'import/ob3/jff-plugfest/plugfest-2-2022--images--JFF-VC-EDU-PLUGFEST2-badge-image.png': [
      'image-not-square',
    ], // 354 × 307
  };
  const hearts = /heart|simple-badge|robot/; // 21 × 19

  test.each(all)('%s', (path) => {
    const { image, findings } = inspectImage(readFileSync(shared(path)), path);
    const expected = hearts.test(path)
      ? ['image-not-square', 'image-small']
      : (exceptions[path] ?? []);
    expect(findings.map(({ code }) => code)).toEqual(expected);
    expect(image === undefined).toBe(expected.includes('image-svg-refused'));
  });

  test('80 mm by 80.000008 mm is a square of 302 pixels', () => {
    const bytes = readFileSync(shared('real/cognipilot/images/GoldMember2026.svg'));
    expect(inspectImage(bytes, 'gold.svg')).toEqual({
      image: { mediaType: 'image/svg+xml', width: 302, height: 302 },
      findings: [],
    });
  });
});

describe('what is accepted', () => {
  test('a PNG', () => {
    expect(inspectImage(plainPng(90), 'badges/a/b.png')).toEqual({
      image: { mediaType: 'image/png', width: 90, height: 90 },
      findings: [],
    });
  });

  test('an SVG with a byte-order mark', () => {
    expect(inspectImage(bytesOf(`\ufeff\n${svg('', square)}`), 'b.SVG')).toEqual({
      image: { mediaType: 'image/svg+xml', width: 100, height: 100 },
      findings: [],
    });
  });

  test('any name that is no image’s, such as the file that holds a data URI', () => {
    expect(inspectImage(plainPng(90), 'badges/a/b.md').findings).toEqual([]);
    expect(inspectImage(plainPng(90), 'png').findings).toEqual([]);
  });

  test('bytes behind IEND, which browsers ignore', () => {
    const image = Buffer.concat([plainPng(90), bytesOf('more')]);
    expect(inspectImage(image, 'b.png').findings).toEqual([]);
  });

  // libvips writes them, pngjs and we read them.
  test.skipIf(sharp === undefined).each([1, 2, 3, 4, 5, 7, 8, 9, 17])(
    'interlaced and palette PNGs of %d pixels (skipped without sharp)',
    async (width) => {
      const create = { width, height: width, channels: 4, background: '#8008' } as const;
      for (const options of [
        { progressive: true },
        { progressive: true, palette: true },
        { palette: true },
      ]) {
        const bytes = await sharp?.({ create }).png(options).toBuffer();
        expect(inspectImage(bytes ?? new Uint8Array(), 'b.png').image).toMatchObject({ width });
      }
    },
  );

  test('whatever is accepted can be baked, and is accepted again', () => {
    const drawing = bytesOf(svg('<g/>', square));
    const pictures = [
      bakePng(plainPng(90), '{}'),
      bakeSvg(drawing, { verify: 'x', json: '{}' }),
      bakeSvg(drawing, { json: '{}' }, 'credential'),
    ];
    for (const picture of pictures) {
      expect(inspectImage(picture, 'b').findings).toEqual([]);
    }
  });
});

describe('warnings, with the numbers', () => {
  test.each([
    ['89 × 89', plainPng(89), 'image-small', '89 × 89 pixels'],
    ['200 × 100', plainPng(200, 100), 'image-not-square', '200 × 100 pixels'],
    ['a wide SVG', bytesOf(svg('', ' width="2in" height="96"')), 'image-not-square', '192 × 96'],
    ['an SVG of no size', bytesOf(svg('')), 'image-not-square', '300 × 150'],
    ['a PNG of 256,001 bytes', heavyPng(256_001), 'image-heavy', '257 kB'],
    [
      'an SVG of 300 kB',
      bytesOf(svg(`<!--${' '.repeat(300_000)}-->`, square)),
      'image-heavy',
      '301 kB',
    ],
  ])('%s', (_, bytes, code, numbers) => {
    const { image, findings } = inspectImage(bytes, 'b');
    expect(image).toBeDefined();
    expect(findings).toMatchObject([{ code, severity: 'warning' }]);
    expect(findings[0]?.message).toContain(numbers);
  });

  test('none for exactly 256,000 bytes, or for a drawing that is off by rounding or tiny', () => {
    expect(inspectImage(heavyPng(256_000), 'b').findings).toEqual([]);
    const drawing = svg('', ' width="10" height="10.05"');
    expect(inspectImage(bytesOf(drawing), 'b').findings).toEqual([]);
  });
});

/** A sound PNG of exactly so many bytes. */
function heavyPng(length: number): Buffer {
  const parts = (content: Uint8Array): SampleChunk[] => [
    header(90, 90),
    pictureData(90, 90),
    { type: 'prVt', content },
    end,
  ];
  return pngOf(parts(new Uint8Array(length - pngOf(parts(new Uint8Array())).length)));
}

describe('laws', () => {
  test('never throws: an image or an error, whatever the bytes are', () => {
    const type = fc.constantFrom('IDAT', 'PLTE', 'tRNS', 'gAMA', 'IHDR', 'iTXt', 'acTL');
    const chunk = fc.record({ type, content: fc.uint8Array({ maxLength: 20 }) });
    const depth = fc.constantFrom(0, 1, 2, 4, 8, 16);
    const png = fc
      .tuple(fc.nat(9), fc.nat(9), depth, fc.nat(7), fc.nat(2), fc.array(chunk))
      .map(([width, height, bits, colour, interlace, chunks]) =>
        pngOf([
          header(width, height, bits, colour, interlace),
          ...chunks,
          { type: 'IDAT', content: deflateSync(Buffer.alloc(80)) },
          end,
        ]),
      );
    const bytes = fc.oneof(
      fc.uint8Array(),
      png,
      fc.string({ unit: 'binary' }).map((text) => bytesOf(`<${text}`)),
      fc.string().map((text) => bytesOf(svg(text, square))),
    );
    fc.assert(
      fc.property(bytes, fc.string(), (given, name) => {
        const { image, findings } = inspectImage(given, name);
        const hasError = findings.some(({ severity }) => severity === 'error');
        expect(image === undefined).toBe(hasError);
      }),
      { numRuns: 1000 },
    );
  });
});
