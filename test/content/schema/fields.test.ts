import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  block,
  decimal,
  flag,
  language,
  list,
  oneOf,
  publicEmail,
  telephone,
  text,
  webAddress,
  wholeNumber,
} from '../../../src/content/schema/fields.ts';
import { read } from './parse.ts';

/** The value, or the code of the problem. */
const outcome = (schema: z.ZodType, yaml: string): unknown => {
  const { value, problems } = read(schema, yaml);
  return problems.length > 0 ? problems.map(({ code }) => code).join() : value;
};

describe('text', () => {
  test.each([
    ['Ada', 'Ada'],
    ['"  Ada  "', 'Ada'],
    ['1.10', '1.10'],
    ['0042', '0042'],
    ['true', 'true'],
    ['~', '~'],
    ['2026-05-01', '2026-05-01'],
    ['"e\\u0301"', 'é'],
    ['"a\\tb"', 'a\tb'],
    ['""', 'field-missing'],
    ['"  "', 'field-missing'],
    ['', 'field-missing'],
    ['[a]', 'field-invalid'],
    ['{ a: b }', 'field-invalid'],
    ['|\n  two\n  lines', 'field-invalid'],
    ['"nul\\0"', 'field-invalid'],
    ['"esc\\e[2J"', 'field-invalid'],
    ['"\\r"', 'field-missing'],
    ['"a\\rb"', 'field-invalid'],
    ['"\\x85"', 'field-invalid'],
  ])('%s', (given, expected) => {
    expect(outcome(text(), given)).toBe(expected);
  });

  test('length is counted after trimming', () => {
    expect(outcome(text({ maxCharacters: 3 }), '" abc "')).toBe('abc');
    expect(outcome(text({ maxCharacters: 3 }), 'abcd')).toBe('field-invalid');
    expect(outcome(text(), `"${'a'.repeat(250_000)}"`)).toBe('field-invalid');
  });

  test('several lines where they may stand', () => {
    expect(outcome(text({ multiline: true }), '|\n  two\n  lines\n')).toBe('two\nlines');
    expect(outcome(text({ multiline: true }), '"two\\rlines"')).toBe('field-invalid');
  });

  test('what stands there instead is said', () => {
    expect(read(text(), '[a]').problems[0]?.message).toBe(
      'This field is a text, and a list stands here.',
    );
  });
});

describe('flag', () => {
  test.each([
    ['true', true],
    ['False', false],
    ['"true"', 'field-invalid'],
    ['yes', 'field-invalid'],
    ['1', 'field-invalid'],
    ['null', 'field-invalid'],
    ['[]', 'field-invalid'],
  ])('%s', (given, expected) => {
    expect(outcome(flag(), given)).toBe(expected);
  });
});

describe('wholeNumber', () => {
  test.each([
    ['0', 0],
    ['131071', 131_071],
    ['"17"', 17],
    ['999999999999999', 999_999_999_999_999],
    ['1000000000000000', 'field-invalid'],
    ['-1', 'field-invalid'],
    ['+1', 'field-invalid'],
    ['01', 'field-invalid'],
    ['1.0', 'field-invalid'],
    ['1e3', 'field-invalid'],
    ['0x10', 'field-invalid'],
    ['.inf', 'field-invalid'],
    ['"1 "', 'field-invalid'],
    ['١', 'field-invalid'],
    ['', 'field-missing'],
  ])('%s', (given, expected) => {
    expect(outcome(wholeNumber(), given)).toBe(expected);
  });
});

