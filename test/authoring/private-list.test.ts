import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPrivateList } from '../../src/authoring/private-list.ts';
import { personOf } from '../../src/authoring/private-list-columns.ts';
import { letterOf, writeRow } from '../../src/syntax/csv.ts';

const columnOf = (header: string, row: string, map: Record<string, string> = {}) => {
  const { recipientColumn, problems } = readPrivateList(`${header}\n${row}\n`, { map });
  return recipientColumn ?? problems.map(({ message }) => message);
};

describe('which column holds the addresses', () => {
  test.each([
    ['recipient,name', 'ada@example.org,Ada', 'recipient'],
    ['Name;E-Mail', 'Ada;ada@example.org', 'E-Mail'],
    ['NAME\tEMAIL', 'Ada\tada@example.org', 'EMAIL'],
    ['name,E-mail Address', 'Ada,ada@example.org', 'E-mail Address'],
    ['name,mail', 'Ada,ada@example.org', 'mail'],
    // A name that is known comes before what stands in a column.
    ['Email of a parent,email', 'eve@example.org,ada@example.org', 'email'],
    // "recipient" may be the person, beside their address.
    ['Recipient,email', 'Ada,ada@example.org', 'email'],
    // The one column whose filled cells are all addresses; a web address is mostly work.
    ['Teilnehmerin,Adresse,Arbeit', 'Ada,ada@example.org,https://example.org/work', 'Adresse'],
  ])('%j', (header, row, expected) => expect(columnOf(header, row)).toBe(expected));

  test('of several, the one that is said', () => {
    const [header, row] = ['email,mail', 'ada@example.org,bao@example.org'];
    expect(columnOf(header, row)).toEqual([
      'Several columns of the list may hold the addresses: A ("email"), B ("mail").',
    ]);
    expect(columnOf(header, row, { mail: 'recipient' })).toBe('mail');
    expect(columnOf(header, row, { ' MAIL ': 'recipient' })).toBe('mail');
    expect(columnOf(header, row, { post: 'recipient' })).toEqual([
      'The list has no column "post".',
    ]);
    expect(columnOf('Ort,Stadt', 'a,b')).toEqual([
      expect.stringContaining('Its columns are "Ort", "Stadt".'),
    ]);
  });

  test('a list without names of columns', () => {
    const list = readPrivateList('ada@example.org,Ada\nbao@example.org,Bao\n');
    expect(list.recipientColumn).toBeUndefined();
    expect(list.problems).toEqual([expect.objectContaining({ line: 1 })]);
    expect(JSON.stringify(list.problems)).not.toContain('ada');
  });
});

test('rows as the spreadsheet counts them, with their addresses', () => {
  const list = readPrivateList(
    'Name,Email,,Name\nAda,Ada@Example.org,x,A\n\n"Bao\nLi",,,\nCyd,not one,,\nAda again,ada@example.org,,\nDee,tel:+49 30 123456,,\nEve,"a,b",,,z\n',
  );
  expect(list).toMatchObject({ separator: ',', recipientColumn: 'Email' });
  expect(list.header).toEqual(['Name', 'Email', 'Column C', 'Name (2)']);
  expect(list.rows.map(({ number, line, address }) => [number, line, address?.value])).toEqual([
    [2, 2, 'ada@example.org'],
    [4, 4, undefined],
    [5, 6, undefined],
    [6, 7, 'ada@example.org'],
    [7, 8, '+4930123456'],
    [8, 9, undefined],
  ]);
});

test('what is wrong is said by row and column, and never what stands there', () => {
  const { problems, rows } = readPrivateList(
    'Name,Email\nAda,ada@example.org\nBao,\nCyd,cyd(at)secret.example\nDee,dee@example.org,x\n',
  );
  expect(problems.map(({ row, message }) => [row, message])).toEqual([
    [3, 'Row 3 has nothing in column B ("Email").'],
    [4, 'What stands in row 4, column B ("Email"), is no address.'],
    [5, expect.stringContaining('Row 5 has 3 cells and the header 2')],
  ]);
  expect(JSON.stringify(problems)).not.toMatch(/secret|example\.org/);
  expect(rows).toHaveLength(4);
});

test('a table that cannot be read', () => {
  const { problems, recipientColumn } = readPrivateList('email\n"ada@example.org\n');
  expect(recipientColumn).toBeUndefined();
  expect(problems).toEqual([
    { line: expect.any(Number), message: expect.any(String), hint: expect.any(String) },
  ]);
});

test('whatever the cells hold, each comes back under the name of its column', () => {
  const cell = fc
    .string({ unit: 'grapheme', maxLength: 8 })
    .map((text) => text.replace(/\s+/gu, ' ').trim());
  const name = fc.constantFrom('__proto__', 'constructor', '7', 'email', '', 'a', 'a', '=1');
  const table = fc.nat(4).chain((more) =>
    fc.record({
      header: fc.array(name, { minLength: more + 1, maxLength: more + 1 }),
      rows: fc.array(fc.array(cell, { minLength: more + 1, maxLength: more + 1 }), {
        maxLength: 5,
      }),
      separator: fc.constantFrom(',', ';', '\t'),
    }),
  );
  fc.assert(
    fc.property(table, ({ header, rows, separator }) => {
      const filled = rows.filter((cells) => cells.some((text) => text !== ''));
      // The first column makes the separator plain and keeps the header from being empty.
      const text = [['id', 'x', ...header], ...filled.map((cells) => ['0', '', ...cells])]
        .map((cells) => writeRow(cells, separator))
        .join('');
      const list = readPrivateList(text);
      expect(new Set(list.header).size).toBe(list.header.length);
      expect(list.rows.map(({ cells }) => list.header.map((column) => cells[column]))).toEqual(
        filled.map((cells) => ['0', '', ...cells]),
      );
    }),
  );
});

test('the first row of an address is told to those that repeat it', () => {
  const { rows } = readPrivateList(
    'email\nada@example.org\nbao@example.org\nADA@example.org\nada@example.org\n',
  );
  expect(rows.map(({ repeats }) => repeats)).toEqual([undefined, undefined, 2, 2]);
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %d is %s', (index, letter) => expect(letterOf(index)).toBe(letter));

test.each([
  [{ email: 'x', 'Full Name': 'Ada L.', 'First name': 'Ada' }, {}, 'Ada L.'],
  [{ 'First name': 'Ada', Surname: 'Lovelace' }, {}, 'Ada Lovelace'],
  [{ Vorname: 'Ada', name: '' }, {}, undefined],
  [{ Vorname: 'Ada', name: 'L.' }, { Vorname: 'name' }, 'Ada'],
])('how somebody is called: %j', (cells, map, expected) => {
  expect(personOf(cells, map as Record<string, string>)).toBe(expected);
});
