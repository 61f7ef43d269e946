import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { editorPaths } from '../../src/authoring/editor/plan.ts';
import { inProcess, treeOf } from '../support/command.ts';
import { minimal, siteFolder } from '../support/site.ts';

const written = async (root: string) =>
  [...(await treeOf(root)).keys()].filter((path) => path.startsWith('.vscode/'));

test('a folder without help for editors gets all of it; a second run changes nothing', async () => {
  const root = await siteFolder(minimal);
  const first = await inProcess(['editor', '--root', root]);
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout.split('\n')).toEqual([
    ...editorPaths(),
    'Wrote 12 files.',
    'Open this folder in VS Code and say yes to the extension it recommends. In a YAML file every field is explained; in a Markdown file type "badge-" for whole files and for fields.',
  ]);
  expect(await written(root)).toEqual([...editorPaths()]);
  const before = await treeOf(root);
  const second = await inProcess(['editor', '--root', root]);
  expect(second.stdout).toBe('Nothing to write: the help for VS Code is up to date.');
  expect(await treeOf(root)).toEqual(before);
});

test('--dry-run says what would be written, as words and as data', async () => {
  const root = await siteFolder(minimal);
  const words = await inProcess(['editor', '--dry-run', '--root', root]);
  expect(words.stdout).toContain('Would write 12 files; nothing was changed.');
  const data = await inProcess(['editor', '--dry-run', '--json', '--root', root]);
  expect(JSON.parse(data.stdout)).toEqual({
    ok: true,
    dryRun: true,
    written: editorPaths(),
    unchanged: [],
    problems: [],
  });
  expect(await written(root)).toEqual([]);
});

test('a schema that somebody changed comes back, and their own settings stay', async () => {
  const mine = '{\n\t// mine\n\t"editor.fontSize": 18\n}\n';
  const root = await siteFolder({ ...minimal, '.vscode/settings.json': mine });
  await inProcess(['editor', '--root', root]);
  await writeFile(join(root, '.vscode/schemas/site.schema.json'), '{}');
  const run = await inProcess(['editor', '--root', root]);
  expect(run.code).toBe(0);
  expect(run.stdout).toMatch(/^\.vscode\/schemas\/site\.schema\.json\nWrote 1 file\.\n/);
  expect(run.stderr).toContain('.vscode/settings.json  editor-file-kept (warning)');
  expect(run.stderr).toContain('  Add these lines to it yourself:\n  {\n    "files.eol": "\\n",\n');
  expect(await readFile(join(root, '.vscode/settings.json'), 'utf8')).toBe(mine);
  const data = await inProcess(['editor', '--json', '--root', root]);
  expect(JSON.parse(data.stdout)).toMatchObject({
    ok: true,
    written: [],
    problems: [{ code: 'editor-file-kept' }],
  });
});

test('when one file cannot be written, none is', async () => {
  const root = await siteFolder(minimal);
  // A folder stands where a file would.
  await mkdir(join(root, '.vscode/schemas/site.schema.json'), { recursive: true });
  const run = await inProcess(['editor', '--root', root]);
  expect(run.code).not.toBe(0);
  expect(run.stdout).toBe('');
  expect(await written(root)).toEqual([]);
});

test('words after the command are wrong usage', async () => {
  const root = await siteFolder(minimal);
  const run = await inProcess(['editor', 'vim', '--root', root]);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain('Usage: npm run badges -- editor');
});
