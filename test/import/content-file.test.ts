import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/content/markdown.ts';
import { contentText } from '../../src/import/content-file.ts';
import { toJson } from '../../src/syntax/plain-scalar.ts';

const read = (text: string) => {
  const { value, problems } = parseMarkdown('x.md', text);
  expect(problems).toEqual([]);
  return { fields: toJson(value?.fields), body: value?.body };
};

test.each([
  '1.10',
  'yes',
  'null',
  '~',
  '',
  '0x1F',
  '2026-05-01',
  'Software Carpentry:',
  '- a: b # c',
  '---',
  'one\n---\ntwo\n--- three',
  '---js\nprocess.exit()\n---',
  '*alias',
  '&anchor',
  '!tag',
  '{% include x %}',
  '<script>alert(1)</script>',
  '“curly” – it’s',
  'tab\there',
  '\u0000\u0085\u2028',
  `${'long '.repeat(60)}end`,
])('%j is read back', (text) => {
  const fields = { name: text, description: text, tags: [text, text] };
  const written = contentText(fields, 'Body.\n---\nMore.');
  expect(written.unwritable).toEqual([]);
  expect(read(written.text)).toEqual({ fields, body: 'Body.\n---\nMore.' });
});

test('every JSON value is read back as it is, or named', () => {
  const json = fc.jsonValue({ depthSize: 'small', maxDepth: 5, stringUnit: 'binary' });
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('name', 'tags', 'extensions:A'), json), (fields) => {
      const { text, unwritable } = contentText(fields, 'Body.');
      const kept = Object.fromEntries(
        Object.entries(fields).filter(([key]) => !unwritable.includes(key)),
      );
      expect(JSON.stringify(read(text).fields)).toBe(
        JSON.stringify(Object.fromEntries(Object.entries(kept).sort(byOrder))),
      );
    }),
    { numRuns: 150 },
  );
});

const order = ['name', 'tags', 'extensions:A'];
const byOrder = ([a]: [string, unknown], [b]: [string, unknown]) =>
  order.indexOf(a) - order.indexOf(b);
