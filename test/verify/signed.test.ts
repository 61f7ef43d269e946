/** Signed awards of 1.1 and 2.0: what counts, and every way that was thought of to pass one off. */

import { describe, expect, test } from 'vitest';
import { good20, judge, other, pair, weak } from './signed-judge.ts';
import {
  at,
  base64url,
  hosting11,
  hosting20,
  keyAddress,
  keyDocument,
  sign,
  signed11,
  signed20,
  signWithSecret,
} from './signed-sample.ts';
import { faults, stepOf } from './vectors.ts';

describe('sound', () => {
  test('2.0: every step, in order', async () => {
    const report = await good20();
    expect(report).toMatchObject({ verdict: 'valid', generation: '2.0', input: 'document' });
    expect(report.steps.map(({ code, result }) => `${code} ${result}`)).toEqual([
      'readable passed',
      'well-formed passed',
      'generation passed',
      'hosted not-applicable',
      'copy not-applicable',
      'assertion passed',
      'badge-class passed',
      'status-list passed',
      'issuer passed',
      'ids passed',
      'scope not-applicable',
      'signature passed',
      'key passed',
      'issued passed',
      'expires passed',
      'revocation passed',
      'image not-applicable',
      'endorsements not-applicable',
      'recipient not-applicable',
    ]);
  });

  test('1.1', async () => {
    const report = await judge(
      await sign(signed11().assertion, pair),
      hosting11(signed11(), pair.pem),
    );
    expect(faults(report)).toEqual([]);
    expect(report).toMatchObject({ verdict: 'valid', generation: '1.1' });
    expect(stepOf(report, 'key')?.message).toBe('The key is on the issuer’s own site.');
  });

  test.each([
    [
      'several keys, one of them named',
      [`${at}k2.json`, keyAddress],
      { type: 'SignedBadge', creator: keyAddress },
    ],
    ['the key written out in the Profile', 'written', { type: 'SignedBadge', creator: keyAddress }],
    ['no word of the key', keyAddress, { type: 'signed' }],
    ['no word of which of two keys', [`${at}k2.json`, keyAddress], { type: 'SignedBadge' }],
  ])('2.0: %s', async (_, listed, verification) => {
    const sample = signed20();
    sample.issuer.publicKey = listed === 'written' ? keyDocument(pair.pem) : listed;
    const documents = {
      ...hosting20(sample, pair.pem),
      [`${at}k2.json`]: keyDocument(other.pem, { id: `${at}k2.json` }),
    };
    const report = await judge(await sign({ ...sample.assertion, verification }, pair), documents);
    expect(faults(report)).toEqual([]);
    expect(report.verdict).toBe('valid');
  });

  test('2.0: a badge class that is nowhere but in the badge', async () => {
    const sample = signed20();
    const badge = { ...sample.badge, id: 'urn:uuid:62e4c6b3-8c13-4fa8-8482-a5cf34ef37a9' };
    const report = await judge(
      await sign({ ...sample.assertion, badge }, pair),
      hosting20(sample, pair.pem),
    );
    expect(faults(report)).toEqual([]);
  });

  test('a short key is noted', async () => {
    const report = await judge(
      await sign(signed20().assertion, weak),
      hosting20(signed20(), weak.pem),
    );
    expect(report.verdict).toBe('valid');
    expect(stepOf(report, 'signature')?.detail?.[0]?.message).toBe(
      'The key has 1024 bits, fewer than the 2048 that are asked for today.',
    );
  });

  test('a key in the header changes nothing', async () => {
    const report = await good20(
      {},
      { alg: 'RS256', jwk: { kty: 'RSA' }, jku: 'https://evil.example/' },
    );
    expect(report.verdict).toBe('valid');
    expect(stepOf(report, 'signature')?.detail?.map(({ message }) => message)).toEqual([
      'The key in the header of the JWS (“jwk”) was not used.',
      'The key in the header of the JWS (“jku”) was not used.',
    ]);
  });
});

const notSigned = 'The badge is not signed, so anybody could have written it.';
const changed = 'The badge was changed after it was signed, or somebody else signed it.';
const damaged = 'The signed text is damaged or cut short.';

