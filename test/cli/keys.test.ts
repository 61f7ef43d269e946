import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { thumbprint } from '../../src/content/schema/thumbprint.ts';
import type { Instant } from '../../src/model/instant.ts';
import { badKeys } from '../support/bad-keys.ts';
import { command, inProcess, treeOf } from '../support/command.ts';
import { keyMaker, pair, secretsOf } from '../support/key-pairs.ts';
import { minimal, type SiteFiles, siteFolder } from '../support/site.ts';

const site: SiteFiles = {
  ...minimal,
  'badges/bea/issuer.md': String(minimal['badges/acme/issuer.md']),
};
const [ed1, rsa1, rsa2] = [await pair('ed25519'), await pair('rsa'), await pair('rsa', 1)];
const [edName, rsaName, nextRsaName] = [ed1, rsa1, rsa2].map((jwk) => thumbprint(jwk));
const posix = process.platform !== 'win32';

/** The command in a folder, with keys of the test's own. No output of it ever holds a part of a private key. */
function keysIn(root: string, more: Partial<Io> = {}) {
  const io = { generateKeyPair: keyMaker(), ...more };
  return async (...args: string[]) => {
    const run = await inProcess(['keys', ...args, '--root', root], io);
    const error = await readFile(join(root, '.rosette/last-error.txt'), 'utf8').catch(() => '');
    for (const secret of secretsOf()) {
      expect(run.stdout + run.stderr + error).not.toContain(secret);
    }
    return run;
  };
}

const read = async (root: string, path: string) =>
  JSON.parse(await readFile(join(root, path), 'utf8'));
const publicKey = (root: string, name: string | undefined, issuer = 'acme') =>
  read(root, `keys/${issuer}/${name}.json`);
const secretNames = async (root: string): Promise<Set<string>> =>
  new Set(
    (await read(root, '.rosette/keys/secret.json')).keys.map(({ kid }: { kid: string }) => kid),
  );
const modeOf = async (root: string, path: string) => (await stat(join(root, path))).mode & 0o777;

const afterwards = (
  root: string,
): string => `Back up the folder .rosette/keys: it is the only copy of the private halves. It is for you alone and never goes into git.

So that GitHub can sign, set the secret ROSETTE_KEYS before you push:
  gh secret set ROSETTE_KEYS --env github-pages < ${root}/.rosette/keys/secret.json
Or by hand: Settings → Environments → github-pages → Add environment secret, with the name ROSETTE_KEYS and all that stands in ${root}/.rosette/keys/secret.json.
Then commit the folder keys/ and push.`;

