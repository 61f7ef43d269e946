/** Real repositories in temporary folders, and the git of this machine. */

import { type ExecFileSyncOptions, execFileSync } from 'node:child_process';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { privateKeyText, secretText } from '../../src/authoring/key-files.ts';
import { renderProblem } from '../../src/problems/render.ts';
import { trackedKeyProblems } from '../../src/publish/private-keys.ts';
import { pair, secretsOf } from '../support/key-pairs.ts';
import { type SiteFiles, siteFolder, writeFiles } from '../support/site.ts';

const rsa = await pair('rsa');
const key = privateKeyText(rsa);

const quiet: ExecFileSyncOptions = { stdio: 'ignore' };

function git(root: string, ...args: string[]): void {
  const who = ['-c', 'user.name=T', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', ['-C', root, ...who, ...args], quiet);
}

async function repository(files: SiteFiles): Promise<string> {
  const root = await siteFolder(files);
  git(root, 'init');
  git(root, 'add', '--all', '--force');
  return root;
}

const told = async (root: string): Promise<string[]> =>
  (await trackedKeyProblems(root)).map((problem) => renderProblem(problem));

const hint =
  'Take it out. If it was ever pushed, the key counts as known to everyone; if it is one of yours, void it: npm run badges -- keys compromise ISSUER --reason "The private key was in the repository"';
const inGit = (file: string): string =>
  `${file}  private-key-in-git
  This file holds a private key, and git keeps it: whoever can read the repository can sign with it, also after it is deleted.
  ${hint}`;

describe('a private key that git tracks', () => {
  test.each([
    'private.json',
    'recipients/2026/ada.md',
    'docs/with blank and ü.md',
    '.env',
    'keys/.private.json',
    'badges/acme/key.txt',
  ])('in %s', async (path) => {
    const root = await repository({ [path]: key, 'a.md': 'Hello.' });
    expect(await told(root)).toEqual([inGit(path)]);
    git(root, 'commit', '-m', 'x');
    expect(await told(root)).toEqual([inGit(path)]);
  });

  test('whatever the person set for git', async () => {
    const root = await repository({ 'sub/site/private.json': key });
    for (const [name, value] of [
      ['grep.fullName', 'true'],
      ['grep.patternType', 'fixed'],
      ['grep.lineNumber', 'true'],
      ['color.ui', 'always'],
      ['core.quotePath', 'true'],
    ] as const) {
      git(root, 'config', name, value);
    }
    expect(await told(join(root, 'sub/site'))).toEqual([inGit('private.json')]);
  });

  test('no part of it is told', async () => {
    const root = await repository({ 'private.json': key, '.rosette/keys/secret.json': key });
    const text = JSON.stringify(await trackedKeyProblems(root));
    for (const hidden of secretsOf()) expect(text).not.toContain(hidden);
  });
});

describe('what is not told here', () => {
  test('a file that git does not track', async () => {
    const root = await repository({ 'a.md': 'Hello.' });
    await writeFiles(root, { 'private.json': key, '.rosette/keys/secret.json': secretText([rsa]) });
    expect(await told(root)).toEqual([]);
  });

  test('keys/ and public/, of which the check of the content speaks', async () => {
    const root = await repository({ 'keys/acme/x.json': key, 'public/key.json': key });
    expect(await told(root)).toEqual([]);
  });

  test('programs and texts that only speak of private keys', async () => {
    const root = await repository({
      'src/a.ts': `/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text) && /"d"\\s*:\\s*"/.test(text)`,
      'README.md': `{ "kty": "OKP", "d": "${'…'.repeat(43)}" } and z3u2${'1'.repeat(44)}`,
      'data.json': JSON.stringify({ d: 'a'.repeat(43) }),
    });
    expect(await told(root)).toEqual([]);
  });

  test('a link out of the repository, and a file that is gone', async () => {
    const elsewhere = await siteFolder({ 'private.json': key });
    const root = await repository({ 'gone.json': key });
    await symlink(join(elsewhere, 'private.json'), join(root, 'link.json'));
    git(root, 'add', '--all');
    await rm(join(root, 'gone.json'));
    expect(await told(root)).toEqual([]);
  });

  test('a folder that git does not know, and one that is not there', async () => {
    const root = await siteFolder({ 'private.json': key });
    expect(await told(root)).toEqual([]);
    expect(await told(join(root, 'nowhere'))).toEqual([]);
  });

  test('a machine without git', async () => {
    const root = await repository({ 'private.json': key });
    const path = process.env.PATH;
    process.env.PATH = root;
    try {
      expect(await told(root)).toEqual([]);
    } finally {
      process.env.PATH = path;
    }
  });

  test('the sources of this project', async () => {
    expect(await told(new URL('../../', import.meta.url).pathname)).toEqual([]);
  });
});

describe('the folder .rosette in git', () => {
  const untrack =
    'Take it out and keep the files: git rm -r --cached .rosette (and see that .gitignore names ".rosette/").';

  test('with keys: they count as known', async () => {
    const root = await repository({ '.rosette/keys/acme/x.jwk.json': key });
    expect(await told(root)).toEqual([
      `.rosette  workspace-in-git
  The folder .rosette is in git, with private keys in it. It is for one machine alone, and private keys stand there.
  ${untrack}
  Keys that were pushed count as known to everyone: npm run badges -- keys compromise ISSUER --reason "The private keys were in the repository"`,
    ]);
  });

  test('without', async () => {
    const root = await repository({ '.rosette/cache/x': 'x' });
    expect(await told(root)).toEqual([
      `.rosette  workspace-in-git
  The folder .rosette is in git. It is for one machine alone, and private keys stand there.
  ${untrack}`,
    ]);
  });

  test('the command of the hint mends it, and keeps the files', async () => {
    const root = await repository({ '.rosette/keys/acme/x.jwk.json': key });
    git(root, 'commit', '-m', 'x');
    git(root, 'rm', '-r', '--cached', '.rosette');
    expect(await told(root)).toEqual([]);
  });
});

test('two thousand files are one question', async () => {
  const root = await siteFolder({});
  await mkdir(join(root, 'recipients'));
  const text = `---\nbadge: acme/engines\n---\n${'Built a model, and said d: so. '.repeat(20)}\n`;
  for (let number = 0; number < 2000; number += 500) {
    await Promise.all(
      Array.from({ length: 500 }, (_, at) =>
        writeFile(join(root, `recipients/${number + at}.md`), text),
      ),
    );
  }
  await writeFile(join(root, 'recipients/key.md'), key);
  git(root, 'init');
  git(root, 'add', '--all');
  expect(await told(root)).toEqual([inGit('recipients/key.md')]);
}, 60_000);
