import { describe, expect, test } from 'vitest';
import { recipient } from '../../../src/content/schema/recipient.ts';
import { read, told } from './parse.ts';

const salt = '0123456789abcdef0123456789abcdef';
const identity = `sha256$${'ab'.repeat(32)}`;

describe('the three forms', () => {
  test.each([
    ['ada@example.org', { kind: 'typed', address: 'ada@example.org' }],
    ['"  ada@example.org "', { kind: 'typed', address: 'ada@example.org' }],
    ['42', { kind: 'typed', address: '42' }],
    ['{ address: ada@example.org }', { kind: 'typed', address: 'ada@example.org' }],
    [
      '{ address: "tel:+442079460000", type: telephone }',
      { kind: 'typed', type: 'telephone', address: 'tel:+442079460000' },
    ],
    [
      `{ type: email, address: ada@example.org, salt: ${salt} }`,
      { kind: 'plain', type: 'email', address: 'ada@example.org', salt },
    ],
    [
      `{ type: url, identity: ${identity}, salt: ${salt} }`,
      { kind: 'sealed', type: 'url', identity, salt },
    ],
    // A salt of digits alone is a number to YAML, and stays the text it was written as.
    [
      `{ type: email, identity: ${identity}, salt: ${'12'.repeat(16)} }`,
      { kind: 'sealed', type: 'email', identity, salt: '12'.repeat(16) },
    ],
    [
      `{ type: email, identity: ${identity}, salt: ${'1'.repeat(20)}e1234567890 }`,
      { kind: 'sealed', type: 'email', identity, salt: `${'1'.repeat(20)}e1234567890` },
    ],
  ])('%s', (given, expected) => {
    expect(read(recipient(), given)).toEqual({ value: expected, problems: [] });
  });
});

describe('none of them', () => {
  const canary = 'canary@example.org';
  test.each([
    ['""', ['field-invalid']],
    ['" "', ['field-invalid']],
    ['[canary@example.org]', ['field-invalid']],
    ['{}', ['field-invalid']],
    ['{ canary@example.org }', ['field-unknown canary@example.org']],
    [`{ adress: ${canary}, ${canary}: x }`, ['field-unknown adress', `field-unknown ${canary}`]],
    ['{ __proto__: { type: email } }', ['field-unknown __proto__']],
    ['{ constructor: x, address: a@b.c }', ['field-unknown constructor']],
    [`{ type: phone, address: ${canary} }`, ['field-invalid']],
    [`{ type: ${canary}, address: x }`, ['field-invalid']],
    [`{ address: ${canary}, identity: ${identity} }`, ['field-invalid']],
    [`{ address: [${canary}] }`, ['field-invalid']],
    ['{ address: "" }', ['field-invalid']],
    [`{ type: email, identity: ${canary}, salt: ${salt} }`, ['field-invalid']],
    [`{ type: email, identity: sha256$${'AB'.repeat(32)}, salt: ${salt} }`, ['field-invalid']],
    [`{ type: email, identity: md5$${'ab'.repeat(16)}, salt: ${salt} }`, ['field-invalid']],
    [`{ type: email, identity: "${identity}\\n", salt: ${salt} }`, ['field-invalid']],
    [`{ identity: ${identity}, salt: ${salt} }`, ['field-missing']],
    [`{ type: email, identity: ${identity} }`, ['field-invalid']],
    [`{ type: email, identity: ${identity}, salt: short }`, ['field-invalid']],
    [`{ type: email, identity: ${identity}, salt: [${salt}] }`, ['field-invalid']],
    [`{ type: email, identity: ${identity}, salt: "${salt}\\n" }`, ['field-invalid']],
    [`{ type: email, identity: ${identity}, salt: ${'a'.repeat(129)} }`, ['field-invalid']],
    [`{ type: email, address: ${canary}, salt: x }`, ['field-invalid']],
    [`{ type: email, address: ${canary}, salt: }`, []],
  ])('%s', (given, expected) => {
    const { problems } = read(recipient(), given);
    expect(told(problems)).toEqual(expected);
    for (const { message, hint } of problems) expect(message + hint).not.toContain('canary');
  });

  test('an unknown field is shown at its key', () => {
    const { problems } = read(recipient(), '{ adress: x }');
    expect(problems).toEqual([expect.objectContaining({ part: 'key', path: ['adress'] })]);
  });
});