describe('keys new', () => {
  test('a pair of each type, the secret, and what to do with it', async () => {
    const root = await siteFolder(site);
    const run = await keysIn(root)('new', 'acme');
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toBe(`Made 2 keys for acme. The next build signs with them:
  Ed25519  keys/acme/${edName}.json
  RSA      keys/acme/${rsaName}.json

${afterwards(root)}`);
    expect(await publicKey(root, edName)).toEqual({
      kty: 'OKP',
      crv: 'Ed25519',
      x: ed1.kty === 'OKP' && ed1.x,
      status: 'active',
      created: '2026-11-01T12:00:00Z',
    });
    expect(await read(root, `.rosette/keys/acme/${rsaName}.jwk.json`)).toEqual({
      ...rsa1,
      kid: rsaName,
    });
    expect(await secretNames(root)).toEqual(new Set([edName, rsaName]));
    expect((await inProcess(['check', '--root', root])).code).toBe(0);
  });

  test.runIf(posix)('private files are for their owner alone', async () => {
    const root = await siteFolder(site);
    await mkdir(join(root, '.rosette/keys'), { recursive: true });
    await chmod(join(root, '.rosette/keys'), 0o755);
    await keysIn(root)('new', 'acme');
    for (const name of [edName, rsaName]) {
      expect(await modeOf(root, `.rosette/keys/acme/${name}.jwk.json`)).toBe(0o600);
    }
    expect(await modeOf(root, '.rosette/keys/secret.json')).toBe(0o600);
    expect(await modeOf(root, '.rosette/keys/acme')).toBe(0o700);
    expect(await modeOf(root, '.rosette/keys')).toBe(0o700);
  });

  test('git does not take them, also where no .gitignore names the folder', async () => {
    const root = await siteFolder(site);
    await keysIn(root)('new', 'acme');
    const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args]).toString();
    git('init', '--quiet');
    git('add', '--all');
    const added = git('ls-files');
    expect(added).toContain(`keys/acme/${rsaName}.json`);
    expect(added).not.toContain('.rosette');
  });

  test('one type; what is still missing is said', async () => {
    const root = await siteFolder(site);
    const run = await keysIn(root)('new', 'acme', '--type', 'rsa');
    expect(run.stdout).toContain(`Made 1 key for acme. The next build signs with it:
  RSA      keys/acme/${rsaName}.json
Then acme has no active Ed25519 key, and nothing is built until you run: npm run badges -- keys new acme`);
    const more = await keysIn(root)('new', 'acme');
    expect(more.stdout).toContain(`Ed25519  keys/acme/${edName}.json`);
    expect(await readdir(join(root, 'keys/acme'))).toHaveLength(2);
  });

  test('where all are there, nothing is made, and the secret is written again', async () => {
    const root = await siteFolder(site);
    await keysIn(root)('new', 'acme');
    const before = await treeOf(root);
    await rm(join(root, '.rosette/keys/secret.json'));
    const run = await keysIn(root)('new', 'acme');
    expect(
      run.stdout,
    ).toBe(`acme has an active key of each type already. To replace it: npm run badges -- keys rotate acme

${afterwards(root)}`);
    expect(await treeOf(root)).toEqual(before);
  });

  test('the secret has the keys of all issuers', async () => {
    const root = await siteFolder(site);
    const keys = keysIn(root);
    await keys('new', 'acme');
    await keys('new', 'bea');
    const names = [edName, rsaName, thumbprint(await pair('ed25519', 1)), nextRsaName];
    expect(await secretNames(root)).toEqual(new Set(names));
  });

  test('a secret that would lack a key is not called complete', async () => {
    const root = await siteFolder(site);
    const keys = keysIn(root);
    await keys('new', 'bea');
    await rm(join(root, `.rosette/keys/bea/${rsaName}.jwk.json`));
    await writeFile(join(root, `.rosette/keys/bea/${edName}.jwk.json`), '{', { mode: 0o600 });
    const run = await keys('new', 'acme');
    expect(run.code).toBe(0);
    const listed = [
      `  the Ed25519 key ${edName} of bea: This private key is not JSON: the file is cut short, or something else was written into it.`,
      `  the RSA key ${rsaName} of bea, which is not on this machine`,
    ];
    expect(
      run.stdout,
    ).toContain(`The secret for GitHub in ${root}/.rosette/keys/secret.json is not complete. It lacks the private half of:
${listed.join('\n')}
Copy it into .rosette/keys/ from the machine that has it, then run "npm run badges -- keys new bea", which completes the secret. Set as it is, builds would stop.`);
    expect(run.stdout).not.toContain('gh secret set');
  });

  test('a key in the environment counts as here', async () => {
    const root = await siteFolder(site);
    await keysIn(root)('new', 'bea');
    const secret = await readFile(join(root, '.rosette/keys/secret.json'), 'utf8');
    await rm(join(root, '.rosette'), { recursive: true });
    const make = keyMaker();
    await make('ed25519');
    await make('rsa');
    const run = await keysIn(root, { generateKeyPair: make, takeSecret: () => secret })(
      'new',
      'acme',
    );
    expect(run.stdout).toContain('gh secret set');
    expect((await secretNames(root)).size).toBe(4);
  });

  test('as data', async () => {
    const root = await siteFolder(site);
    const run = await keysIn(root)('new', 'acme', '--json');
    expect(JSON.parse(run.stdout)).toEqual({
      ok: true,
      issuer: 'acme',
      made: [
        { type: 'ed25519', thumbprint: edName, file: `keys/acme/${edName}.json` },
        { type: 'rsa', thumbprint: rsaName, file: `keys/acme/${rsaName}.json` },
      ],
      changed: [],
      secret: { file: '.rosette/keys/secret.json', keys: 2, lacking: [] },
      problems: [],
    });
  });
});

