/** What a person sees for each mistake in a file of keys/. The message is the product, so the whole text is compared. */

import { createPublicKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { privateKeyText } from '../../src/authoring/key-files.ts';
import { readKey } from '../../src/content/keys.ts';
import { readContent } from '../../src/content/read.ts';
import { type PublicJwk, thumbprint } from '../../src/content/schema/thumbprint.ts';
import { type Problem, problemCodes } from '../../src/problems/problem.ts';
import { load } from '../../src/publish/load.ts';
import { pair, publicFile, publicFiles, secretsOf } from '../support/key-pairs.ts';
import { problemsOf } from '../support/publication.ts';
import { inMemory, minimal, now, type SiteFiles } from '../support/site.ts';

const ed25519 = await pair('ed25519');
const rsa = await pair('rsa');
const both = await publicFiles();
const edFile = `keys/acme/${thumbprint(ed25519)}.json`;
const rsaFile = `keys/acme/${thumbprint(rsa)}.json`;
const edText = String(both[edFile]);

test('both keys of an issuer, read and linked', async () => {
  const files = { ...minimal, ...both };
  expect(await problemsOf(both)).toEqual([]);
  const { sources } = await readContent(inMemory(files));
  expect(sources.keys.map(({ issuer, origin }) => [issuer, origin.file])).toEqual(
    [edFile, rsaFile].sort().map((file) => ['acme', file]),
  );
  const pem = createPublicKey({ key: rsa, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
  expect(sources.keys.map(({ publicKeyPem }) => publicKeyPem).filter(Boolean)).toEqual([pem]);
  const { publication } = await load(inMemory(files), now);
  expect(publication?.issuers.get('acme')?.keys?.rsa).toMatchObject({
    type: 'rsa',
    thumbprint: thumbprint(rsa),
    publicKeyPem: pem,
  });
});

test('a README and hidden files may stand there; indentation, order and byte-order mark do not matter', async () => {
  const other = JSON.stringify(
    Object.fromEntries(Object.entries(JSON.parse(edText)).reverse()),
    undefined,
    '\t',
  );
  expect(
    await problemsOf({
      ...both,
      [edFile]: `\u{FEFF}${other.replaceAll('\n', '\r\n')}`,
      'keys/README.md': 'Hello.',
      'keys/acme/README.md': 'Hello.',
      'keys/.gitkeep': '',
    }),
  ).toEqual([]);
});

describe('a mistake in a file', () => {
  test.each<[string, SiteFiles, string]>([
    [
      'an unknown field',
      { [edFile]: edText.replace('"created"', '"developmnt": false,\n  "created"') },
      `${edFile}:6:3  field-unknown
  5 |   "status": "active",
  6 |   "developmnt": false,
    |   ^^^^^^^^^^^^
  There is no field "developmnt" here.
  Did you mean "development"?`,
    ],
    [
      'a wrong status',
      { [edFile]: edText.replace('"active"', '"actve"') },
      `${edFile}:5:13  field-invalid
  4 |   "x": "•••••••••••••••••••••••••••••••••••••••••••",
  5 |   "status": "actve",
    |             ^^^^^^^
  This field is one of "active", "retired", "compromised", and "actve" stands here.
  Write "active" or "retired" or "compromised".`,
    ],
    [
      'a key cut short',
      { [edFile]: edText.replace(/"x": "./, '"x": "') },
      `${edFile}:4:8  key-unusable
  3 |   "crv": "Ed25519",
  4 |   "x": "••••••••••••••••••••••••••••••••••••••••••",
    |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  This is no Ed25519 public key: it would be 32 bytes, 43 letters of base64url.
  Bring the file back as it was made; a key cannot be mended by hand. Or make another one with "keys rotate".`,
    ],
    [
      'a file cut short',
      { [edFile]: edText.slice(0, 80) },
      `${edFile}:4:43  yaml-syntax
  3 |   "crv": "Ed25519",
  4 |   "x": "••••••••••••••••••••••••••••••••••
    |                                           ^
  A closing quotation mark, bracket or a comma is missing.
  Look for the one that was opened here and is never closed. A blank must follow each colon.`,
    ],
  ])('%s', async (_, files, expected) => {
    expect(await problemsOf({ ...both, ...files })).toEqual([expected]);
  });

  test('another name than the thumbprint', async () => {
    const { [edFile]: _, ...rest } = both;
    expect(await problemsOf({ ...rest, 'keys/acme/mine.json': edText })).toEqual([
      `keys/acme/mine.json  key-misnamed
  The key in this file is not the one that its name says: the thumbprint is "${thumbprint(ed25519)}".
  If the key was changed by hand, bring the old file back. If only its name was, rename it to "${thumbprint(ed25519)}.json".`,
    ]);
  });

  test('a large one is not read', async () => {
    const problems = await problemsOf({ ...both, [edFile]: `${edText}${' '.repeat(70_000)}` });
    expect(problems).toEqual([
      `${edFile}  content-too-large
  The file has 71 kB. A file with a key has 64 kB at the most, and was not read.
  See whether it is what it should be: a public key has less than 2 kB.`,
    ]);
  });
});

describe('what is no public key', () => {
  test.each([
    'keys/acme/notes.txt',
    'keys/key.json',
    'keys/acme/old/key.json',
    'keys/acme/KEY.JSON',
  ])('%s', async (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    expect(await problemsOf({ ...both, [path]: 'Hello.' })).toEqual([
      `${path}  content-unexpected-file
  Rosette does not know what "${name}" is, and it would not be published.
  A public key is a file keys/<issuer>/<thumbprint>.json, as "npm run badges -- keys new <issuer>" makes it.`,
    ]);
  });
});

describe('a private key', () => {
  const told = (path: string, which = ''): string =>
    `${path}  private-key-in-keys
  This file holds a private key, and keys/ is for everyone to read. Whoever has it can sign as this issuer.
  Take it out: only public keys stand here. If it was ever committed or passed on, it counts as known to everyone; then also run: npm run badges -- keys compromise acme${which} --reason "The private key was in the repository"`;
  const named = (jwk: PublicJwk): string => ` --key=${thumbprint(jwk)}`;
  const withSecret = `${JSON.stringify({ ...JSON.parse(edText), d: ed25519.d }, undefined, 2)}\n`;
  const privateEd = privateKeyText(ed25519);
  const privateRsa = privateKeyText(rsa);

  test.each<[string, string, string, string]>([
    ['in place of the public one', edFile, withSecret, named(ed25519)],
    ['beside it', `keys/acme/${thumbprint(rsa)}.jwk.json`, privateRsa, named(rsa)],
    ['on one line', edFile, JSON.stringify(JSON.parse(withSecret)), named(ed25519)],
    ['cut short', edFile, privateEd.slice(0, -20), ''],
    ['cut short inside the key', rsaFile, privateRsa.slice(0, -200), ''],
    ['its beginning cut off', edFile, privateEd.slice(privateEd.indexOf('"d"')), ''],
    [
      'with an empty private part',
      edFile,
      edText.replace('"x"', '"d": "",\n  "x"'),
      named(ed25519),
    ],
    ['a JWK Set', 'keys/acme/secret.json', JSON.stringify({ keys: [ed25519] }), ''],
    ['under a name that is none of ours', 'keys/acme/private.txt', privateEd, ''],
  ])('%s', async (_, path, text, which) => {
    expect(await problemsOf({ ...both, [path]: text })).toEqual([told(path, which)]);
  });

  test('no part of one is shown wherever the files are broken', async () => {
    const lines = privateRsa.split('\n');
    for (let cut = 1; cut < privateRsa.length; cut += 97) {
      const problems = await problemsOf({
        ...both,
        [rsaFile]: privateRsa.slice(0, cut),
        [edFile]: privateEd.replace('"d"', '"status"'),
        'keys/acme/x.json': lines.toSpliced(cut % lines.length, 1).join('\n'),
        'keys/acme/y.json': privateRsa.slice(cut),
      });
      for (const secret of secretsOf()) expect(problems.join('\n')).not.toContain(secret);
    }
  });
});

test('a symbolic link is not followed', async () => {
  const source = inMemory({ ...minimal, ...both });
  const { problems } = await load(
    {
      ...source,
      list: async () =>
        (await source.list()).map((entry) =>
          entry.path === edFile ? { ...entry, kind: 'symbolic-link' } : entry,
        ),
    },
    now,
  );
  expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual([
    `content-symbolic-link ${edFile}`,
  ]);
});

test('every file of keys/ is known to stand there, also one that cannot be read', async () => {
  const { sources } = await readContent(
    inMemory({ ...minimal, ...publicFile('acme', rsa), [edFile]: 'x' }),
  );
  expect([...sources.written.keys].sort()).toEqual([edFile, rsaFile].sort());
  expect(sources.keys).toHaveLength(1);
});

test('law: any text is a key or told in words, and nothing throws', async () => {
  const value = fc.oneof(
    fc.constantFrom('OKP', 'RSA', 'active', 'retired', 'Ed25519', 'AQAB', '2026-01-01', true),
    fc.string(),
    fc.jsonValue(),
  );
  const name = fc.oneof(
    fc.constantFrom('kty', 'crv', 'x', 'n', 'e', 'status', 'created', 'retired', 'd', '__proto__'),
    fc.string(),
  );
  const texts = fc.oneof(
    fc.string(),
    fc.json(),
    fc.dictionary(name, value).map((fields) => JSON.stringify(fields)),
    fc.dictionary(name, value).map((more) => JSON.stringify({ ...JSON.parse(edText), ...more })),
  );
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const problems: Problem[] = [];
      const source = await readKey({ path: edFile, text }, problems);
      expect(source === undefined).toBe(problems.length > 0 && problems.every(isNotName));
      for (const { code, message } of problems) {
        expect(problemCodes).toContain(code);
        expect(message).toMatch(/\.$/);
      }
    }),
  );
});

/** A key with another name than its own is a key all the same. */
const isNotName = ({ code }: Problem): boolean => code !== 'key-misnamed';
