/** A build whose private keys are not in order: it stops before anything is replaced, and shows no part of a key. */

import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { thumbprint } from '../../src/content/schema/thumbprint.ts';
import { badKeys, privateFiles } from '../support/bad-keys.ts';
import { inProcess, treeOf } from '../support/command.ts';
import { pair, publicFiles, secretsOf } from '../support/key-pairs.ts';
import { minimal, siteFolder } from '../support/site.ts';

const ed25519 = await pair('ed25519');
const rsa = await pair('rsa');
const otherRsa = await pair('rsa', 1);

const names = (text: string): string =>
  text.replaceAll(thumbprint(ed25519), 'ED').replaceAll(thumbprint(rsa), 'RSA');

describe.runIf(process.platform !== 'win32')('a private key that is', () => {
  test.each(badKeys)('$name', async ({ spoil, told }) => {
    const root = await siteFolder({
      ...minimal,
      ...(await publicFiles()),
      'dist/catalogue.json': '{}',
      'dist/index.html': 'what is published',
    });
    await privateFiles(root, [ed25519, rsa]);
    const rsaFile = join(root, `.rosette/keys/acme/${thumbprint(rsa)}.jwk.json`);
    const spoilt = await spoil({ root, rsaFile, rsa, ed25519, otherRsa });
    const io = { takeSecret: () => (typeof spoilt === 'string' ? spoilt : undefined) };
    const before = await treeOf(join(root, 'dist'));
    const words = await inProcess(['build', '--root', root], io);
    expect(words).toMatchObject({ code: 1, stdout: '' });
    expect(names(words.stderr)).toContain(`${told}\n\n1 problem in 1 file.\n`);
    const data = await inProcess(['build', '--root', root, '--json'], io);
    expect(data).toMatchObject({ code: 1, stderr: '' });
    expect(JSON.parse(data.stdout)).toMatchObject({ ok: false, problems: [{ severity: 'error' }] });
    expect(await treeOf(join(root, 'dist'))).toEqual(before);
    const error = await readFile(join(root, '.rosette/last-error.txt'), 'utf8').catch(() => '');
    for (const secret of secretsOf()) {
      expect(words.stderr + data.stdout + error).not.toContain(secret);
    }
  });
});

test('a private key in keys/, in public/ and in git: all at once, and none is shown', async () => {
  const key = JSON.stringify(rsa);
  const root = await siteFolder({
    ...minimal,
    ...(await publicFiles()),
    'keys/acme/private.json': key,
    'public/private.json': key,
    'recipients/note.txt': key,
  });
  for (const args of [
    ['init', '--quiet'],
    ['add', '--all'],
  ]) {
    execFileSync('git', ['-C', root, ...args], { stdio: 'ignore' });
  }
  for (const args of [['check'], ['check', '--json'], ['build']]) {
    const { code, stdout, stderr } = await inProcess([...args, '--root', root]);
    expect(code).toBe(1);
    for (const told of ['private-key-in-keys', 'private-key-in-public', 'private-key-in-git']) {
      expect(stdout + stderr).toContain(told);
    }
    for (const secret of secretsOf()) expect(stdout + stderr).not.toContain(secret);
  }
});
