import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textPlaces } from '../../../src/authoring/fix/text-places.ts';
import { applySplices } from '../../../src/authoring/splice.ts';
import type { ContentPath } from '../../../src/problems/problem.ts';
import { isFaulty, parseCsv, writeRow } from '../../../src/syntax/csv.ts';

const file = (text: string) =>
  text.startsWith('---') ? 'a.md' : text.includes(';') ? 'a.csv' : 'a.yaml';

describe('a value gets another text, and nothing around it changes', () => {
  test.each<[string, ContentPath, string | undefined]>([
    ['a: x # c\nb: y\n', ['a'], 'a: NEW # c\nb: y\n'],
    ['a: "x"\n', ['a'], 'a: "NEW"\n'],
    ["a: 'x' \n", ['a'], "a: 'NEW' \n"],
    ['a: { b: x, c: y }\n', ['a', 'b'], 'a: { b: NEW, c: y }\n'],
    ['awards:\n  - a: 1\n  - a: x\n', ['awards', 1, 'a'], 'awards:\n  - a: 1\n  - a: NEW\n'],
    ['---\na: x\n---\na: x\n', ['a'], '---\na: NEW\n---\na: x\n'],
    ['a;b\n1;x\n2;y\n', [2, 'b'], 'a;b\n1;NEW\n2;y\n'],
    ['a;b\n\n1; x \n', [3, 'b'], 'a;b\n\n1; NEW \n'],
    ['a;b;c\n"1;1";x;\n', [2, 'b'], 'a;b;c\n"1;1";NEW;\n'],
    ['a;evidence.1.id\n1;x', [2, 'evidence', 0, 'id'], 'a;evidence.1.id\n1;NEW'],
    ['a: |\n  x\n', ['a'], undefined],
    ['a: x\n  y\n', ['a'], undefined],
    ['a: &n x\n', ['a'], 'a: &n NEW\n'],
    ['a:\n', ['a'], undefined],
    ['a: [x]\n', ['a'], undefined],
    ['a: x\n', ['b'], undefined],
    ['a;b\n1;x\n', [9, 'b'], undefined],
    ['a;b\n"1;x\n', [2, 'b'], undefined],
    ['---\na: x\n', ['a'], undefined],
  ])('%j', (text, path, expected) => {
    const place = textPlaces(file(text), text).value(path);
    expect(place?.written).toBe(expected === undefined ? undefined : 'x');
    expect(place && applySplices(text, [place.replace('NEW')])).toBe(expected);
  });
});

describe('a name likewise, with the names beside it', () => {
  test.each<[string, ContentPath, string, string[]]>([
    ['a: x # c\nb: y\n', ['a'], 'NEW: x # c\nb: y\n', ['a', 'b']],
    ['"a" : x\n', ['a'], '"NEW" : x\n', ['a']],
    ['---\nb: { c: 1, a: 2 }\n---\n', ['b', 'a'], '---\nb: { c: 1, NEW: 2 }\n---\n', ['c', 'a']],
    ['b; a ;c\n1;2;3\n', [1, 'a'], 'b; NEW ;c\n1;2;3\n', ['b', 'a', 'c']],
  ])('%j', (text, path, expected, names) => {
    const place = textPlaces(file(text), text).key(path);
    expect(place).toMatchObject({ written: 'a', names });
    expect(place && applySplices(text, [place.replace('NEW')])).toBe(expected);
  });
});

test('any cell of any table: read again, it alone is another', () => {
  const cell = fc.constantFrom('a', 'b c', '', '"', 'x;y', 'two\nlines', "it's", '0042');
  const table = fc
    .array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 })
    .map((rows) => [['p', 'q', 'r'], ...rows.map((row) => ['k', ...row.slice(1)])]);
  fc.assert(
    fc.property(
      table,
      fc.nat(4),
      fc.constantFrom('q', 'r'),
      fc.boolean(),
      (rows, at, column, hasEnd) => {
        const text = rows.map((row) => writeRow(row, ';')).join('');
        const given = hasEnd ? text : text.replace(/\n$/, '');
        const number = 2 + (at % (rows.length - 1));
        const place = textPlaces('a.csv', given).value([number, column]);
        const changed = applySplices(given, place === undefined ? [] : [place.replace('NEW')]);
        const [before, after] = [parseCsv(given), parseCsv(changed)];
        if (isFaulty(before) || isFaulty(after)) throw new Error('No table.');
        const index = ['p', 'q', 'r'].indexOf(column);
        expect(after.rows.map(({ cells }) => cells)).toEqual(
          before.rows.map(({ number: one, cells }) =>
            one === number ? cells.with(index, 'NEW') : cells,
          ),
        );
      },
    ),
  );
});
