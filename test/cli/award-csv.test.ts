import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folderSource } from '../../src/content/files.ts';
import { readContent } from '../../src/content/read.ts';
import { isRecipient } from '../../src/model/recipient.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { inProcess, treeOf } from '../support/command.ts';
import { repository } from '../support/git-repository.ts';
import { minimal, picture, type SiteFiles, siteFolder, writeFiles } from '../support/site.ts';

const { 'recipients/ada.md': _, ...empty } = minimal;
/** A second badge, which describes a result. */
const boats: SiteFiles = {
  'badges/acme/boats.md':
    '---\nname: Boats\ndescription: x\nimageAlt: x\nresultDescription:\n  - id: score\n    name: Score\n    resultType: Result\n    valueMax: "5"\n---\nx\n',
  'badges/acme/boats.png': picture(),
  'badges/acme/old.md':
    '---\nname: Old\ndescription: x\nimageAlt: x\nretired: 2026-01-01\n---\nx\n',
  'badges/acme/old.png': picture(),
};
const site = String(minimal['badges/site.yaml']);

/** A site beside a folder with a list. */
async function club(list: string | Uint8Array, files: SiteFiles = {}) {
  const place = await siteFolder({ 'list.csv': list });
  const root = join(place, 'club');
  await writeFiles(root, { ...empty, ...boats, ...files });
  const csv = join(place, 'list.csv');
  const award = (...args: string[]) => inProcess(['award', '--root', root, '--csv', csv, ...args]);
  const read = (path: string) => readFile(join(root, path), 'utf8');
  const recipients = async () => {
    const tree = await treeOf(root);
    return [...tree.keys()].filter((path) => path.startsWith('recipients/'));
  };
  const awards = async () => (await readContent(folderSource(root))).sources.awards;
  return { root, csv, award, read, recipients, awards };
}

const file = 'recipients/2026/engines-2026-11-01.csv';
const badge = ['--badge', 'acme/engines'];
const people = 'email,name\nada@example.org,Ada\nbea@example.org,Bea\n';

test('a list is one sealed file, with the columns in their order, and is in order', async () => {
  const { root, award, read, recipients, awards } = await club(
    'Name;E-Mail;Date;narrative\nAda;ada@example.org;1.5.2026;"Built a ""model""\n\n; and more"\nBea;BEA@example.org;1 May 2026;\n',
  );
  const run = await award(...badge);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  const dated = 'recipients/2026/engines-2026-05-01.csv';
  const links = '.rosette/private/engines-2026-05-01-links.csv';
  expect(run.stdout).toBe(
    `${dated}: 2 awards\nWho gets which address: ${links}\nNext: commit ${dated} and push it; the pages are there when the site is built.`,
  );
  expect(await recipients()).toEqual([dated]);
  const text = await read(dated);
  expect(text).toMatch(
    /^name,recipient,issuedOn,narrative,badge,id,statusIndex,recipient\.identity,recipient\.type,recipient\.salt\nAda,,2026-05-01,"Built a ""model""\n\n; and more",acme\/engines,[0-9a-f-]{36},\d+,sha256\$[0-9a-f]{64},email,[0-9a-f]{32}\nBea,,2026-05-01,,acme/,
  );
  expect(text).not.toContain('@');
  const found = await awards();
  expect(found.map(({ fields }) => fields.narrative)).toEqual([
    'Built a "model"\n\n; and more',
    undefined,
  ]);
  const who = await read(links);
  expect(who).toContain('BEA@example.org');
  expect(who).toContain(`/awards/${found[1]?.fields.id}/`);
  expect((await inProcess(['check', '--root', root])).stderr).toBe('');
});