describe('keys rotate', () => {
  test('a new key, the old one retired, and what that means', async () => {
    const root = await siteFolder(site);
    const keys = keysIn(root);
    await keys('new', 'acme');
    const run = await keys('rotate', 'acme', '--type', 'rsa', '--now', '2026-12-01');
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toBe(`Made 1 key for acme. The next build signs with it:
  RSA      keys/acme/${nextRsaName}.json
Retired the RSA key ${rsaName}.

Copies that recipients already have stay valid, because the retired key stays published: keep its file in keys/.
The next build signs every award anew, at the same address.
One kind of copy verifies only here from then on: signed files of Open Badges 2.0 and images baked with them, because most validators know one key of an issuer. Their recipients fetch them again.

${afterwards(root)}`);
    expect(await publicKey(root, rsaName)).toMatchObject({
      status: 'retired',
      created: '2026-11-01T12:00:00Z',
      retired: '2026-12-01T00:00:00Z',
    });
    expect(await secretNames(root)).toEqual(new Set([edName, nextRsaName]));
    expect(await readdir(join(root, '.rosette/keys/acme'))).toHaveLength(3);
    const check = await inProcess(['check', '--root', root, '--now', '2026-12-02']);
    expect(check.stderr).toBe('');
  });

  test('on another machine than the one with the keys: refused, and nothing changes', async () => {
    const root = await siteFolder(site);
    await keysIn(root)('new', 'acme');
    await rm(join(root, '.rosette/keys'), { recursive: true });
    const before = await treeOf(root);
    const run = await keysIn(root)('rotate', 'acme', '--type', 'rsa');
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toBe(`keys/acme/${rsaName}.json  private-key-missing
  The private half of the active RSA key of "acme" is not on this machine: there is no file .rosette/keys/acme/${rsaName}.jwk.json.
  Rotate on the machine that has it, or copy the folder .rosette/keys from there. If it is gone for good: npm run badges -- keys rotate acme --type rsa --lost

1 problem in 1 file.
Nothing was changed.`);
    expect(await treeOf(root)).toEqual(before);
  });

  test('--lost rotates all the same, and says why', async () => {
    const root = await siteFolder(site);
    const keys = keysIn(root);
    await keys('new', 'acme');
    await rm(join(root, `.rosette/keys/acme/${rsaName}.jwk.json`));
    const run = await keys('rotate', 'acme', '--type', 'rsa', '--lost');
    expect(run.code).toBe(0);
    expect(await publicKey(root, rsaName)).toMatchObject({
      status: 'retired',
      reason: 'The private key is lost.',
    });
  });

  test('both types, with a reason', async () => {
    const root = await siteFolder(site);
    const keys = keysIn(root);
    await keys('new', 'acme');
    const run = await keys('rotate', 'acme', '--reason', 'Every year');
    expect(run.stdout).toContain('Made 2 keys');
    expect(await publicKey(root, edName)).toMatchObject({
      status: 'retired',
      reason: 'Every year',
    });
    expect(await publicKey(root, rsaName)).toMatchObject({ status: 'retired' });
  });

  test('an issuer without keys has nothing to rotate', async () => {
    const root = await siteFolder(site);
    const run = await keysIn(root)('rotate', 'acme', '--type', 'rsa');
    expect(run.code).toBe(1);
    expect(run.stderr).toContain(`keys/acme  key-active-missing
  The issuer "acme" has no active RSA key.
  Make one: npm run badges -- keys new acme --type rsa`);
  });
});

