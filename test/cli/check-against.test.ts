import { expect, test } from 'vitest';
import { compareWith } from '../../src/publish/against.ts';
import { annotation, toldProblems } from '../../src/publish/annotations.ts';
import { command, inProcess } from '../support/command.ts';
import { type Repository, repository } from '../support/git-repository.ts';
import { keyMaker } from '../support/key-pairs.ts';
import {
  ids,
  minimal,
  now,
  picture,
  type SiteFiles,
  sealedAward,
  siteFolder,
} from '../support/site.ts';

const ada = 'recipients/ada.md';
const engines = 'badges/acme/engines.md';

const edited = (path: string, from: string, to: string): SiteFiles => ({
  [path]: String(minimal[path]).replace(from, to),
});

const check = (root: string, ...more: string[]) =>
  inProcess(['check', '--root', root, '--against', 'main', ...more]);

/** A branch beside main, with a commit of these changes. */
async function branch(
  changes: Parameters<Repository['commit']>[0],
  files: SiteFiles = minimal,
): Promise<Repository> {
  const made = await repository(files);
  await made.git('checkout', '--quiet', '-b', 'work');
  await made.commit(changes);
  return made;
}

const erased = `---\nbadge: acme/engines\nid: ${ids[0]}\nstatusIndex: 17\nissuedOn: 2026-05-01\nerased: 2026-07-01\n---\n`;

test.each<[string, Parameters<Repository['commit']>[0], string]>([
  ['nothing', {}, 'nothing is new.'],
  [
    'a renamed recipient file',
    { [ada]: undefined, 'recipients/2026/x.md': minimal[ada] },
    'nothing is new.',
  ],
  ['an addition', { 'recipients/bea.md': sealedAward(ids[1], 18) }, '1 new award.'],
  [
    'a revocation and two additions',
    {
      [ada]: sealedAward(ids[0], 17, 'revoked: { on: 2026-06-01, reason: x }\n'),
      'recipients/bea.md': sealedAward(ids[1], 18),
      'recipients/cem.md': sealedAward(ids[2], 19),
    },
    '2 new awards, 1 revoked.',
  ],
  ['an erasure', { [ada]: erased }, '1 erased.'],
  [
    'a stated correction',
    edited(engines, 'description: Knows', 'updated: 2026-10-01\ndescription: Has'),
    '1 badge corrected.',
  ],
  [
    'a new version',
    {
      ...edited(engines, 'imageAlt', 'retired: 2026-10-01\nimageAlt'),
      'badges/acme/engines-2.md': String(minimal[engines]).replace(
        'imageAlt',
        'supersedes: engines\nimageAlt',
      ),
      'badges/acme/engines-2.png': picture(130),
    },
    '1 new badge.',
  ],
  [
    'line ends of Windows',
    { [engines]: String(minimal[engines]).replaceAll('\n', '\r\n') },
    'nothing is new.',
  ],
])('allowed: %s', async (_, changes, news) => {
  const { root, git } = await branch(changes);
  const short = (await git('rev-parse', 'main')).slice(0, 7);
  const { code, stdout, stderr } = await check(root);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.split('\n').at(-1)).toBe(
    `Nothing that was published before (main, ${short}) changes or vanishes: ${news}`,
  );
});

test.each<[string, Parameters<Repository['commit']>[0], string]>([
  ['a deleted recipient file', { [ada]: undefined }, 'recipients/ada.md  promise-address-gone'],
  [
    'a changed date',
    edited(ada, '05-01', '05-02'),
    'recipients/ada.md:4:11  promise-facts-changed',
  ],
  ['a changed badge', edited(engines, 'Knows', 'Has'), `${engines}:3:14  promise-facts-changed`],
  [
    'another address',
    edited('badges/site.yaml', 'club', 'x'),
    'badges/site.yaml:1:6  promise-moved',
  ],
  [
    'another picture',
    { 'badges/acme/engines.png': picture(130) },
    'badges/acme/engines.png  promise-facts-changed',
  ],
])('a broken promise: %s', async (_, changes, place) => {
  const { root } = await branch(changes);
  const { code, stdout, stderr } = await check(root);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr.split('\n')[0]).toBe(place);
  expect(stderr).toContain('Since main, ');
  expect(stderr).toMatch(/\n1 problem in 1 file\.$/);
  expect((await inProcess(['check', '--root', root])).code).toBe(0);
});

