import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/syntax/text-file.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

describe('texts', () => {
  test.each([
    { given: '', expected: '' },
    { given: 'a\r\nb\rc\nd\r', expected: 'a\nb\nc\nd\n' },
    { given: '\r\r\n\n', expected: '\n\n\n' },
    { given: '\u{FEFF}a', expected: 'a' },
    { given: '\u{FEFF}\u{FEFF}a\u{FEFF}', expected: '\u{FEFF}a\u{FEFF}' },
    { given: '獎章 🏅 \u{2028}', expected: '獎章 🏅 \u{2028}' },
    { given: 'a\0b', expected: 'a\0b' },
  ])('$given', ({ given, expected }) => {
    expect(decodeText(bytes(given))).toEqual({ ok: true, text: expected });
  });
});

describe('no UTF-8', () => {
  test.each([
    ['a Latin-1 letter', latin1('a\nb\nSöhne\nc'), 3],
    ['a Latin-1 letter at the end of a line', latin1('Schloß\nb'), 1],
    ['after CRLF and lone CR', latin1('a\r\nb\rc\n\nö'), 5],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x61, 0x00), 1],
    ['a letter in half at the end', bytes('a\nö').subarray(0, 3), 2],
    ['a surrogate', Uint8Array.of(0x0a, 0xed, 0xa0, 0x80), 2],
    ['a slash in two bytes', Uint8Array.of(0x0a, 0x0a, 0xc0, 0xaf), 3],
    ['above U+10FFFF', Uint8Array.of(0xf4, 0x90, 0x80, 0x80), 1],
  ])('%s', (_, given, line) => {
    expect(decodeText(given)).toEqual({ ok: false, line });
  });

  test('a byte-order mark is dropped after a failure too', () => {
    expect(decodeText(Uint8Array.of(0xff)).ok).toBe(false);
    expect(decodeText(bytes('\u{FEFF}a'))).toEqual({ ok: true, text: 'a' });
  });
});

describe('laws', () => {
  test('any text comes back, with LF alone', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '\r', '\n', 'ä', '漢', '🏅') }),
        (text) => {
          expect(decodeText(bytes(text))).toEqual({
            ok: true,
            text: text.split(/\r\n|\r|\n/).join('\n'),
          });
        },
      ),
    ));

  test('any bytes: a text, or a line that exists and holds the fault', () =>
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(0x0a, 0x0d, 0xc3, 0xa4, 0xef, 0xbb, 0xbf), fc.nat(255)), {
          maxLength: 60,
        }),
        (given) => {
          const decoded = decodeText(Uint8Array.from(given));
          if (decoded.ok) {
            expect(decoded.text).not.toContain('\r');
            return;
          }
          const lines = Buffer.from(given)
            .toString('latin1')
            .split(/\r\n|\r|\n/);
          expect(decoded.line).toBe(lines.findIndex(isNotUtf8) + 1);
        },
      ),
    ));
});

/** Decoded leniently and encoded again, a fault comes back as something else. */
const isNotUtf8 = (line: string): boolean => {
  const given = latin1(line);
  return !Buffer.from(Buffer.from(given).toString('utf8'), 'utf8').equals(given);
};
