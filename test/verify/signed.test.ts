/** Signed awards of 1.1 and 2.0: what counts, and every way that was thought of to pass one off. */

import { beforeAll, describe, expect, test } from 'vitest';
import type { Fetched } from '../../src/verify/fetched.ts';
import { verify } from '../../src/verify/verify.ts';
import {
  at,
  base64url,
  hosting11,
  hosting20,
  keyAddress,
  keyDocument,
  list20,
  type Pair,
  pemAddress,
  rsaPair,
  sign,
  signed11,
  signed20,
  signWithSecret,
  urn,
} from './signed-sample.ts';
import { faults, fetchFrom, now, stepOf } from './vectors.ts';

let pair: Pair;
let other: Pair;
let weak: Pair;
beforeAll(async () => {
  [pair, other, weak] = await Promise.all([rsaPair(), rsaPair(), rsaPair(1024)]);
});

const judge = (
  text: string,
  documents: Readonly<Record<string, unknown>>,
  answers: Readonly<Record<string, Fetched>> = {},
) => verify({ text }, { fetchDocument: fetchFrom(documents, answers), now });

const good20 = async (changes: object = {}, header?: object) =>
  judge(
    await sign({ ...signed20().assertion, ...changes }, pair, header),
    hosting20(signed20(), pair.pem),
  );

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

