import { chmod, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inProcess, treeOf } from '../support/command.ts';
import { picture, type SiteFiles, siteFolder } from '../support/site.ts';

const badge = {
  name: 'Engines',
  description: 'Knows engines.',
  image: 'https://acme.example.org/engines.png',
  criteria: { narrative: 'Build one.' },
  issuer: { id: 'x', name: 'Acme', url: 'https://acme.example.org', email: 'a@acme.example.org' },
  unheard: 1,
};
const files: SiteFiles = {
  'old/engines.json': JSON.stringify(badge),
  'old/img/engines.png': picture(),
  'old/.hidden.json': '{',
  'old/node_modules/x/x.json': '{',
  'old/notes.csv': '{',
  'new/badges/site.yaml': 'url: https://badges.example.org/\ntitle: The Club\nformats: ["2.0"]\n',
};
const expected = [
  'badges/acme/engines.md',
  'badges/acme/engines.png',
  'badges/acme/issuer.md',
  'badges/site.yaml',
];
const names = async (root: string) => [...(await treeOf(join(root, 'new'))).keys()];
const run = (root: string, ...more: string[]) =>
  inProcess(['import', join(root, 'old'), '--root', join(root, 'new'), ...more]);

test('a folder becomes content that the check accepts; a second run changes nothing', async () => {
  const root = await siteFolder(files);
  const first = await run(root);
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toContain('badges/acme/engines.md\nbadges/acme/engines.png\n');
  expect(first.stdout).toContain('Left out:\n');
  expect(first.stdout).toMatch(/engines\.json, unheard: Open Badges 1\.0 does not declare this/);
  expect(first.stdout).toMatch(/To look at:\n.*engines\.json, imageAlt: The name of the badge/);
  expect(first.stdout).toContain('Wrote 3 files. Next: npm run badges -- check');
  expect(await names(root)).toEqual(expected);
  expect((await inProcess(['check', '--root', join(root, 'new')])).code).toBe(0);
  const before = await treeOf(join(root, 'new'));
  const again = await run(root);
  expect(again.code).toBe(0);
  expect(again.stdout).toContain(
    '3 files of it stood there already.\nEverything is imported already; nothing was changed.',
  );
  expect(await treeOf(join(root, 'new'))).toEqual(before);
});

test('--into names another folder, which is made', async () => {
  const root = await siteFolder(files);
  expect((await run(root, '--into', join(root, 'new/deep/er'))).code).toBe(0);
  expect(await names(root)).toContain('deep/er/badges/acme/issuer.md');
});

test('--dry-run writes nothing; --json tells all of it', async () => {
  const root = await siteFolder(files);
  const words = await run(root, '--dry-run');
  expect(words.stdout).toContain('Would write 3 files; nothing was changed.');
  const data = JSON.parse((await run(root, '--dry-run', '--json')).stdout) as object;
  expect(data).toMatchObject({
    ok: true,
    dryRun: true,
    written: expected.slice(0, 3),
    unchanged: [],
    leftOut: [{ field: 'issuer.id' }, { field: 'unheard' }],
    toDo: [{ field: 'imageAlt' }],
    problems: [],
  });
  expect(await names(root)).toEqual(['badges/site.yaml']);
});

describe('nothing at all is written', () => {
  test('when a file is there with other content', async () => {
    const root = await siteFolder({ ...files, 'new/badges/acme/issuer.md': 'mine' });
    const { code, stderr, stdout } = await run(root);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(`badges/acme/issuer.md  import-exists
  A file of this name is there already and says something else. Nothing is overwritten.
  Move it away, or import into another folder (--into DIR) and take over by hand what you want.

1 problem in 1 file.
Nothing was imported: mend the problems above and run the command again.`);
    expect(await names(root)).toEqual(['badges/acme/issuer.md', 'badges/site.yaml']);
  });

  test('when the folder is a symbolic link to somewhere else', async () => {
    const root = await siteFolder({ ...files, 'elsewhere/x': '' });
    await symlink(join(root, 'elsewhere'), join(root, 'new/badges/acme'));
    expect((await run(root)).stderr).toContain('import-exists');
    expect(await readdir(join(root, 'elsewhere'))).toEqual(['x']);
  });

  test('when a document cannot be read', async () => {
    const root = await siteFolder({ ...files, 'old/b.json': '{\n"name": }' });
    const { code, stderr } = await run(root);
    expect(code).toBe(1);
    expect(stderr).toMatch(/old\/b\.json:2:9 {2}import-json\n {2}1 \| \{\n/);
    expect(await names(root)).toEqual(['badges/site.yaml']);
  });

  test.skipIf(process.getuid?.() === 0)('when the last file cannot be written', async () => {
    const root = await siteFolder(files);
    await chmod(join(root, 'new/badges'), 0o555);
    const { code } = await run(root);
    await chmod(join(root, 'new/badges'), 0o755);
    expect(code).toBe(1);
    expect(await names(root)).toEqual(['badges/site.yaml']);
  });

  test('when a file cannot take the place it is meant for', async () => {
    const root = await siteFolder(files);
    // A folder of the name of the last file's intermediate: writing it fails after the others.
    await siteFolderAt(join(root, 'new/badges/acme/issuer.md.part/x'));
    const { code } = await run(root);
    expect(code).toBe(1);
    const left = (await names(root)).filter((path) => !path.startsWith('.rosette/'));
    expect(left).toEqual(['badges/acme/issuer.md.part/x', 'badges/site.yaml']);
  });

  test('when a path does not exist, or none is named', async () => {
    const root = await siteFolder(files);
    const missing = await inProcess(['import', join(root, 'x.json'), '--root', join(root, 'new')]);
    expect(missing.code).toBe(1);
    expect(missing.stderr).toContain('There is no such file or folder.');
    expect(await inProcess(['import', '--root', join(root, 'new')])).toMatchObject({ code: 2 });
  });
});

test('single files: the documents, and the picture by its name', async () => {
  const root = await siteFolder(files);
  const words = ['old/engines.json', 'old/img/engines.png'].map((path) => join(root, path));
  await inProcess(['import', ...words, '--root', join(root, 'new')]);
  expect(await names(root)).toEqual(expected);
  expect(new Uint8Array(await readFile(join(root, 'new/badges/acme/engines.png')))).toEqual(
    files['old/img/engines.png'],
  );
});

async function siteFolderAt(file: string): Promise<void> {
  const { mkdir } = await import('node:fs/promises');
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, '');
}
