/** Whole runs in real repositories: a canary in every place where an address or a key can be, and never in a word of ours. */

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { privateKeyText } from '../../src/authoring/key-files.ts';
import { bakePng } from '../../src/bakery/png.ts';
import { git } from '../../src/content/git.ts';
import { identityHash } from '../../src/model/recipient.ts';
import { inProcess } from '../support/command.ts';
import { type Repository, repository } from '../support/git-repository.ts';
import { pair } from '../support/key-pairs.ts';
import { ids, minimal, picture, salt, sealedAward, siteFolder } from '../support/site.ts';

const canary = 'quill@canary.example';
const key = privateKeyText(await pair('ed25519'));

/** Awarded to the canary, and sealed. */
const award = sealedAward(ids[0], 17).replace(
  /recipient: .*/,
  `recipient: { type: email, identity: ${identityHash(canary, salt)}, salt: ${salt} }`,
);
const site = { ...minimal, 'recipients/ada.md': award };

type Told = {
  readonly ok: boolean;
  readonly findings: readonly Record<string, unknown>[];
  readonly steps: readonly string[];
  readonly intended: number;
  readonly own: number;
  readonly problems: readonly { code: string; severity: string; message: string; hint: string }[];
};

/** Both forms of the outcome, which tell the same and never the canary. */
async function leaks(root: string, ...flags: string[]) {
  const words = await inProcess(['leaks', '--root', root, ...flags]);
  const data = await inProcess(['leaks', '--json', '--root', root, ...flags]);
  for (const text of [words.stdout, words.stderr, data.stdout, data.stderr]) {
    expect(text).not.toMatch(/quill/i);
    expect(text).not.toContain(JSON.parse(key).d);
  }
  expect(data.code).toBe(words.code);
  const told = JSON.parse(data.stdout) as Told;
  expect(told.ok).toBe(words.code === 0);
  return { code: words.code, words: `${words.stderr}\n${words.stdout}`, told };
}

async function write(root: string, path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), content);
}

test('nothing, in a repository that is in order', async () => {
  const { root } = await repository(site);
  await write(root, 'dist/awards/index.html', '<p>Write to badges@example.org.</p>');
  const { code, words, told } = await leaks(root);
  expect(code).toBe(0);
  expect(told).toMatchObject({ findings: [], problems: [], steps: [], intended: 0, own: 0 });
  expect(words).toContain('1 file of the output');
  expect(words).toContain('No address of a recipient and no private key was found.');
});

const jws = (payload: object): string =>
  [{ alg: 'RS256' }, payload, {}]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');

/** An address in every form, and its line. */
const forms: readonly (readonly [path: string, content: string | Uint8Array, line?: number])[] = [
  ['baked.png', bakePng(picture(), `{"to":"${canary}"}`)],
  ['baked.svg', `<svg><metadata>${jws({ to: canary })}</metadata></svg>`, 1],
  ['data.json', '{"mail":"quill\\u0040canary.example"}', 1],
  ['entity.html', 'quill&#64;canary.example', 1],
  ['link.html', '\n\n<a href="/?to=quill%40canary.example&amp;x">', 3],
  ['notes.txt', `Hello\nAsk ${canary}.\n`, 2],
  ['obfuscated.html', '&#113;&#x75;&#105;&#108;&#108;&#x40;canary&#46;example', 1],
  ['page.html', `<a href="mailto:${canary}?subject=Hi">write</a>`, 1],
  ['people.csv', `name,mail\nQ,"${canary}"\n`, 2],
  ['signed.jws.txt', jws({ recipient: canary }), 1],
  [
    'twice.txt',
    'https://a.example/?u=https%3A%2F%2Fb.example%2F%3Fto%3Dquill%2540canary.example',
    1,
  ],
  ['unicode.csv', Buffer.from(`\u{FEFF}mail\n${canary}\n`, 'utf16le'), 2],
  ['upper.md', '\nQuill@Canary.EXAMPLE', 2],
];

