import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
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
import { svg } from './samples.ts';

const square = ' viewBox="0 0 100 100"';

describe('errors', () => {
  const sound = plainPng(90);
  const flipped = Buffer.from(sound);
  flipped[60] = (flipped[60] ?? 0) ^ 1;
  const idat = (content: Uint8Array): SampleChunk => ({ type: 'IDAT', content });

  test.each([
    ['an empty file', new Uint8Array(), 'empty'],
    ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'JPEG'],
    ['a GIF', bytesOf('GIF89a'), 'GIF'],
    ['a WebP', bytesOf('RIFF....WEBPVP8 '), 'WebP'],
    ['a Git LFS pointer', bytesOf('version https://git-lfs.github.com/spec/v1\n'), 'Git LFS'],
    ['SVG in UTF-16', Buffer.from(`\ufeff${svg('')}`, 'utf16le'), 'UTF-16'],
    ['anything else', bytesOf('hello'), 'neither'],
    ['an SVG that is not UTF-8', Buffer.concat([bytesOf('<svg>'), Uint8Array.of(0xe9)]), 'UTF-8'],
    ['an SVG that ends too early', bytesOf(svg('').slice(0, -1)), 'not well-formed'],
    ['a web page', bytesOf('<html/>'), '"html"'],
    [
      'a PNG converted like a text',
      Buffer.from(sound.toString('latin1').replace('\r\n', '\n'), 'latin1'),
      'first bytes',
    ],
    ['a PNG cut off', sound.subarray(0, -1), 'incomplete'],
    ['a PNG with one bit wrong', flipped, 'check sum'],
    ['8193 pixels', pngOf([header(8193, 1), pictureData(1, 1), end]), '8193 × 1 pixels'],
    [
      'a decompression bomb by its header',
      pngOf([header(2 ** 31 - 1, 2 ** 31 - 1), pictureData(1, 1), end]),
      '2147483647',
    ],
    [
      'a decompression bomb, interlaced',
      pngOf([header(1, 1, 8, 6, 1), idat(deflateSync(Buffer.alloc(2 ** 26))), end]),
      'cannot be decoded',
    ],
    [
      'a decompression bomb, not interlaced',
      pngOf([header(1, 1), idat(deflateSync(Buffer.alloc(2 ** 26))), end]),
      'cannot be decoded',
    ],
    ['no picture data', pngOf([header(1, 1), end]), 'cannot be decoded'],
    ['too little picture data', pngOf([header(9, 9), pictureData(1, 1), end]), 'cannot be decoded'],
    [
      'picture data that does not inflate',
      pngOf([header(1, 1), idat(bytesOf('x')), end]),
      'cannot be decoded',
    ],
    [
      'a palette picture without a palette',
      pngOf([header(1, 1, 8, 3), pictureData(1, 1), end]),
      'cannot be decoded',
    ],
    [
      'an unknown colour type',
      pngOf([header(1, 1, 8, 5), pictureData(1, 1), end]),
      'cannot be decoded',
    ],
    [
      'an unknown critical chunk',
      pngOf([header(1, 1), { ...end, type: 'ABCD' }, pictureData(1, 1), end]),
      'cannot be decoded',
    ],
  ])('%s', (_, bytes, said) => {
    const { image, findings } = inspectImage(bytes, 'badges/a/b');
    expect(image).toBeUndefined();
    expect(findings).toMatchObject([{ code: 'image-unreadable', severity: 'error' }]);
    expect(findings[0]?.message).toContain(said);
    expect(findings[0]?.hint).toMatch(/\.$/);
  });

  test.each([
    ['badges/a/logo.svg', sound, '"logo.svg"', '"logo.png"'],
    ['badges/a/logo.JPG', sound, '"logo.JPG"', '"logo.png"'],
    ['a.b.png', bytesOf(svg('', square)), '"a.b.png"', '"a.b.svg"'],
  ])('%s does not fit its bytes', (name, bytes, wrong, right) => {
    const { image, findings } = inspectImage(bytes, name);
    expect(image).toBeUndefined();
    expect(findings).toMatchObject([{ code: 'image-misnamed', severity: 'error' }]);
    expect(findings[0]?.message).toContain(wrong);
    expect(findings[0]?.hint).toContain(right);
  });

  test('a wrong name, a wrong element and the weight are told together', () => {
    const drawing = bytesOf(svg('<script/>'.padEnd(300_000)));
    expect(inspectImage(drawing, 'a.png').findings.map(({ code }) => code)).toEqual([
      'image-misnamed',
      'image-svg-refused',
      'image-heavy',
    ]);
  });
});
