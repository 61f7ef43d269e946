/** `badges changes` in real repositories. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inProcess } from '../support/command.ts';
import { type Repository, repository } from '../support/git-repository.ts';
import { ids, minimal, sealedAward, siteFolder, writeFiles } from '../support/site.ts';

/** A branch with a new award, a new page and a new script; main has another award since. */
async function branched(): Promise<Repository> {
  const repo = await repository(minimal);
  await repo.git('switch', '--quiet', '--create', 'spring');
  await repo.commit({
    'recipients/grace.md': sealedAward(ids[1], 18, 'name: Grace Example\n'),
    'public/hello.html': '<p>Hello</p>\n',
    'scripts/run.js': 'run();\n',
  });
  await repo.git('switch', '--quiet', 'main');
  await repo.commit({ 'recipients/alan.md': sealedAward(ids[2], 19) });
  await repo.git('switch', '--quiet', 'spring');
  return repo;
}

const changes = ({ root }: Pick<Repository, 'root'>, ...args: string[]) =>
  inProcess(['changes', '--root', root, ...args]);

describe('changes', () => {
  test('says what the branch would publish, and nothing of what others did since', async () => {
    const repo = await branched();
    const commit = await repo.git('merge-base', 'main', 'spring');
    const { code, stdout, stderr } = await changes(repo, '--against', 'main');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(
      `Compared with main, commit ${commit.slice(0, 7)}.
This would make 1 award of one badge and change 1 file that is copied as written.
Who approves this, awards these badges.

1 new award of acme/engines, Engines:
  2026-05-01  "Grace Example"  recipients/grace.md  https://badges.example.org/club/awards/${ids[1]}/

Files copied as written:
  public/hello.html (new)

Files that are neither badges nor awards:
  scripts/run.js (new)`,
    );
  });

  test('adds to a summary, with pictures and the way to the preview', async () => {
    const repo = await branched();
    const summary = join(repo.root, '.rosette/summary.md');
    await writeFiles(repo.root, { '.rosette/summary.md': 'What stood there.\n' });
    const flags = [
      ...['--images', 'https://github.com/owner/club/raw/0123abc'],
      ...['--preview-run', 'https://github.com/owner/club/actions/runs/1/artifacts/2'],
    ];
    const { code } = await changes(repo, '--against=main', `--summary=${summary}`, ...flags);
    expect(code).toBe(0);
    const text = await readFile(summary, 'utf8');
    expect(text).toMatch(/^What stood there\.\n## What this would publish\n/);
    expect(text).toContain(
      '<img src="https://github.com/owner/club/raw/0123abc/badges/acme/engines.png" width="32"',
    );
    expect(text).toContain('(<https://github.com/owner/club/actions/runs/1/artifacts/2>)');
    expect(text).toContain('| 2026-05-01 | Grace Example | <code>recipients\\/grace\\.md</code>');
  });

  test('writes nothing in a dry run', async () => {
    const repo = await branched();
    const summary = join(repo.root, '.rosette/summary.md');
    await changes(repo, '--against=main', `--summary=${summary}`, '--dry-run');
    await expect(readFile(summary)).rejects.toThrow('ENOENT');
  });

  test('gives data', async () => {
    const repo = await branched();
    const { code, stdout } = await changes(repo, '--against=main', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      against: { ref: 'main', commit: await repo.git('merge-base', 'main', 'spring') },
      sentence: expect.stringMatching(/^This would make 1 award/),
      isFirst: false,
      awards: [
        { badge: { badge: 'acme/engines' }, awards: [{ id: ids[1], file: 'recipients/grace.md' }] },
      ],
      revoked: [],
      files: { copied: [{ file: 'public/hello.html', how: 'new' }] },
      problems: [],
    });
  });

  test('looks at what is not committed yet', async () => {
    const repo = await repository(minimal);
    await writeFiles(repo.root, {
      'recipients/ada.md': sealedAward(ids[0], 17, 'revoked: { on: 2026-06-01, reason: Twice }\n'),
      'public/new.txt': 'x',
    });
    const { code, stdout } = await changes(repo);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Compared with main, commit/);
    expect(stdout).toContain(
      'This would revoke 1 award and change 1 file that is copied as written.',
    );
    expect(stdout).toContain('    revoked on 2026-06-01: "Twice"');
    expect(stdout).toContain('  public/new.txt (new)');
  });

  test('ends with 1 where something is wrong, and still says everything', async () => {
    const repo = await branched();
    const summary = join(repo.root, '.rosette/summary.md');
    await writeFiles(repo.root, { '.rosette/.keep': '' });
    await repo.commit({ 'recipients/ada.md': undefined });
    const run = await changes(repo, '--against=main', `--summary=${summary}`);
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('It cannot be published as it is: there is 1 problem.');
    expect(run.stdout).toContain('recipients/grace.md');
    expect(run.stderr).toContain('npm run badges -- check --against main');
    const text = await readFile(summary, 'utf8');
    expect(text).toContain('promise-address-gone');
    expect(text).toContain('recipients\\/grace\\.md');
    const told = JSON.parse((await changes(repo, '--against=main', '--json')).stdout);
    expect(told).toMatchObject({ ok: false, problems: [{ code: 'promise-address-gone' }] });
  });

  test('of a site in a folder of a repository are those of that folder', async () => {
    const inFolder = Object.entries(minimal).map(([path, text]) => [`club/${path}`, text]);
    const repo = await repository(Object.fromEntries(inFolder));
    await repo.commit({
      'club/public/CNAME': 'badges.example.org\n',
      'club/recipients/grace.md': sealedAward(ids[1], 18),
      'elsewhere/notes.md': 'Notes\n',
    });
    const run = await changes({ root: join(repo.root, 'club') }, '--against=HEAD~1', '--json');
    const told = JSON.parse(run.stdout);
    expect(told).toMatchObject({ ok: true, awards: [{ awards: [{ id: ids[1] }] }] });
    expect(told.files).toEqual({ copied: [{ file: 'public/CNAME', how: 'new' }], other: [] });
  });

  test('take away, change and add files', async () => {
    const repo = await repository({ ...minimal, 'public/a.txt': 'a', 'public/b.txt': 'b' });
    await repo.commit({ 'public/a.txt': undefined, 'public/b.txt': 'c', 'README.md': 'x' });
    const { stdout } = await changes(repo, '--against=HEAD~1', '--json');
    expect(JSON.parse(stdout).files).toEqual({
      copied: [
        { file: 'public/a.txt', how: 'gone' },
        { file: 'public/b.txt', how: 'changed' },
      ],
      other: [{ file: 'README.md', how: 'new' }],
    });
  });

  test('tells rotated keys', async () => {
    const repo = await repository(minimal);
    const keys = (...args: string[]) => inProcess(['keys', ...args, '--root', repo.root, '--yes']);
    await keys('new', 'acme');
    await repo.commit({});
    expect((await keys('rotate', 'acme', '--type', 'ed25519')).code).toBe(0);
    const { code, stdout } = await changes(repo);
    expect({ code, stdout }).toMatchObject({ code: 0 });
    expect(stdout).toMatch(
      /\nKeys:\n {2}A new Ed25519 key of acme signs from now on\. {2}\S{43}\n {2}The Ed25519 key of acme is retired: it signs no more, and what it signed still counts\. {2}\S{43}/,
    );
    expect(stdout).not.toContain('RSA');
    await repo.commit({});
    expect((await keys('compromise', 'acme', '--type=rsa', '--reason', 'Stolen')).code).toBe(0);
    const second = await changes(repo);
    expect(second.stdout).toMatch(/^This would change 2 keys\.$/m);
    expect(second.stdout).toMatch(
      /The RSA key of acme is called compromised: nothing that it signed counts any more\. {2}\S{43}\n {4}reason: "Stolen"/,
    );
  });
});