test.each([
  ['docs', 'tree'],
  ['dist', 'output'],
])('an address in every form, below %s', async (folder, where) => {
  const { root } = await repository(site);
  for (const [path, content] of forms) await write(root, `${folder}/${path}`, content);
  const { code, told } = await leaks(root);
  expect(code).toBe(1);
  expect(told.findings).toEqual(
    forms.map(([path, , line]) => ({
      kind: 'address',
      where,
      file: `${folder}/${path}`,
      count: 1,
      ...(line === undefined ? {} : { line }),
    })),
  );
});

describe('an address in a file of today', () => {
  test('the frame shows the place, masked', async () => {
    const { root } = await repository(site);
    await write(root, 'notes.txt', `Dear all,\nask ${canary}, or\n`);
    const { words } = await leaks(root);
    expect(words).toContain('git does not know the file yet');
    expect(words).toContain(
      'notes.txt:2:5  leak-address\n  1 | Dear all,\n  2 | ask ••••••••••••••••••••, or\n    |     ^^^^^^^^^^^^^^^^^^^^\n',
    );
  });

  test('in the name of a file', async () => {
    const { root } = await repository(site);
    await write(root, `docs/${canary}.txt`, 'Hello');
    const { told, words } = await leaks(root);
    expect(told.findings).toEqual([
      {
        kind: 'address',
        where: 'tree',
        file: `docs/${'•'.repeat(canary.length)}••••`,
        count: 1,
      },
    ]);
    expect(words).toContain('Rename the file');
  });

  test('five hundred rows are one finding', async () => {
    const { root } = await repository(site);
    const rows = Array.from({ length: 500 }, (_, index) => `quill${index}@canary.example`);
    await write(root, 'lists/spring.csv', `mail\n${rows.join('\n')}\n`);
    const { told } = await leaks(root, '--csv', join(root, 'lists/spring.csv'));
    expect(told.findings).toEqual([
      { kind: 'address', where: 'tree', file: 'lists/spring.csv', line: 2, count: 500 },
    ]);
  });

  test('what git ignores is nobody else’s', async () => {
    const { root } = await repository(site);
    await write(root, '.rosette/private/spring.csv', `mail\n${canary}\n`);
    await write(root, '.rosette/keys/acme/x.jwk.json', key);
    expect((await leaks(root)).code).toBe(0);
  });

  test('a recipient that is not sealed, whoever it is', async () => {
    const { root } = await repository(site);
    const typed =
      '---\nbadge: acme/engines\nrecipient: quill.new@canary.example\nissuedOn: 2026-05-01\n---\n';
    await write(root, 'recipients/new.md', typed);
    const { told, words } = await leaks(root);
    expect(told.findings).toEqual([
      { kind: 'address', where: 'tree', file: 'recipients/new.md', line: 3, count: 1 },
    ]);
    expect(words).toContain('npm run badges -- seal recipients/new.md');
  });
});

describe('the output', () => {
  test('a private key, in a folder of its own', async () => {
    const { root } = await repository(site);
    const output = await siteFolder({ 'key.json': key });
    const { code, told } = await leaks(root, '--output', output);
    expect(code).toBe(1);
    expect(told.findings).toMatchObject([{ kind: 'private-key', where: 'output', line: 6 }]);
    expect(told.steps[0]).toContain('keys compromise ISSUER');
  });

  test('a folder that is not there is wrong usage', async () => {
    const { root } = await repository(site);
    const run = await inProcess(['leaks', '--output', join(root, 'none'), '--root', root]);
    expect(run.code).toBe(2);
  });
});

/** One finding, of the kind and with the commits expected. */
async function only(root: string): Promise<Record<string, unknown>> {
  const { code, told } = await leaks(root);
  expect(code).toBe(1);
  expect(told.findings).toHaveLength(1);
  return told.findings[0] ?? {};
}

const commits = (first: string, last: string, count: number) => ({
  commits: { first, last, count },
});

