/** The commands of the publishing workflow: deployment, new-awards and annotate. */

import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/publish/facts.ts';
import { inProcess } from '../support/command.ts';
import { ids, minimal, sealedAward, siteFolder, writeFiles } from '../support/site.ts';

const github = ['--repository', 'owner/club', '--branch', 'main'];
const loopback = {
  ...minimal,
  'badges/site.yaml': '# The site\nurl: http://localhost:4321/\ntitle: Club\n',
};

describe('deployment', () => {
  async function deployment(site: typeof minimal, args: readonly string[], env = {}) {
    const root = await siteFolder(site);
    const files = { output: join(root, 'output'), summary: join(root, 'summary') };
    const flags = ['--root', root, '--output', files.output, '--summary', files.summary];
    const run = await inProcess(['deployment', ...flags, ...github, ...args], { env });
    const read = (path: string) => readFile(path, 'utf8').catch(() => undefined);
    return { ...run, output: await read(files.output), summary: await read(files.summary) };
  }

  test('the template is built and not deployed, and is told what to do', async () => {
    const { code, stdout, stderr, output, summary } = await deployment(loopback, ['--pages', '']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(output).toBe('deploy=false\nurl=http://localhost:4321/\n');
    expect(
      stdout,
    ).toBe(`Nothing goes to the web yet, because "url" in badges/site.yaml, line 2, is still http://localhost:4321/, an address of your own machine. This is no mistake: the site is only built, to see that it works.
- In the settings of the repository, page "Pages", under "Build and deployment", set "Source" to "GitHub Actions".
    https://github.com/owner/club/settings/pages
- Every badge carries the address of the site for good. If you have a domain of your own, enter it in the same settings under "Custom domain" before you go on, and write its address in the next step.
    https://github.com/owner/club/settings/pages
- Change line 2 of badges/site.yaml into what stands here, and commit: that publishes the site.
    url: https://owner.github.io/club/
    https://github.com/owner/club/edit/main/badges/site.yaml`);
    expect(summary).toContain('## Built, not published yet');
    expect(summary).toContain('   url: https://owner.github.io/club/');
  });

  test('the same address is deployed', async () => {
    const pages = ['--pages', 'https://Badges.example.org/club', '--pages-source', 'workflow'];
    const { code, stdout, output, summary } = await deployment(minimal, pages);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'The site goes to https://badges.example.org/club/',
    });
    expect(output).toBe('deploy=true\nurl=https://badges.example.org/club/\n');
    expect(summary).toBeUndefined();
  });

  test('Pages that is not switched on is a failure, marked where GitHub reads the log', async () => {
    const { code, stdout, stderr, output, summary } = await deployment(minimal, ['--pages='], {
      GITHUB_ACTIONS: 'true',
    });
    expect(code).toBe(1);
    expect(stderr).toContain(`badges/site.yaml:1  pages-off
  GitHub Pages is not switched on for this repository, so there is nowhere to publish https://badges.example.org/club/
  In the settings of the repository, page "Pages", under "Build and deployment", set "Source" to "GitHub Actions".`);
    expect(stdout).toMatch(/^::error file=badges\/site\.yaml,line=1,title=pages-off::GitHub Pages/);
    expect(output).toBe('deploy=false\nurl=https://badges.example.org/club/\n');
    expect(summary).toContain('## Not published');
    expect(summary).toContain('https://github.com/owner/club/settings/pages');
  });

  test('another address and another source are two failures', async () => {
    const { code, stdout, stderr } = await deployment(minimal, [
      '--pages',
      'https://owner.github.io/club/',
      '--pages-source',
      'legacy',
    ]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.match(/pages-\w+$/gm)).toEqual(['pages-source', 'pages-address']);
  });

  test('as data', async () => {
    const { code, stdout } = await deployment(minimal, ['--pages', 'https://a.example', '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      deploy: false,
      url: 'https://badges.example.org/club/',
      problems: [{ code: 'pages-address', file: 'badges/site.yaml', line: 1, severity: 'error' }],
    });
  });

  test('a dry run writes no file', async () => {
    const { output, summary } = await deployment(loopback, ['--pages', '', '--dry-run']);
    expect({ output, summary }).toEqual({ output: undefined, summary: undefined });
  });

  test('a broken site.yaml is a problem of its own', async () => {
    const site = { ...minimal, 'badges/site.yaml': 'title: Club\nurl: nowhere\n' };
    const { code, stderr, output } = await deployment(site, ['--pages', 'https://a.example']);
    expect(code).toBe(1);
    expect(stderr).toContain('badges/site.yaml:2:6  url-invalid');
    expect(output).toBeUndefined();
  });

  test('problems elsewhere are left to the check', async () => {
    const site = { ...minimal, 'badges/acme/engines.md': 'no front matter' };
    const { code } = await deployment(site, ['--pages', 'https://badges.example.org/club/']);
    expect(code).toBe(0);
  });

  test.each([
    { args: ['--pages', 'nowhere'], expected: '"nowhere" is no web address.' },
    { args: ['--pages', '', '--repository', 'a/b/c'], expected: '"a/b/c" is no repository' },
  ])('wrong usage: $args', async ({ args, expected }) => {
    const { code, stderr } = await deployment(minimal, args);
    expect(code).toBe(2);
    expect(stderr).toContain(expected);
  });
});

