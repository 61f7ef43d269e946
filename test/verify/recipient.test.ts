/** Whose badge it is: hashed and plain identities against what somebody types. */

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recipientMatches } from '../../src/verify/recipient.ts';
import { verify } from '../../src/verify/verify.ts';
import { hosting, sample11, sample20 } from './sample.ts';
import { fetchFrom, now, stepOf } from './vectors.ts';

const hash = (name: string, text: string) =>
  `${name}$${createHash(name).update(text, 'utf8').digest('hex')}`;

// The check values of the specification and of the published samples.
test.each([
  [
    'a@example.com',
    'Kosher',
    'sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399',
  ],
  [
    'nobody@example.org',
    'deadsea',
    'sha256$ecf5409f3f4b91ab60cc5ef4c02aef7032354375e70cf4d8e43f6a1d29891942',
  ],
])('%s with the salt %s', (typed, salt, identity) => {
  expect(recipientMatches({ type: 'email', hashed: true, identity, salt }, typed)).toBe(true);
  expect(recipientMatches({ type: 'email', hashed: true, identity }, typed)).toBe(false);
});

test('hashed with any function that was ever allowed, in any letters, as another library hashes', () => {
  const salted = fc.option(fc.string({ maxLength: 20 }), { nil: undefined });
  fc.assert(
    fc.property(
      fc.emailAddress(),
      fc.constantFrom('sha256', 'md5', 'sha1'),
      salted,
      fc.boolean(),
      (email, name, salt, isUpper) => {
        const digest = hash(name, email.toLowerCase() + (salt ?? ''));
        const identity = isUpper ? digest.toUpperCase() : digest;
        const recipient = { type: 'email', hashed: true, identity, salt };
        expect(recipientMatches(recipient, email)).toBe(true);
        expect(recipientMatches(recipient, ` mailto:${email.toUpperCase()} `)).toBe(true);
        expect(recipientMatches(recipient, `x${email}`)).toBe(false);
        expect(recipientMatches({ ...recipient, salt: `${salt}1` }, email)).toBe(false);
      },
    ),
  );
});

test.each([
  ['email', 'ada@example.org', 'ADA@Example.ORG', true],
  ['emailAddress', 'Ada@example.org', 'ada@example.org', true],
  [undefined, 'ada@example.org', 'ada@example.org', true],
  ['email', 'ada@example.org', 'eve@example.org', false],
  ['telephone', '+49301234567', 'tel:+49 30 1234567', true],
  ['url', 'https://ada.example/', 'HTTPS://ADA.example', true],
  ['url', 'https://ada.example/A', 'https://ada.example/a', false],
  ['id', 'did:key:zA', 'did:key:zA', true],
  ['id', 'did:key:zA', 'did:key:za', false],
  ['studentId', '0042', '0042', true],
  ['studentId', 'A1', 'a1', false],
  ['constructor', '0042', '42', false],
])('plain, %s: %s is %s: %j', (type, identity, typed, expected) => {
  const recipient = { hashed: false, identity, type };
  expect(recipientMatches(recipient, typed)).toBe(expected);
  const hashed = { hashed: true, identity: hash('sha256', identity), type };
  if (identity === identity.toLowerCase()) expect(recipientMatches(hashed, typed)).toBe(expected);
});

test('an old issuer hashed what it was given', () => {
  const identity = hash('sha256', 'Ada@Example.orgs');
  expect(
    recipientMatches({ type: 'email', hashed: true, identity, salt: 's' }, 'Ada@Example.org'),
  ).toBe(true);
});

test.each(['sha512$00', 'constructor$', '__proto__$00', '$', '', 'sha256'])(
  'no hash: %s',
  (identity) => {
    expect(recipientMatches({ type: 'email', hashed: true, identity }, 'ada@example.org')).toBe(
      false,
    );
  },
);

describe('in a report', () => {
  const identity = hash('sha256', 'ada@example.orgs');
  const recipient = { type: 'email', hashed: true, salt: 's', identity };
  const judge = async (sample: ReturnType<typeof sample20>, typed: string | undefined) => {
    const at = 'https://issuer.example/awards/1.json';
    const documents = { ...hosting(sample), [at]: sample.assertion };
    const fetchDocument = fetchFrom(documents);
    return verify({ address: at }, { fetchDocument, now, ...(typed && { recipient: typed }) });
  };

  test.each([
    ['2.0', sample20],
    ['1.1', sample11],
  ])('%s', async (_, sample) => {
    const given = () => {
      const one = sample();
      one.assertion.recipient = recipient;
      return one;
    };
    const right = await judge(given(), ' Ada@Example.org ');
    expect(stepOf(right, 'recipient')).toEqual({
      code: 'recipient',
      result: 'passed',
      message: 'The badge was given to the address that you asked about.',
    });
    expect(right.verdict).toBe('valid');
    const wrong = await judge(given(), 'eve@example.org');
    expect(stepOf(wrong, 'recipient')).toEqual({
      code: 'recipient',
      result: 'failed',
      message: 'The badge was not given to the address that you asked about.',
    });
    expect(wrong.verdict).toBe('invalid');
    expect(JSON.stringify([right, wrong])).not.toMatch(/ada@|eve@/i);
    expect(stepOf(await judge(given(), undefined), 'recipient')?.result).toBe('not-applicable');
  });
});