describe('the history', () => {
  test('an old commit', async () => {
    const { root, commit } = await repository(site);
    const first = await commit({ 'lists/spring.txt': canary });
    await commit({ 'lists/spring.txt': `${canary}\nquill and others` });
    const last = await commit({ 'more.txt': 'x' });
    await commit({ 'lists/spring.txt': undefined });
    await commit({ 'more.txt': 'y' });
    expect(await only(root)).toEqual({
      kind: 'address',
      where: 'history',
      file: 'lists/spring.txt',
      count: 1,
      inHead: false,
      ...commits(first, last, 3),
    });
    const { words } = await leaks(root);
    expect(words).toContain('As far as this clone knows, it was not pushed.');
    expect(words).toContain(`git rebase -i ${first.slice(0, 10)}^`);
    expect((await leaks(root, '--no-history')).code).toBe(0);
  });

  test('a recipient file that was sealed too late, and has another address since', async () => {
    const { root, commit } = await repository({ ...site, 'recipients/eve.md': 'x' });
    const typed =
      '---\nbadge: acme/engines\nrecipient:\n  address: quill.two@canary.example\n---\n';
    const first = await commit({ 'recipients/eve.md': typed });
    await commit({ 'recipients/eve.md': sealedAward(ids[1], 18) });
    expect(await only(root)).toMatchObject({
      file: 'recipients/eve.md',
      inHead: false,
      ...commits(first, first, 1),
    });
  });

  test('a recipient file that was moved elsewhere as it was', async () => {
    const { root, git, commit } = await repository(site);
    const typed = '---\nbadge: acme/engines\nrecipient: quill.two@canary.example\n---\n';
    await commit({ 'recipients/eve.md': typed });
    await git('mv', 'recipients/eve.md', 'eve.md');
    await commit({});
    await commit({ 'eve.md': undefined });
    const { told } = await leaks(root);
    expect(told.findings.map(({ file }) => file)).toEqual(['eve.md', 'recipients/eve.md']);
  });

  test('an award that is gone, in a file that never was a recipient file', async () => {
    const { root, commit } = await repository(site);
    await commit({ 'recipients/ada.md': undefined });
    const id = await commit({ 'notes.txt': canary });
    await commit({ 'notes.txt': undefined });
    expect(await only(root)).toMatchObject({ file: 'notes.txt', ...commits(id, id, 1) });
  });

  test('a branch that was merged, and one that was not', async () => {
    const { root, git, commit } = await repository(site);
    await git('checkout', '--quiet', '-b', 'side');
    const first = await commit({ 'side.txt': canary });
    await git('checkout', '--quiet', 'main');
    await commit({ 'more.txt': 'x' });
    expect(await only(root)).toMatchObject({ inHead: false, ...commits(first, first, 1) });
    await git('merge', '--quiet', '--no-edit', 'side');
    const merged = await git('rev-parse', 'HEAD');
    await rm(join(root, 'side.txt'));
    const { told } = await leaks(root);
    expect(told.findings).toMatchObject([{ inHead: true, ...commits(first, merged, 2) }]);
  });

  test('the message of a commit', async () => {
    const { root, commit } = await repository(site);
    const id = await commit({ 'a.txt': 'a' }, `Award a badge\n\nFor ${canary}`);
    await commit({ 'a.txt': 'b' });
    expect(await only(root)).toEqual({
      kind: 'address',
      where: 'message',
      file: `commit ${id.slice(0, 10)}`,
      count: 1,
      inHead: true,
      ...commits(id, id, 1),
    });
  });

  test('the message of a tag', async () => {
    const { root, git } = await repository(site);
    await git('tag', '--annotate', 'v1', '--message', `For ${canary}`);
    expect(await only(root)).toEqual({
      kind: 'address',
      where: 'message',
      file: 'tag v1',
      count: 1,
    });
  });

  test('of a site in a folder of a larger repository', async () => {
    const below = Object.entries(site).map(([path, content]) => [`club/site/${path}`, content]);
    const { root, commit } = await repository(Object.fromEntries(below));
    const typed = '---\nbadge: acme/engines\nrecipient: quill.two@canary.example\n---\n';
    const first = await commit({ 'club/site/recipients/eve.md': typed, 'other.txt': canary });
    await commit({ 'club/site/recipients/eve.md': undefined, 'other.txt': undefined });
    const { told } = await leaks(join(root, 'club/site'));
    expect(told.findings).toMatchObject([
      { where: 'history', file: 'club/site/recipients/eve.md', ...commits(first, first, 1) },
      { where: 'history', file: 'other.txt', ...commits(first, first, 1) },
    ]);
  });

  test('who commits gives the own address, and that is no leak', async () => {
    const { root, git } = await repository(site);
    await git('commit', '--quiet', '--allow-empty', '--message=x', `--author=Quill <${canary}>`);
    expect((await leaks(root)).code).toBe(0);
  });

  test('a stash, and one below it', async () => {
    const { root, git } = await repository({ ...site, 'a.txt': 'a' });
    await writeFile(join(root, 'a.txt'), canary);
    await git('stash', '--quiet');
    await writeFile(join(root, 'b.txt'), canary);
    await git('stash', '--quiet', '--include-untracked');
    const { told, words } = await leaks(root);
    expect(told.findings).toMatchObject([
      { where: 'history', file: 'a.txt', inHead: false },
      { where: 'history', file: 'b.txt', inHead: false },
    ]);
    expect(words).toContain('git stash drop');
  });

  test('a private key in an old commit, and a folder of keys', async () => {
    const { root, git, commit } = await repository(site);
    const first = await commit({ 'secret.json': key });
    await commit({ 'secret.json': undefined });
    expect(await only(root)).toMatchObject({
      kind: 'private-key',
      where: 'history',
      file: 'secret.json',
      inHead: false,
      ...commits(first, first, 1),
    });
    await write(root, '.rosette/keys/acme/abc.jwk.json', key);
    await git('add', '--force', '.rosette/keys/acme/abc.jwk.json');
    await git('commit', '--quiet', '--message=Keys');
    const { told } = await leaks(root);
    expect(told.findings.map(({ where, file }) => `${where} ${file}`)).toEqual([
      'tree .rosette/keys/acme/abc.jwk.json',
      'history .rosette/keys/acme/abc.jwk.json',
      'history secret.json',
    ]);
  });

  test('what was pushed: keys are voided first, and each path goes its way', async () => {
    const { root, git, commit } = await repository(site);
    await commit({ 'lists/it’s.txt': canary, 'keys/acme/private.txt': key, 'notes.md': canary });
    await commit(
      { 'lists/it’s.txt': undefined, 'keys/acme/private.txt': undefined, 'notes.md': 'x' },
      'Take out',
    );
    await pushed({ root, git });
    const { told, words } = await leaks(root);
    expect(told.findings).toHaveLength(3);
    expect(told.steps.join('\n')).toContain(
      'keys compromise acme --reason "The private key was published"',
    );
    expect(told.steps.join('\n')).toContain(
      "--invert-paths --path keys/acme/private.txt --path 'lists/it’s.txt'\n",
    );
    expect(told.steps.join('\n')).toContain('--replace-text ../take-out.txt');
    expect(words).toContain('It was pushed.');
    expect(words).toMatch(
      /1\. A private key[\s\S]*2\. Make the repository private[\s\S]*Look again/,
    );
  });
});

