import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bakeSvg, type SvgElement, svgBaker, unbakeSvg } from '../../src/bakery/svg.ts';
import { hasShared, shared } from '../shared.ts';
import { bytesOf, codeOf } from './samples.ts';

const vector = (path: string): Buffer => readFileSync(shared(`spec/vectors/${path}`));
const textOf = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
const elements = ['assertion', 'credential'] as const;
const hosted = { verify: 'https://e.org/1.json', json: '{"id":1}' };

/** librsvg and libxml2 read SVG; they come with Astro, but are no dependency of ours. */
const sharp = await import('sharp').then(
  (module) => module.default,
  () => undefined,
);

describe.skipIf(!hasShared)('published SVGs (skipped without ../shared)', () => {
  test('a hosted assertion in CDATA', () => {
    expect(unbakeSvg(vector('baked/html5-baked.svg'))).toEqual([
      {
        element: 'assertion',
        text: '{"verify":{"url":"http://example.org"}}',
        from: 'body',
        verify: 'http://example.org',
      },
    ]);
  });

  test('an empty body falls back to verify', () => {
    const verify = 'http://example.org';
    expect(unbakeSvg(vector('baked/html5-no-json.svg'))).toEqual([
      { element: 'assertion', text: verify, from: 'verify', verify },
    ]);
  });

  test('a 3.0 JWT in verify, in a file with a DOCTYPE', async () => {
    const image = vector('ob30/validator/simple-jwt.svg');
    const jws = expect.stringMatching(/^eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+$/);
    expect(unbakeSvg(image)).toEqual([
      { element: 'credential', text: jws, from: 'verify', verify: jws },
    ]);
    expect(await codeOf(() => bakeSvg(image, hosted))).toBe('svg-refused');
  });

  test('nothing in an image nobody baked; baking it gives what was published, but for space', () => {
    const unbaked = vector('baked/html5-unbaked.svg');
    expect(unbakeSvg(unbaked)).toEqual([]);
    const json = '{"verify":{"url":"http://example.org"}}';
    const ours = textOf(bakeSvg(unbaked, { verify: 'http://example.org', json }));
    const tags = (svg: string): string[] => svg.replace(/\s+/g, '').split('>').sort();
    // Attribute order differs: the published file has its namespace before the viewBox.
    const published = textOf(vector('baked/html5-baked.svg')).replace(
      /(\s+xmlns:openbadges="[^"]+")(\s+viewBox="[^"]+")/,
      '$2$1',
    );
    expect(tags(ours)).toEqual(tags(published));
  });

  const all = hasShared
    ? globSync('{real,import,spec/vectors/baked}/**/*.svg', { cwd: fileURLToPath(shared('.')) })
    : [];
  test('there are real SVGs', () => expect(all.length).toBeGreaterThan(10));

  test.each(all)('%s is baked and read back, other bytes kept', (path) => {
    const image = readFileSync(shared(path));
    const earlier = unbakeSvg(image).map(({ element }) => element);
    for (const element of elements) {
      const baked = bakeSvg(image, hosted, element);
      const found = unbakeSvg(baked).filter((text) => text.element === element);
      expect(found).toEqual([{ element, text: hosted.json, from: 'body', verify: hosted.verify }]);
      if (!earlier.includes(element)) {
        expect(withoutBaked(textOf(baked), element)).toBe(textOf(image));
      }
    }
  });

  test.skipIf(sharp === undefined).each(all)('%s looks the same to librsvg', async (path) => {
    const image = readFileSync(shared(path));
    const pixels = async (svg: Uint8Array) => sharp?.(svg).ensureAlpha().raw().toBuffer();
    for (const element of elements) {
      expect(await pixels(bakeSvg(image, hosted, element))).toEqual(await pixels(image));
    }
  });
});

const namespaces = {
  assertion: 'http://openbadges.org',
  credential: 'https://purl.imsglobal.org/ob/v3p0',
} as const;

/** What a person would delete by hand to undo baking. */
function withoutBaked(svg: string, element: SvgElement): string {
  const start = svg.indexOf(`<openbadges:${element} `);
  const close = `</openbadges:${element}>`;
  const end = svg.indexOf(close, start) + close.length;
  const rest = svg.slice(0, start) + svg.slice(end);
  return svg.slice(start, end).includes('xmlns')
    ? rest
    : rest.replace(` xmlns:openbadges="${namespaces[element]}">`, '>');
}