describe('keys retire', () => {
  test('the last one of its type only with --yes, and then builds stop', async () => {
    const root = await siteFolder(site);
    const keys = keysIn(root);
    await keys('new', 'acme');
    const before = await treeOf(root);
    const asked = await keys('retire', 'acme', '--type', 'rsa');
    expect(asked.code).toBe(1);
    expect(asked.stderr).toBe(`keys/acme  key-last
  Nothing takes the place of what would be retired. Then acme has no active RSA key, and nothing is built until you run: npm run badges -- keys new acme
  To replace it: npm run badges -- keys rotate acme
  To retire it all the same, add --yes.

1 problem in 1 file.
Nothing was changed.`);
    expect(await treeOf(root)).toEqual(before);
    const run = await keys('retire', 'acme', '--type', 'rsa', '--yes');
    expect(run.code).toBe(0);
    expect(run.stdout).toContain(`Retired the RSA key ${rsaName}.`);
    expect(run.stdout).toContain('Then acme has no active RSA key');
    expect(await secretNames(root)).toEqual(new Set([edName]));
    const check = await inProcess(['check', '--root', root]);
    expect(check.stderr).toContain('key-active-missing');
    await keys('new', 'acme');
    expect((await inProcess(['check', '--root', root])).code).toBe(0);
  });

  test('one of two active ones needs no --yes; the check names it', async () => {
    const root = await siteFolder(site);
    const keys = keysIn(root);
    await keys('new', 'acme');
    const second = await siteFolder(site);
    const make = keyMaker();
    await make('rsa');
    await keysIn(second, { generateKeyPair: make })(
      'new',
      'acme',
      '--type',
      'rsa',
      '--now',
      '2026-11-02',
    );
    const text = await readFile(join(second, `keys/acme/${nextRsaName}.json`), 'utf8');
    await writeFile(join(root, `keys/acme/${nextRsaName}.json`), text);
    const check = await inProcess(['check', '--root', root, '--now', '2026-11-03']);
    const [hint = ''] = /keys retire acme --key=\S+/.exec(check.stderr) ?? [];
    expect(hint).toBe(`keys retire acme --key=${rsaName}`);
    const run = await keys(...hint.split(' ').slice(1), '--now', '2026-11-03');
    expect(run.code).toBe(0);
    expect((await inProcess(['check', '--root', root, '--now', '2026-11-04'])).code).toBe(0);
  });

  test('a retired one again', async () => {
    const root = await siteFolder(site);
    const keys = keysIn(root);
    await keys('new', 'acme');
    await keys('rotate', 'acme');
    const before = await treeOf(root);
    const run = await keys('retire', 'acme', `--key=${rsaName?.slice(0, 12)}`);
    expect(run).toMatchObject({ code: 0, stdout: 'The key is retired already.' });
    expect(await treeOf(root)).toEqual(before);
  });
});

