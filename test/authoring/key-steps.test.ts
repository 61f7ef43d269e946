import { describe, expect, test } from 'vitest';
import {
  compromiseSteps,
  type KeyStep,
  keyTypes,
  newSteps,
  retireSteps,
  rotateSteps,
  type Steps,
  withoutActive,
  withoutSuccessor,
} from '../../src/authoring/key-steps.ts';
import type { KeyStatus } from '../../src/content/schema/key.ts';
import type { KeySource } from '../../src/content/schema/sources.ts';
import type { KeyType } from '../../src/model/keys.ts';

/** A key by a name in place of its thumbprint. */
function key(thumbprint: string, type: KeyType, status: KeyStatus = 'active'): KeySource {
  return {
    issuer: 'acme',
    origin: { file: `keys/acme/${thumbprint}.json`, path: [] },
    fields: {
      jwk:
        type === 'rsa' ? { kty: 'RSA', n: 'n', e: 'AQAB' } : { kty: 'OKP', crv: 'Ed25519', x: 'x' },
      thumbprint,
      status,
      created: { kind: 'date', date: '2026-01-01' },
      development: false,
    },
  };
}

const ed = key('edwards-one', 'ed25519');
const rsa = key('rivest-one', 'rsa');
const old = key('rivest-old', 'rsa', 'retired');
const stolen = key('rivest-stolen', 'rsa', 'compromised');
const all = [ed, rsa, old, stolen];

const request = (more: object = {}) => ({ issuer: 'acme', keys: all, types: keyTypes, ...more });
const words = ({ steps, problems }: Steps): string[] => [
  ...steps.map((step) =>
    step.kind === 'make' ? `make ${step.type}` : `${step.kind} ${step.key.fields.thumbprint}`,
  ),
  ...problems.map(({ code }) => code),
];

describe('new', () => {
  test.each<[string, object, string[]]>([
    ['for an issuer without keys', { keys: [] }, ['make ed25519', 'make rsa']],
    ['where all are there', {}, []],
    ['where one is missing', { keys: [ed, old] }, ['make rsa']],
    ['of one type', { keys: [], types: ['rsa'] }, ['make rsa']],
  ])('%s', (_, more, expected) => {
    expect(words(newSteps(request(more)))).toEqual(expected);
  });
});

describe('rotate', () => {
  test.each<[string, object, string[]]>([
    ['both', {}, ['make ed25519', 'retire edwards-one', 'make rsa', 'retire rivest-one']],
    ['one', { types: ['rsa'] }, ['make rsa', 'retire rivest-one']],
    ['where there is none', { keys: [old], types: ['rsa'] }, ['key-active-missing']],
    [
      'where two were active',
      { keys: [rsa, key('rivest-two', 'rsa')], types: ['rsa'] },
      ['make rsa', 'retire rivest-one', 'retire rivest-two'],
    ],
  ])('%s', (_, more, expected) => {
    expect(words(rotateSteps(request(more)))).toEqual(expected);
  });
});

describe('retire', () => {
  test.each<[string, object, string[]]>([
    ['both', {}, ['retire edwards-one', 'retire rivest-one']],
    ['one type', { types: ['ed25519'] }, ['retire edwards-one']],
    ['one that is named', { key: 'rivest-one' }, ['retire rivest-one']],
    ['by the beginning of its name', { key: 'edward' }, ['retire edwards-one']],
    ['by too little of it', { key: 'edwar' }, ['key-not-found']],
    ['by a beginning of several', { key: 'rivest' }, ['key-active-twice']],
    ['of another type', { key: 'rivest-one', types: ['ed25519'] }, ['key-not-found']],
    ['by an empty name', { key: '' }, ['key-not-found']],
    ['one that is retired', { key: 'rivest-old' }, []],
    ['one that is compromised', { key: 'rivest-stolen' }, ['key-compromised']],
    [
      'two active ones without a name',
      { keys: [...all, key('rivest-two', 'rsa')] },
      ['key-active-twice'],
    ],
    ['where none is active', { keys: [old] }, ['key-active-missing', 'key-active-missing']],
  ])('%s', (_, more, expected) => {
    expect(words(retireSteps(request(more)))).toEqual(expected);
  });
});

describe('compromise', () => {
  test.each<[string, object, string[]]>([
    [
      'both: each gets a successor',
      {},
      ['make ed25519', 'make rsa', 'compromise edwards-one', 'compromise rivest-one'],
    ],
    ['one type', { types: ['rsa'] }, ['make rsa', 'compromise rivest-one']],
    ['a retired one needs no successor', { key: 'rivest-old' }, ['compromise rivest-old']],
    ['a compromised one again', { key: 'rivest-stolen' }, []],
    [
      'one of two active ones',
      { keys: [...all, key('rivest-two', 'rsa')], key: 'rivest-two' },
      ['compromise rivest-two'],
    ],
    ['one that is not there', { key: 'somebody' }, ['key-not-found']],
  ])('%s', (_, more, expected) => {
    expect(words(compromiseSteps(request(more)))).toEqual(expected);
  });
});

test('which types are left without an active key', () => {
  const retire: KeyStep = { kind: 'retire', type: 'rsa', key: rsa };
  const make: KeyStep = { kind: 'make', type: 'rsa' };
  expect(withoutActive(all, [])).toEqual([]);
  expect(withoutActive(all, [retire])).toEqual(['rsa']);
  expect(withoutActive(all, [retire, make])).toEqual([]);
  expect(withoutActive([old], [])).toEqual(['ed25519', 'rsa']);
  expect(withoutActive([old], [make])).toEqual(['ed25519']);
  expect(withoutSuccessor([old], [])).toEqual([]);
  expect(withoutSuccessor(all, [retire])).toEqual(['rsa']);
  expect(withoutSuccessor([...all, key('rivest-two', 'rsa')], [retire])).toEqual([]);
});
