import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typedCsv, typedMarkdown } from '../../src/authoring/award-text.ts';
import { parseMarkdown } from '../../src/content/markdown.ts';
import { isFaulty, parseCsv } from '../../src/syntax/csv.ts';

test('the file of the design, section 2', () => {
  expect(
    typedMarkdown(
      ['narrative', 'issuedOn', 'recipient', 'role', 'badge', 'evidence.1'],
      ['Built a working model.', '2026-05-01', 'ada@example.org', '', 'acme/engines', 'https://x/'],
    ),
  ).toBe(`---
badge: acme/engines
recipient: ada@example.org
issuedOn: 2026-05-01
evidence:
  - https://x/
---
Built a working model.
`);
});

/** What flags can hold: trimmed, with LF line ends. */
const trimmed = (text: string) => text.replace(/\r\n?/g, '\n').trim();
const signs = fc.string({
  unit: fc.constantFrom(...'- \n#:"\'a1.|>%\t&*!~{[,?@`=;'.split(''), '\u0000', '\u2028', '\ufeff'),
  maxLength: 30,
});
const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), signs).map(trimmed);

test('whatever the texts are, the Markdown is read back as the same', () => {
  fc.assert(
    fc.property(texts, texts, (name, narrative) => {
      const text = typedMarkdown(['badge', 'name', 'narrative'], ['a/b', name, narrative]);
      const { value } = parseMarkdown('recipients/x.md', text);
      expect(value?.body).toBe(narrative);
      expect(value?.fields).toEqual(name === '' ? { badge: 'a/b' } : { badge: 'a/b', name });
    }),
  );
});

test('whatever the cells are, the table is read back as the same', () => {
  const rows = fc.array(fc.tuple(texts, texts), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(rows, (cells) => {
      const table = parseCsv(typedCsv(['name', 'narrative'], cells));
      if (isFaulty(table)) throw new Error(table.message);
      const filled = cells.filter((row) => row.some((cell) => cell !== ''));
      expect(table.rows.map((row) => row.cells)).toEqual(filled);
      expect(table.rows.every(({ number }) => number <= cells.length + 1)).toBe(true);
    }),
  );
});
