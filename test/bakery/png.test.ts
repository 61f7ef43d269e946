import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { bakePng, type PngKeyword, pngBaker, pngSize, unbakePng } from '../../src/bakery/png.ts';
import { hasShared, shared } from '../shared.ts';
import {
  bytesOf,
  codeOf,
  end,
  header,
  plainPng,
  pngOf,
  pngSignature,
  type SampleChunk,
  textChunk,
} from './samples.ts';

const keywords = ['openbadges', 'openbadgecredential'] as const;
const vector = (path: string): Buffer => readFileSync(shared(`spec/vectors/${path}`));

/** libvips reads PNG text chunks; it comes with Astro, but is no dependency of ours. */
const sharp = await import('sharp').then(
  (module) => module.default,
  () => undefined,
);

describe.skipIf(!hasShared)('published PNGs (skipped without ../shared)', () => {
  test.each([
    ['ob20/validator/simple-badge.png', 'openbadges'],
    ['ob30/validator/simple-json.png', 'openbadgecredential'],
  ] as const)('%s holds one JSON document', async (path, keyword) => {
    const found = await unbakePng(vector(path));
    expect(found).toEqual([{ keyword, chunk: 'iTXt', text: expect.any(String) }]);
    expect(JSON.parse(found[0]?.text ?? '')).toHaveProperty('type');
  });

  test('simple-jwt_v1.png holds one compact JWS', async () => {
    const [found, ...more] = await unbakePng(vector('ob30/validator/simple-jwt_v1.png'));
    expect(more).toEqual([]);
    expect(found?.text).toMatch(/^eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+$/);
  });

  test('baking the heart gives the published baked heart, byte for byte', async () => {
    const published = vector('baked/ob10-heart-baked.png');
    const [found] = await unbakePng(published);
    const ours = bakePng(vector('baked/heart-unbaked.png'), found?.text ?? '');
    expect(Buffer.from(ours).equals(published)).toBe(true);
    expect(await unbakePng(vector('baked/heart-unbaked.png'))).toEqual([]);
  });

  const all = hasShared
    ? globSync('{real,import,spec/vectors}/**/*.png', { cwd: fileURLToPath(shared('.')) })
    : [];
  test('there are real PNGs', () => expect(all.length).toBeGreaterThan(20));

  test.each(all)('%s can be baked, decodes to the same pixels and reads back', async (path) => {
    const image = readFileSync(shared(path));
    const before = PNG.sync.read(image);
    expect(pngSize(image)).toEqual({ width: before.width, height: before.height });
    for (const keyword of keywords) {
      const baked = bakePng(image, '{"id":"µ"}', keyword);
      expect(PNG.sync.read(Buffer.from(baked)).data.equals(before.data)).toBe(true);
      const found = (await unbakePng(baked)).filter((text) => text.keyword === keyword);
      expect(found).toEqual([{ keyword, chunk: 'iTXt', text: '{"id":"µ"}' }]);
    }
  });
});

describe('laws', () => {
  const text = fc.string({ unit: 'binary', maxLength: 300 }).filter((t) => !t.includes('\0'));
  const keyword = fc.constantFrom<PngKeyword>(...keywords);
  const type = fc.constantFrom('tEXt', 'zTXt', 'iTXt', 'IDAT', 'tIME', 'prVt', 'eXIf');
  const other = fc.record({ type, content: fc.uint8Array({ maxLength: 60 }) });
  const legacy = fc.record({
    type: fc.constantFrom('tEXt', 'zTXt', 'iTXt'),
    content: keyword.map((name) => bytesOf(`${name}\0anything`)),
  });
  const file = fc.record({
    before: fc.array(fc.oneof(other, legacy), { maxLength: 6 }),
    trailing: fc.uint8Array({ maxLength: 20 }),
  });
  const build = ({ before, trailing }: { before: readonly SampleChunk[]; trailing: Uint8Array }) =>
    pngOf([header(3, 2), ...before, end], trailing);

  test('unbake(bake(text)) = text', () =>
    fc.assert(
      fc.asyncProperty(text, keyword, async (baked, name) => {
        const found = await unbakePng(bakePng(plainPng(2), baked, name));
        expect(found).toEqual([{ keyword: name, chunk: 'iTXt', text: baked }]);
      }),
    ));

  test('baking twice = baking once, whatever was baked before', () =>
    fc.assert(
      fc.property(file, text, text, keyword, (parts, first, second, name) => {
        const once = bakePng(build(parts), second, name);
        expect(bakePng(bakePng(build(parts), first, name), second, name)).toEqual(once);
      }),
    ));

  test('the new chunk follows IHDR, chunks of the keyword go, all else stays in place', () =>
    fc.assert(
      fc.property(file, text, keyword, (parts, baked, name) => {
        const isEarlier = ({ type: kind, content }: SampleChunk) =>
          ['tEXt', 'zTXt', 'iTXt'].includes(kind) &&
          Buffer.from(content).toString('latin1').startsWith(`${name}\0`);
        const expected = pngOf(
          [
            header(3, 2),
            textChunk('iTXt', name, `\0\0\0\0${baked}`),
            ...parts.before.filter((chunk) => !isEarlier(chunk)),
            end,
          ],
          parts.trailing,
        );
        expect(Buffer.from(bakePng(build(parts), baked, name)).equals(expected)).toBe(true);
      }),
    ));

  test('one baker, many texts: the same bytes, and the image is not touched', () =>
    fc.assert(
      fc.property(file, fc.array(text, { maxLength: 4 }), (parts, texts) => {
        const image = build(parts);
        const bake = pngBaker(image);
        expect(texts.map(bake)).toEqual(texts.map((baked) => bakePng(build(parts), baked)));
        expect(image.equals(build(parts))).toBe(true);
      }),
    ));

  test('arbitrary bytes give a BakeError or a result, never anything else', () => {
    const chunks = fc.array(
      fc.record({
        type: fc.constantFrom('IHDR', 'IDAT', 'IEND', 'tEXt', 'zTXt', 'iTXt', 'a b1'),
        content: fc.oneof(
          fc.uint8Array({ maxLength: 20 }),
          fc
            .tuple(keyword, fc.uint8Array({ maxLength: 30 }))
            .map(([name, rest]) => Buffer.concat([bytesOf(`${name}\0`), rest])),
        ),
      }),
    );
    const bytes = fc.oneof(
      fc.uint8Array(),
      fc.uint8Array().map((rest) => Buffer.concat([pngSignature, rest])),
      chunks.map((list) => pngOf(list)),
      chunks.map((list) => pngOf([header(1, 1), ...list, end])),
    );
    return fc.assert(
      fc.asyncProperty(bytes, async (image) => {
        for (const action of [unbakePng, pngSize, (png: typeof image) => bakePng(png, 'x')]) {
          expect(await codeOf(() => action(image))).not.toMatch(/^not a BakeError/);
        }
      }),
      { numRuns: 500 },
    );
  });
});

test.skipIf(sharp === undefined)('libvips reads what we bake (skipped without sharp)', async () => {
  const image = bakePng(bakePng(plainPng(4), '{"a":"é😀"}'), 'a.b.c', 'openbadgecredential');
  expect((await sharp?.(image).metadata())?.comments).toEqual([
    { keyword: 'openbadgecredential', text: 'a.b.c' },
    { keyword: 'openbadges', text: '{"a":"é😀"}' },
  ]);
});