describe('keys compromise', () => {
  test('voids the key, makes its successor at once, and says what that means', async () => {
    const root = await siteFolder(site);
    const keys = keysIn(root);
    await keys('new', 'acme');
    const run = await keys(
      'compromise',
      'acme',
      '--type',
      'rsa',
      '--reason',
      'The laptop was stolen',
    );
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toBe(`Made 1 key for acme. The next build signs with it:
  RSA      keys/acme/${nextRsaName}.json
Voided the RSA key ${rsaName}.

From the next build on its addresses hold no key, and nothing that it signed verifies any more.
The same build signs every award anew, at the same address. Copies that recipients took away before are void, and they have to fetch them again: credentials and signed files, and images that carry one. Hosted documents of Open Badges 2.0 and 1.1 and images baked with them stay as they were.
Publish soon: until then the world takes the old key for good.

${afterwards(root)}`);
    expect(await publicKey(root, rsaName)).toMatchObject({
      status: 'compromised',
      compromised: '2026-11-01T12:00:00Z',
      reason: 'The laptop was stolen',
    });
    expect((await inProcess(['check', '--root', root])).code).toBe(0);
  });

  test('needs no private half here, and also takes a retired key', async () => {
    const root = await siteFolder(site);
    const keys = keysIn(root);
    await keys('new', 'acme');
    await keys('rotate', 'acme', '--type', 'rsa');
    await rm(join(root, '.rosette/keys'), { recursive: true });
    const run = await keys('compromise', 'acme', `--key=${rsaName}`, '--reason', 'Found in a bin');
    expect(run.code).toBe(0);
    expect(run.stdout).not.toContain('Made');
    expect(await publicKey(root, rsaName)).toMatchObject({
      status: 'compromised',
      retired: '2026-11-01T12:00:00Z',
      reason: 'Found in a bin',
    });
    expect(await publicKey(root, nextRsaName)).toMatchObject({ status: 'active' });
  });

  test('there is no way back', async () => {
    const root = await siteFolder(site);
    const keys = keysIn(root);
    await keys('new', 'acme');
    await keys('compromise', 'acme', '--reason', 'Stolen');
    const again = await keys('compromise', 'acme', `--key=${rsaName}`, '--reason', 'Stolen');
    expect(again).toMatchObject({ code: 0, stdout: 'The key is compromised already.' });
    const retire = await keys('retire', 'acme', `--key=${rsaName}`);
    expect(retire.code).toBe(1);
    expect(retire.stderr).toContain('nothing leads back from there');
  });

  test('the hint of the check after a private key got into keys/ works', async () => {
    const root = await siteFolder(site);
    const keys = keysIn(root);
    await keys('new', 'acme');
    const stray = join(root, `keys/acme/${rsaName}.jwk.json`);
    await writeFile(stray, await readFile(join(root, `.rosette/keys/acme/${rsaName}.jwk.json`)));
    const check = await inProcess(['check', '--root', root]);
    for (const secret of secretsOf()) expect(check.stderr).not.toContain(secret);
    expect(check.stderr).toContain(`keys compromise acme --key=${rsaName} --reason`);
    const blocked = await keys(
      'compromise',
      'acme',
      `--key=${rsaName}`,
      '--reason',
      'It was in git',
    );
    expect(blocked.code).toBe(1);
    expect(blocked.stderr).toContain('private-key-in-keys');
    await rm(stray);
    const run = await keys('compromise', 'acme', `--key=${rsaName}`, '--reason', 'It was in git');
    expect(run.code).toBe(0);
    expect((await inProcess(['check', '--root', root])).code).toBe(0);
  });
});

