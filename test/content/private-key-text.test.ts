/** Private keys are found in whatever form they come; a text that speaks of them is none. */

import { generateKeyPairSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { base58 } from '@scure/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { holdsPrivateKey, privateKeyLine } from '../../src/content/private-key-text.ts';
import { hasShared, shared } from '../shared.ts';
import { pair } from '../support/key-pairs.ts';

const ed25519 = await pair('ed25519');
const rsa = await pair('rsa');
const { d, ...publicRsa } = rsa;
const { privateKey } = generateKeyPairSync('ed25519');
const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const encrypted = privateKey
  .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' })
  .toString();
const rsaKey = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
const pkcs1 = rsaKey.export({ type: 'pkcs1', format: 'pem' }).toString();
const legacy = rsaKey
  .export({ type: 'pkcs1', format: 'pem', cipher: 'aes-128-cbc', passphrase: 'x' })
  .toString();
const seed = new Uint8Array(32).fill(7);
const multikey = (...key: Uint8Array[]): string =>
  `z${base58.encode(Uint8Array.from([0x80, 0x26, ...key.flatMap((part) => [...part])]))}`;

/** As `git grep -E` reads it. */
const line = new RegExp(privateKeyLine.replaceAll('[[:space:]]', '\\s'));

const found: readonly [string, string][] = [
  ['an Ed25519 JWK', JSON.stringify(ed25519, undefined, 2)],
  ['an RSA JWK', JSON.stringify(rsa)],
  ['its type last', JSON.stringify({ d, ...publicRsa, kty: 'RSA' })],
  ['a JWK Set', JSON.stringify({ keys: [ed25519] })],
  ['a JWK as YAML', stringify(ed25519)],
  ['a JWK as folded YAML', `kty: OKP\nd: >-\n  ${d.slice(0, 43)}\n`],
  ['a JWK in a program', `const key = { kty: 'OKP', d: '${ed25519.d}' };`],
  ['a JWK in a string', JSON.stringify(JSON.stringify(ed25519))],
  ['a JWK in an environment file', `ROSETTE_KEYS='${JSON.stringify({ keys: [rsa] })}'`],
  ['PKCS #8', pkcs8],
  ['PKCS #8 with CRLF', pkcs8.replaceAll('\n', '\r\n')],
  ['PKCS #8 with a passphrase', encrypted],
  ['PKCS #1', pkcs1],
  ['PKCS #1 with a passphrase', legacy],
  ['PEM in YAML', `key: |\n${pkcs8.replaceAll(/^/gm, '  ')}`],
  ['PEM in JSON', JSON.stringify({ key: pkcs8 })],
  [
    'PEM in a program',
    pkcs8
      .trim()
      .split('\n')
      .map((row) => `'${row}\\n'`)
      .join(' +\n'),
  ],
  ['a Multikey', `secretKeyMultibase: ${multikey(seed)}`],
  [
    'a Multikey with its public half',
    JSON.stringify({ privateKeyMultibase: multikey(seed, seed) }),
  ],
];

describe('is found, and by git too', () => {
  test.each(found)('%s', (_, text) => {
    expect(holdsPrivateKey(text)).toBe(true);
    expect(text.split('\n').some((row) => line.test(row))).toBe(true);
  });

  test.each(found)('%s, somewhere in a long text', (_, text) => {
    const filling = 'Lorem ipsum dolor sit amet.\n'.repeat(500);
    expect(holdsPrivateKey(`${filling}${text}\n${filling}`)).toBe(true);
  });

  test.skipIf(!hasShared)('the key pair of the W3C test suite', async () => {
    const text = await readFile(shared('spec/vectors/w3c-eddsa/keyPair.json'), 'utf8');
    expect(holdsPrivateKey(text)).toBe(true);
    expect(line.test(text)).toBe(true);
  });
});

describe('is none', () => {
  test.each([
    ['a public JWK', JSON.stringify({ ...publicRsa, status: 'active' })],
    [
      'a public key in PEM',
      '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA\n-----END PUBLIC KEY-----',
    ],
    [
      'a pattern',
      '/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text) && /"kty"\\s*:/ && /"d"\\s*:\\s*"/',
    ],
    [
      'a sentence',
      'A file that begins with -----BEGIN PRIVATE KEY----- must never be committed, as everybody knows by now.',
    ],
    [
      'an example that is left out',
      '-----BEGIN PRIVATE KEY-----\n…\n-----END PRIVATE KEY-----\n{"kty":"OKP","d":"…"}',
    ],
    ['a value named d of another kind', `{ "d": "${'a'.repeat(64)}" }`],
    [
      'a type and a d that belong to different things',
      `{"kty":"OKP"}${' '.repeat(6000)}"d": "${'a'.repeat(64)}"`,
    ],
    ['a Multikey that is public', 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2'],
    ['letters that only begin like a Multikey', `z3u2${'1'.repeat(44)}`],
  ])('%s', (_, text) => {
    expect(holdsPrivateKey(text)).toBe(false);
  });

  test('its own source', async () => {
    const file = new URL('../../src/content/private-key-text.ts', import.meta.url);
    expect(holdsPrivateKey(await readFile(file, 'utf8'))).toBe(false);
  });
});

test('law: no text takes long or throws, and what is found has a line for git', () => {
  const piece = fc.constantFrom(
    ...found.map(([, text]) => text.slice(0, 200)),
    '-----BEGIN PRIVATE KEY-----',
    '"d": "',
    '"kty": "OKP"',
    'z3u2',
    'A'.repeat(50),
    '\n',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string())), (parts) => {
      const text = parts.join('');
      if (holdsPrivateKey(text)) {
        expect(text.split('\n').some((row) => line.test(row))).toBe(true);
      }
    }),
  );
});