describe('new-awards', () => {
  const catalogueOf = (awards: readonly string[]) => {
    const shards = awards.map((id): [string, string] => {
      const hash = sha256(id);
      return [
        hash.slice(0, 2),
        `${JSON.stringify({ [hash]: { facts: hash, tree: hash, files: 3 } })}\n`,
      ];
    });
    const digests = shards.map(([hex, text]) => [hex, sha256(text)]);
    return {
      'catalogue.json': JSON.stringify({
        format: 1,
        base: 'https://badges.example.org/club/',
        files: [],
        badges: {},
        awards: { count: awards.length, shards: Object.fromEntries(digests) },
      }),
      ...Object.fromEntries(shards.map(([hex, text]) => [`catalogue/${hex}.json`, text])),
    };
  };
  const below = (folder: string, files: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));

  async function site() {
    const root = await siteFolder({
      ...minimal,
      'recipients/grace.md': sealedAward(ids[1], 18, 'name: Grace Example\n'),
      ...below('dist', catalogueOf([ids[0], ids[1]])),
      ...below('before', catalogueOf([ids[0]])),
    });
    const summary = join(root, 'summary');
    const flags = ['--root', root, '--summary', summary];
    return { root, flags, summary: () => readFile(summary, 'utf8') };
  }

  test('links the pages that the folder before does not have', async () => {
    const { root, flags, summary } = await site();
    const { code, stdout } = await inProcess([
      'new-awards',
      ...flags,
      '--before',
      join(root, 'before'),
    ]);
    const url = `https://badges.example.org/club/awards/${ids[1]}/`;
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `2026-05-01  Engines  ${url}\n1 new award.`,
    });
    expect(await summary()).toBe(`### 1 new award\n\n- [Engines](${url}), issued on 2026-05-01\n`);
  });

  test('nothing before: every award is new', async () => {
    const { root, flags, summary } = await site();
    const { code } = await inProcess(['new-awards', ...flags, '--before', join(root, 'none')]);
    expect(code).toBe(0);
    expect(await summary()).toContain('Nothing was published before, so every award is new.');
    expect((await summary()).match(/^- /gm)).toHaveLength(2);
  });

  test('what cannot be read is said, and nothing is listed', async () => {
    const { root, flags, summary } = await site();
    await writeFile(join(root, 'before/catalogue.json'), '<!doctype html>');
    const run = ['new-awards', ...flags, '--before', join(root, 'before')];
    const { code, stderr } = await inProcess(run);
    expect(code).toBe(0);
    expect(stderr).toContain('could not be read');
    expect(await summary()).not.toContain('](');
    const { stdout } = await inProcess([...run, '--json']);
    expect(JSON.parse(stdout)).toEqual({ ok: true, before: 'unreadable', awards: [] });
  });

  test('without a build there is nothing to compare', async () => {
    const { root, flags } = await site();
    await rm(join(root, 'dist'), { recursive: true });
    const { code, stderr } = await inProcess(['new-awards', ...flags, '--before', root]);
    expect(code).toBe(1);
    expect(stderr).toContain('build the site first');
  });

  test('problems of the content are told', async () => {
    const { root, flags } = await site();
    await writeFiles(root, { 'badges/site.yaml': 'title: Club\n' });
    const { code, stderr } = await inProcess(['new-awards', ...flags, '--before', root]);
    expect(code).toBe(1);
    expect(stderr).toContain('field-missing');
  });

  test.each([[], ['--before', 'http://badges.example.org/'], ['--before', 'file:///etc']])(
    'wrong usage: %s %s',
    async (...args) => {
      const { flags } = await site();
      const { code, stderr } = await inProcess(['new-awards', ...flags, ...args]);
      expect(code).toBe(2);
      expect(stderr).toContain('Usage: npm run badges -- new-awards');
    },
  );
});

describe('annotate', () => {
  test('marks what a check found, addresses masked', async () => {
    const typed = sealedAward(ids[0], 17)
      .replace(/recipient: .*/, 'recipient: ada@example.org')
      .replace('acme/engines', 'acme/engine');
    const root = await siteFolder({ ...minimal, 'recipients/ada.md': typed });
    const checked = await inProcess(['check', '--root', root, '--json']);
    expect(checked.code).toBe(1);
    const [file, summary] = [join(root, 'problems.json'), join(root, 'summary')];
    await writeFile(file, checked.stdout);
    const { code, stdout } = await inProcess([
      'annotate',
      file,
      '--summary',
      summary,
      '--root',
      root,
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^::error file=recipients\/ada\.md,line=2,col=\d+,title=award-unknown-badge::/m,
    );
    const told = await readFile(summary, 'utf8');
    expect(told).toContain('recipients/ada.md:2');
    expect(told + stdout).not.toContain('ada@');
  });

  test('stops at ten marks', async () => {
    const problem = { code: 'a', severity: 'error', file: 'b', message: 'c' };
    const root = await siteFolder({
      'problems.json': JSON.stringify({ problems: Array.from({ length: 30 }, () => problem) }),
    });
    const { stdout } = await inProcess(['annotate', join(root, 'problems.json')]);
    expect(stdout.split('\n')).toHaveLength(10);
  });

  test('points at the log when the command told nothing', async () => {
    const root = await siteFolder({ 'problems.json': '' });
    const { code, stdout } = await inProcess(['annotate', join(root, 'problems.json')]);
    expect(code).toBe(0);
    expect(stdout).toBe(
      '::error title=Not published::The run stopped, and the reason is in its log.',
    );
  });

  test('wants one file', async () => {
    expect((await inProcess(['annotate'])).code).toBe(2);
  });
});