describe('keys list', () => {
  const table = (text: string): string[][] =>
    text.split('\n').map((row) => row.trim().split(/ {2,}/));

  test('a table an issuer', async () => {
    const root = await siteFolder(site);
    const keys = keysIn(root);
    await keys('new', 'acme');
    await keys('rotate', 'acme', '--type', 'rsa', '--reason', 'Every year', '--now', '2026-12-01');
    await keys('new', 'bea', '--type', 'ed25519');
    await rm(join(root, '.rosette/keys/bea'), { recursive: true });
    const { code, stdout, stderr } = await keys('list');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const short = (name: string | undefined) => name?.slice(0, 12) ?? '';
    expect(table(stdout)).toEqual([
      ['acme'],
      ['type', 'key', 'status', 'created', 'changed', 'private half', 'reason'],
      ['Ed25519', short(edName), 'active', '2026-11-01', 'here'],
      [
        'RSA',
        short(rsaName),
        'retired',
        '2026-11-01',
        '2026-12-01',
        'here; nothing needs it, so delete it',
        'Every year',
      ],
      ['RSA', short(nextRsaName), 'active', '2026-12-01', 'here'],
      ['bea'],
      ['type', 'key', 'status', 'created', 'changed', 'private half', 'reason'],
      [
        'Ed25519',
        short(thumbprint(await pair('ed25519', 1))),
        'active',
        '2026-11-01',
        'not on this machine',
      ],
    ]);
    expect((await keys('list', 'bea')).stdout).not.toContain('acme');
  });

  test('as data', async () => {
    const root = await siteFolder(site);
    const keys = keysIn(root);
    await keys('new', 'acme', '--type', 'rsa');
    const { stdout } = await keys('list', '--json');
    expect(JSON.parse(stdout)).toEqual({
      ok: true,
      keys: [
        {
          issuer: 'acme',
          type: 'rsa',
          thumbprint: rsaName,
          status: 'active',
          created: '2026-11-01T12:00:00Z' as Instant,
          privateHalf: 'here',
        },
      ],
      problems: [],
    });
  });

  test('no keys', async () => {
    const root = await siteFolder(site);
    expect(await keysIn(root)('list')).toMatchObject({
      code: 0,
      stdout:
        'No issuer has keys, so no badge is signed. To make some: npm run badges -- keys new ISSUER',
    });
    expect((await keysIn(root)('list', 'bea')).stdout).toContain('keys new bea');
  });

  test('what is wrong with a file of keys/', async () => {
    const root = await siteFolder({ ...site, 'keys/acme/x.json': '{ "kty": "RSA" }' });
    const run = await keysIn(root)('list');
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('keys/acme/x.json:1:3  field-missing');
    expect(await keysIn(root)('list', 'bea')).toMatchObject({ code: 0, stderr: '' });
  });
});

describe.runIf(posix)('no output shows a part of a private key that is', () => {
  test.each(badKeys)('$name', async ({ spoil }) => {
    const root = await siteFolder(site);
    await keysIn(root)('new', 'acme');
    const rsaFile = join(root, `.rosette/keys/acme/${rsaName}.jwk.json`);
    const spoilt = await spoil({ root, rsaFile, rsa: rsa1, ed25519: ed1, otherRsa: rsa2 });
    const secret = typeof spoilt === 'string' ? spoilt : undefined;
    const make = keyMaker();
    await make('rsa');
    await make('ed25519');
    const keys = keysIn(root, { takeSecret: () => secret, generateKeyPair: make });
    const list = await keys('list');
    expect(list.stdout + list.stderr).toMatch(
      /not on this machine|cannot be used|secret-unreadable/,
    );
    await keys('list', '--json');
    await keys('rotate', 'acme', '--type', 'rsa', '--json');
    await keys('new', 'bea');
    await keys('rotate', 'acme', '--lost');
    await keys('compromise', 'acme', '--reason', 'Spoilt');
    expect(await publicKey(root, rsaName)).not.toMatchObject({ status: 'active' });
  });
});