test('under the policy plain the addresses stay in the file', async () => {
  const { root, award, read } = await club(people, {
    'badges/site.yaml': `${site}recipients: plain\n`,
  });
  expect((await award(...badge)).code).toBe(0);
  expect(await read(file)).toMatch(
    /^recipient,name,badge,issuedOn,id,statusIndex,recipient\.type,recipient\.salt\nada@example\.org,Ada,acme\/engines,2026-11-01,/,
  );
  expect((await inProcess(['check', '--root', root])).code).toBe(0);
});

test('several badges, nested fields, and what flags fill in', async () => {
  const { award, read, awards } = await club(
    'badge,recipient,evidence.1.id,result.1.value,When,Remark\nacme/engines,ada@example.org,https://a.example.org/,,2026-04-01,x\nacme/boats,ada@example.org,,4,,x\n',
  );
  const run = await award(
    ...['--map', 'When=issuedOn', '--map', 'remark=', '--issued-on', '2026-05-01'],
    ...['--set', 'term=Spring', '--expires', '2028-05-01'],
  );
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(await read('recipients/2026/awards-2026-11-01.csv')).not.toContain('Remark');
  const [engines, boat] = (await awards()).map(({ fields }) => fields);
  expect(engines).toMatchObject({
    badge: 'acme/engines',
    issuedOn: { date: '2026-04-01' },
    expires: { date: '2028-05-01' },
    evidence: [{ id: 'https://a.example.org/' }],
    term: 'Spring',
  });
  expect(boat).toMatchObject({
    badge: 'acme/boats',
    issuedOn: { date: '2026-05-01' },
    result: [{ value: '4' }],
  });
});

