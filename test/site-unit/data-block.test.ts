import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dataBlock } from '../../src/site/data-block.ts';
import { texts } from '../browser/sites/hostile/attacks.ts';

const hostile = [
  '</script>',
  '</SCRIPT ><script>alert(1)</script>',
  '<!--<script>',
  '-->',
  ']]>',
  '\u2028\u2029',
  '&lt;/script&gt;',
  ...texts,
];

test.each(hostile)('%j stays within its block and is the same JSON', (text) => {
  const data = { name: text, [text]: [text] };
  const block = dataBlock(data);
  expect(block).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(block)).toEqual(data);
});

test('so does any other text', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const block = dataBlock({ value });
      expect(block).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(block)).toEqual(JSON.parse(JSON.stringify({ value })));
    }),
  );
});