describe('laws', () => {
  const json = fc.oneof(
    fc.json({ stringUnit: 'binary' }),
    fc.string({ unit: fc.constantFrom(']', '>', '<', '&', '\ufffe', '\x01') }).map(quoteLoosely),
  );
  const verify = fc.string({ unit: fc.constantFrom(...'a&<>"\'\t\n\r é😀]') });
  const element = fc.constantFrom<SvgElement>('assertion', 'credential');
  const image = fc.constantFrom(
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '\ufeff<?xml version="1.0" encoding="utf-8"?>\r\n<!-- é -->\r\n<svg xmlns="http://www.w3.org/2000/svg"\r\n>\r\n<g/></svg>\r\n',
    `<s:svg xmlns:s='http://www.w3.org/2000/svg' a='>' xmlns:openbadges='urn:other'><s:g/></s:svg><!-- end -->`,
    '<svg xmlns="http://www.w3.org/2000/svg"><ob:assertion xmlns:ob="http://openbadges.org"><g/></ob:assertion><credential xmlns="https://purl.imsglobal.org/ob/v3p0" verify="x"/>t</svg>',
  );

  test('unbake(bake(json)) is the same JSON, and the same text but for escapes', () =>
    fc.assert(
      fc.property(image, verify, json, element, (svg, address, text, name) => {
        const baked = bakeSvg(bytesOf(svg), { verify: address, json: text }, name);
        const found = unbakeSvg(baked).filter((item) => item.element === name);
        expect(found).toHaveLength(1);
        expect(found[0]?.verify).toBe(address);
        expect(JSON.parse(found[0]?.text ?? '')).toEqual(JSON.parse(text));
        expect(found[0]?.text.replaceAll('\\u003e', '>')).toBe(
          escapeUnfit(text).replaceAll('\\u003e', '>'),
        );
      }),
    ));

  test('a signed badge is an empty element', () =>
    fc.assert(
      fc.property(
        image,
        fc.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
        element,
        (svg, jws, name) => {
          const baked = bakeSvg(bytesOf(svg), { verify: jws }, name);
          expect(textOf(baked)).toMatch(
            /<openbadges:\w+( xmlns:openbadges="[^"]+")? verify="[^"]+"\/>/,
          );
          const found = unbakeSvg(baked).filter((item) => item.element === name);
          expect(found).toEqual([{ element: name, text: jws, from: 'verify', verify: jws }]);
        },
      ),
    ));

  test('baking twice = baking once', () =>
    fc.assert(
      fc.property(image, json, json, element, (svg, first, second, name) => {
        const once = bakeSvg(bytesOf(svg), { json: second }, name);
        const again = bakeSvg(bakeSvg(bytesOf(svg), { json: first }, name), { json: second }, name);
        expect(textOf(again)).toBe(textOf(once));
      }),
    ));

  test('one baker, many texts: the same bytes', () =>
    fc.assert(
      fc.property(image, fc.array(json, { maxLength: 4 }), element, (svg, texts, name) => {
        const bake = svgBaker(bytesOf(svg), name);
        expect(texts.map((text) => bake({ json: text }))).toEqual(
          texts.map((text) => bakeSvg(bytesOf(svg), { json: text }, name)),
        );
      }),
    ));

  test('arbitrary bytes give a BakeError or a result, never anything else', () => {
    const pieces = fc.constantFrom(
      '<svg xmlns="http://www.w3.org/2000/svg">',
      '</svg>',
      '<openbadges:assertion',
      ' verify="x"',
      '/>',
      '>',
      ' xmlns:openbadges="http://openbadges.org"',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<!DOCTYPE x [',
      ']>',
      '&amp;',
      '&x;',
      '&#0;',
      '<?xml version="1.0"?>',
      '\0',
      '\ufeff',
      '\ufffe',
      '<',
      '"',
      'é',
      '<a b:c="d"/>',
    );
    const bytes = fc.oneof(
      fc.uint8Array(),
      fc.array(pieces).map((list) => bytesOf(list.join(''))),
      fc
        .array(pieces)
        .map((list) => bytesOf(`<svg xmlns="http://www.w3.org/2000/svg">${list.join('')}</svg>`)),
    );
    return fc.assert(
      fc.asyncProperty(bytes, async (svg) => {
        expect(await codeOf(() => unbakeSvg(svg))).not.toMatch(/^not a BakeError/);
        expect(await codeOf(() => bakeSvg(svg, hosted))).not.toMatch(/^not a BakeError/);
      }),
      { numRuns: 1000 },
    );
  });
});

/** JSON as a careless writer makes it: U+FFFE and the like are not escaped. */
const quoteLoosely = (text: string): string => JSON.stringify([[text]]);

const escapeUnfit = (text: string): string =>
  text.replaceAll('\ufffe', '\\ufffe').replaceAll('\uffff', '\\uffff');
