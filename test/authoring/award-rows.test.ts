import { describe, expect, test } from 'vitest';
import { columnsOfList, type Fill, withFills } from '../../src/authoring/award-columns.ts';
import { type AwardTable, noRow, placeOfField, readRows } from '../../src/authoring/award-rows.ts';
import { isFaulty, parseCsv } from '../../src/syntax/csv.ts';

const fill = (field: string, value: string, flag = `--${field}`): Fill => ({ field, value, flag });

function listOf(text: string, ...fills: Fill[]): AwardTable {
  const table = parseCsv(text);
  if (isFaulty(table)) throw new Error(table.message);
  const list = { path: 'list.csv', table };
  return { columns: withFills(columnsOfList(list, []).columns, fills), list, rows: table.rows };
}

const cellsOf = (table: AwardTable) => readRows(table, {}).rows.map(({ cells }) => cells);

test('flags fill what a row does not say', () => {
  const table = listOf(
    'email,date\na@example.org,1.5.2026\nb@example.org,\n',
    fill('badge', 'acme/engines'),
    fill('issuedOn', '2026-06-01'),
  );
  expect(cellsOf(table)).toEqual([
    ['a@example.org', '2026-05-01', 'acme/engines'],
    ['b@example.org', '2026-06-01', 'acme/engines'],
  ]);
});

test('a flag does not fill where the row says the same with another column', () => {
  const table = listOf(
    'email,evidence.1.id,evidence.1.name\na@example.org,https://a.example.org/,\nb@example.org,,\n',
    fill('evidence.1', 'https://all.example.org/'),
    fill('evidence.1.genre', 'essay'),
  );
  expect(cellsOf(table).map((cells) => cells.slice(3))).toEqual([
    ['', 'essay'],
    ['https://all.example.org/', 'essay'],
  ]);
});

describe('what is wrong with a row, where it stands', () => {
  const text = 'email,date,expires\nada@example.org,5/1/2026,\n,2026-05-01,soon\n';
  const told = readRows(listOf(`${text}bea@example.org,2026-05-01,,x\n`), {}).problems;

  test('each date, each row without a recipient, each row that is too wide', () => {
    expect(told.map(({ row, problem }) => [row.number, problem.code, problem.frame])).toEqual([
      [2, 'date-ambiguous', 'row 2, column B ("date"): "5/1/2026"'],
      [3, 'date-invalid', 'row 3, column C ("expires"): "soon"'],
      [3, 'field-missing', 'row 3, column A ("email")'],
      [4, 'csv-form', 'row 4'],
    ]);
    expect(told.map(({ problem }) => problem.line)).toEqual([2, 3, 3, 4]);
  });

  test('a day that cannot be read gives way to one, so that the rest can be looked at', () => {
    const [first, second] = cellsOf(listOf(text));
    expect(first).toEqual(['ada@example.org', '1900-01-01', '']);
    expect(second).toEqual(['', '2026-05-01', '']);
  });

  test('the address is never shown, and neither is that of a flag', () => {
    const list = listOf('email,name\nada(at)example.org,Ada\n');
    const place = placeOfField(list, list.rows[0] ?? noRow, ['recipient']);
    expect(place.frame).toBe('row 2, column A ("email")');
    const flags = { columns: withFills([], [fill('recipient', 'ada(at)x')]), rows: [noRow] };
    expect(placeOfField(flags, noRow, ['recipient'])).toEqual({
      file: 'command line',
      path: ['--recipient'],
      frame: '--recipient',
    });
  });
});

test('a field is told at its column, at one of its parts, or at what it is part of', () => {
  const list = listOf('email,evidence.1.id,result\nx@example.org,https://a.example.org/,x\n');
  const frame = (path: (string | number)[]) =>
    placeOfField(list, list.rows[0] ?? noRow, path).frame;
  expect(frame(['evidence', 0])).toContain('column B');
  expect(frame(['result', 0, 'value'])).toContain('column C');
  expect(frame(['expires'])).toBe('row 2');
});

test('what a flag filled in is told of the flag', () => {
  const list = listOf('email\na@example.org\n', fill('expires', 'soon'));
  const [problem] = readRows(list, {}).problems;
  expect(problem?.problem).toMatchObject({ file: 'command line', frame: '--expires: "soon"' });
});