test('what is not committed counts too', async () => {
  const { root, git } = await repository(minimal);
  await git('rm', '--quiet', ada);
  const { code, stderr } = await inProcess(['check', '--root', root, '--against', 'HEAD']);
  expect(code).toBe(1);
  expect(stderr).toContain('Bring it back: git checkout HEAD -- recipients/ada.md');
});

test('the remedy that is named is one', async () => {
  const { root, git } = await branch({ [ada]: undefined });
  const remedy = /git (checkout .*)$/m.exec((await check(root)).stderr)?.[1] ?? '';
  await git(...remedy.split(' '));
  expect((await check(root)).code).toBe(0);
});

test('all problems at once: of the content and of the promises', async () => {
  const { root } = await branch({ [ada]: undefined, 'recipients/bea.md': 'Hello.\n' });
  const { code, stderr } = await check(root);
  expect(code).toBe(1);
  expect(stderr).toContain('recipients/ada.md  promise-address-gone');
  expect(stderr).toContain('recipients/bea.md:1:1  front-matter-missing');
  expect(stderr).toMatch(/\n2 problems in 2 files\.$/);
});

test('a base that moved on meanwhile: its new awards are not missing here', async () => {
  const { root, git, commit } = await branch({ 'recipients/bea.md': sealedAward(ids[1], 18) });
  await git('checkout', '--quiet', 'main');
  await commit({ 'recipients/cem.md': sealedAward(ids[2], 19) });
  await git('checkout', '--quiet', 'work');
  expect(await check(root)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('1 new award.'),
  });
  await git('merge', '--quiet', '--no-edit', 'main');
  expect(await check(root)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('1 new award.'),
  });
  await commit({ 'recipients/cem.md': undefined });
  const { code, stderr } = await check(root);
  expect(code).toBe(1);
  expect(stderr).toContain('recipients/cem.md  promise-address-gone');
});

test('a rotation of keys by the command', async () => {
  const { root, git, commit } = await repository({
    ...minimal,
    'badges/site.yaml': 'url: https://badges.example.org/club/\ntitle: The Club\n',
  });
  const io = { generateKeyPair: keyMaker() };
  await inProcess(['keys', 'new', 'acme', '--root', root], io);
  await commit({});
  await git('checkout', '--quiet', '-b', 'work');
  await inProcess(['keys', 'rotate', 'acme', '--type', 'rsa', '--root', root], io);
  await commit({});
  expect(await git('diff', '--name-only', 'main')).toMatch(/^keys\/acme\/\S+\nkeys\/acme\/\S+$/);
  expect(await check(root)).toMatchObject({ code: 0, stderr: '' });
});

test('a folder below the top of the repository', async () => {
  const inside = Object.fromEntries(
    Object.entries(minimal).map(([path, content]) => [`site/${path}`, content]),
  );
  const { root, git } = await branch({ 'site/recipients/ada.md': undefined }, inside);
  const { code, stderr } = await check(`${root}/site`);
  expect(code).toBe(1);
  expect(stderr).toContain('recipients/ada.md  promise-address-gone');
  await git('checkout', '--quiet', 'main');
  expect((await check(`${root}/site`)).code).toBe(0);
});

test('as data', async () => {
  const { root, git } = await branch({
    [ada]: sealedAward(ids[0], 17, 'revoked: { on: 2026-06-01, reason: x }\n'),
    'recipients/bea.md': sealedAward(ids[1], 18),
    ...edited(engines, 'Knows', 'Has'),
  });
  const { code, stdout, stderr } = await check(root, '--json');
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({
    ok: false,
    awards: 2,
    against: {
      ref: 'main',
      commit: await git('rev-parse', 'main'),
      awards: { before: 1, after: 2, added: 1, revoked: 1, erased: 0 },
    },
    problems: [
      { code: 'promise-facts-changed', severity: 'error', file: engines, line: 3, column: 14 },
    ],
  });
  const [problem] = toldProblems(stdout) ?? [];
  expect(problem && annotation(problem)).toMatch(
    /^::error file=badges\/acme\/engines\.md,line=3,col=14,title=promise-facts-changed::Since main, /,
  );
});

