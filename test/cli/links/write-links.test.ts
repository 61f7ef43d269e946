import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeLinks } from '../../../src/cli/commands/links/write-links.ts';
import type { AwardId } from '../../../src/model/award.ts';
import { type LinkRow, linksText } from '../../../src/publish/awarding/links-table.ts';
import { inSpreadsheet } from '../../../src/publish/awarding/spreadsheet-cell.ts';
import { isFaulty, parseCsv } from '../../../src/syntax/csv.ts';
import { testKeys } from '../../support/keys.ts';
import { publish } from '../../support/publication.ts';
import { now, type SiteFiles, siteFolder } from '../../support/site.ts';
import { siteInMemory } from '../../verify/site-in-memory.ts';
import { club, idOf } from './people.ts';

const row = (number: number, address: string, cells = {}): LinkRow => ({
  award: idOf(number) as AwardId,
  address,
  cells,
});

async function tableOf(rows: readonly LinkRow[], more = {}, files: SiteFiles = club) {
  const text = linksText({ ...(await publish(files)), rows, ...more }, now);
  expect(text.startsWith('\u{FEFF}')).toBe(true);
  const table = parseCsv(text.slice(1));
  if (isFaulty(table)) throw new Error(table.message);
  return { header: table.header.cells, rows: table.rows.map(({ cells }) => cells) };
}

const site = 'https://badges.example.org/club/';

test('the columns of the list, then where each award is', async () => {
  const cells = { 'E-Mail': 'Ada@Example.org', Name: 'Ada Ö.' };
  const rows = [row(1, 'ada@example.org', cells), row(4, 'ada@example.org', cells)];
  const table = await tableOf(rows);
  expect(table.header.join()).toBe(
    'E-Mail,Name,badge,badge name,issued,status,page,image,credential,linkedin,id',
  );
  const page = `${site}awards/${idOf(1)}/`;
  expect(table.rows[0]).toEqual([
    'Ada@Example.org',
    'Ada Ö.',
    'acme/engines',
    'Engines',
    '2026-05-01',
    'valid',
    page,
    `${page}badge.png`,
    '',
    expect.stringContaining(`certId=${idOf(1)}`),
    idOf(1),
  ]);
  expect(table.rows[1]?.[5]).toBe('expired on 2026-10-31');
});

test('a revoked award says so, and is not for a profile', async () => {
  const { header, rows } = await tableOf([row(2, 'bao@example.org')]);
  const cell = (name: string) => rows[0]?.[header.indexOf(name)];
  expect(cell('status')).toBe('revoked on 2026-06-01');
  expect(cell('linkedin')).toBe('');
  expect(cell('page')).toBe(`${site}awards/${idOf(2)}/`);
  // Nobody else knows the address when the list does not say it.
  expect([header[0], rows[0]?.[0]]).toEqual(['recipient', 'bao@example.org']);
});

test('an erased award, and one that is not there, have no row', async () => {
  const { rows } = await tableOf([row(5, 'x@example.org'), row(9, 'x@example.org')]);
  expect(rows).toEqual([]);
});

test('a column of the list keeps its name, and ours gets another', async () => {
  const cells = { Badge: 'mine', id: '7', mail: 'ada@example.org' };
  const { header } = await tableOf([row(1, 'ada@example.org', cells)], {
    header: ['id', 'mail', 'Badge'],
    separator: ';',
  });
  expect(header.slice(0, 4)).toEqual(['id', 'mail', 'Badge', 'badge (2)']);
  expect(header.at(-1)).toBe('id (2)');
});

test('the picture that the site bakes, and the credential', async () => {
  const { publication, addresses } = await siteInMemory({
    formats: '[3.0]',
    keys: await testKeys(),
  });
  const [award] = [...publication.awards.values()].filter(({ kind }) => kind === 'granted');
  if (award === undefined) throw new Error('There is no award.');
  const rows = [{ award: award.id, address: 'ada@example.org', cells: {} }];
  const text = linksText({ publication, addresses, rows }, now);
  expect(text).toContain(`${addresses.awardPage(award.id).url}credential.png,`);
  expect(text).toContain(`${addresses.credential(award.id).url},`);
});

test('the file is private', async () => {
  const root = await siteFolder({});
  const rows = [row(1, 'ada@example.org')];
  const { file } = await writeLinks(
    { root, name: 'spring', rows, ...(await publish(club)) },
    { now: () => now },
  );
  expect(file).toBe('.rosette/private/spring-links.csv');
  expect((await stat(join(root, file))).mode & 0o777).toBe(0o600);
  expect(await readFile(join(root, file), 'utf8')).toContain('ada@example.org');
});

describe('a spreadsheet runs nothing', () => {
  test.each([
    '=1+1',
    '=HYPERLINK("https://eve.example/")',
    '@SUM(A1)',
    "+cmd|' /C calc'!A0",
    '-2+3+cmd',
    '\t=1',
    '\r=1',
    "=cmd|'x'!A0@example.org",
    '+a(b)@example.org',
  ])('%j', (cell) => expect(inSpreadsheet(cell)).toBe(`'${cell}`));

  test.each([
    '+49 30 123456',
    '-5',
    '+1 (555) 010-999',
    '+ada@example.org',
    '',
    'a=1',
    'tel:+49',
    'Ada',
  ])('%j stays as it is, for mail merge', (cell) => expect(inSpreadsheet(cell)).toBe(cell));

  test('whichever column it stands in', async () => {
    const cells = { '=1+1': '@SUM(A1)', mail: 'ada@example.org' };
    const badge = `---\nname: "=1+1"\ndescription: Knows.\nimageAlt: x\n---\nBuild.\n`;
    const { header, rows } = await tableOf(
      [row(1, 'ada@example.org', cells)],
      {},
      {
        ...club,
        'badges/acme/engines.md': badge,
      },
    );
    expect(header[0]).toBe("'=1+1");
    expect(rows[0]?.slice(0, 4)).toEqual(["'@SUM(A1)", 'ada@example.org', 'acme/engines', "'=1+1"]);
  });
});
