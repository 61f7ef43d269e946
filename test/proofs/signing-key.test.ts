import { verify as nodeVerify } from 'node:crypto';
import { inspect } from 'node:util';
import { MessageChannel } from 'node:worker_threads';
import fc from 'fast-check';
import { calculateJwkThumbprint, importJWK, importSPKI } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PublicKey } from '../../src/model/keys.ts';
import { ProofError } from '../../src/proofs/proof-error.ts';
import { importSigningKey, type PrivateKey, signatureOf } from '../../src/proofs/signing-key.ts';
import { otherKeys, type TestKeys, testKeys } from '../support/keys.ts';

type Jwk = Readonly<Record<string, string>>;

const types = ['ed25519', 'rsa'] as const;
const secretMembers = { ed25519: ['d'], rsa: ['d', 'p', 'q', 'dp', 'dq', 'qi'] } as const;
const memberCases = types.flatMap((type) =>
  [...secretMembers[type], ...(type === 'rsa' ? ['n', 'e'] : ['x'])].map(
    (member) => [type, member] as const,
  ),
);

let keys: TestKeys;
let others: TestKeys;

beforeAll(async () => {
  keys = await testKeys();
  others = await otherKeys();
});

const privateJwk = (type: (typeof types)[number], of = keys): Jwk => of.privateJwks[type] as Jwk;

/** Also sees to it that nothing of a private key is told. */
async function refusal(jwk: unknown, publicKey: PublicKey): Promise<ProofError> {
  const error = await importSigningKey(jwk, publicKey).catch((refused: unknown) => refused);
  if (!(error instanceof ProofError)) throw new Error('This key was not refused.');
  const told = inspect(error, { depth: null, showHidden: true });
  for (const of of [keys, others]) {
    for (const type of types) {
      for (const member of secretMembers[type]) {
        const secret = privateJwk(type, of)[member] ?? '';
        for (const part of [secret.slice(0, 12), secret.slice(-12)]) {
          expect(told.includes(part)).toBe(false);
        }
      }
    }
  }
  expect(error.cause).toBeUndefined();
  return error;
}

/** What a thread gets that is sent the key. */
function inAnotherThread(key: PrivateKey): Promise<PrivateKey> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port2.once('message', (copy: PrivateKey) => {
      port1.close();
      resolve(copy);
    });
    port1.postMessage(key);
  });
}