describe('however the spreadsheet saved it', () => {
  const text = 'email\tname\r\nada@example.org\tÅdä\r\n\r\n\t\r\nbea@example.org\tBea\r\n';
  const utf16 = Buffer.from(`\u{FEFF}${text}`, 'utf16le');
  test.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\u{FEFF}${text}`)],
    ['UTF-16', utf16],
    ['UTF-16, the other way round', Buffer.from(utf16).swap16()],
    ['semicolons', Buffer.from(text.replaceAll('\t', ';'))],
    ['old line ends', Buffer.from(text.replaceAll('\r\n', '\r'))],
  ])('%s', async (_, bytes) => {
    const { award, awards } = await club(bytes);
    expect((await award(...badge)).code).toBe(0);
    expect((await awards()).map(({ fields }) => fields.name)).toEqual(['Ådä', 'Bea']);
  });
});

describe('all bad rows are listed, and nothing is written', () => {
  const bad = `email,date,narrative,badge,result.1.value,expires
ada@example.org,2026-05-01,Ada,acme/engines,,
bea(at)example.org,5/1/2026,Bea,,,
cyd@example.org,2026-05-01,Cyd,acme/engine,,
dee@example.org,46143,Dee,acme/boats,9,
,2026-05-01,Eve,acme/engines,,
fay@example.org,2026-05-01,Fay,acme/engines,5,
ADA@example.org,2026-06-01,Ada again,acme/engines,,
gus@example.org,2027-05-01,"Gus
Gray",acme/engines,,2026-01-01
hal@example.org,2026-05-01,Hal,acme/old,,
ida@example.org,2026-05-01,Ida,acme/engines,,,x
`;

  test('by number and column, never with an address', async () => {
    const { award, recipients } = await club(bad);
    const run = await award(...badge);
    expect(run.code).toBe(1);
    const told = run.stderr
      .split('\n\n')
      .map((part) => part.split('\n'))
      .map(
        ([head = '', frame = '']) => `${head.replace(/^.*:(\d+) {2}/, '$1 ')} | ${frame.trim()}`,
      );
    expect(told.slice(0, -1)).toEqual([
      '3 date-ambiguous | row 3, column B ("date"): "5/1/2026"',
      '3 field-invalid | row 3, column A ("email")',
      '4 award-unknown-badge | row 4, column D ("badge"): "acme/engine"',
      '5 date-invalid | row 5, column B ("date"): "46143"',
      '5 result-value-outside | row 5, column E ("result.1.value"): "9"',
      '6 field-missing | row 6, column A ("email")',
      '7 award-result-unknown | row 7, column E ("result.1.value"): "5"',
      '8 award-list-twice | row 8, column A ("email")',
      '9 date-future | row 9, column B ("date"): "2027-05-01"',
      '9 award-expires-first | row 9, column F ("expires"): "2026-01-01"',
      '11 badge-retired | row 10, column B ("date"): "2026-05-01"',
      '12 csv-form | row 11',
    ]);
    expect(run.stderr).toContain('Rows 2 and 8 award the same badge to the same address.');
    expect(run.stderr).toContain('5 January 2026 where the day comes first, and 1 May 2026');
    expect(run.stderr).toContain('Nothing was awarded: mend the list');
    expect(run.stderr).not.toMatch(/@|\(at\)/);
    expect(await recipients()).toEqual([]);
    const data = JSON.parse((await award(...badge, '--json')).stdout);
    expect(data).toMatchObject({ ok: false, written: [], already: [] });
    expect(data.problems).toHaveLength(12);
    expect(JSON.stringify(data)).not.toMatch(/@|\(at\)/);
  });

  test('each in its own row, however long the list is', async () => {
    const wrong = [2, 700, 1201];
    const rows = Array.from({ length: 1200 }, (_, index) => {
      const name = wrong.includes(index + 2) ? 'acme/engine' : 'acme/engines';
      return `p${index}@example.org,${name},${index === 600 ? 'acme' : 'https://a.example.org/'}\n`;
    });
    const { award } = await club(`email,badge,evidence\n${rows.join('')}`);
    const { problems } = JSON.parse((await award('--json')).stdout);
    expect(problems.map(({ line, code }: Problem) => [line, code])).toEqual([
      [2, 'award-unknown-badge'],
      [602, 'url-invalid'],
      [700, 'award-unknown-badge'],
      [1201, 'award-unknown-badge'],
    ]);
  });

  test('--partial writes the others, and a list of the rest that is the owner’s alone', async () => {
    const { root, award, read, recipients, awards } = await club(`\u{FEFF}${bad}`);
    const run = await award(...badge, '--partial');
    expect(run.code).toBe(1);
    const rest = '.rosette/private/engines-2026-05-01-rest.csv';
    expect(run.stdout).toContain(`Not awarded: 9 rows, now in ${rest}`);
    expect(await recipients()).toEqual(['recipients/2026/engines-2026-05-01.csv']);
    expect((await awards()).map(({ fields }) => fields.narrative)).toEqual(['Ada']);
    const [header = '', , ...others] = `\u{FEFF}${bad}`.split('\n');
    expect(await read(rest)).toBe([header, ...others].join('\n'));
    expect((await stat(join(root, rest))).mode & 0o077).toBe(0);
    // Again: nobody is left that could be awarded, and no file is touched.
    const before = await treeOf(root);
    const again = await award(...badge, '--partial');
    expect(again.code).toBe(1);
    expect(again.stdout).toContain('Row 2 has acme/engines already, since 2026-05-01');
    expect(again.stdout).toContain('Nothing was added.');
    expect(await treeOf(root)).toEqual(before);
    const data = JSON.parse((await award(...badge, '--partial', '--json')).stdout);
    expect(data.already).toEqual([
      {
        row: 2,
        award: (await awards())[0]?.fields.id,
        badge: 'acme/engines',
        issuedOn: '2026-05-01',
        revoked: false,
      },
    ]);
  });

  test('the rest, mended, is a list of its own', async () => {
    const { root, award, awards } = await club('email,name\nada@example.org,Ada\nbea,Bea\n');
    await award(...badge, '--partial');
    const rest = join(root, '.rosette/private/engines-2026-11-01-rest.csv');
    await writeFile(rest, (await readFile(rest, 'utf8')).replace('bea', 'bea@example.org'));
    const run = await inProcess(['award', '--root', root, '--csv', rest, ...badge]);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain('recipients/2026/engines-2026-11-01-2.csv: 1 award');
    const names = (await awards()).map(({ fields }) => fields.name);
    expect(names.sort()).toEqual(['Ada', 'Bea']);
  });

  test('what a flag says is told once, for however many rows', async () => {
    const { award } = await club(people);
    const run = await award('--badge', 'acme/boat', '--expires', '5/1/2026');
    expect(run.stderr).toContain('2 problems in 1 file.');
    expect(run.stderr).toContain('command line  award-unknown-badge\n  --badge: "acme/boat"');
    expect(run.stderr).toContain('command line  date-ambiguous\n  --expires: "5/1/2026"');
  });
});

test('--dates says how a list writes its dates; a date that contradicts it is told', async () => {
  const list = 'email,date\na@example.org,5/1/2026\nb@example.org,13/5/2026\n';
  const { award, awards } = await club(list);
  const wrong = await award(...badge, '--dates', 'month-first');
  expect(wrong.stderr).toContain('row 3, column B ("date"): "13/5/2026"');
  expect(wrong.stderr).toContain('can only be 13 May 2026, and --dates month-first says otherwise');
  expect((await award(...badge, '--dates', 'day-first')).code).toBe(0);
  expect((await awards()).map(({ fields }) => fields.issuedOn)).toEqual([
    { kind: 'date', date: '2026-01-05' },
    { kind: 'date', date: '2026-05-13' },
  ]);
});

describe('running it again', () => {
  test('adds nothing, and says who has it', async () => {
    const { root, award, awards } = await club(people);
    await award(...badge);
    const before = await treeOf(root);
    const [ada] = await awards();
    const run = await award(...badge);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain(
      `Row 2 has acme/engines already, since 2026-11-01: https://badges.example.org/club/awards/${ada?.fields.id}/\nRow 3 has`,
    );
    expect(run.stdout).toContain('Nothing was added. To award it all the same, add --again.');
    expect(await treeOf(root)).toEqual(before);
  });

  test('awards those who came in, by whatever file the others were', async () => {
    const { root, csv, award, awards } = await club(people);
    await inProcess(['award', '--root', root, 'acme/engines', '--recipient', 'bea@example.org']);
    await award('--badge', 'acme/boats');
    await writeFile(csv, `${people}cyd@example.org,Cyd\n`);
    const run = await award(...badge);
    expect(run.stdout).toContain('Row 3 has acme/engines already');
    expect(run.stdout).not.toContain('Row 2 ');
    expect((await awards()).filter(({ fields }) => fields.badge === 'acme/engines')).toHaveLength(
      3,
    );
    expect((await inProcess(['check', '--root', root])).code).toBe(0);
  });

  test('with --again awards all the same', async () => {
    const { award, recipients } = await club(people);
    await award(...badge);
    expect((await award(...badge, '--again')).code).toBe(0);
    expect(await recipients()).toEqual([file.replace('.csv', '-2.csv'), file]);
  });

  test('tells of a revoked award that it is revoked', async () => {
    const { root, award, read } = await club(people);
    await award(...badge);
    const [header = '', ada = '', bea = ''] = (await read(file)).split('\n');
    const text = `${header},revoked.on,revoked.reason\n${ada},,\n${bea},2026-11-01,A mistake.\n`;
    await writeFile(join(root, file), text);
    const run = await award(...badge);
    expect(run.stdout).toContain(
      'Row 3 had acme/engines from 2026-11-01, and it was revoked on 2026-11-01: https://',
    );
    const { already } = JSON.parse((await award(...badge, '--json')).stdout);
    expect(already).toMatchObject([
      { row: 2, revoked: false },
      { row: 3, revoked: true },
    ]);
  });

  test('tells the first twenty alone, and each that is revoked', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => `p${index}@example.org,P\n`);
    const { root, award, read } = await club(`email,name\n${rows.join('')}`);
    await award(...badge);
    const [header = '', ...lines] = (await read(file)).trimEnd().split('\n');
    lines[27] += ',2026-11-01,x';
    const table = [`${header},revoked.on,revoked.reason`, ...lines].join('\n');
    await writeFile(join(root, file), `${table}\n`);
    const { stdout } = await award(...badge);
    expect(stdout).toContain('Row 21 has');
    expect(stdout).not.toContain('Row 22 has');
    expect(stdout).toContain('Row 29 had');
    expect(stdout).toContain('And 9 more rows');
  });
});