/** Gives the repository another one that has all its branches. */
async function pushed({ root, git }: Pick<Repository, 'root' | 'git'>): Promise<void> {
  await git('init', '--quiet', '--bare', join(root, '.rosette/elsewhere'));
  await git('remote', 'add', 'origin', join(root, '.rosette/elsewhere'));
  await git('push', '--quiet', 'origin', 'main');
}

describe('what is published on purpose', () => {
  const own = {
    'badges/acme/issuer.md': String(minimal['badges/acme/issuer.md']).replace(
      'badges@example.org',
      canary,
    ),
  };

  test('an issuer who awarded a badge to himself', async () => {
    const { root } = await repository({ ...site, ...own });
    await write(root, 'dist/issuer.json', `{"email":"${canary}"}`);
    const { code, told, words } = await leaks(root);
    expect(code).toBe(0);
    expect(told.own).toBe(1);
    expect(words).toContain('1 address of recipients is published on purpose');
  });

  test('under the policy plain, recipient files may hold addresses, and nothing else may', async () => {
    const plain = `${minimal['badges/site.yaml']}recipients: plain\n`;
    const typed = award.replace(/recipient: .*/, `recipient: ${canary}`);
    const { root, commit } = await repository({
      ...site,
      'badges/site.yaml': plain,
      'recipients/ada.md': typed,
    });
    await commit({ 'recipients/ada.md': typed.replace('engine', 'Engine') });
    const first = await leaks(root);
    expect(first.code).toBe(0);
    expect(first.told.intended).toBe(1);
    expect(first.words).toContain('1 address stands in recipient files on purpose');
    await write(root, 'notes.txt', canary);
    await write(root, 'dist/recipients/ada.md', typed);
    const { told } = await leaks(root);
    expect(told.findings).toMatchObject([
      { where: 'tree', file: 'notes.txt' },
      { where: 'output', file: 'dist/recipients/ada.md' },
    ]);
  });

  test('made-up addresses of the program are nobody’s, and real ones in it are somebody’s', async () => {
    const files = { ...site, 'src/cli/rosette.mjs': '', 'README.md': canary, 'test/a.ts': canary };
    expect((await leaks((await repository(files)).root)).code).toBe(0);
    expect((await leaks((await repository({ ...files, 'notes.md': canary })).root)).code).toBe(1);
    const { 'src/cli/rosette.mjs': _, ...without } = files;
    expect((await leaks((await repository(without)).root)).code).toBe(1);
  });
});