describe('decimal', () => {
  test.each([
    ['0', 0],
    ['3', 3],
    ['3.0', 3],
    ['1.5', 1.5],
    ['1.50', 1.5],
    ['"0.1"', 0.1],
    ['" 2 "', 2],
    ['0.000001', 0.000001],
    ['999999999.999999', 999_999_999.999_999],
    ['1000000000', 'field-invalid'],
    ['0.0000001', 'field-invalid'],
    ['-1', 'field-invalid'],
    ['-0', 'field-invalid'],
    ['+1', 'field-invalid'],
    ['01', 'field-invalid'],
    ['.5', 'field-invalid'],
    ['1.', 'field-invalid'],
    ['1,5', 'field-invalid'],
    ['1e3', 'field-invalid'],
    ['0x10', 'field-invalid'],
    ['.inf', 'field-invalid'],
    ['.nan', 'field-invalid'],
    ['true', 'field-invalid'],
    ['three', 'field-invalid'],
    ['[1]', 'field-invalid'],
    ['', 'field-missing'],
  ])('%s', (given, expected) => {
    expect(outcome(decimal(), given)).toBe(expected);
  });

  test('law: what is read is what was written, digit for digit', () => {
    const digits = fc.tuple(fc.nat(999_999_999), fc.nat(999_999));
    fc.assert(
      fc.property(digits, ([whole, part]) => {
        const written = `${whole}.${String(part).padStart(6, '0')}`;
        expect(decimal().parse(written).toFixed(6)).toBe(written);
        expect(JSON.stringify(decimal().parse(written))).not.toMatch(/e/);
      }),
    );
  });
});

test.each([
  ['2.0', '2.0'],
  ['"2.0"', '2.0'],
  ['2.00', 'field-invalid'],
  ['2', 'field-invalid'],
  ['[2.0]', 'field-invalid'],
  ['toString', 'field-invalid'],
])('oneOf: %s', (given, expected) => {
  expect(outcome(oneOf(['2.0', '3.0']), given)).toBe(expected);
});

describe('list', () => {
  test.each<[string, unknown]>([
    ['[a, b]', ['a', 'b']],
    ['- 1.10\n- true', ['1.10', 'true']],
    ['a', ['a']],
    ['7', ['7']],
    ['[]', []],
    ['[a, ]', ['a']],
    ['- a\n-', 'field-missing'],
    ['{ a: b }', 'field-invalid'],
    ['- a\n- [b]\n- { c: d }', 'field-invalid,field-invalid'],
  ])('%s', (given, expected) => {
    expect(outcome(list(text()), given)).toEqual(expected);
  });

  test('a thousand entries and no more', () => {
    const entries = (count: number): string => `[${'a, '.repeat(count)}]`;
    expect(outcome(list(text()), entries(1000))).toHaveLength(1000);
    expect(outcome(list(text()), entries(1001))).toBe('field-invalid');
  });
});

describe('block', () => {
  const schema = block({ a: text().optional() });
  test.each<[string, unknown]>([
    ['a: 1', { a: '1' }],
    ['{}', {}],
    ['42', 'field-invalid'],
    ['true', 'field-invalid'],
    ['null', 'field-invalid'],
    ['text', 'field-invalid'],
    ['[a]', 'field-invalid'],
    ['a: 1\nb: 2', 'field-unknown'],
    ['source: 1', 'field-unknown'],
    ['__proto__: 1', 'field-unknown'],
    ['__proto__: { a: 1 }', 'field-unknown'],
    ['constructor: 1', 'field-unknown'],
  ])('%s', (given, expected) => {
    expect(outcome(schema, given)).toEqual(expected);
  });
});

