import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inProcess, treeOf } from '../support/command.ts';
import { inTerminal, keys } from '../support/in-terminal.ts';
import { ids, minimal, picture, type SiteFiles, sealedAward, siteFolder } from '../support/site.ts';

const engines = String(minimal['badges/acme/engines.md']);
const withFields = (fields: string): SiteFiles => ({
  ...minimal,
  'badges/acme/engines.md': engines.replace('---\nBuild', `${fields}\n---\nBuild`),
});

const version = (root: string, ...args: string[]) =>
  inProcess(['badge', 'version', ...args, '--root', root]);
const read = (root: string, name: string) => readFile(join(root, 'badges/acme', name), 'utf8');

async function expectInOrder(root: string): Promise<void> {
  const check = await inProcess(['check', '--root', root, '--json']);
  expect(JSON.parse(check.stdout)).toMatchObject({ ok: true, problems: [] });
}

test('a copy under a new slug, and the old one retired', async () => {
  const root = await siteFolder({ ...minimal, 'badges/acme/engines.source.svg': '<svg/>' });
  const run = await version(root, 'acme/engines');
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(run.stdout).toBe(`Wrote badges/acme/engines-2.md
Wrote badges/acme/engines-2.png
Wrote badges/acme/engines-2.source.svg
Changed badges/acme/engines.md

From 2026-11-01 on acme/engines is no longer awarded; what was awarded stays as it is. acme/engines-2 supersedes it.
Write into badges/acme/engines-2.md what is new, before its first award: npm run badges -- award --badge acme/engines-2`);
  expect(await read(root, 'engines-2.md')).toBe(
    engines.replace('---\nBuild', 'supersedes: engines\n---\nBuild'),
  );
  expect(await read(root, 'engines.md')).toBe(
    engines.replace('---\nBuild', 'retired: 2026-11-01\n---\nBuild'),
  );
  expect(new Uint8Array(await readFile(join(root, 'badges/acme/engines-2.png')))).toEqual(
    minimal['badges/acme/engines.png'],
  );
  await expectInOrder(root);
});

test('the version after that counts up, and a name of one’s own is taken', async () => {
  const root = await siteFolder(minimal);
  await version(root, 'engines');
  await version(root, 'engines-2');
  expect(await read(root, 'engines-3.md')).toContain('\nsupersedes: engines-2\n');
  const run = await version(root, 'acme/engines-3', '--slug', 'motors', '--version', '4.0');
  expect(run.code).toBe(0);
  expect(await read(root, 'motors.md')).toContain('\nsupersedes: engines-3\nversion: "4.0"\n');
  await expectInOrder(root);
});

test('what belongs to the old one alone stays there', async () => {
  const root = await siteFolder({
    ...withFields('updated: 2026-02-01\nversion: "1.0"'),
    'badges/acme/engines.endorsements.yaml':
      'endorsement:\n  - comment: Good.\n    by: { name: Bea, url: https://bea.example.org/, email: bea@example.org }\n    issuedOn: 2026-02-10\n',
  });
  const run = await version(root, 'acme/engines');
  expect(run.stdout).toContain('What others said of the badge stays with the old one');
  expect(run.stdout).toContain('The new one still calls itself version "1.0"');
  expect(await read(root, 'engines-2.md')).not.toContain('updated');
  expect(await read(root, 'engines.md')).toContain('updated: 2026-02-01');
  expect(await readdir(join(root, 'badges/acme'))).not.toContain('engines-2.endorsements.yaml');
  await expectInOrder(root);
});

describe('the picture', () => {
  test('that a field names gets the new name', async () => {
    const { 'badges/acme/engines.png': _, ...files } = withFields('image: pictures/engine.png');
    const root = await siteFolder({ ...files, 'badges/acme/pictures/engine.png': picture(140) });
    expect((await version(root, 'acme/engines')).code).toBe(0);
    expect(await read(root, 'engines-2.md')).not.toContain('image:');
    expect(new Uint8Array(await readFile(join(root, 'badges/acme/engines-2.png')))).toEqual(
      picture(140),
    );
    await expectInOrder(root);
  });

  test('that the issuer gives to all of its badges stays one', async () => {
    const { 'badges/acme/engines.png': _, ...files } = minimal;
    const issuer = String(minimal['badges/acme/issuer.md']);
    const root = await siteFolder({
      ...files,
      'badges/acme/issuer.md': issuer.replace('url:', 'defaultImage: all.png\nurl:'),
      'badges/acme/all.png': picture(140),
    });
    const run = await version(root, 'acme/engines', '--json');
    expect(JSON.parse(run.stdout).written).toEqual([
      'badges/acme/engines-2.md',
      'badges/acme/engines.md',
    ]);
    await expectInOrder(root);
  });
});