describe('forged', () => {
  type Forgery = readonly [name: string, jws: () => Promise<string>, code: string, message: string];
  const claim = () => signed20().assertion;
  const forgeries: readonly Forgery[] = [
    [
      'alg none',
      async () => `${base64url({ alg: 'none' })}.${base64url(claim())}.`,
      'signature',
      notSigned,
    ],
    [
      'alg NONE',
      async () => `${base64url({ alg: 'NONE' })}.${base64url(claim())}.AAAA`,
      'signature',
      notSigned,
    ],
    ['no alg', async () => `${base64url({})}.${base64url(claim())}.AAAA`, 'signature', notSigned],
    [
      'HS256 with the public key as the secret',
      async () => signWithSecret(claim(), pair.pem),
      'signature',
      'The badge is signed with a secret and not with its issuer’s key, so anybody could have written it.',
    ],
    [
      'another algorithm',
      async () => sign(claim(), pair, { alg: 'PS256' }),
      'signature',
      'The badge is signed in a way that badges of its kind do not have.',
    ],
    ['somebody else’s key', async () => sign(claim(), other), 'signature', changed],
    [
      'somebody else’s key, which comes with it',
      async () =>
        sign(claim(), other, {
          alg: 'RS256',
          jwk: await crypto.subtle
            .exportKey('jwk', other.privateKey)
            .then(({ kty, n, e }) => ({ kty, n, e })),
        }),
      'signature',
      changed,
    ],
    [
      'another payload',
      async () => {
        const [header, , signature] = (await sign(claim(), pair)).split('.');
        return `${header}.${base64url({ ...claim(), narrative: 'More.' })}.${signature}`;
      },
      'signature',
      changed,
    ],
    [
      'another header',
      async () => {
        const [, payload, signature] = (await sign(claim(), pair)).split('.');
        return `${base64url({ alg: 'RS256', typ: 'JWT' })}.${payload}.${signature}`;
      },
      'signature',
      changed,
    ],
    [
      'no signature at the end',
      async () => (await sign(claim(), pair)).replace(/[^.]+$/, ''),
      'signature',
      changed,
    ],
    [
      'two parts',
      async () => (await sign(claim(), pair)).replace(/\.[^.]+$/, ''),
      'well-formed',
      damaged,
    ],
    ['padding', async () => `${await sign(claim(), pair)}==`, 'well-formed', damaged],
    ['a payload that is no object', async () => sign('[1]', pair), 'well-formed', damaged],
    ['a payload that is no JSON', async () => sign('{', pair), 'well-formed', damaged],
    [
      'five parts',
      async () => `${base64url({ alg: 'RSA-OAEP' })}.a.a.a.a`,
      'well-formed',
      'This badge is encrypted, so nobody but its addressee can read it.',
    ],
    [
      'conditions',
      async () => sign(claim(), pair, { alg: 'RS256', crit: ['exp'], exp: 1 }),
      'well-formed',
      'This badge is signed under conditions that are not known here.',
    ],
    [
      'an unencoded payload',
      async () => sign(claim(), pair, { alg: 'RS256', b64: false }),
      'well-formed',
      'This badge is signed under conditions that are not known here.',
    ],
    [
      'a name twice in the payload',
      async () => sign(JSON.stringify(claim()).replace('{', '{"id":"urn:x:y",'), pair),
      'well-formed',
      'The signed text says the same thing twice, so two readers may see two different badges.',
    ],
    [
      'a name twice in the header',
      async () => {
        const [, payload, signature] = (await sign(claim(), pair)).split('.');
        return `${base64url('{"alg":"none","alg":"RS256"}')}.${payload}.${signature}`;
      },
      'well-formed',
      'The signed text says the same thing twice, so two readers may see two different badges.',
    ],
  ];

  test.each(forgeries)('%s', async (_, jws, code, message) => {
    const report = await judge(await jws(), hosting20(signed20(), pair.pem));
    const failed = report.steps.filter(({ result }) => result === 'failed');
    expect(failed).toMatchObject([{ code, message }]);
    expect(report.verdict).toBe('invalid');
  });

  test('no letter of it can be another', async () => {
    const jws = await sign(claim(), pair);
    const documents = hosting20(signed20(), pair.pem);
    for (let index = 0; index < jws.length; index += 29) {
      const letter = jws[index] === 'A' ? 'Q' : 'A';
      const report = await judge(jws.slice(0, index) + letter + jws.slice(index + 1), documents);
      expect(report.verdict).not.toBe('valid');
    }
  });
});

test('a hosted award in signed text is a copy: its issuer’s site counts', async () => {
  const sample = signed20();
  const hosted = {
    ...sample.assertion,
    id: `${at}awards/1.json`,
    verification: { type: 'HostedBadge' },
  };
  const documents = hosting20(sample, pair.pem);
  const alone = await judge(await sign(hosted, pair), documents);
  expect(alone.verdict).toBe('unknown');
  const report = await judge(await sign(hosted, other), {
    ...documents,
    [`${at}awards/1.json`]: hosted,
  });
  expect(report.verdict).toBe('valid');
  expect(stepOf(report, 'signature')).toMatchObject({ result: 'not-applicable' });
});

test.each(['badge', 'issuer'] as const)('signed text of a %s is no award', async (part) => {
  const report = await judge(await sign(signed20()[part], pair), {});
  expect(faults(report)).toEqual(['generation failed']);
  expect(report.generation).toBe('2.0');
});