describe('2.0: whose key it is', () => {
  const evil = 'https://evil.example/key.json';
  type Case = readonly [name: string, change: () => Change, message: string];
  type Change = {
    readonly verification?: object;
    readonly issuer?: object;
    readonly documents?: Record<string, unknown>;
    readonly answers?: Readonly<Record<string, Fetched>>;
  };
  const creator = (address: string) => ({ type: 'SignedBadge', creator: address });
  const not = 'The badge is signed with a key that its issuer does not say is its own.';
  const another = 'The key with which the badge is signed is another issuer’s.';
  const cases: readonly Case[] = [
    [
      'a key that the issuer does not list',
      () => ({
        verification: creator(evil),
        documents: { [evil]: keyDocument(other.pem, { id: evil }) },
      }),
      not,
    ],
    [
      'on the issuer’s host, but not beside its keys',
      () => ({ verification: creator(`${at}people/key.json`) }),
      not,
    ],
    [
      'out of the folder of keys by dots',
      () => ({ verification: creator(`${at}keys/../people/key.json`) }),
      not,
    ],
    [
      'the issuer lists none',
      () => ({ verification: { type: 'SignedBadge' }, issuer: { publicKey: undefined } }),
      'The issuer says of no key that it is its own, so anybody could have signed.',
    ],
    [
      'another’s key that the issuer lists',
      () => ({
        documents: { [keyAddress]: keyDocument(pair.pem, { owner: 'https://evil.example/' }) },
      }),
      another,
    ],
    [
      'a key without an owner',
      () => ({ documents: { [keyAddress]: keyDocument(pair.pem, { owner: undefined }) } }),
      another,
    ],
    [
      'a retired key of another’s',
      () => ({
        verification: creator(`${at}keys/1.json`),
        documents: {
          [`${at}keys/1.json`]: keyDocument(pair.pem, {
            id: `${at}keys/1.json`,
            owner: 'https://evil.example/',
          }),
        },
      }),
      another,
    ],
    [
      'a key that belongs elsewhere',
      () => ({ documents: { [keyAddress]: keyDocument(pair.pem, { id: evil }) } }),
      'The issuer’s key is not where it says that it belongs.',
    ],
    [
      'a void key',
      () => ({
        documents: {
          [keyAddress]: {
            id: keyAddress,
            revoked: true,
            reason: 'Lost by me@issuer.example.\nSorry!',
          },
        },
      }),
      'The issuer has declared the key void, so nothing that it signed counts; the issuer says why: “Lost by … Sorry!”',
    ],
    [
      'no key in it',
      () => ({
        documents: {
          [keyAddress]: keyDocument('-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----'),
        },
      }),
      'The issuer’s key cannot be used to check a signature.',
    ],
    [
      'something else',
      () => ({ documents: { [keyAddress]: ['x'] } }),
      'Where the issuer’s key should be is something else.',
    ],
    [
      'gone',
      () => ({ answers: { [keyAddress]: { kind: 'absent', status: 404 } } }),
      'The issuer’s key is not there.',
    ],
  ];

  const judged = async ({ verification, issuer, documents, answers }: Change) => {
    const sample = signed20();
    Object.assign(sample.issuer, issuer);
    const assertion = { ...sample.assertion, ...(verification && { verification }) };
    const all = { ...hosting20(sample, pair.pem), ...documents };
    return judge(await sign(assertion, pair), all, answers);
  };

  test.each(cases)('%s', async (_, change, message) => {
    const report = await judged(change());
    expect(faults(report)).toEqual(['signature could-not-check', 'key failed']);
    expect(stepOf(report, 'key')?.message).toBe(message);
    expect(report.verdict).toBe('invalid');
  });

  test('what a stranger writes moves no cursor, and ends', async () => {
    const owner = `\u001b[2J\u202e${'x'.repeat(100_000)}`;
    const report = await judged({ documents: { [keyAddress]: keyDocument(pair.pem, { owner }) } });
    const message = stepOf(report, 'key')?.detail?.[0]?.message ?? '';
    expect(message).toMatch(/^The key says that its owner is \[2J x+…$/);
    expect([...message]).toHaveLength(1001);
  });

  test('cannot be reached: unknown', async () => {
    const report = await judged({ answers: { [keyAddress]: { kind: 'unreachable' } } });
    expect(faults(report)).toEqual(['signature could-not-check', 'key could-not-check']);
    expect(stepOf(report, 'key')?.message).toBe('The issuer’s key could not be reached.');
    expect(report.verdict).toBe('unknown');
  });

  test('a badge class of somebody else’s that names the issuer', async () => {
    const sample = signed20();
    const badge = 'https://evil.example/badge.json';
    const assertion = { ...sample.assertion, badge };
    const documents = { ...hosting20(sample, pair.pem), [badge]: { ...sample.badge, id: badge } };
    const report = await judge(await sign(assertion, other), documents);
    expect(faults(report)).toEqual(['signature failed']);
  });
});

test.each(['1.1', '2.0'])(
  '%s: the address of the key sends its readers elsewhere',
  async (version) => {
    const isNew = version === '2.0';
    const sample = isNew ? signed20() : signed11();
    const documents = (isNew ? hosting20 : hosting11)(sample, other.pem);
    const key = isNew ? keyAddress : pemAddress;
    const bytes = new TextEncoder().encode(
      isNew ? JSON.stringify(keyDocument(other.pem)) : other.pem,
    );
    const answers = {
      [key]: { kind: 'found', bytes, address: 'https://evil.example/key' },
    } as const;
    const report = await judge(await sign(sample.assertion, other), documents, answers);
    expect(faults(report)).toEqual(['signature could-not-check', 'key failed']);
    expect(stepOf(report, 'key')?.message).toBe(
      'The address of the key leads on to a site that is not its issuer’s.',
    );
  },
);

describe('1.1: whose key it is', () => {
  const judged = async (url: string, documents: Record<string, unknown> = {}) => {
    const sample = signed11();
    const assertion = { ...sample.assertion, verify: { type: 'signed', url } };
    return judge(await sign(assertion, pair), { ...hosting11(sample, pair.pem), ...documents });
  };

  test('a key on another site', async () => {
    const evil = 'https://evil.example/key.pem';
    const report = await judged(evil, { [evil]: new TextEncoder().encode(pair.pem) });
    expect(faults(report)).toEqual(['signature could-not-check', 'key failed']);
    expect(stepOf(report, 'key')?.message).toBe(
      'The badge is signed with a key that is not on its issuer’s own site.',
    );
  });

  test('a void key', async () => {
    const report = await judged(pemAddress, { [pemAddress]: { revoked: true, reason: 'Lost.' } });
    expect(stepOf(report, 'key')?.message).toContain('declared the key void');
    expect(report.verdict).toBe('invalid');
  });

  test('another key', async () => {
    const documents = { [pemAddress]: new TextEncoder().encode(other.pem) };
    expect(faults(await judged(pemAddress, documents))).toEqual(['signature failed']);
  });
});

describe('lists of revoked badges', () => {
  const address = `${at}revoked.json`;
  const judged = async (list: unknown, answers: Readonly<Record<string, Fetched>> = {}) => {
    const documents = { ...hosting20(signed20(), pair.pem), [address]: list };
    return judge(await sign(signed20().assertion, pair), documents, answers);
  };

  test.each<[unknown, string]>([
    [urn, 'The badge was revoked.'],
    [{ id: urn }, 'The badge was revoked.'],
    [
      { id: urn, revoked: true, revocationReason: 'Given twice.' },
      'The badge was revoked; the issuer says why: “Given twice.”',
    ],
    [
      { id: urn, revocationReason: 'Given twice' },
      'The badge was revoked; the issuer says why: “Given twice”.',
    ],
    [
      { id: urn, revocationReason: 'x'.repeat(1000) },
      `The badge was revoked; the issuer says why: “${'x'.repeat(200)}…”.`,
    ],
    [{ id: urn, revocationReason: ' \n' }, 'The badge was revoked.'],
  ])('on it: %j', async (entry, message) => {
    const report = await judged(list20(['urn:x:y', entry]));
    expect(faults(report)).toEqual(['revocation failed']);
    expect(stepOf(report, 'revocation')).toMatchObject({
      message,
      detail: [{ message: `The list is ${address}, read at ${now}.` }],
    });
    expect(report.verdict).toBe('revoked');
  });

  test.each<[unknown]>([[{ id: urn, revoked: false }], [`${urn}0`], [{ id: 'urn:x:y' }]])(
    'not on it: %j',
    async (entry) => {
      const report = await judged(list20([entry]));
      expect(report.verdict).toBe('valid');
      expect(stepOf(report, 'revocation')?.message).toBe(
        'The badge is not on its issuer’s list of revoked badges.',
      );
    },
  );

  test.each<[string, unknown, Readonly<Record<string, Fetched>>, string]>([
    [
      'another issuer’s',
      list20([], { issuer: 'https://evil.example/' }),
      {},
      'The list of revoked badges that the issuer names belongs to another issuer.',
    ],
    [
      'no list',
      ['x'],
      {},
      'Where the issuer’s list of revoked badges should be is something else.',
    ],
    [
      'not a proper one',
      list20([5]),
      {},
      'The issuer’s list of revoked badges is not a proper one.',
    ],
    [
      'gone',
      undefined,
      { [address]: { kind: 'absent', status: 404 } },
      'The issuer’s list of revoked badges is not there.',
    ],
  ])('%s: invalid, and not called revoked', async (_, list, answers, message) => {
    const report = await judged(list, answers);
    expect(stepOf(report, 'status-list')).toMatchObject({ result: 'failed', message });
    expect(stepOf(report, 'revocation')?.result).toBe('could-not-check');
    expect(report.verdict).toBe('invalid');
  });

  test('cannot be reached: unknown', async () => {
    const report = await judged(undefined);
    expect(faults(report)).toEqual(['status-list could-not-check', 'revocation could-not-check']);
    expect(report.verdict).toBe('unknown');
  });

  test('revoked comes before all that is wrong', async () => {
    const documents = { ...hosting20(signed20(), pair.pem), [address]: list20([urn]) };
    const report = await judge(await sign(signed20().assertion, other), documents);
    expect(faults(report)).toEqual(['signature failed', 'revocation failed']);
    expect(report.verdict).toBe('revoked');
  });

  test('none is kept', async () => {
    const sample = signed20();
    sample.issuer.revocationList = undefined;
    const report = await judge(await sign(sample.assertion, pair), hosting20(sample, pair.pem));
    expect(stepOf(report, 'revocation')?.result).toBe('not-applicable');
    expect(report.verdict).toBe('valid');
  });

  test.each([
    [{ '1': 'Given twice.' }, 'revoked'],
    [{ [`${at}awards/1.jws.txt`]: 'Given twice.' }, 'revoked'],
    [{ '2': 'Given twice.' }, 'valid'],
    [{}, 'valid'],
    [['1'], 'invalid'],
  ])('1.1: %j is %s', async (list, verdict) => {
    const documents = { ...hosting11(signed11(), pair.pem), [address]: list };
    const report = await judge(await sign(signed11().assertion, pair), documents);
    expect(report.verdict).toBe(verdict);
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