test('an award of today is not dated after the end', async () => {
  const root = await siteFolder({
    ...minimal,
    'badges/site.yaml': `${minimal['badges/site.yaml']}timeZone: Pacific/Auckland\n`,
    'recipients/bea.md': sealedAward(ids[1], 18).replace('2026-05-01', '2026-11-02'),
  });
  const run = await version(root, 'acme/engines', '--json');
  expect(JSON.parse(run.stdout)).toEqual({
    ok: true,
    dryRun: false,
    badge: 'acme/engines-2',
    supersedes: 'acme/engines',
    retired: '2026-11-03',
    written: ['badges/acme/engines-2.md', 'badges/acme/engines-2.png', 'badges/acme/engines.md'],
    problems: [],
  });
  await expectInOrder(root);
});

test('--dry-run changes nothing', async () => {
  const root = await siteFolder(minimal);
  const before = await treeOf(root);
  const run = await version(root, 'acme/engines', '--dry-run');
  expect(run.stdout).toBe(`Would write badges/acme/engines-2.md
Would write badges/acme/engines-2.png
Would change badges/acme/engines.md
Nothing was written.`);
  expect(await treeOf(root)).toEqual(before);
});

describe('is refused', () => {
  const successor = engines.replace('---\nBuild', 'supersedes: engines\n---\nBuild');
  test.each<[string, SiteFiles, string[], number, string]>([
    ['for a badge that is not there', minimal, ['engins'], 1, 'Did you mean "acme/engines"?'],
    [
      'for a retired badge',
      withFields('retired: 2026-01-01'),
      ['engines'],
      1,
      'This badge is retired already',
    ],
    [
      'for a badge that has a newer version',
      { ...minimal, 'badges/acme/new.md': successor, 'badges/acme/new.png': picture() },
      ['engines'],
      1,
      'This badge has a newer version already: "acme/new".',
    ],
    [
      'for a badge that is not in order',
      withFields('expiresAfter: long'),
      ['engines'],
      1,
      'badges/acme/engines.md:5:15  duration-invalid',
    ],
    [
      'for a badge without its picture',
      Object.fromEntries(Object.entries(minimal).filter(([path]) => !path.endsWith('.png'))),
      ['engines'],
      1,
      'image-missing',
    ],
    [
      'where something stands under the new name',
      { ...minimal, 'badges/acme/motors.svg': '' },
      ['engines', '--slug', 'motors'],
      1,
      'badges/acme/motors.svg  file-exists',
    ],
    [
      'for what cannot be a short name or a version',
      minimal,
      ['engines', '--slug', 'Motors', '--version', ''],
      2,
      '--version: The field "version" is missing or empty.',
    ],
    ['when nobody says which', minimal, [], 2, 'Write of which badge'],
    ['for an issuer alone', minimal, ['acme'], 2, 'Write of which badge'],
  ])('%s', async (_, files, args, code, sentence) => {
    const root = await siteFolder(files);
    const before = await treeOf(root);
    const run = await version(root, ...args);
    expect(run.code).toBe(code);
    expect(run.stderr).toContain(sentence);
    expect(await treeOf(root)).toEqual(before);
  });
});

test('in a terminal: the badge is chosen from a list', async () => {
  const root = await siteFolder(minimal);
  const run = await inTerminal(
    ['badge', 'version', '--root', root, '--now', '2026-11-01'],
    [['Of which badge?', keys.enter]],
  );
  expect(run.screen).toContain('Changed badges/acme/engines.md');
  expect(run.code).toBe(0);
});

describe('translations', () => {
  const german = '---\nname: Motoren # kurz\n---\nBau einen.\n';
  const files: SiteFiles = {
    ...minimal,
    'badges/site.yaml': `${minimal['badges/site.yaml']}languages: [de, pt-BR]\n`,
    'badges/acme/engines.de.md': german,
    'badges/acme/engines.pt-br.md': '---\nname: Motores\n---\n',
  };

  test('are copied as they are, and it is said', async () => {
    const root = await siteFolder(files);
    const run = await version(root, 'acme/engines');
    expect(run.stdout).toContain(
      'Wrote badges/acme/engines-2.de.md\nWrote badges/acme/engines-2.pt-br.md\n',
    );
    expect(run.stdout).toContain('Its translations were copied too: what is new belongs in each');
    expect(await read(root, 'engines-2.de.md')).toBe(german);
    expect(await read(root, 'engines.de.md')).toBe(german);
    await expectInOrder(root);
  });

  test('that are in the way make another name, or are told', async () => {
    const root = await siteFolder({ ...files, 'badges/acme/engines-2.de.md': german });
    const named = await version(root, 'acme/engines', '--slug', 'engines-2');
    expect(named.code).toBe(1);
    expect(named.stderr).toContain('badges/acme/engines-2.de.md');
    expect((await version(root, 'acme/engines')).stdout).toContain('engines-3.de.md');
    expect(await read(root, 'engines-2.de.md')).toBe(german);
  });
});
