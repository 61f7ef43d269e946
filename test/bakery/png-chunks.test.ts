import { describe, expect, test } from 'vitest';
import { bakePng, pngSize, unbakePng } from '../../src/bakery/png.ts';
import {
  bytesOf,
  chunkBytes,
  codeOf,
  end,
  header,
  pictureData,
  pngOf,
  pngSignature,
  textChunk,
} from './samples.ts';

describe('damaged files', () => {
  const whole = pngOf([header(2, 2), textChunk('tEXt', 'Author', 'me'), pictureData(2, 2), end]);

  test('every shorter copy is refused', async () => {
    for (let length = 0; length < whole.length; length += 1) {
      const code = length < pngSignature.length ? 'not-png' : 'png-truncated';
      expect(await codeOf(() => bakePng(whole.subarray(0, length), 'x'))).toBe(code);
      expect(await codeOf(() => unbakePng(whole.subarray(0, length)))).toBe(code);
    }
  });

  test('every copy with one wrong byte is refused', async () => {
    for (let at = 0; at < whole.length; at += 1) {
      const wrong = Buffer.from(whole);
      wrong[at] = (wrong[at] ?? 0) ^ 0x21;
      expect(await codeOf(() => bakePng(wrong, 'x'))).toMatch(/^(not-png|png-)/);
      expect(await codeOf(() => unbakePng(wrong))).toMatch(/^(not-png|png-)/);
    }
  });

  const broken = Buffer.from(whole);
  broken[whole.length - 1] = (broken[whole.length - 1] ?? 0) ^ 1;
  const huge = chunkBytes(header(2, 2));
  huge.writeUInt32BE(0x80000000);

  test.each([
    ['no bytes', new Uint8Array(), 'not-png'],
    ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70), 'not-png'],
    [
      'line endings converted',
      Buffer.from(whole.toString('latin1').replace('\r\n', '\n'), 'latin1'),
      'not-png',
    ],
    ['a wrong check sum in IEND', broken, 'png-crc'],
    ['a length over 2^31', Buffer.concat([pngSignature, huge]), 'png-malformed'],
    ['no IHDR', pngOf([pictureData(1, 1), end]), 'png-malformed'],
    ['a short IHDR', pngOf([{ type: 'IHDR', content: new Uint8Array(12) }, end]), 'png-malformed'],
    ['two IHDR', pngOf([header(1, 1), header(1, 1), end]), 'png-malformed'],
    ['no width', pngOf([header(0, 1), end]), 'png-malformed'],
    [
      'a type that is no letters',
      pngOf([header(1, 1), { ...end, type: 'a1 b' }, end]),
      'png-malformed',
    ],
    [
      'an IEND with content',
      pngOf([header(1, 1), { ...end, content: bytesOf('x') }]),
      'png-malformed',
    ],
    ['no IEND', pngOf([header(1, 1), pictureData(1, 1)]), 'png-truncated'],
    [
      '70,000 chunks',
      pngOf([
        header(1, 1),
        ...Array.from({ length: 70_000 }, () => ({ ...end, type: 'IDAT' })),
        end,
      ]),
      'png-too-many-chunks',
    ],
  ])('%s', async (_, image, code) => {
    expect(await codeOf(() => bakePng(image, 'x'))).toBe(code);
    expect(await codeOf(() => unbakePng(image))).toBe(code);
  });

  test('pngSize looks at the header only', async () => {
    expect(pngSize(whole.subarray(0, 8 + 25))).toEqual({ width: 2, height: 2 });
    expect(await codeOf(() => pngSize(whole.subarray(0, 8 + 24)))).toBe('png-truncated');
  });
});
