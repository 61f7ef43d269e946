import { describe, expect, test } from 'vitest';
import { setCells } from '../../src/authoring/award-edit-csv.ts';

/** Sets cells of the rows with these numbers, as a spreadsheet counts them. */
const set = (
  text: string,
  cells: Readonly<Record<string, string>>,
  ...numbers: readonly number[]
) => setCells(text, ({ number }) => (numbers.includes(number) ? cells : undefined));

describe('setCells', () => {
  test.each<{ given: string; rows: readonly number[]; expected: string }>([
    { given: 'a,b\n1,2\n', rows: [2], expected: 'a,b,c\n1,2,x\n' },
    { given: 'a,c,b\n1,,2\n', rows: [2], expected: 'a,c,b\n1,x,2\n' },
    { given: 'a;b\n"1";"2"\n"3";"4"', rows: [2], expected: 'a;b;c\n1;2;x\n"3";"4"' },
    { given: 'a;b\n"1";"2"\n"3";"4"', rows: [3], expected: 'a;b;c\n"1";"2"\n3;4;x' },
    {
      given: 'a,b\n\n"1\n\n1",2\n,,\n3,4\n',
      rows: [5],
      expected: 'a,b,c\n\n"1\n\n1",2\n,,\n3,4,x\n',
    },
    { given: 'a,b\n1\n3,4,\n', rows: [2, 3], expected: 'a,b,c\n1,,x\n3,4,x\n' },
    { given: 'a,b\n1,2\n', rows: [], expected: 'a,b\n1,2\n' },
  ])('$given', ({ given, rows, expected }) => {
    expect(set(given, { c: 'x' }, ...rows)).toBe(expected);
  });

  test('a column that gets nothing is not added', () => {
    expect(set('a,b\n1,2\n', { a: '', c: '' }, 2)).toBe('a,b\n,2\n');
  });

  test.each([
    ['no table', 'a\n"1'],
    ['another row would say more', 'a\n1,of nobody\n2\n'],
  ])('left alone: %s', (_, text) => {
    expect(set(text, { c: 'x' }, 3)).toBeUndefined();
  });
});