describe('changes that cannot be told', () => {
  test.each([
    { args: ['--images', 'javascript:alert(1)'], expected: /^What stands after --images is no/ },
    { args: ['--preview-run', 'x'], expected: /^What stands after --preview-run is no/ },
  ])('wrong usage: $args', async ({ args, expected }) => {
    const { code, stderr } = await changes(await repository(minimal), ...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(expected);
    expect(stderr).toContain('Usage: npm run badges -- changes [--against REF]');
  });

  test('outside of a repository somebody has to say what to compare with', async () => {
    const root = await siteFolder(minimal);
    expect(await changes({ root })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^Say what to compare with: --against main/),
    });
    expect(await changes({ root }, '--against', 'main')).toMatchObject({ code: 3 });
  });

  test('an unknown commit is told, in the summary and as data too', async () => {
    const repo = await repository(minimal);
    const summary = join(repo.root, 'summary.md');
    const { code, stderr } = await changes(repo, '--against=nowhere', `--summary=${summary}`);
    expect(code).toBe(3);
    expect(stderr).toContain('There is no branch, tag or commit "nowhere" here.');
    expect(await readFile(summary, 'utf8')).toContain('**Nobody can say.**');
    const told = JSON.parse((await changes(repo, '--against=nowhere', '--json')).stdout);
    expect(told).toMatchObject({ ok: false, against: { ref: 'nowhere' } });
  });
});
