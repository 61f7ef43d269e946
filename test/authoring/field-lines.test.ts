import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentOf, fieldLines } from '../../src/authoring/field-lines.ts';
import { parseMarkdown } from '../../src/content/markdown.ts';

test('fields as a person would write them', () => {
  const lines = fieldLines({
    name: 'Engines & Co',
    description: 'One line: "the other" # third',
    version: '1.10',
    absent: undefined,
    tags: ['a b', 'c, d', '2', '- e'],
  });
  expect(lines).toBe(
    `name: Engines & Co
description: 'One line: "the other" # third'
version: "1.10"
tags: [a b, "c, d", "2", "- e"]
`,
  );
});

test('a text that ends as a file does', () => {
  expect(contentOf('a: b\n', '')).toBe('---\na: b\n---\n');
  expect(contentOf('a: b\n')).toBe('---\na: b\n---\n');
  expect(contentOf('a: b\n', ' one\r\ntwo\r\n\r\n')).toBe('---\na: b\n---\none\ntwo\n');
});

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('---', 'null', '~', 'true', '0x1f', '1e3', '- a', '? a', '*a', '&a', '!a', '%a'),
  fc
    .array(fc.constantFrom('a', ' ', '\n', '---', '#', ': ', '"', "'", '[', '}', ',', '\t', '|'))
    .map((parts) => parts.join('')),
);

test('our own reader reads back what was meant', () => {
  fc.assert(
    fc.property(text, fc.array(text), text, (one, several, body) => {
      const lines = fieldLines({ one, several });
      const { value, problems } = parseMarkdown('a.md', contentOf(lines, body));
      expect(problems).toEqual([]);
      expect(value).toEqual({
        fields: { one: one.trim(), several: several.map((each) => each.trim()) },
        body: body.trim(),
      });
    }),
    { numRuns: 1000 },
  );
});