describe('all or nothing', () => {
  test('where a file is in the way, nothing stays, and what was there is left alone', async () => {
    const root = await siteFolder(site);
    await keysIn(root)('new', 'acme');
    // The next public key would take this name.
    await mkdir(join(root, `keys/acme/${nextRsaName}.json`));
    const before = await treeOf(root);
    const make = keyMaker();
    await make('rsa');
    const run = await keysIn(root, { generateKeyPair: make })('rotate', 'acme', '--type', 'rsa');
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('Something went wrong that is no mistake in your content');
    const after = await treeOf(root);
    after.delete('.rosette/last-error.txt');
    expect(after).toEqual(before);
  });

  test('a private key of somebody is never overwritten', async () => {
    const root = await siteFolder(site);
    await mkdir(join(root, '.rosette/keys/acme'), { recursive: true });
    await writeFile(join(root, `.rosette/keys/acme/${rsaName}.jwk.json`), 'precious');
    const run = await keysIn(root)('new', 'acme');
    expect(run.code).toBe(1);
    expect(await readFile(join(root, `.rosette/keys/acme/${rsaName}.jwk.json`), 'utf8')).toBe(
      'precious',
    );
    expect(await readdir(join(root, '.rosette/keys/acme'))).toHaveLength(1);
    expect(await readdir(join(root, 'keys/acme'))).toEqual([]);
  });

  test('--dry-run says what would be done', async () => {
    const root = await siteFolder(site);
    const keys = keysIn(root);
    await keys('new', 'acme');
    const before = await treeOf(root);
    expect(
      (await keys('rotate', 'acme', '--dry-run')).stdout,
    ).toBe(`Would make an Ed25519 key for acme.
Would retire the Ed25519 key ${edName}.
Would make an RSA key for acme.
Would retire the RSA key ${rsaName}.
Nothing was changed.`);
    expect((await keys('retire', 'acme', '--dry-run')).stdout).toContain('nothing is built until');
    expect((await keys('compromise', 'acme', '--reason', 'x', '--dry-run')).stdout).toContain(
      `Would void the RSA key ${rsaName}.`,
    );
    const data = await keys('rotate', 'acme', '--type', 'rsa', '--dry-run', '--json');
    expect(JSON.parse(data.stdout)).toEqual({
      ok: true,
      issuer: 'acme',
      dryRun: true,
      planned: [
        { step: 'make', type: 'rsa' },
        { step: 'retire', type: 'rsa', thumbprint: rsaName },
      ],
      problems: [],
    });
    expect(await treeOf(root)).toEqual(before);
  });
});

describe('wrong usage', () => {
  test.each<[string[], string]>([
    [[], 'Usage: npm run badges -- keys new ISSUER'],
    [['rotat', 'acme'], '"keys" has no action "rotat". Did you mean "rotate"?'],
    [['new'], 'Usage: npm run badges -- keys new ISSUER [--type rsa|ed25519]'],
    [['new', 'acme', 'bea'], 'Usage: npm run badges -- keys new'],
    [['new', 'acme', '--type', 'dsa'], 'There is no type of key "dsa": it is rsa or ed25519.'],
    [['new', 'acme', '--lost'], '"keys new" takes no --lost.'],
    [['list', 'acme', '--reason', 'x'], '"keys list" takes no --reason.'],
    [['compromise', 'acme'], 'Say why with --reason: it is published where the key was.'],
    [['retire', 'acme', '--reason', ' '], '--reason is one line of text: The text is empty.'],
    [['new', 'acme', '--colour'], "Unknown option '--colour'."],
  ])('%j', async (args, expected) => {
    const root = await siteFolder(site);
    const run = await keysIn(root)(...args);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(expected);
    expect(run.stdout).toBe('');
  });

  test.each([
    ['acne', 'Did you mean "acme"?'],
    ['zenith', 'Write the file first, or name one of these: acme, bea.'],
    ['../acme', 'Write the file first, or name one of these: acme, bea.'],
  ])('an issuer %s', async (issuer, hint) => {
    const root = await siteFolder(site);
    const run = await keysIn(root)('new', issuer);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('key-issuer-unknown');
    expect(run.stderr).toContain(hint);
    expect(await readdir(root)).not.toContain('keys');
  });
});

test('the help has an example of each', async () => {
  const { stdout } = await inProcess(['help', 'keys']);
  for (const action of ['new', 'list', 'rotate', 'retire', 'compromise']) {
    expect(stdout).toContain(`npm run badges -- keys ${action}`);
  }
});

test('the real command makes real keys', async () => {
  const root = await siteFolder(site);
  const run = await command(['keys', 'new', 'acme', '--root', root]);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  const list = await command(['keys', 'list', '--json', '--root', root]);
  const { keys } = JSON.parse(list.stdout);
  expect(keys.map(({ type, privateHalf }: Record<string, string>) => [type, privateHalf])).toEqual([
    ['ed25519', 'here'],
    ['rsa', 'here'],
  ]);
});
