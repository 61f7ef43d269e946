import { describe, expect, test } from 'vitest';
import { columnsOfList, readMap, withFills } from '../../src/authoring/award-columns.ts';
import { renderProblem } from '../../src/problems/render.ts';
import { isFaulty, parseCsv } from '../../src/syntax/csv.ts';

function columns(text: string, ...maps: string[]) {
  const table = parseCsv(text);
  if (isFaulty(table)) throw new Error(table.message);
  const read = maps.flatMap((map) => readMap(map) ?? []);
  const { columns: found, problems } = columnsOfList({ path: 'list.csv', table }, read);
  return {
    found: found.map(({ field, index }) => `${index} ${field}`),
    told: problems.map((problem) => renderProblem(problem)).join('\n'),
  };
}

test('fields by name, by the words of spreadsheets, and as the person says', () => {
  expect(
    columns(
      'Full name,E-mail,Notes,Date,Grade\nx,x,x,x,x\n',
      'full name=name',
      'Notes=',
      'Grade=Result.1.value',
    ),
  ).toEqual({ found: ['0 name', '1 recipient', '3 issuedOn', '4 result.1.value'], told: '' });
});

test('a map may have equals signs in the name of its column', () => {
  expect(readMap('a=b = name')).toEqual({ column: 'a=b', field: 'name' });
  expect(readMap('Notes=')).toEqual({ column: 'Notes', field: '' });
  expect(readMap('name')).toBeUndefined();
  expect(readMap('=name')).toBeUndefined();
});

describe('problems name the column, and the flag to write', () => {
  test.each([
    ['Shoe size,email\n', [], 'column A ("Shoe size")', '--map "Shoe size="'],
    ['naem,email\n', [], 'Did you mean "name"?', '--map "naem=name"'],
    ['Cost in $,email\n', [], 'column A', `--map 'Cost in $='`],
    ['a,email\n', ['a=naem'], 'no field "naem", which the column "a"', '--map "a=name"'],
    ['id,email\n', [], 'made by sealing', '--map "id="'],
    ['recipient.identity,email\n', [], 'made by sealing', 'recipients/ already'],
    ['x,email\n', ['x=statusIndex'], 'made by sealing', '--map "x="'],
    ['Date,Issued on\n', [], 'Columns A ("Date") and this one', '--map "Issued on="'],
    ['email,email\n', [], 'Columns A ("email") and this one', 'Delete or rename one of them.'],
    ['email,\na@example.org,lost\n', [], 'Column B has no name', 'Name it in the first row'],
    ['email\n', ['Nmae=name'], 'no column "Nmae"', 'Its columns are "email".'],
    ['email,Notes\n', ['Note=', 'Notes='], 'no column "Note"', 'Did you mean "Notes"?'],
    ['name\nAda\n', [], 'no column with the recipients’ addresses', '--map "COLUMN=recipient"'],
    ['ada@example.org,Ada\n', [], 'The first row holds an address', 'Add a row above'],
  ])('%s', (text, maps, message, hint) => {
    const { told } = columns(text, ...maps);
    expect(told).toContain(message);
    expect(told).toContain(hint);
    expect(told).not.toContain('@example.org');
  });
});

test('an address in a header is not repeated in the flag to write', () => {
  const { told } = columns('of ada@example.org or so,email\n');
  expect(told).toContain('--map "COLUMN=');
  expect(told).not.toContain('ada@example.org');
});

test('a nameless column with nothing in it is no column', () => {
  expect(columns('email,,\na@example.org,,\n')).toEqual({ found: ['0 recipient'], told: '' });
});

test('flags fill their column, or stand behind the columns of the list', () => {
  const fill = (field: string) => ({ field, value: 'x', flag: `--${field}` });
  expect(
    withFills(
      [
        { field: 'recipient', index: 1 },
        { field: 'issuedOn', index: 0 },
      ],
      [fill('badge'), fill('issuedOn')],
    ),
  ).toEqual([
    { field: 'recipient', index: 1 },
    { field: 'issuedOn', index: 0, fill: fill('issuedOn') },
    { field: 'badge', fill: fill('badge') },
  ]);
});