test('--dry-run says what would be written, and writes nothing', async () => {
  const { root, award } = await club(`${people}cyd,Cyd\n`);
  const before = await treeOf(root);
  const run = await award(...badge, '--partial', '--dry-run');
  expect(run.stdout).toBe(`Would write 2 awards into ${file}; nothing was changed.`);
  const data = JSON.parse((await award(...badge, '--partial', '--dry-run', '--json')).stdout);
  expect(data).toMatchObject({
    ok: false,
    dryRun: true,
    written: [{ file, awards: 2 }],
    rest: '.rosette/private/engines-2026-11-01-rest.csv',
    links: '.rosette/private/engines-2026-11-01-links.csv',
  });
  expect(await treeOf(root)).toEqual(before);
});

describe('the list itself', () => {
  test.each<[string, string | Uint8Array, string[]]>([
    ['that is no text', Buffer.from([0x65, 0xe9, 0x0a]), ['content-not-utf8', 'CSV UTF-8']],
    ['without a header', '\n\n', ['csv-form', 'no header']],
    ['with an open quotation mark', 'email\n"ada\n', ['csv-form', 'never closed']],
    [
      'with columns nobody knows',
      'email,Full name\nx,y\n',
      ['field-unknown', '--map "Full name=name"'],
    ],
    [
      'with columns that sealing makes',
      'email,id\nx,y\n',
      ['award-list-column', 'made by sealing'],
    ],
    [
      'without a column of addresses',
      'name\nAda\n',
      ['award-list-column', '--map "COLUMN=recipient"'],
    ],
    ['with an address for a header', 'ada@example.org,Ada\n', ['csv-form', 'Add a row above it']],
  ])('%s', async (_, list, told) => {
    const { award, recipients } = await club(list);
    const run = await award(...badge);
    expect(run.code).toBe(1);
    for (const part of told) expect(run.stderr).toContain(part);
    expect(run.stderr).not.toContain('@example.org');
    expect(await recipients()).toEqual([]);
  });

  test('that is not there, or too large to be read', async () => {
    const { csv, award } = await club(people);
    await rm(csv);
    expect((await award(...badge)).stderr).toContain('There is no such file.');
    await writeFile(csv, Buffer.alloc(64_000_001, 'x'));
    expect((await award(...badge)).stderr).toContain('more than 64 MB and was not read');
  });

  test('without anybody in it adds nothing', async () => {
    const { award, recipients } = await club('email,name\n,\n');
    expect(await award(...badge)).toMatchObject({ code: 0, stdout: 'Nothing was added.' });
    expect(await recipients()).toEqual([]);
  });

  test('below recipients/ is a recipient file already', async () => {
    const { root } = await club(people);
    const list = join(root, 'recipients/2026/list.csv');
    await mkdir(dirname(list), { recursive: true });
    await writeFile(list, 'badge,recipient,issuedOn\nacme/engines,ada@example.org,2026-05-01\n');
    const run = await inProcess(['award', '--root', root, '--csv', list]);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('award-list-recipients');
    expect(run.stderr).toContain('Run: npm run badges -- seal recipients/2026/list.csv');
  });

  test('needs a badge: by a column, by --badge, or by an answer', async () => {
    const { root, csv, award, recipients } = await club(people);
    const run = await award();
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('with --badge ISSUER/BADGE');
    const asked: string[] = [];
    const answered = await inProcess(['award', '--root', root, '--csv', csv], {
      ask: {
        text: () => Promise.reject(new Error('asked')),
        confirm: () => Promise.reject(new Error('asked')),
        choose: async ({ options }) => {
          asked.push(...options.map(({ value }) => value));
          return options[1]?.value as never;
        },
      },
    });
    expect(answered).toMatchObject({ code: 0, stderr: '' });
    expect(asked).toEqual(['acme/boats', 'acme/engines']);
    expect(await recipients()).toEqual([file]);
  });
});

