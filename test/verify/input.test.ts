/** Whatever is handed over: what it is taken for, and the sentence for what is no badge. */

import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crc32 } from '../../src/bakery/crc32.ts';
import { bakePng } from '../../src/bakery/png.ts';
import { bakeSvg } from '../../src/bakery/svg.ts';
import type { Fetched } from '../../src/verify/fetched.ts';
import { type Input, verify } from '../../src/verify/verify.ts';
import { hasShared } from '../shared.ts';
import { picture } from '../support/site.ts';
import { hosting, sample20 } from './sample.ts';
import { bytes, faults, fetchFrom, now, stepOf } from './vectors.ts';

const at = 'https://issuer.example/awards/1.json';
const award = () => sample20().assertion;
const served = () => ({ ...hosting(sample20()), [at]: award() });
const text = (value: unknown) => JSON.stringify(value);
const utf8 = (value: string) => new TextEncoder().encode(value);
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';

const judge = (
  input: Input,
  documents: Readonly<Record<string, unknown>> = served(),
  answers: Readonly<Record<string, Fetched>> = {},
) => verify(input, { fetchDocument: fetchFrom(documents, answers), now });

/** A text chunk of a PNG, put behind the header. */
function withChunk(type: string, content: Uint8Array, image = picture(8)): Uint8Array {
  const chunk = new Uint8Array(content.length + 12);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, content.length);
  chunk.set(utf8(type), 4);
  chunk.set(content, 8);
  view.setUint32(content.length + 8, crc32(chunk, 4, content.length + 8));
  return Uint8Array.of(...image.subarray(0, 33), ...chunk, ...image.subarray(33));
}

describe('what a sound badge may come in', () => {
  const json = text(award());
  test.each<[string, Input]>([
    ['text', { text: json }],
    ['text with space around', { text: `\n  ${json}\n` }],
    ['bytes', { bytes: utf8(json) }],
    ['bytes with a byte-order mark', { bytes: utf8(`\uFEFF${json}`) }],
    ['an address', { address: at }],
    ['an address with space around', { address: ` ${at}\n` }],
    ['an address as text', { text: `${at}\n` }],
    ['a PNG', { bytes: bakePng(picture(8), json) }],
    [
      'a PNG with the address alone, as of old',
      { bytes: withChunk('tEXt', utf8(`openbadges\0${at}`)) },
    ],
    [
      'a PNG with packed text',
      {
        bytes: withChunk(
          'zTXt',
          Uint8Array.of(...utf8('openbadges\0\0'), ...deflateSync(utf8(json))),
        ),
      },
    ],
    ['an SVG', { bytes: bakeSvg(utf8(svg), { verify: at, json }) }],
    ['an SVG with the address alone', { bytes: bakeSvg(utf8(svg), { verify: at }) }],
    [
      'an SVG as text',
      { text: new TextDecoder().decode(bakeSvg(utf8(svg), { verify: at, json })) },
    ],
  ])('%s', async (_, input) => {
    const report = await judge(input);
    expect(faults(report)).toEqual([]);
    expect(report).toMatchObject({ verdict: 'valid', generation: '2.0' });
  });

  test('an SVG that has signed text, and what it says beside it', async () => {
    const part = (value: unknown) => Buffer.from(text(value)).toString('base64url');
    const jws = `${part({ alg: 'RS256' })}.${part(award())}.AAAA`;
    const both = (json: string) => ({ bytes: bakeSvg(utf8(svg), { verify: jws, json }) });
    const report = await judge(both(json));
    expect(stepOf(report, 'readable')?.message).toBe(
      'This is a picture in SVG, and a badge is in it.',
    );
    expect(stepOf(report, 'image')?.detail?.[0]?.message).toContain('attribute “verify”');
    const other = await judge(both(text({ ...award(), narrative: 'More.' })));
    expect(stepOf(other, 'image')?.result).toBe('failed');
  });

  test('an address that has a picture', async () => {
    const address = 'https://issuer.example/1.png';
    const report = await judge({ address }, { ...served(), [address]: bakePng(picture(8), json) });
    expect(faults(report)).toEqual([]);
    expect(report).toMatchObject({ verdict: 'valid', input: address });
    expect(stepOf(report, 'image')?.result).toBe('passed');
  });

  test('an address that leads on says so', async () => {
    const address = 'https://short.example/1';
    const found = { kind: 'found', bytes: utf8(json), address: at } as const;
    const report = await judge({ address }, served(), { [address]: found });
    expect(report.verdict).toBe('valid');
    expect(stepOf(report, 'readable')?.detail?.[0]?.message).toBe(`${address} leads on to ${at}.`);
  });

  test('a badge under the keyword of another generation', async () => {
    const report = await judge({ bytes: bakePng(picture(8), json, 'openbadgecredential') });
    expect(report.verdict).toBe('valid');
    expect(stepOf(report, 'image')?.detail?.at(-1)?.message).toBe(
      'The badge is baked as one of Open Badges 3.0, which it is not.',
    );
  });
});

