import { readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inProcess, treeOf } from '../support/command.ts';
import { inTerminal, keys } from '../support/in-terminal.ts';
import { minimal, siteFolder } from '../support/site.ts';

const site = { 'badges/site.yaml': 'url: https://badges.example.org/club/\ntitle: The Club\n' };
const bea = [
  '--name',
  'Bea & Co',
  '--url',
  'https://bea.example.org/',
  '--email',
  'bea@example.org',
];

const issuer = (root: string, ...args: string[]) => inProcess(['issuer', ...args, '--root', root]);

test('by flags: a file, its short name from the name, and what comes next', async () => {
  const root = await siteFolder(site);
  const run = await issuer(root, 'new', ...bea, '--description', 'A "workshop": for all.');
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(run.stdout).toBe(`Wrote badges/bea-co/issuer.md

Next:
  npm run badges -- keys new bea-co   makes the keys that sign its badges
  npm run badges -- badge new bea-co  describes a first badge`);
  expect(await readFile(join(root, 'badges/bea-co/issuer.md'), 'utf8')).toContain(
    `---
name: Bea & Co
url: https://bea.example.org/
email: bea@example.org
description: 'A "workshop": for all.'
#`,
  );
  expect(await readdir(join(root, 'badges/bea-co'))).toEqual(['issuer.md']);
  expect((await inProcess(['check', '--root', root])).code).toBe(0);
});

test('with a logo, which the check accepts', async () => {
  const root = await siteFolder(site);
  const run = await issuer(
    root,
    'new',
    'bea',
    ...bea,
    '--logo',
    '--colour',
    'navy',
    '--shape',
    'shield',
  );
  expect(run.code).toBe(0);
  expect(await readdir(join(root, 'badges/bea'))).toEqual([
    'issuer.md',
    'issuer.png',
    'issuer.source.svg',
  ]);
  expect(await readFile(join(root, 'badges/bea/issuer.md'), 'utf8')).toContain(
    '\nimageAlt: The white letters BC on a dark blue shield, with',
  );
  const check = await inProcess(['check', '--root', root, '--json']);
  expect(JSON.parse(check.stdout).problems).toMatchObject([{ code: 'issuer-no-keys' }]);
});

test('--json, and --dry-run writes nothing', async () => {
  const root = await siteFolder(site);
  const before = await treeOf(root);
  const dry = await issuer(root, 'new', 'bea', ...bea, '--dry-run');
  expect(dry.stdout).toBe('Would write badges/bea/issuer.md\nNothing was written.');
  expect(await treeOf(root)).toEqual(before);
  const run = await issuer(root, 'new', 'bea', ...bea, '--json');
  expect(JSON.parse(run.stdout)).toEqual({
    ok: true,
    dryRun: false,
    issuer: 'bea',
    written: ['badges/bea/issuer.md'],
    problems: [],
  });
});

describe('nothing is written over', () => {
  test('an issuer that is there', async () => {
    const root = await siteFolder(minimal);
    const before = await treeOf(root);
    const run = await issuer(root, 'new', 'acme');
    expect(run.code).toBe(1);
    expect(run.stderr).toBe(`badges/acme/issuer.md  file-exists
  There is an issuer of this short name already.
  Change its file, or choose another short name for the new one.

1 problem in 1 file.
Nothing was written.`);
    expect(await treeOf(root)).toEqual(before);
  });

  test('a logo that waits for its issuer', async () => {
    const { 'badges/acme/engines.png': png = '' } = minimal;
    const root = await siteFolder({ ...site, 'badges/bea/issuer.png': png });
    const run = await issuer(root, 'new', 'bea', ...bea, '--logo');
    expect(run.stderr).toContain('badges/bea/issuer.png  file-exists');
    expect((await issuer(root, 'new', 'bea', ...bea)).code).toBe(0);
  });

  test.runIf(process.platform !== 'win32')('a link in the place of the folder', async () => {
    const root = await siteFolder({ ...site, 'elsewhere/note.txt': '' });
    await symlink(join(root, 'elsewhere'), join(root, 'badges/bea'));
    const run = await issuer(root, 'new', 'bea', ...bea);
    expect(run.stderr).toContain('badges/bea  file-exists');
    expect(await readdir(join(root, 'elsewhere'))).toEqual(['note.txt']);
  });
});

describe('wrong usage says everything at once', () => {
  test('what is missing, when nobody can be asked', async () => {
    const run = await issuer(await siteFolder(site), 'new', '--name', 'Bea');
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(
      /^--url is missing: .*\n--email is missing: .*\nUsage: npm run badges -- issuer new /,
    );
  });

  test('what is wrong, in the words of the check', async () => {
    const run = await issuer(
      await siteFolder(site),
      'new',
      'Bea Co',
      ...['--name', ' ', '--url', 'bea.example', '--email', 'bea', '--letters', 'ABCD'],
    );
    expect(run.code).toBe(2);
    expect(run.stderr.split('\n').slice(0, -1)).toEqual([
      '--letters: write one to 3 letters or digits, as they shall stand in the picture.',
      '--letters belongs to a picture that is drawn, and a logo is drawn with --logo.',
      expect.stringContaining('"Bea Co" cannot be part of an address'),
      '--name: The field "name" is missing or empty.',
      '--url: "bea.example" is not a complete web address. Copy it from the address bar of a browser; it begins with https://.',
      '--email: This is not an e-mail address. Write it as name@example.org.',
    ]);
  });

  test.each([
    [['old'], '"issuer" has no action "old".'],
    [[], 'Usage: npm run badges -- issuer new'],
    [['new', 'a', 'b'], 'Usage: npm run badges -- issuer new'],
    [['new', 'a', '--slug', 'b'], 'The short name is there twice'],
    [['new', ...bea.with(1, '囲碁')], 'There is no short name'],
    [['new', ...bea, '--slug', 'con'], 'Windows keeps the name'],
  ])('%j', async (args, words) => {
    const root = await siteFolder(site);
    const run = await issuer(root, ...args);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(words);
    expect([...(await treeOf(root)).keys()]).toEqual(['badges/site.yaml']);
  });
});

test('in a terminal: questions, each answer looked at as it is typed', async () => {
  const root = await siteFolder(site);
  const run = await inTerminal(
    ['issuer', 'new', '--root', root],
    [
      ['What is the issuer called?', `Søren’s Größe${keys.enter}`],
      ['Its own web site', `soeren.example${keys.enter}`],
      ['is not a complete web address', `${keys.clear}https://soeren.example/${keys.enter}`],
      ['At which e-mail address', `badges@soeren.example${keys.enter}`],
      ['What is it, in a sentence?', keys.enter],
      ['Its short name', keys.enter],
    ],
  );
  expect(run.screen).toContain('Wrote badges/sorens-grosse/issuer.md');
  expect(run.code).toBe(0);
  expect(await readFile(join(root, 'badges/sorens-grosse/issuer.md'), 'utf8')).toMatch(
    /^---\nname: Søren’s Größe\nurl: https:\/\/soeren\.example\/\nemail: badges@soeren\.example\n#/,
  );
});