test('what could not be compared in an earlier commit is said', async () => {
  const typed = '---\nbadge: acme/engines\nrecipient: ada@example.org\nissuedOn: 2026-05-01\n---\n';
  const { root } = await branch(
    { 'recipients/typed.md': sealedAward(ids[1], 18) },
    { ...minimal, 'recipients/typed.md': typed },
  );
  const { code, stdout } = await check(root);
  expect(code).toBe(0);
  expect(stdout).toContain(
    '1 new award.\nWhat was wrong before was never published, and is not compared: recipients/typed.md.',
  );
  expect(JSON.parse((await check(root, '--json')).stdout)).toMatchObject({
    against: { unsound: ['recipients/typed.md'] },
  });
});

test('a site that begins', async () => {
  const { root } = await branch(minimal, { 'readme.txt': 'Hello.\n' });
  const { code, stdout } = await check(root);
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /Nothing was published before \(main, \w{7}\): 1 new issuer, 1 new badge, 1 new award\.$/,
  );
});

test('a site that was for trying out', async () => {
  const { root } = await branch(
    { 'badges/site.yaml': minimal['badges/site.yaml'], [ada]: undefined },
    {
      ...minimal,
      ...edited('badges/site.yaml', 'https://badges.example.org/club/', 'http://localhost:4321/'),
    },
  );
  const { code, stdout } = await check(root);
  expect(code).toBe(0);
  expect(stdout).toContain('was http://localhost:4321/, for trying out: nothing is new.');
});

test.each<[string, (root: string) => Promise<string>, RegExp]>([
  ['no such commit', async () => 'nothing', /^There is no branch, tag or commit "nothing" here\./],
  [
    'an earlier site.yaml that cannot be read',
    async () => 'main',
    /^The settings of the site in main \(badges\/site\.yaml\) cannot be read/,
  ],
])('could not be checked: %s', async (_, refOf, sentence) => {
  const { root } = await branch(minimal, { ...minimal, 'badges/site.yaml': 'title: x\n' });
  const ref = await refOf(root);
  const told = await inProcess(['check', '--root', root, '--against', ref]);
  expect(told.code).toBe(3);
  expect(told.stderr).toMatch(sentence);
  const data = await inProcess(['check', '--root', root, '--against', ref, '--json']);
  expect(data.code).toBe(3);
  expect(data.stderr).toMatch(sentence);
  expect(JSON.parse(data.stdout)).toMatchObject({
    ok: false,
    against: { ref, message: expect.stringMatching(sentence) },
    problems: [],
  });
});

test('without git, and without a repository', async () => {
  const root = await siteFolder(minimal);
  const args = ['check', '--root', root, '--against', 'main'];
  const [withGit, withoutGit] = await Promise.all([
    command(args),
    command(args, { env: { PATH: '/nonexistent' } }),
  ]);
  expect(withGit).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('not a git repository'),
  });
  expect(withoutGit).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('The program git was not found'),
  });
});

test('wrong usage', async () => {
  const root = await siteFolder(minimal);
  const { code, stderr } = await inProcess(['check', '--root', root, '--against']);
  expect(code).toBe(2);
  expect(stderr).toContain('Usage: npm run badges -- check [--against REF]');
});

test('two thousand awards on both sides', async () => {
  const row = (index: number, role: string) => {
    const hex = index.toString(16).padStart(8, '0');
    return `${hex}-0000-4000-8000-000000000000,${index},email,sha256$${'ab'.repeat(32)},${hex.padStart(32, '0')},${role}`;
  };
  const rows = Array.from({ length: 2000 }, (_, index) => row(index, 'Mate'));
  const head = 'id,statusIndex,recipient.type,recipient.identity,recipient.salt,role';
  const table = (lines: readonly string[]) => `${[head, ...lines].join('\n')}\n`;
  const { root } = await branch(
    {
      'recipients/all.csv': table([
        ...rows.slice(1, 1000),
        row(1000, 'Captain'),
        ...rows.slice(1001),
        row(2000, 'Mate'),
      ]),
    },
    {
      ...minimal,
      'recipients/all.yaml': 'badge: acme/engines\nissuedOn: 2026-05-01\n',
      'recipients/all.csv': table(rows),
    },
  );
  const comparison = await compareWith(root, 'main', now);
  if (comparison.kind === 'impossible') throw new Error(comparison.message);
  expect(comparison.problems.map(({ code, line }) => [code, line])).toEqual([
    ['promise-address-gone', 2],
    ['promise-facts-changed', 1001],
  ]);
  expect(comparison.added).toHaveLength(1);
}, 30_000);