describe.each(types)('an %s key', (type) => {
  test('is imported, and signs for its public key', async () => {
    const publicKey = keys.issuerKeys[type];
    const key = await importSigningKey(privateJwk(type), publicKey);
    expect(key.type).toBe(type);
    expect(key.publicKey).toBe(publicKey);
    const text = new TextEncoder().encode('a text');
    const signature = signatureOf(text, key);
    expect(signatureOf(text, key)).toEqual(signature);
    const { jwk } = publicKey;
    const check = (algorithm: string | null) =>
      nodeVerify(algorithm, text, { key: { ...jwk }, format: 'jwk' }, signature);
    expect(check(type === 'rsa' ? 'sha256' : null)).toBe(true);
  });

  test('shows nothing of itself, printed or as JSON, and goes to other threads', async () => {
    const key = await importSigningKey(privateJwk(type), keys.issuerKeys[type]);
    const copy = await inAnotherThread(key.privateKey);
    const shown = [key, copy].map(
      (one) => inspect(one, { depth: null, showHidden: true }) + JSON.stringify(one) + String(one),
    );
    for (const member of secretMembers[type]) {
      const secret = privateJwk(type)[member] ?? '';
      expect(shown.join().includes(secret.slice(0, 12))).toBe(false);
    }
    const text = new TextEncoder().encode('a text');
    expect(signatureOf(text, { type, privateKey: copy })).toEqual(signatureOf(text, key));
  });

  test('may say more of itself', async () => {
    const said = { ...privateJwk(type), kid: 'one', use: 'enc', key_ops: ['verify'], ext: false };
    const key = await importSigningKey(said, keys.issuerKeys[type]);
    expect(key.privateKey.type).toBe('private');
  });

  test('private-key-not-jwk: is no key, or one of another kind', async () => {
    const jwk = privateJwk(type);
    const elsewhere = privateJwk(type === 'rsa' ? 'ed25519' : 'rsa');
    const all = [undefined, null, 'text', 7, [], {}, [jwk], { keys: [jwk] }, JSON.stringify(jwk)];
    for (const wrong of [...all, elsewhere, { ...jwk, kty: 'oct' }, { ...jwk, kty: ['RSA'] }]) {
      expect(await refusal(wrong, keys.issuerKeys[type])).toMatchObject({
        code: 'private-key-not-jwk',
        message: expect.stringMatching(/^The private key is not a JSON Web Key with "kty": "/),
      });
    }
  });

  test('private-key-incomplete: is the public half', async () => {
    const { jwk } = keys.issuerKeys[type];
    expect(await refusal(jwk, keys.issuerKeys[type])).toMatchObject({
      code: 'private-key-incomplete',
      message: 'The private key has no "d".',
    });
  });

  test('private-key-other: belongs to another public key', async () => {
    const { code, message } = await refusal(privateJwk(type, others), keys.issuerKeys[type]);
    expect(code).toBe('private-key-other');
    expect(message).toContain(keys.issuerKeys[type].thumbprint);
  });

  test('private-key-wrong: carries the right public half, and signs as another key', async () => {
    const { jwk } = keys.issuerKeys[type];
    const mixed = { ...privateJwk(type, others), ...jwk };
    const { code, message } = await refusal(mixed, keys.issuerKeys[type]);
    expect(code).toBe('private-key-wrong');
    expect(message).toContain(keys.issuerKeys[type].thumbprint);
  });
});

describe.each(memberCases)('the member of an %s key "%s"', (type, member) => {
  test('private-key-incomplete: is missing, no text, or no base64url', async () => {
    const { [member]: value = '', ...rest } = privateJwk(type);
    const wrong = [undefined, null, 7, '', {}, `${value}=`, ` ${value}`, `+${value.slice(1)}`];
    for (const given of wrong) {
      const error = await refusal({ ...rest, [member]: given }, keys.issuerKeys[type]);
      expect(error.code).toBe('private-key-incomplete');
      expect(error.message).toContain(`"${member}"`);
    }
  });
});

test.each([1, 4, 20, 39])('private-key-incomplete: an Ed25519 key cut short by %i', async (cut) => {
  const jwk = privateJwk('ed25519');
  const short = { ...jwk, d: (jwk.d ?? '').slice(0, -cut) };
  expect(await refusal(short, keys.issuerKeys.ed25519)).toMatchObject({
    code: 'private-key-incomplete',
  });
});

test('private-key-incomplete: an Ed25519 key with a byte too many', async () => {
  const jwk = privateJwk('ed25519');
  const bytes = Uint8Array.from([...Buffer.from(jwk.d ?? '', 'base64url'), 7]);
  const long = { ...jwk, d: Buffer.from(bytes).toString('base64url') };
  expect(await refusal(long, keys.issuerKeys.ed25519)).toMatchObject({
    code: 'private-key-incomplete',
  });
});

test('an RSA key whose members are no key, or cut short, is refused', async () => {
  const jwk = privateJwk('rsa');
  const zeros = Object.fromEntries(secretMembers.rsa.map((member) => [member, 'AAAA']));
  const cut = Object.fromEntries(
    secretMembers.rsa.map((member) => [member, jwk[member]?.slice(0, -8)]),
  );
  for (const wrong of [zeros, cut]) {
    const { code } = await refusal({ ...jwk, ...wrong }, keys.issuerKeys.rsa);
    expect(['private-key-incomplete', 'private-key-wrong']).toContain(code);
  }
});

test('whatever is given is imported or refused, and nothing else', () =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...types),
      fc.constantFrom('d', 'p', 'q', 'x', 'n', 'e', 'kty', 'crv'),
      fc.oneof(fc.jsonValue(), fc.base64String(), fc.string()),
      async (type, member, value) => {
        const jwk = { ...privateJwk(type), [member]: value };
        const outcome = await importSigningKey(jwk, keys.issuerKeys[type]).catch(
          (error: unknown) => error,
        );
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ProofError);
      },
    ),
    { numRuns: 200 },
  ));

describe('the keys that tests use', () => {
  test('are the same at every call, and two pairs are not the same', async () => {
    expect(await testKeys()).toBe(keys);
    expect(others.issuerKeys.ed25519.thumbprint).not.toBe(keys.issuerKeys.ed25519.thumbprint);
    expect(others.issuerKeys.rsa.thumbprint).not.toBe(keys.issuerKeys.rsa.thumbprint);
  });

  test('say of themselves what is so', async () => {
    const { ed25519, rsa } = keys.issuerKeys;
    expect(ed25519.thumbprint).toBe(await calculateJwkThumbprint(ed25519.jwk));
    expect(rsa.thumbprint).toBe(await calculateJwkThumbprint(rsa.jwk));
    expect(ed25519.publicKeyMultibase).toMatch(/^z6Mk\w{44}$/);
    expect(rsa.publicKeyPem).toMatch(
      /^-----BEGIN PUBLIC KEY-----\n[\w+/=\n]+\n-----END PUBLIC KEY-----\n$/,
    );
    const spki = await importSPKI(rsa.publicKeyPem, 'RS256', { extractable: true });
    expect(await crypto.subtle.exportKey('jwk', spki)).toMatchObject(rsa.jwk);
    expect(await importJWK(ed25519.jwk, 'Ed25519')).toBeInstanceOf(CryptoKey);
  });
});
