import { expect, test } from 'vitest';
import { newKeyFields, type PrivateJwk } from '../../src/authoring/key-files.ts';
import { keyPlan } from '../../src/authoring/key-plan.ts';
import type { KeySource } from '../../src/content/schema/sources.ts';
import { thumbprint } from '../../src/content/schema/thumbprint.ts';
import type { Instant } from '../../src/model/instant.ts';
import type { KeyType } from '../../src/model/keys.ts';
import { createdAt, pair, secretsOf } from '../support/key-pairs.ts';

const now = '2026-11-01T12:00:00Z' as Instant;
const rsa = await pair('rsa');
const next = await pair('rsa', 1);
const fields = newKeyFields(rsa, createdAt);
const old: KeySource = {
  issuer: 'acme',
  origin: { file: `keys/acme/${fields.thumbprint}.json`, path: [] },
  fields,
};
const pairs = new Map<KeyType, PrivateJwk>([['rsa', next]]);
const writing = { issuer: 'acme', now, pairs };

test('a rotation: one file more, one that says when it was retired', () => {
  const { made, changed } = keyPlan(
    [
      { kind: 'make', type: 'rsa' },
      { kind: 'retire', type: 'rsa', key: old },
    ],
    { ...writing, reason: 'Every year' },
  );
  const name = thumbprint(next);
  expect(made).toMatchObject([{ type: 'rsa', thumbprint: name, file: `keys/acme/${name}.json` }]);
  expect(JSON.parse(made[0]?.text ?? '')).toEqual({
    kty: 'RSA',
    n: next.kty === 'RSA' && next.n,
    e: 'AQAB',
    status: 'active',
    created: now,
  });
  expect(JSON.parse(made[0]?.privateText ?? '')).toMatchObject({ kid: name, d: next.d });
  expect(changed).toMatchObject([{ status: 'retired', file: old.origin.file }]);
  expect(JSON.parse(changed[0]?.text ?? '')).toEqual({
    kty: 'RSA',
    n: rsa.kty === 'RSA' && rsa.n,
    e: 'AQAB',
    status: 'retired',
    created: createdAt,
    retired: now,
    reason: 'Every year',
  });
  for (const secret of secretsOf()) {
    for (const { text } of [...made, ...changed]) expect(text).not.toContain(secret);
  }
});

test('a retired key that becomes compromised keeps when it was retired', () => {
  const retired: KeySource = {
    ...old,
    fields: {
      ...fields,
      status: 'retired',
      retired: { kind: 'date', date: '2026-02-01' },
      reason: 'Old',
    },
  };
  const { changed } = keyPlan([{ kind: 'compromise', type: 'rsa', key: retired }], {
    ...writing,
    reason: 'Stolen',
  });
  expect(JSON.parse(changed[0]?.text ?? '')).toMatchObject({
    status: 'compromised',
    retired: '2026-02-01',
    compromised: now,
    reason: 'Stolen',
  });
});

test('a clock that goes after does not let a key change before it was made', () => {
  const early = { ...writing, now: '2025-12-31T23:59:00Z' as Instant };
  const { changed } = keyPlan([{ kind: 'retire', type: 'rsa', key: old }], early);
  expect(JSON.parse(changed[0]?.text ?? '')).toMatchObject({ retired: createdAt });
});

test('a step without its pair is a mistake of ours', () => {
  expect(() => keyPlan([{ kind: 'make', type: 'ed25519' }], writing)).toThrow('lacks its key pair');
});