test('a list that git would take, or has, is warned of; one it ignores is not', async () => {
  const { root, git } = await repository({ ...empty, 'list.csv': people });
  await writeFile(join(root, 'new.csv'), people);
  await writeFiles(root, { '.rosette/private/own.csv': people });
  const award = (list: string) =>
    inProcess(['award', '--root', root, '--csv', join(root, list), ...badge, '--dry-run']);
  const tracked = await award('list.csv');
  expect(tracked).toMatchObject({ code: 0 });
  expect(tracked.stderr).toContain('private-list-in-git (warning)');
  expect((await award('new.csv')).stderr).toContain('private-list-in-git (warning)');
  expect((await award('.rosette/private/own.csv')).stderr).toBe('');
  await award('new.csv');
  await inProcess(['award', '--root', root, '--csv', join(root, 'new.csv'), ...badge]);
  // Of all that was written git sees the recipient file alone.
  expect(await git('status', '--porcelain', '--untracked-files=all')).toBe(
    `?? new.csv\n?? ${file}`,
  );
});

test('progress is told row by row, and award by award', async () => {
  const { root, csv, award } = await club(people);
  await award(...badge);
  const steps: Record<string, number> = {};
  const totals: Record<string, number> = {};
  await inProcess(['award', '--root', root, '--csv', csv, ...badge], {
    progress: (label, total) => {
      totals[label] = total;
      return {
        advance: (count = 1) => {
          steps[label] = (steps[label] ?? 0) + count;
        },
        done: () => {},
      };
    },
  });
  expect(totals).toEqual({ 'Reading the list': 2, 'Comparing with the awards there are': 2 });
  expect(steps).toEqual(totals);
});