describe('webAddress', () => {
  test.each([
    ['https://Example.ORG', 'https://example.org/'],
    ['"  https://example.org/a b  "', 'https://example.org/a%20b'],
    ['http://example.org/', 'http://example.org/'],
    ['https://bücher.example/ü', 'https://xn--bcher-kva.example/%C3%BC'],
    ['HTTPS://example.org:443/', 'https://example.org/'],
    ['example.org', 'url-invalid'],
    ['//example.org', 'url-invalid'],
    ['/path', 'url-invalid'],
    ['"https://"', 'url-invalid'],
    ['"https:// /"', 'url-invalid'],
    ['ftp://example.org/', 'url-invalid'],
    ['"javascript:alert(1)"', 'url-invalid'],
    ['"java\\nscript:alert(1)"', 'url-invalid'],
    ['"data:text/html,x"', 'url-invalid'],
    ['mailto:ada@example.org', 'url-invalid'],
    ['https://ada:secret@example.org/', 'url-invalid'],
    ['https://ada@example.org/', 'url-invalid'],
    ['""', 'url-invalid'],
    ['12', 'url-invalid'],
    ['', 'field-missing'],
    ['[https://example.org/]', 'field-invalid'],
  ])('%s', (given, expected) => {
    expect(outcome(webAddress(), given)).toBe(expected);
  });

  test('a password is never repeated', () => {
    const { problems } = read(webAddress(), 'https://ada:secret@example.org/');
    expect(JSON.stringify(problems)).not.toContain('secret');
  });

  test('law: what is accepted is http or https, in ASCII, and stays the same', () => {
    const written = fc.oneof(
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.string({ unit: 'binary' }).map((end) => `https://example.org/${end}`),
      fc.string({ unit: 'binary' }).map((host) => `https://${host}/`),
      fc.string(),
    );
    fc.assert(
      fc.property(written, (given) => {
        const result = webAddress().safeParse(given);
        if (!result.success) return;
        expect(result.data).toMatch(/^https?:\/\/[\x21-\x7e]+$/);
        expect(webAddress().parse(result.data)).toBe(result.data);
      }),
      { numRuns: 200 },
    );
  });
});

describe('publicEmail', () => {
  test.each([
    ['badges@example.org', 'badges@example.org'],
    ['" badges@example.org "', 'badges@example.org'],
    ['Badges+x@Bücher.example', 'Badges+x@Bücher.example'],
    ['badges', 'field-invalid'],
    ['badges@example', 'field-invalid'],
    ['"a b@example.org"', 'field-invalid'],
    ['a@b@example.org', 'field-invalid'],
    ['"a\\0@example.org"', 'field-invalid'],
    ['"a\\e@example.org"', 'field-invalid'],
    ['"a\\u202e@example.org"', 'field-invalid'],
    [`${'a'.repeat(250)}@b.c`, `${'a'.repeat(250)}@b.c`],
    [`${'a'.repeat(251)}@b.c`, 'field-invalid'],
    // A pattern that tries every dot with every other one would take minutes.
    [`a@${'.'.repeat(249_990)}@`, 'field-invalid'],
    ['', 'field-invalid'],
  ])('%#', (given, expected) => {
    expect(outcome(publicEmail(), given)).toBe(expected);
  });
});

describe('telephone', () => {
  test.each([
    ['"+44 20 7946 0000"', '+442079460000'],
    ['"+44 (20) 7946-0000"', '+442079460000'],
    ['+442079460000', '+442079460000'],
    ['442079460000', '442079460000'],
    ['"+442079460000;ext=12"', '+442079460000;ext=12'],
    ['"020 7946 0000"', 'field-invalid'],
    ['tel:+442079460000', 'field-invalid'],
    ['"+1234567890123456"', 'field-invalid'],
    ['"٠٢٠"', 'field-invalid'],
    ['[1]', 'field-invalid'],
  ])('%s', (given, expected) => {
    expect(outcome(telephone(), given)).toBe(expected);
  });
});

describe('language', () => {
  test.each([
    ['en', 'en'],
    ['EN-us', 'en-US'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['" de "', 'de'],
    ['no', 'no'],
    ['english language', 'language-unknown'],
    ['en_US', 'language-unknown'],
    ['deutsch-', 'language-unknown'],
    ['12', 'language-unknown'],
    ['[en]', 'language-unknown'],
    ['""', 'language-unknown'],
  ])('%s', (given, expected) => {
    expect(outcome(language(), given)).toBe(expected);
  });
});