const two = bakePng(bakePng(picture(8), text(award())), text(award()), 'openbadgecredential');
const bomb = (size: number) => deflateSync(new Uint8Array(size).fill(0x20));
const itxt = (packed: Uint8Array) =>
  withChunk('iTXt', Uint8Array.of(...utf8('openbadges\0\u0001\0\0\0'), ...packed));
const baked = utf8(
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:o="http://openbadges.org"><o:assertion verify="https://evil.example/"><![CDATA[${text(award())}]]></o:assertion></svg>`,
);

const refused: readonly (readonly [string, Input, string, string])[] = [
  ['nothing', { text: ' \n' }, 'readable', 'There is nothing in it.'],
  ['no bytes', { bytes: new Uint8Array() }, 'readable', 'There is nothing in it.'],
  [
    'words',
    { text: 'Hello' },
    'readable',
    'This is no badge: neither a picture in PNG or SVG nor the text of a badge.',
  ],
  [
    'bytes',
    { bytes: Uint8Array.of(0, 255, 1) },
    'readable',
    'This is no badge: neither a picture in PNG or SVG nor the text of a badge.',
  ],
  [
    'JPEG',
    { bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0) },
    'readable',
    'This is a picture in JPEG, which cannot carry a badge; the badge was lost when it was made.',
  ],
  [
    'PDF',
    { bytes: utf8('%PDF-1.7') },
    'readable',
    'This is a PDF, which is no badge. Look in it for the address of the badge.',
  ],
  [
    'a web page',
    { text: '<!doctype html><title>x</title>' },
    'readable',
    'This is a web page, not a badge.',
  ],
  ['no address', { address: 'javascript:alert(1)' }, 'readable', 'This is no web address.'],
  ['a file’s address', { address: 'file:///etc/passwd' }, 'readable', 'This is no web address.'],
  [
    'XML',
    { text: '<note>x</note>' },
    'readable',
    'This is no badge: neither a picture in PNG or SVG nor the text of a badge.',
  ],
  ['JSON cut off', { text: '{"a":' }, 'well-formed', 'It is damaged or cut short.'],
  ['a list', { text: '[{}]' }, 'well-formed', 'It is not one badge.'],
  [
    'the same name twice',
    { text: text(award()).replace('"recipient"', '"id":"https://evil.example/","recipient"') },
    'well-formed',
    'It says the same thing twice, so two readers may see two different badges.',
  ],
  [
    'too large',
    { text: `{"a":"${'x'.repeat(6_000_000)}"}` },
    'readable',
    'This is larger than any badge is.',
  ],
  ['a PNG without a badge', { bytes: picture(8) }, 'image', 'This picture carries no badge.'],
  ['an SVG without a badge', { text: svg }, 'image', 'This picture carries no badge.'],
  [
    'a PNG with two',
    { bytes: two },
    'image',
    'This picture carries more than one badge, so two readers may see two different ones.',
  ],
  [
    'an SVG with two',
    { bytes: baked },
    'image',
    'This picture names two badges, so two readers may see two different ones.',
  ],
  [
    'a PNG cut off',
    { bytes: bakePng(picture(8), text(award())).subarray(0, 200) },
    'readable',
    'This picture is damaged or cut short, so nothing can be read from it.',
  ],
  [
    'a PNG with a bomb',
    { bytes: itxt(bomb(50_000_000)) },
    'image',
    'What this picture carries is larger than any badge is.',
  ],
  [
    'a PNG with a packed text that is cut off',
    { bytes: itxt(bomb(5000).subarray(0, 20)) },
    'image',
    'What this picture carries cannot be unpacked.',
  ],
  [
    'an SVG with entities',
    { text: `<!DOCTYPE svg [<!ENTITY a "b">]>${svg}` },
    'image',
    'This picture declares things of its own, which could change what is read from it.',
  ],
];

test.each(refused)('refused: %s', async (_, input, code, message) => {
  const report = await judge(input);
  const step = report.steps.find(({ result }) => result === 'failed');
  expect(step).toMatchObject({ code, message });
  expect(report).toMatchObject({ verdict: 'invalid', generation: 'unknown' });
});

describe('addresses from which nothing comes', () => {
  test.each<[Fetched, string, string]>([
    [{ kind: 'absent', status: 404 }, 'failed', 'This address is not there.'],
    [{ kind: 'absent', status: 500 }, 'failed', 'This address is not there.'],
    [{ kind: 'unreachable' }, 'could-not-check', 'This address could not be reached.'],
    [
      { kind: 'refused', why: 'offline' },
      'could-not-check',
      'This address was not asked for, as you wished.',
    ],
    [
      { kind: 'refused', why: 'private-address' },
      'could-not-check',
      'This address was not asked for, because it leads into a private network.',
    ],
    [
      { kind: 'refused', why: 'too-many-redirects' },
      'could-not-check',
      'This address sends on from one address to the next without end.',
    ],
    [
      { kind: 'refused', why: 'too-large' },
      'could-not-check',
      'This address has more than any badge is long, and was not read to its end.',
    ],
  ])('%j', async (answer, result, message) => {
    const report = await judge({ address: at }, {}, { [at]: answer });
    expect(report.steps).toMatchObject([{ code: 'readable', result, message }]);
    expect(report.verdict).toBe(result === 'failed' ? 'invalid' : 'unknown');
  });

  test('what the issuer’s parts answer decides alike', async () => {
    const badge = 'https://issuer.example/badge.json';
    const gone = await judge({ address: at }, served(), {
      [badge]: { kind: 'absent', status: 404 },
    });
    expect(stepOf(gone, 'badge-class')).toMatchObject({
      result: 'failed',
      message: 'The description of what the badge stands for is not there.',
      detail: [{ message: `${badge} answers with status 404.` }],
    });
    expect(gone.verdict).toBe('invalid');
    const unread = await judge({ address: at }, served(), { [badge]: { kind: 'unreachable' } });
    expect(stepOf(unread, 'badge-class')?.result).toBe('could-not-check');
    expect(unread.verdict).toBe('unknown');
  });

  test('an address of the issuer’s that sends its readers anywhere', async () => {
    const id = 'https://issuer.example/awards/go?to=evil';
    const forged = { ...award(), id };
    const from = (final: string, issuerFinal: string) => {
      const found = (document: unknown, address: string) =>
        ({ kind: 'found', bytes: utf8(text(document)), address }) as const;
      const issuer = 'https://issuer.example/issuer.json';
      return judge({ address: id }, served(), {
        [id]: found(forged, final),
        [issuer]: found(sample20().issuer, issuerFinal),
      });
    };
    const home = 'https://issuer.example/issuer.json';
    const away = await from('https://evil.example/1.json', home);
    expect(stepOf(away, 'scope')).toMatchObject({
      result: 'failed',
      message: 'The badge’s address leads on to a site that its issuer does not vouch for.',
    });
    expect(away.verdict).toBe('invalid');
    expect((await from('https://issuer.example/x.json', home)).verdict).toBe('valid');
    const moved = await from('https://new.example/1.json', 'https://new.example/issuer.json');
    expect(moved.verdict).toBe('valid');
  });

  test('410 is what revoked badges answer', async () => {
    const report = await judge({ text: text(award()) }, served(), {
      [at]: { kind: 'absent', status: 410 },
    });
    expect(stepOf(report, 'revocation')?.result).toBe('failed');
    expect(report.verdict).toBe('revoked');
  });
});

describe('pages', () => {
  const page = 'https://issuer.example/people/1/';
  const html = (link: string) => utf8(`<!DOCTYPE html>\n<html><head>${link}</head></html>`);
  const judgePage = (link: string) => judge({ address: page }, { ...served(), [page]: html(link) });

  test.each([
    '<link rel="alternate" type="application/json" href="/awards/1.json">',
    '<LINK TYPE=application/ld+json HREF=../../awards/1.json REL="nofollow alternate"/>',
    `<link href='${at}' rel='alternate' type='application/json' />`,
  ])('with a badge: %s', async (link) => {
    expect((await judgePage(link)).verdict).toBe('valid');
  });

  test.each([
    '',
    '<link rel="alternate" type="application/json+oembed" href="/awards/1.json">',
    '<link rel="stylesheet" type="application/json" href="/awards/1.json">',
    '<link rel="alternate" type="application/json" href="https://good.example/1.json">',
    `${'<link '.repeat(50_000)}`,
  ])('without a badge of its own: %s', async (link) => {
    const report = await judgePage(link);
    expect(report.steps).toMatchObject([
      {
        code: 'readable',
        result: 'failed',
        message: 'This is a web page, not a badge, and it does not say where its badge is.',
      },
    ]);
  });

  test.each([
    [
      'a page that leads to itself',
      html(`<link rel="alternate" type="application/json" href="${page}">`),
    ],
    ['a picture that leads to itself', withChunk('tEXt', utf8(`openbadges\0${page}`))],
  ])('%s', async (_, found) => {
    const report = await judge({ address: page }, { [page]: found });
    expect(report.steps.find(({ result }) => result === 'failed')?.message).toBe(
      'This leads from one address to the next, and never to a badge.',
    );
  });
});

describe.skipIf(!hasShared)('published pictures (vectors beside the checkout)', () => {
  test.each([
    ['ob10-heart-baked.png', 'invalid', '1.0'],
    ['html5-baked.svg', 'invalid', '1.0'],
    ['html5-no-json.svg', 'unknown', 'unknown'],
    ['heart-unbaked.png', 'invalid', 'unknown'],
    ['unbaked-384.png', 'invalid', 'unknown'],
    ['html5-unbaked.svg', 'invalid', 'unknown'],
  ])('%s: %s', async (name, verdict, generation) => {
    const report = await judge({ bytes: bytes(`baked/${name}`), name }, {});
    expect(report).toMatchObject({ verdict, generation, input: name });
    const isBaked = !name.includes('unbaked');
    expect(stepOf(report, 'image')?.result).toBe(isBaked ? 'passed' : 'failed');
  });
});

test('any bytes and any text give a report', async () => {
  const pieces = fc.constantFrom(
    ...[
      '{',
      '"',
      '<svg',
      '<html>',
      'eyJ',
      '.',
      'https://a.example/',
      '\0',
      '\x89PNG\r\n\x1a\n',
      ' ',
    ],
  );
  const any = fc.oneof(
    fc.array(pieces).map((parts) => utf8(parts.join(''))),
    fc.uint8Array({ maxLength: 64 }),
    fc.tuple(fc.nat(400), fc.nat(255)).map(([index, byte]) => two.with(index % two.length, byte)),
  );
  await fc.assert(
    fc.asyncProperty(any, async (bytes) => {
      const report = await judge({ bytes });
      expect(report.steps.length).toBeGreaterThan(0);
      expect(['invalid', 'unknown', 'valid']).toContain(report.verdict);
      const asText = await judge({ text: new TextDecoder().decode(bytes) });
      expect(asText.steps.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});
