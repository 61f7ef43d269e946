import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { privateKey, secretText } from '../../src/authoring/key-files.ts';
import { folderSource } from '../../src/content/files.ts';
import { type PublicJwk, thumbprint } from '../../src/content/schema/thumbprint.ts';
import type { Publication } from '../../src/model/publication.ts';
import { hasErrors } from '../../src/problems/problem.ts';
import { renderProblem } from '../../src/problems/render.ts';
import { openKeyring } from '../../src/publish/keyring.ts';
import { load } from '../../src/publish/load.ts';
import { badKeys, privateFiles } from '../support/bad-keys.ts';
import { pair, publicFiles, secretsOf } from '../support/key-pairs.ts';
import { minimal, now, type SiteFiles, siteFolder } from '../support/site.ts';

const ed25519 = await pair('ed25519');
const rsa = await pair('rsa');
const otherRsa = await pair('rsa', 1);
const files: SiteFiles = { ...minimal, ...(await publicFiles()) };

async function publicationOf(root: string): Promise<Publication> {
  const { publication, problems } = await load(folderSource(root), now);
  if (publication === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  return publication;
}

const open = async (root: string, secret?: string) =>
  openKeyring({ publication: await publicationOf(root), root, secret });

const names = (text: string): string =>
  text.replaceAll(thumbprint(ed25519), 'ED').replaceAll(thumbprint(rsa), 'RSA');

describe('finds both keys', () => {
  test('in their files', async () => {
    const root = await siteFolder(files);
    await privateFiles(root, [ed25519, rsa]);
    const { keyring, problems } = await open(root);
    expect(problems).toEqual([]);
    expect([...keyring.keys()]).toEqual(['acme']);
    expect(keyring.get('acme')?.rsa.publicKey.thumbprint).toBe(thumbprint(rsa));
    expect(keyring.get('acme')?.ed25519.publicKey.thumbprint).toBe(thumbprint(ed25519));
  });

  test('in the environment, by what they are: not by place, name or company', async () => {
    const root = await siteFolder(files);
    const keys = [
      null,
      'x',
      { ...privateKey(otherRsa), kid: 'main' },
      { ...privateKey(rsa), kid: thumbprint(ed25519) },
      { ...ed25519, kid: undefined, use: 'sig', alg: 'EdDSA' },
    ];
    const { keyring, problems } = await open(root, `\u{FEFF}${JSON.stringify({ keys })}\n`);
    expect(problems).toEqual([]);
    expect(keyring.get('acme')?.rsa.publicKey.thumbprint).toBe(thumbprint(rsa));
  });

  test('one here and one there', async () => {
    const root = await siteFolder(files);
    await privateFiles(root, [ed25519]);
    expect((await open(root, secretText([rsa]))).problems).toEqual([]);
  });

  test('a file with a byte-order mark', async () => {
    const root = await siteFolder(files);
    await privateFiles(root, [ed25519, rsa]);
    const path = join(root, `.rosette/keys/acme/${thumbprint(rsa)}.jwk.json`);
    await writeFile(path, `\u{FEFF}${JSON.stringify(rsa)}\r\n`);
    expect((await open(root)).problems).toEqual([]);
  });
});

test('what an issuer without keys needs is nothing, whatever the environment holds', async () => {
  const root = await siteFolder(minimal);
  expect(await open(root, 'no JSON')).toEqual({ keyring: new Map(), problems: [] });
});

test.each(['', '  \n'])('an empty secret is none: %j', async (secret) => {
  const root = await siteFolder(files);
  await privateFiles(root, [ed25519, rsa]);
  expect((await open(root, secret)).problems).toEqual([]);
});

describe.skipIf(process.platform === 'win32')('a private half that is', () => {
  test.each(badKeys)('$name', async ({ spoil, told }) => {
    const root = await siteFolder(files);
    await privateFiles(root, [ed25519, rsa]);
    const rsaFile = join(root, `.rosette/keys/acme/${thumbprint(rsa)}.jwk.json`);
    const spoilt = await spoil({ root, rsaFile, rsa, ed25519, otherRsa });
    const { problems } = await open(root, typeof spoilt === 'string' ? spoilt : undefined);
    const text = problems.map((problem) => renderProblem(problem)).join('\n\n');
    expect(names(text)).toBe(told);
    expect(hasErrors(problems)).toBe(true);
    for (const hidden of secretsOf()) expect(JSON.stringify(problems)).not.toContain(hidden);
  });

  test('open to others in the secret for CI', async () => {
    const root = await siteFolder(files);
    await privateFiles(root, [ed25519, rsa]);
    await writeFile(join(root, '.rosette/keys/secret.json'), secretText([rsa]), { mode: 0o640 });
    const { problems } = await open(root);
    expect(problems).toMatchObject([
      { code: 'private-key-open', file: '.rosette/keys/secret.json' },
    ]);
  });

  test('a folder where the file should be', async () => {
    const root = await siteFolder(files);
    await privateFiles(root, [ed25519]);
    const path = join(root, `.rosette/keys/acme/${thumbprint(rsa)}.jwk.json`);
    await mkdir(path, { mode: 0o700 });
    expect((await open(root)).problems).toMatchObject([
      { code: 'private-key-unreadable', message: 'This private key cannot be read.' },
    ]);
  });

  test('both halves are told at once', async () => {
    const root = await siteFolder(files);
    expect((await open(root)).problems.map(({ code }) => code)).toEqual([
      'private-key-missing',
      'private-key-missing',
    ]);
  });

  test('an issuer in order signs beside one that is not', async () => {
    const root = await siteFolder({
      ...files,
      'badges/bea/issuer.md': String(minimal['badges/acme/issuer.md']),
      ...(await publicFiles('bea', 1)),
    });
    await privateFiles(root, [await pair('ed25519', 1), otherRsa], 'bea');
    const { keyring, problems } = await open(root);
    expect([...keyring.keys()]).toEqual(['bea']);
    expect(problems).toHaveLength(2);
  });

  test.each([0o644, 0o640, 0o604, 0o620, 0o601, 0o660])('the mode %o is open', async (mode) => {
    const root = await siteFolder(files);
    await privateFiles(root, [ed25519, rsa]);
    await chmod(join(root, `.rosette/keys/acme/${thumbprint(rsa)}.jwk.json`), mode);
    expect((await open(root)).problems.map(({ code }) => code)).toEqual(['private-key-open']);
  });

  test.each([0o600, 0o400, 0o700])('the mode %o is not', async (mode) => {
    const root = await siteFolder(files);
    await privateFiles(root, [ed25519, rsa]);
    await chmod(join(root, `.rosette/keys/acme/${thumbprint(rsa)}.jwk.json`), mode);
    expect((await open(root)).problems).toEqual([]);
  });
});

test('law: whatever stands in the environment, it is refused in words or holds the keys', async () => {
  const root = await siteFolder(files);
  const publication = await publicationOf(root);
  const whole = secretText([ed25519, rsa]);
  const texts = fc.oneof(
    fc.string(),
    fc.json(),
    fc.nat(whole.length - 3).map((end) => whole.slice(0, end)),
    fc.jsonValue().map((keys) => JSON.stringify({ keys })),
    fc
      .record({ kty: fc.constantFrom('OKP', 'RSA'), kid: fc.constant(thumbprint(rsa)) })
      .map((key: object) => JSON.stringify({ keys: [{ ...(rsa as PublicJwk), n: 1, ...key }] })),
  );
  await fc.assert(
    fc.asyncProperty(texts, async (secret) => {
      const { keyring, problems } = await openKeyring({ publication, root, secret });
      expect(keyring.size).toBe(0);
      expect(problems.length).toBeGreaterThan(0);
      for (const hidden of secretsOf()) expect(JSON.stringify(problems)).not.toContain(hidden);
    }),
  );
});
