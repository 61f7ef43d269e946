import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { contentThere } from '../../../src/cli/commands/init/content-there.ts';
import { inProcess, treeOf } from '../../support/command.ts';
import { siteFolder } from '../../support/site.ts';

const flags = ['--name', 'Acme Makers', '--email', 'badges@acme.example.org'];

async function emptyRepository(): Promise<string> {
  const root = await siteFolder({});
  execFileSync('git', ['init', '--quiet', root]);
  execFileSync('git', ['-C', root, 'remote', 'add', 'origin', 'git@github.com:Acme/badges.git']);
  return root;
}

test('what is missing is told at once, and nothing is written', async () => {
  const root = await emptyRepository();
  const { code, stderr } = await inProcess(['init', '--root', root]);
  expect(code).toBe(2);
  expect(stderr).toContain('--name is missing');
  expect(stderr).toContain('--email is missing');
  expect(existsSync(join(root, 'badges'))).toBe(false);
});

test('what is wrong is told at once, and nothing is written', async () => {
  const root = await emptyRepository();
  const wrong = ['--name', 'Acme', '--email', 'nobody', '--url', 'http://acme.example.org'];
  const { code, stderr } = await inProcess(['init', '--root', root, ...wrong]);
  expect(code).toBe(2);
  expect(stderr).toContain('--email: This is not an e-mail address.');
  expect(stderr).toContain('--url: The address begins with http://');
  const colour = await inProcess(['init', '--root', root, ...flags, '--colour', 'colourless']);
  expect(colour.stderr).toContain('--colour: "colourless" is no colour.');
  expect(existsSync(join(root, 'badges'))).toBe(false);
});

test('--dry-run names the files and writes none', async () => {
  const root = await emptyRepository();
  const { code, stdout } = await inProcess(['init', '--root', root, '--dry-run', ...flags]);
  expect(code).toBe(0);
  expect(stdout).toContain('Would write badges/acme-makers/issuer.md');
  expect(stdout).toContain('Would write .gitignore');
  expect(existsSync(join(root, 'badges'))).toBe(false);
  expect(existsSync(join(root, '.rosette/keys'))).toBe(false);
});

test('content of somebody’s own is never replaced', async () => {
  const root = await emptyRepository();
  await mkdir(join(root, 'badges/mine'), { recursive: true });
  await writeFile(join(root, 'badges/mine/issuer.md'), 'mine');
  const { code, stderr } = await inProcess(['init', '--root', root, ...flags]);
  expect(code).toBe(1);
  expect(stderr).toContain('badges/mine/issuer.md');
  expect([...(await treeOf(join(root, 'badges'))).keys()]).toEqual(['mine/issuer.md']);
});

test('the example makes room, but for what somebody changed in it', async () => {
  const root = await emptyRepository();
  const ours = fileURLToPath(new URL('../../../', import.meta.url));
  for (const folder of ['badges', 'recipients', 'public']) {
    await cp(join(ours, folder), join(root, folder), { recursive: true });
  }
  const { example, own } = await contentThere(root);
  expect(own).toEqual([]);
  expect(example.length).toBeGreaterThan(15);
  const { stdout } = await inProcess(['init', '--root', root, '--dry-run', ...flags]);
  expect(stdout).toContain('Would take away recipients/2026/host.md');
  expect(stdout).not.toContain('public/');
  await writeFile(join(root, 'recipients/2026/host.md'), 'changed');
  expect((await contentThere(root)).own).toEqual(['recipients/2026/host.md']);
  expect((await inProcess(['init', '--root', root, ...flags])).code).toBe(1);
});
