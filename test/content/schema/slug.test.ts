import { expect, test } from 'vitest';
import { slug } from '../../../src/content/schema/slug.ts';
import { read, told } from './parse.ts';

test.each([
  ['final-grade', 'final-grade'],
  ['" a1 "', 'a1'],
  ['2', '2'],
  // In the fragment of an address there is no device to clash with.
  ['con', 'con'],
  ['a'.repeat(64), 'a'.repeat(64)],
])('%s', (given, expected) => {
  expect(read(slug(), given).value).toBe(expected);
});

test.each([
  ['Final Grade', 'Write for example "final-grade".'],
  ['Prüfung', 'Write for example "prufung".'],
  ['1.0', 'Write for example "1-0".'],
  ['"-"', 'Write for example "final-grade".'],
  [`${'a'.repeat(63)}-b`, `Write for example "${'a'.repeat(57)}…".`],
  ['https://example.org/results/1', 'Write for example "https-example-org-results-1".'],
  ['a.b#c/d', 'Write for example "a-b-c-d".'],
])('refused: %s', (given, hint) => {
  const { problems } = read(slug(), given);
  expect(told(problems)).toEqual(['slug-invalid']);
  expect(problems[0]?.hint).toContain(hint);
});

test.each(['', '""', '[a]', '{ a: b }'])('no text: %s', (given) => {
  expect(read(slug(), given).problems).toHaveLength(1);
});

test.each(['ada@example.org', 'tel:+49 30 1234567', 'did:example:ada'])(
  'an address that slipped into the field is not repeated: %#',
  (given) => {
    const { problems } = read(slug(), `"${given}"`);
    expect(told(problems)).toEqual(['slug-invalid']);
    expect(JSON.stringify(problems)).not.toMatch(/ada|example\W*org|1234/);
  },
);
