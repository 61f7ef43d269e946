import { base64urlnopad } from '@scure/base';
import { describe, expect, test } from 'vitest';
import { keySchema } from '../../../src/content/schema/key.ts';
import { pair } from '../../support/key-pairs.ts';
import { parsed, told } from './parse.ts';

const { kty, crv, x } = (await pair('ed25519')) as unknown as Record<string, string>;
const { n, e } = (await pair('rsa')) as unknown as Record<string, string>;
const ed25519 = { kty, crv, x, status: 'active', created: '2026-01-01T00:00:00Z' };
const rsa = { kty: 'RSA', n, e, status: 'active', created: '2026-01-01' };

/** A number of so many bits, with the highest and the lowest set. */
function numberOf(bits: number): string {
  const bytes = new Uint8Array(Math.ceil(bits / 8)).fill(0x55);
  bytes[0] = 1 << ((bits - 1) % 8);
  bytes[bytes.length - 1] = 0x01;
  return base64urlnopad.encode(bytes);
}

const problemsOf = (value: unknown) => parsed(keySchema(value), value).problems;

test('an active key', () => {
  expect(parsed(keySchema(ed25519), ed25519)).toEqual({
    value: {
      jwk: { kty, crv, x },
      thumbprint: expect.stringMatching(/^[\w-]{43}$/),
      status: 'active',
      created: { kind: 'instant', instant: '2026-01-01T00:00:00Z' },
      development: false,
    },
    problems: [],
  });
  expect(parsed(keySchema(rsa), rsa).value).toMatchObject({
    jwk: { kty: 'RSA', n, e },
    created: { kind: 'date', date: '2026-01-01' },
  });
});

test('the kinds of change', () => {
  const retired = { ...rsa, status: 'retired', retired: '2026-02-01' };
  const compromised = {
    ...rsa,
    status: 'compromised',
    compromised: '2026-02-01',
    reason: 'Stolen',
  };
  for (const value of [
    retired,
    { ...retired, reason: 'Old' },
    compromised,
    { ...compromised, retired: '2026-01-15' },
  ]) {
    expect(problemsOf(value)).toEqual([]);
  }
});

describe('what is refused', () => {
  test.each<[string, object, string[]]>([
    [
      'x of 31 bytes',
      { ...ed25519, x: base64urlnopad.encode(new Uint8Array(31)) },
      ['key-unusable x'],
    ],
    ['x that is no base64url', { ...ed25519, x: `${x?.slice(0, 42)}=` }, ['key-unusable x']],
    ['no x', { ...ed25519, x: undefined }, ['field-missing x']],
    ['another curve', { ...ed25519, crv: 'X25519' }, ['field-invalid crv']],
    ['another kind', { ...ed25519, kty: 'EC' }, ['field-invalid kty']],
    ['no kind at all', { ...ed25519, kty: undefined }, ['field-missing kty']],
    ['2047 bits', { ...rsa, n: numberOf(2047) }, ['key-weak n']],
    ['4097 bits', { ...rsa, n: numberOf(4097) }, ['key-weak n']],
    ['an even modulus', { ...rsa, n: `${n?.slice(0, -1)}A` }, ['key-unusable n']],
    ['a modulus with a zero before it', { ...rsa, n: `AA${n}` }, ['key-unusable n']],
    ['1024 bits', { ...rsa, n: numberOf(1024) }, ['key-weak n']],
    ['the exponent 3', { ...rsa, e: 'Aw' }, ['key-weak e']],
    ['members of the other kind', { ...rsa, x }, ['field-unknown x']],
    ['an unknown field', { ...rsa, alg: 'RS256' }, ['field-unknown alg']],
    ['an unknown status', { ...rsa, status: 'actve' }, ['field-invalid status']],
    ['no status', { ...rsa, status: undefined }, ['field-missing status']],
    ['no date', { ...rsa, created: undefined }, ['field-missing created']],
    ['no such day', { ...rsa, created: '2026-02-30' }, ['date-invalid created']],
    ['retired without a date', { ...rsa, status: 'retired' }, ['field-missing retired']],
    [
      'compromised without date and reason',
      { ...rsa, status: 'compromised' },
      ['field-missing compromised', 'field-missing reason'],
    ],
    ['active and retired', { ...rsa, retired: '2026-02-01' }, ['field-invalid retired']],
    [
      'active and compromised',
      { ...rsa, compromised: '2026-02-01' },
      ['field-invalid compromised'],
    ],
    ['active with a reason', { ...rsa, reason: 'Why not' }, ['field-invalid reason']],
    [
      'retired and compromised',
      { ...rsa, status: 'retired', retired: '2026-02-01', compromised: '2026-02-02' },
      ['field-invalid compromised'],
    ],
    ['a word for a truth value', { ...rsa, development: 'yes' }, ['field-invalid development']],
    ['no block of fields', [], ['field-invalid']],
  ])('%s', (_, value, expected) => {
    expect(told(problemsOf(value))).toEqual(expected);
  });
});

test.each([2048, 3072, 4096])('an RSA key of %i bits', (bits) => {
  expect(problemsOf({ ...rsa, n: numberOf(bits) })).toEqual([]);
});