describe('what cannot be looked at is said', () => {
  test('without git, tree and output are looked at', async () => {
    const root = await siteFolder(site);
    const clean = await leaks(root);
    expect(clean.code).toBe(3);
    expect(clean.words).toContain('There is no git repository here');
    await write(root, 'notes.txt', canary);
    const { code, told } = await leaks(root);
    expect(code).toBe(1);
    expect(told.findings).toMatchObject([{ where: 'tree', file: 'notes.txt', line: 1 }]);
    await rm(join(root, 'notes.txt'));
    expect((await leaks(root, '--no-history')).code).toBe(0);
  });

  test('a clone that is cut off', async () => {
    const { root, git, commit } = await repository(site);
    await commit({ 'notes.txt': canary });
    await commit({ 'notes.txt': undefined });
    await git('clone', '--quiet', '--depth=1', `file://${root}`, join(root, '.rosette/clone'));
    const { code, words } = await leaks(join(root, '.rosette/clone'));
    expect(code).toBe(3);
    expect(words).toContain('git fetch --unshallow');
  });

  test('a file too large for a text', async () => {
    const { root } = await repository({ ...site, 'big.txt': ` ${canary} `.repeat(300_000) });
    const { code, told } = await leaks(root);
    expect(code).toBe(0);
    expect(told.problems).toMatchObject([{ code: 'leak-not-looked-at', severity: 'warning' }]);
  });

  test('a history without a commit', async () => {
    const root = await siteFolder(site);
    await git(root, ['init', '--quiet']);
    expect((await leaks(root)).code).toBe(0);
  });
});

describe('a list', () => {
  test('names recipients whom no award knows', async () => {
    const { root } = await repository({ ...minimal, 'notes.txt': `With ${canary}\n` });
    expect((await leaks(root)).code).toBe(0);
    const folder = await siteFolder({
      'a.csv': `name;mail\nQ;${canary}\n`,
      'b.csv': 'mail\nx@y.example\n',
    });
    const { code, told } = await leaks(
      root,
      '--csv',
      join(folder, 'b.csv'),
      '--csv',
      join(folder, 'a.csv'),
    );
    expect(code).toBe(1);
    expect(told.findings).toMatchObject([
      { where: 'tree', file: 'notes.txt' },
      { where: 'history', file: 'notes.txt', inHead: true },
    ]);
  });

  test('that is not there, or holds no address, is wrong usage', async () => {
    const root = await siteFolder({ ...site, 'empty.csv': 'name\nQ\n' });
    for (const path of ['none.csv', 'empty.csv']) {
      const run = await inProcess(['leaks', '--csv', join(root, path), '--root', root]);
      expect(run.code).toBe(2);
      expect(run.stderr).toContain(path);
    }
  });
});
