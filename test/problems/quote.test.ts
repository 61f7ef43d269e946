import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cut,
  maskAddresses,
  maskRecipient,
  printable,
  quote,
  visible,
} from '../../src/problems/quote.ts';

/** Any character at all, those that do harm more often. */
const nasty = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom(
      '\u{1b}',
      '\u{202e}',
      '\u{2066}',
      '\u{200b}',
      '\u{feff}',
      '\r',
      '\n',
      '\t',
      '\0',
    ),
    fc.constantFrom(
      '\u{9b}',
      '\u{2028}',
      '\u{e0041}',
      '\u{1d173}',
      '\ud800',
      '\udc00',
      '🏅',
      '"',
      'a@b.c',
    ),
  ),
});

describe('maskAddresses', () => {
  test.each([
    ['ada@example.org', '•••••••••••••••'],
    ['<ada@example.org>', '<•••••••••••••••>'],
    ['"ada@example.org", b', '"•••••••••••••••", b'],
    ["'ada@example.org'", "'•••••••••••••••'"],
    ["['a@b.c','d@e.f']", "['•••••','•••••']"],
    ["o'brien@example.org", '•••••••••••••••••••'],
    ["a@b.c'd@e.f", '•••••••••••'],
    ['"ada lovelace"@example.org', '••••••••••••••••••••••••••'],
    ['ada.lovelace+x@mail.example.org.', '••••••••••••••••••••••••••••••••'],
    ['ada＠example.org', '•••••••••••••••'],
    ['mailto:ada@example.org', 'mailto:•••••••••••••••'],
    ['阿達@例え.jp', '••••••••'],
    ['a@b@c', '•••••'],
    ['tel:+44 20 7946 0000', '••••••••••••••••••••'],
    ['TEL:(020)-7946.0000', '•••••••••••••••••••'],
    ['did:web:example.org:ada#key', '•••••••••••••••••••••••••••'],
    ['urn:isbn:0451450523', '•••••••••••••••••••'],
    // Not every @ is an address, and a salted hash gives nothing away.
    ['"@context": @ x', '"@context": @ x'],
    ['sha256$0123456789abcdef', 'sha256$0123456789abcdef'],
    ['2026-05-01 acme/engines', '2026-05-01 acme/engines'],
  ])('%s', (given, expected) => {
    expect(maskAddresses(given)).toBe(expected);
  });

  test('law: an address of a word with an @ never comes through, wherever it stands; the length stays', () => {
    const word = fc.string({ minLength: 1, unit: fc.constantFrom(...'abzé7+._-漢') });
    const around = fc.string({
      unit: fc.constantFrom(' ', '"', "'", '<', ',', ':', '(', 'x', '\n', '['),
    });
    fc.assert(
      fc.property(around, word, word, around, (before, local, domain, after) => {
        const text = `${before}${local}@${domain}${after}`;
        expect(maskAddresses(text)).toHaveLength(text.length);
        expect(maskAddresses(text)).not.toContain(`@${domain}`);
        expect(maskAddresses(text)).not.toContain(`${local}@`);
      }),
    );
  });

  test.each(['a', '@', 'a@', "'", '"', '"@', 'tel:', 'tel:1', 'did:a', ':', 'a.'])(
    '250 kB of %j are looked at once',
    (piece) => {
      const text = piece.repeat(250_000 / piece.length);
      expect(maskAddresses(text)).toHaveLength(text.length);
    },
  );
});

test.each([
  ['recipient: https://people.example/ada # her', `recipient: ${'•'.repeat(26)} # her`],
  ['  address: +44 20 7946-0000', `  address: ${'•'.repeat(16)}`],
  ['recipient: 0170 1234567', `recipient: ${'•'.repeat(12)}`],
  [
    `{ identity: sha256$${'01'.repeat(32)}, salt: ${'12'.repeat(16)}x }`,
    `{ identity: sha256$${'01'.repeat(32)}, salt: ${'12'.repeat(16)}x }`,
  ],
  ['{ recipient: x, issuedOn: 2026-05-01 }', '{ recipient: x, issuedOn: 2026-05-01 }'],
])('maskRecipient: %s', (given, expected) => {
  expect(maskRecipient(given)).toBe(expected);
});

describe('visible, printable and quote', () => {
  test.each([
    ['a\tb', 'a b'],
    ['a\u{1b}[31mb', 'a\u{fffd}[31mb'],
    ['evil\u{202e}gpj.exe', 'evil\u{fffd}gpj.exe'],
    ['a\r\nb', 'a\u{fffd}\u{fffd}b'],
    ['\u{e0041}', '\u{fffd}\u{fffd}'],
    ['a\ud800b', 'a\u{fffd}b'],
    ['獎章 🏅 é', '獎章 🏅 é'],
    ['👩‍🚀', '👩\u{fffd}🚀'],
  ])('%j', (given, expected) => {
    expect(visible(given)).toBe(expected);
    expect(printable(given)).toBe(expected);
    expect(quote(given)).toBe(`"${expected}"`);
  });

  test('visible keeps addresses, for names of files; printable masks them', () => {
    expect(visible('recipients/ada@example.org.md')).toBe('recipients/ada@example.org.md');
    expect(printable('to ada@example.org')).toBe('to •••••••••••••••');
    // An invisible character inside is no way around.
    expect(printable('ada@exa\u{200b}mple.org')).toBe('••••••••••••••••');
  });

  test.each([
    ['a'.repeat(60), `"${'a'.repeat(60)}"`],
    ['a'.repeat(61), `"${'a'.repeat(57)}…"`],
    [`${'a'.repeat(56)}🏅🏅🏅`, `"${'a'.repeat(56)}…"`],
    [`${'a'.repeat(50)}@example.org`, `"${'•'.repeat(57)}…"`],
    ['', '""'],
  ])('cut at 60 characters: %s', (given, expected) => {
    expect(quote(given)).toBe(expected);
  });

  test('law: nothing that moves the cursor, turns the line or breaks it gets through', () =>
    fc.assert(
      fc.property(nasty, (text) => {
        for (const shown of [visible(text), printable(text)]) {
          expect(shown).toHaveLength(text.length);
          expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/u);
        }
        const quoted = quote(text);
        expect(quoted.length).toBeLessThanOrEqual(62);
        expect(quoted).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/u);
        expect(quoted.isWellFormed()).toBe(true);
      }),
      { numRuns: 500 },
    ));

  test('law: a cut text begins the text, is no longer than asked, and ends on a whole character', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, length) => {
        const short = cut(text, length);
        expect(text.startsWith(short)).toBe(true);
        expect(short.length).toBeLessThanOrEqual(length);
        expect(short.length).toBeGreaterThanOrEqual(Math.min(text.length, length - 1));
        expect(short.isWellFormed()).toBe(true);
      }),
    ));
});
