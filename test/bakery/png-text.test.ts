import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bakePng, unbakePng } from '../../src/bakery/png.ts';
import {
  bytesOf,
  codeOf,
  end,
  header,
  pictureData,
  plainPng,
  pngOf,
  textChunk,
} from './samples.ts';

describe('texts found', () => {
  const inPng = (...chunks: Parameters<typeof pngOf>[0]) =>
    pngOf([header(1, 1), pictureData(1, 1), ...chunks, end]);
  const packed = (text: string) => deflateSync(bytesOf(text));

  test.each([
    ['iTXt', 'openbadges', '\0\0\0\0{"a":"é"}', '{"a":"é"}'],
    ['iTXt', 'openbadges', '\0\0\0\0\ufeff1', '\ufeff1'],
    ['iTXt', 'openbadgecredential', '\0\0en\0Ausweis\0{"a":1}', '{"a":1}'],
    ['iTXt', 'openbadges', Buffer.concat([bytesOf('\x01\0\0\0'), packed('{"é":1}')]), '{"é":1}'],
    [
      'tEXt',
      'openbadges',
      'https://example.org/assertion.json',
      'https://example.org/assertion.json',
    ],
    ['tEXt', 'openbadges', Uint8Array.of(0x80, 0xe9), '\x80é'],
    [
      'zTXt',
      'openbadges',
      Buffer.concat([Buffer.of(0), packed('https://e.org/1')]),
      'https://e.org/1',
    ],
  ])('%s %s behind the picture data', async (chunk, keyword, rest, text) => {
    expect(await unbakePng(inPng(textChunk(chunk, keyword, rest)))).toEqual([
      { keyword, chunk, text },
    ]);
  });

  test('all of them, in file order; other keywords are nobody’s business', async () => {
    const image = inPng(
      textChunk('tEXt', 'openbadges', 'one'),
      textChunk('iTXt', 'Openbadges', '\0\0\0\0no'),
      textChunk('iTXt', 'openbadges2', 'broken'),
      { type: 'iTXt', content: bytesOf('openbadges') },
      textChunk('iTXt', 'openbadgecredential', '\0\0\0\0two'),
      textChunk('iTXt', 'openbadges', '\0\0\0\0three'),
    );
    expect((await unbakePng(image)).map(({ text }) => text)).toEqual(['one', 'two', 'three']);
  });

  const bomb = deflateSync(Buffer.alloc(64 * 1024 * 1024, 0x20));
  const threeMegabytes = `\0\0\0\0${'x'.repeat(3 * 1024 * 1024)}`;

  test.each([
    [
      'a decompression bomb in iTXt',
      [textChunk('iTXt', 'openbadges', Buffer.concat([bytesOf('\x01\0\0\0'), bomb]))],
      'text-too-large',
    ],
    [
      'a decompression bomb in zTXt',
      [textChunk('zTXt', 'openbadges', Buffer.concat([Buffer.of(0), bomb]))],
      'text-too-large',
    ],
    [
      'two texts over 4 MiB together',
      [
        textChunk('iTXt', 'openbadges', threeMegabytes),
        textChunk('iTXt', 'openbadges', threeMegabytes),
      ],
      'text-too-large',
    ],
    [
      'compressed text that is none',
      [textChunk('iTXt', 'openbadges', '\x01\0\0\0nonsense')],
      'png-text-malformed',
    ],
    [
      'compressed text cut off',
      [
        textChunk(
          'iTXt',
          'openbadges',
          Buffer.concat([bytesOf('\x01\0\0\0'), packed('long enough to cut').subarray(0, 12)]),
        ),
      ],
      'png-text-malformed',
    ],
    [
      'an unknown compression flag',
      [textChunk('iTXt', 'openbadges', '\x02\0\0\0x')],
      'png-text-malformed',
    ],
    [
      'an unknown compression method',
      [textChunk('iTXt', 'openbadges', '\x01\x01\0\0x')],
      'png-text-malformed',
    ],
    [
      'an unknown compression method in zTXt',
      [textChunk('zTXt', 'openbadges', '\x01x')],
      'png-text-malformed',
    ],
    ['no language field', [textChunk('iTXt', 'openbadges', '\0\0')], 'png-text-malformed'],
    ['no translated keyword', [textChunk('iTXt', 'openbadges', '\0\0en\0')], 'png-text-malformed'],
    [
      'text that is not UTF-8',
      [textChunk('iTXt', 'openbadges', Uint8Array.of(0, 0, 0, 0, 0xff))],
      'png-text-malformed',
    ],
  ])('%s is refused', async (_, chunks, code) => {
    expect(await codeOf(() => unbakePng(inPng(...chunks)))).toBe(code);
  });

  test.each([
    ['a zero byte', 'a\0b', 'text-refused'],
    ['half a surrogate pair', 'a\ud800b', 'text-refused'],
    ['more than 4 MiB', 'é'.repeat(2 * 1024 * 1024 + 1), 'text-too-large'],
  ])('a text with %s is not baked', async (_, text, code) => {
    expect(await codeOf(() => bakePng(plainPng(1), text))).toBe(code);
  });
});
