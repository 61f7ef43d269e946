/** Signed awards of 1.1 and 2.0: whether the key is the issuer’s. */

import { describe, expect, test } from 'vitest';
import type { Fetched } from '../../src/verify/fetched.ts';
import { judge, other, pair } from './signed-judge.ts';
import {
  at,
  hosting11,
  hosting20,
  keyAddress,
  keyDocument,
  pemAddress,
  sign,
  signed11,
  signed20,
} from './signed-sample.ts';
import { faults, stepOf } from './vectors.ts';

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
