/** From an empty folder to a verified baked badge, with `init` alone; judged by others. */

import { execFileSync } from 'node:child_process';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hasShared } from '../shared.ts';
import { command, treeOf } from '../support/command.ts';
import { inTerminal, keys } from '../support/in-terminal.ts';
import { createJudge } from '../support/judges.ts';
import { awardsWith, documentsOf, jsonAt } from '../support/signed-site.ts';
import { siteFolder } from '../support/site.ts';

const base = 'https://acme.github.io/badges/';

async function emptyRepository(): Promise<string> {
  const root = await siteFolder({});
  await mkdir(root, { recursive: true });
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', root]);
  execFileSync('git', ['-C', root, 'remote', 'add', 'origin', 'git@github.com:Acme/badges.git']);
  return root;
}

const flags = ['--name', 'Acme Makers', '--email', 'badges@acme.example.org'];

test('an empty repository becomes a site with a signed badge that verifies', async () => {
  const root = await emptyRepository();
  const run = await command(['init', '--root', root, ...flags]);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  const tree = await treeOf(join(root, 'dist'));
  const [folder = ''] = awardsWith(tree, 'credential.json');
  expect(run.stdout).toContain(`${base}${folder}`);
  expect(jsonAt(tree, 'catalogue.json')).toMatchObject({ base, awards: { count: 1 } });
  expect(tree.has(`${folder}credential.png`) && tree.has(`${folder}badge.png`)).toBe(true);

  const verified = await command(['verify', join(root, 'dist')]);
  expect(verified.code).toBe(0);
  // The baked picture alone, with what it says asked of the folder.
  const baked = await command(['unbake', join(root, 'dist', folder, 'credential.png')]);
  expect(baked.stdout).toContain('eddsa-rdfc-2022');

  if (hasShared) {
    const judge = createJudge({ documents: documentsOf(tree, base) });
    const verdict = await judge.verifyCredential(jsonAt(tree, `${folder}credential.json`));
    expect(verdict).toMatchObject({ verified: true });
  }

  const checked = await command(['check', '--root', root]);
  expect(checked).toMatchObject({ code: 0, stderr: '' });
  const site = await readFile(join(root, 'badges/site.yaml'), 'utf8');
  expect(site).toContain(`url: ${base}\n`);
  expect(site).toContain('repository: https://github.com/Acme/badges\n');
  // Nothing that must stay private is left for git to take.
  execFileSync('git', ['-C', root, 'add', '--all']);
  const added = execFileSync('git', ['-C', root, 'ls-files'], { encoding: 'utf8' });
  expect(added).not.toMatch(/rosette\/|dist\//);
  expect((await command(['leaks', '--root', root])).code).toBe(0);
  expect((await stat(join(root, '.rosette/keys'))).mode & 0o777).toBe(0o700);
});

test('in a terminal: questions with what is known already, then a badge', async () => {
  const root = await emptyRepository();
  const run = await inTerminal(
    ['init', '--root', root],
    [
      ['What is your club, school or conference called?', `Acme Makers${keys.enter}`],
      ['Its short name', keys.enter],
      ['Where will the site stand?', keys.enter],
      ['At which e-mail address', `${keys.clear}badges@acme.example.org${keys.enter}`],
      ['Your own web site', keys.enter],
      ['What shall a first badge be called?', keys.enter],
      ['Your e-mail address (sealed, not published)', keys.enter],
      ['In which colour?', keys.enter],
      ['Write all this', keys.enter],
    ],
  );
  expect(run.code, run.screen).toBe(0);
  expect(run.screen).toContain('verified the badge in every form');
  expect(run.screen).toContain(`${base}awards/`);
  const tree = await treeOf(root);
  expect([...tree.keys()].filter((path) => /^(badges|recipients)\//.test(path))).toEqual([
    'badges/acme-makers/founding-member.md',
    'badges/acme-makers/founding-member.png',
    'badges/acme-makers/founding-member.source.svg',
    'badges/acme-makers/issuer.md',
    'badges/acme-makers/issuer.png',
    'badges/acme-makers/issuer.source.svg',
    'badges/site.yaml',
    expect.stringMatching(/^recipients\/\d{4}\/founding-member-\d{4}-\d\d-\d\d\.md$/),
  ]);
});
