/** Cohorts in YAML and CSV, as spreadsheets really write them, read and sealed. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { GrantedAward } from '../../src/model/award.ts';
import { renderProblem } from '../../src/problems/render.ts';
import { load } from '../../src/publish/load.ts';
import { inProcess } from '../support/command.ts';
import {
  identity,
  ids,
  inMemory,
  minimal,
  now,
  type SiteFiles,
  siteFolder,
} from '../support/site.ts';

const { 'recipients/ada.md': _, ...bare } = minimal;
const salts = ['a', 'b', 'c'].map((letter) => letter.repeat(32));
const row = (index: number, rest = '') =>
  `acme/engines,email,${identity},${salts[index]},2026-05-01,${ids[index]},${index}${rest}`;
const header = 'badge,recipient.type,recipient.identity,recipient.salt,issuedOn,id,statusIndex';

async function awardsOf(files: SiteFiles): Promise<GrantedAward[]> {
  const { publication, problems } = await load(inMemory({ ...bare, ...files }), now);
  expect(problems.map((problem) => renderProblem(problem))).toEqual([]);
  return [...(publication?.awards.values() ?? [])] as GrantedAward[];
}

async function problemsOf(files: SiteFiles): Promise<string[]> {
  const { problems } = await load(inMemory({ ...bare, ...files }), now);
  return problems.map((problem) => renderProblem(problem));
}

const utf16 = (text: string, isBigEndian = false): Uint8Array => {
  const bytes = Buffer.from(`\u{FEFF}${text}`, 'utf16le');
  return new Uint8Array(isBigEndian ? bytes.swap16() : bytes);
};

describe('CSV as spreadsheets write it', () => {
  const csv = `${header},name,evidence.1.id,evidence.1.name,evidence.2.narrative\n${row(0, ',"Ada, ""the first""",https://work.example.org/,Notes,"Seen\nby two"')}\n${row(1, ',阮文寶,,,')}\n`;
  const forms: [string, string | Uint8Array][] = [
    ['as it is', csv],
    ['with a byte-order mark', `\u{FEFF}${csv}`],
    ['with CRLF', csv.replaceAll('\n', '\r\n')],
    ['with empty rows at the end', `${csv},,,,,,,,,,\n\n${',\n'.repeat(3)}`],
    ['without a last line end', csv.slice(0, -1)],
    ['in UTF-16, little end first', utf16(csv)],
    ['in UTF-16, big end first', utf16(csv, true)],
  ];
  test.each(forms)('%s', async (_name, content) => {
    const [ada, bao] = await awardsOf({ 'recipients/spring.csv': content });
    expect(ada).toMatchObject({
      id: ids[0],
      name: 'Ada, "the first"',
      statusIndex: 0,
      evidence: [{ id: 'https://work.example.org/', name: 'Notes' }, { narrative: 'Seen\nby two' }],
    });
    expect(bao).toMatchObject({ id: ids[1], name: '阮文寶', evidence: [] });
  });

  test('blanks around cells are no part of them', async () => {
    const blanks = `${header}\n${row(0)}\n`.replaceAll(',', ' , ');
    expect(await awardsOf({ 'recipients/spring.csv': blanks })).toMatchObject([{ id: ids[0] }]);
  });

  test.each([';', '\t'])('separated by %j', async (separator) => {
    const plain = `${header}\n${row(0)}\n`.replaceAll(',', separator);
    expect(await awardsOf({ 'recipients/spring.csv': plain })).toHaveLength(1);
  });
});

test('shared fields stand in the YAML file of the same name, and a row replaces them', async () => {
  const [first, second] = await awardsOf({
    'recipients/spring.yaml':
      'badge: acme/engines\nissuedOn: 2026-03-01\nnarrative: Shared.\nevidence: https://shared.example.org/\n',
    'recipients/spring.csv': `recipient.type,recipient.identity,recipient.salt,id,statusIndex,narrative\nemail,${identity},${salts[0]},${ids[0]},0,\nemail,${identity},${salts[1]},${ids[1]},1,Own.\n`,
  });
  expect(first).toMatchObject({ narrative: 'Shared.', issuedOn: '2026-03-01T00:00:00Z' });
  expect(second).toMatchObject({
    narrative: 'Own.',
    evidence: [{ id: 'https://shared.example.org/' }],
  });
});

test('a cohort in YAML', async () => {
  const award = (index: number) =>
    `  - recipient: { type: email, identity: ${identity}, salt: ${salts[index]} }\n    id: ${ids[index]}\n    statusIndex: ${index}\n`;
  const awards = await awardsOf({
    'recipients/spring.yaml': `badge: acme/engines\nissuedOn: 2026-03-01\nawards:\n${award(0)}${award(1)}`,
  });
  expect(awards.map(({ id }) => id)).toEqual([ids[0], ids[1]]);
});

describe('results and the activity', () => {
  const described = {
    'badges/acme/engines.md': String(minimal['badges/acme/engines.md']).replace(
      'imageAlt',
      `resultDescription:
  - { id: score, name: Score, resultType: Percent, valueMin: 0, valueMax: 100 }
  - id: craft
    name: Craft
    resultType: RubricCriterionLevel
    rubricCriterionLevel: [{ id: begun, name: Begun }, { id: working, name: Working }]
imageAlt`,
    ),
  };
  const sealed = (index: number) =>
    `recipient: { type: email, identity: ${identity}, salt: ${salts[index]} }\n    id: ${ids[index]}\n    statusIndex: ${index}\n`;
  const source = { name: 'School', url: 'https://school.example.org/' };

  test('as columns of a CSV file; what all share stands beside it, and a row replaces it', async () => {
    const columns =
      'result.1.resultDescription,result.1.value,result.2.resultDescription,result.2.achievedLevel,creditsEarned,role,licenseNumber,activityStartDate,activityEndDate,source.name,source.url';
    const awards = await awardsOf({
      ...described,
      'recipients/spring.yaml':
        'term: Spring\nrole: Member\nresult: [{ resultDescription: score, value: 50 }]\n',
      'recipients/spring.csv': `${header},${columns}\n${row(0, ',score,92.50,craft,working,1.50,Captain,0042,2026-01-15,2026-04-30,School,https://school.example.org/')}\n${row(1, ',,,,,,,,,,,')}\n`,
    });
    expect(awards).toMatchObject([
      {
        result: [
          { resultDescription: 'score', value: '92.50' },
          { resultDescription: 'craft', achievedLevel: 'working' },
        ],
        creditsEarned: 1.5,
        role: 'Captain',
        term: 'Spring',
        licenseNumber: '0042',
        activityStartDate: '2026-01-15T00:00:00Z',
        activityEndDate: '2026-04-30T23:59:59Z',
        source,
      },
      { result: [{ resultDescription: 'score', value: '50' }], role: 'Member', term: 'Spring' },
    ]);
    expect(awards[1]).not.toHaveProperty('licenseNumber');
  });

  test.each([
    ['yaml', (text: string) => text],
    ['md', (text: string) => `---\n${text}---\nDone.\n`],
  ])('in a cohort of .%s, shared and own', async (ending, file) => {
    const text = `badge: acme/engines
issuedOn: 2026-05-01
result: { resultDescription: score, value: 60 }
source: { name: School, url: "https://school.example.org/" }
activityEndDate: 2026-04-30
awards:
  - ${sealed(0)}    result: [{ resultDescription: craft, achievedLevel: begun }]
    licenseNumber: 7
  - ${sealed(1)}`;
    expect(
      await awardsOf({ ...described, [`recipients/spring.${ending}`]: file(text) }),
    ).toMatchObject([
      {
        result: [{ resultDescription: 'craft', achievedLevel: 'begun' }],
        licenseNumber: '7',
        source,
        activityEndDate: '2026-04-30T23:59:59Z',
      },
      { result: [{ resultDescription: 'score', value: '60' }], source },
    ]);
  });

  test('each mistake in its row and column', async () => {
    const csv = `${header},result.1.resultDescription,result.1.value,activityStartDate,activityEndDate\n${row(0, ',score,101,,')}\n${row(1, ',scor,1,2026-02-01,2026-01-01')}\n`;
    expect(await problemsOf({ ...described, 'recipients/spring.csv': csv })).toEqual([
      `recipients/spring.csv:2  result-value-outside
  row 2, column I ("result.1.value"): "101"
  "101" lies outside of this result, which goes from "0" to "100".
  Correct the value, or valueMin and valueMax in the file of the badge.`,
      `recipients/spring.csv:3  award-activity-reversed
  row 3, column K ("activityEndDate"): "2026-01-01"
  The activity would end before it began.
  Correct "activityStartDate" or "activityEndDate".`,
      `recipients/spring.csv:3  award-result-unknown
  row 3, column H ("result.1.resultDescription"): "scor"
  The badge "acme/engines" describes no result "scor".
  Did you mean "score"?`,
    ]);
  });

  test('a licence number is a person’s own', async () => {
    const [inYaml] = await problemsOf({
      'recipients/spring.yaml': `badge: acme/engines\nissuedOn: 2026-05-01\nlicenseNumber: 7\nawards:\n  - ${sealed(0)}`,
    });
    expect(inYaml).toContain('recipients/spring.yaml:3:1  recipient-file-form');
    const [beside] = await problemsOf({
      'recipients/spring.yaml': 'licenseNumber: 7\n',
      'recipients/spring.csv': `${header}\n${row(0)}\n`,
    });
    expect(beside).toContain('The field "licenseNumber" cannot be shared by the rows');
  });

  test.each([
    ['result.value', 'Did you mean "result.1.value"?'],
    ['result.1.vlaue', 'Did you mean "result.1.value"?'],
    ['evidence.url', 'The columns are evidence.1.audience, evidence.1.description, '],
    ['result.1.alignment.1.target', 'The columns are result.1.alignment.1.targetCode, '],
    ['source.mail', 'Did you mean "source.email"?'],
    ['role.name', 'The field "role" has no fields below it.'],
  ])('a column %s', async (column, hint) => {
    const csv = `${header},${column}\n${row(0, ',x')}\n`;
    const problems = await problemsOf({ 'recipients/spring.csv': csv });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(hint);
  });
});

describe('each bad row is named by number and column', () => {
  test.each<[string, string, string]>([
    [
      'a wrong date',
      `${header}\n${row(0)}\n${row(1).replace('2026-05-01', '31.2.2026')}\n`,
      `recipients/spring.csv:3  date-invalid
  row 3, column E ("issuedOn"): "31.2.2026"
  "31.2.2026" is not a date that Rosette can read.
  Write year, month and day: 2026-05-01. A time goes with its offset: 2026-05-01T18:30:00+02:00.`,
    ],
    [
      'an unknown badge',
      `${header}\n${row(0).replace('acme/engines', 'acme/engine')}\n`,
      `recipients/spring.csv:2  award-unknown-badge
  row 2, column A ("badge"): "acme/engine"
  No badge class has the id "acme/engine".
  Did you mean "acme/engines" (badges/acme/engines.md)?`,
    ],
    [
      'an unknown column, once',
      `${header},isuedOn\n${row(0, ',x')}\n${row(1, ',y')}\n`,
      `recipients/spring.csv:1  field-unknown
  row 1, column H ("isuedOn")
  There is no field for a column "isuedOn".
  Did you mean "issuedOn"?`,
    ],
    [
      'too many cells, behind a cell of two lines',
      `${header},name\n${row(0, ',"A\nB"')}\n${row(1, ',x,y')}\n`.replace('"A\nB"', '"AB"'),
      `recipients/spring.csv:3  csv-form
  row 3
  This row has 9 cells and the header 8.
  A text that holds the separator goes between quotation marks.`,
    ],
    [
      'a quotation mark that is never closed',
      `${header},name\n${row(0, ',"Ada')}\n`,
      `recipients/spring.csv:2  csv-form
  A quotation mark is opened and never closed, so the rest of the file is one cell.
  Look for a single " in a cell; within quotation marks it is written twice: "".`,
    ],
    [
      'a plain address',
      'badge,recipient,issuedOn\nacme/engines,ada@example.org,2026-05-01\n',
      `recipients/spring.csv:2  award-address-plain
  row 2, column B ("recipient"): "•••••••••••••••"
  The recipient’s address stands here in plain text. It is sealed before anything is published.
  Run: npm run badges -- seal recipients/spring.csv`,
    ],
  ])('%s', async (_name, text, expected) => {
    expect(await problemsOf({ 'recipients/spring.csv': text })).toEqual([expected]);
  });

  test('a mistake in the shared file is told there', async () => {
    const [problem] = await problemsOf({
      'recipients/spring.yaml': 'badge: acme/engin\nissuedOn: 2026-03-01\n',
      'recipients/spring.csv': `recipient.type,recipient.identity,recipient.salt,id,statusIndex\nemail,${identity},${salts[0]},${ids[0]},0\nemail,${identity},${salts[1]},${ids[1]},1\n`,
    });
    expect(problem).toContain('recipients/spring.yaml:1:8  award-unknown-badge');
  });
});

test('a mistake that cannot even be read, in the shared file, is told once', async () => {
  const rows = [0, 1].map((index) => `email,${identity},${salts[index]},${ids[index]},${index}\n`);
  const problems = await problemsOf({
    'recipients/spring.yaml': 'badge: acme/engines\nissuedOn: someday\n',
    'recipients/spring.csv': `recipient.type,recipient.identity,recipient.salt,id,statusIndex\n${rows.join('')}`,
  });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain('recipients/spring.yaml:2:11  date-invalid');
});

describe('one award of a cohort is erased, and what the others share stays theirs', () => {
  const shared = 'badge: acme/engines\nissuedOn: 2026-03-01\nevidence: https://work.example.org/\n';
  const erased = `id: ${ids[1]}\n    statusIndex: 1\n    erased: 2026-06-01\n`;
  const kept = `recipient: { type: email, identity: ${identity}, salt: ${salts[0]} }\n    id: ${ids[0]}\n    statusIndex: 0\n`;
  test.each<[string, SiteFiles]>([
    [
      'in CSV',
      {
        'recipients/spring.yaml': `${shared}narrative: Shared.\n`,
        'recipients/spring.csv': `recipient.type,recipient.identity,recipient.salt,id,statusIndex,erased\nemail,${identity},${salts[0]},${ids[0]},0,\n,,,${ids[1]},1,2026-06-01\n`,
      },
    ],
    [
      'in YAML',
      {
        'recipients/spring.yaml': `${shared}narrative: Shared.\nawards:\n  - ${kept}  - ${erased}`,
      },
    ],
    [
      'in Markdown',
      { 'recipients/spring.md': `---\n${shared}awards:\n  - ${kept}  - ${erased}---\nShared.\n` },
    ],
  ])('%s', async (_name, files) => {
    const [first, second] = await awardsOf(files);
    expect(first).toMatchObject({ kind: 'granted', narrative: 'Shared.', evidence: [{}] });
    expect(second).toEqual({
      kind: 'erased',
      id: ids[1],
      badgeClass: first?.badgeClass,
      statusIndex: 1,
      issuedOn: '2026-03-01T00:00:00Z',
      erased: '2026-06-01T00:00:00Z',
    });
  });
});

describe('sealing in place', () => {
  const typed =
    '﻿badge;recipient;issuedOn;name\r\nacme/engines;ada@example.org;2026-05-01;"Ada; first"\r\nacme/engines;Bea@Example.org;2026-05-02;\r\n;;;\r\n';

  test('row by row; a second run changes nothing; a row typed later is sealed into the same columns', async () => {
    const root = await siteFolder({ ...bare, 'recipients/spring.csv': typed });
    const path = join(root, 'recipients/spring.csv');
    const run = await inProcess(['seal', '--all', '--root', root]);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const sealed = await readFile(path, 'utf8');
    expect(sealed).not.toMatch(/ada@|bea@/i);
    expect(sealed.split('\n')[0]).toBe(
      '﻿badge;recipient;issuedOn;name;recipient.identity;recipient.type;recipient.salt;id;statusIndex',
    );
    expect(sealed.split('\n')[1]).toMatch(
      /^acme\/engines;;2026-05-01;"Ada; first";sha256\$[0-9a-f]{64};email;[0-9a-f]{32};[0-9a-f-]{36};\d+$/,
    );
    expect((await inProcess(['check', '--root', root])).code).toBe(0);
    expect((await inProcess(['seal', '--all', '--root', root])).stdout).toBe(
      'Everything is sealed already.',
    );
    expect(await readFile(path, 'utf8')).toBe(sealed);
    const { writeFile } = await import('node:fs/promises');
    await writeFile(path, `${sealed}acme/engines;cem@example.org;2026-05-03\n`);
    expect((await inProcess(['seal', '--all', '--root', root])).stdout).toContain(
      'Sealed 1 award in 1 file.',
    );
    const again = await readFile(path, 'utf8');
    expect(again.startsWith(sealed)).toBe(true);
    expect(again).not.toContain('cem@');
    expect((await inProcess(['check', '--root', root])).stdout).toContain('3 awards');
  });

  test('under the policy plain the addresses stay', async () => {
    const root = await siteFolder({
      ...bare,
      'badges/site.yaml': `${bare['badges/site.yaml']}recipients: plain\n`,
      'recipients/spring.csv': typed,
    });
    expect((await inProcess(['seal', '--all', '--root', root])).code).toBe(0);
    expect(await readFile(join(root, 'recipients/spring.csv'), 'utf8')).toContain(
      'ada@example.org',
    );
    expect((await inProcess(['check', '--root', root])).code).toBe(0);
  });

  test('a YAML cohort keeps its comments', async () => {
    const text =
      '# Spring\nbadge: acme/engines # for all\nissuedOn: 2026-03-01\nawards:\n  - recipient: ada@example.org # first\n  - { recipient: bea@example.org, name: Bea }\n';
    const root = await siteFolder({ ...bare, 'recipients/spring.yaml': text });
    expect((await inProcess(['seal', '--all', '--root', root])).stdout).toContain(
      'Sealed 2 awards',
    );
    const sealed = await readFile(join(root, 'recipients/spring.yaml'), 'utf8');
    for (const comment of ['# Spring', '# for all', '# first']) expect(sealed).toContain(comment);
    expect(sealed).not.toContain('@');
    expect((await inProcess(['check', '--root', root])).code).toBe(0);
  });
});