test('what was awarded is what the list says, whatever stands in it', async () => {
  const { root, csv, award, awards } = await club('');
  const word = fc
    .string({ unit: fc.constantFrom(...'aä"\n,;=-# \''), maxLength: 12 })
    .map((text) => text.trim());
  const row = fc.record({ narrative: word, role: word.map((text) => text.replaceAll('\n', '')) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(',', ';', '\t'),
      async (rows, separator) => {
        await rm(join(root, 'recipients'), { recursive: true, force: true });
        const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const lines = rows.map(({ narrative, role }, index) =>
          [`p${index}@example.org`, narrative, role].map(cell).join(separator),
        );
        const header = ['email', 'narrative', 'role'].join(separator);
        await writeFile(csv, [header, ...lines, ''].join('\n'));
        expect(await award(...badge, '--no-links')).toMatchObject({ code: 0, stderr: '' });
        const found = (await awards()).map(({ fields }) => fields);
        expect(found.map(({ narrative = '', role = '' }) => ({ narrative, role }))).toEqual(
          rows.map(({ narrative, role }) => ({
            narrative: narrative.normalize('NFC'),
            role: role.trim(),
          })),
        );
        for (const [index, { recipient }] of found.entries()) {
          if (recipient?.kind !== 'sealed') throw new Error('not sealed');
          expect(isRecipient(`p${index}@example.org`, recipient)).toBe(true);
        }
        const indexes = found.map(({ statusIndex }) => statusIndex);
        expect(new Set(indexes).size).toBe(rows.length);
      },
    ),
    { numRuns: 25 },
  );
  expect(await readdir(join(root, '.rosette/private')).catch(() => [])).not.toContain('x.part');
});
