import { describe, expect, test } from 'vitest';
import { sign } from '../../support/hand-made.ts';
import { documents, keys, plain } from './hostile.ts';
import { type Json, judged } from './judging.ts';

describe('a recipient', () => {
  const of = async (subject: Json, recipient: string) => {
    const its = await sign(
      { ...plain, credentialSubject: { ...plain.credentialSubject, ...subject } },
      keys,
    );
    const { steps } = await judged(its, { documents, recipient });
    expect(JSON.stringify(steps)).not.toContain('@');
    return steps.find(({ code }) => code === 'recipient')?.result;
  };
  const identifier = (identityType: string, identityHash: string) => ({
    identifier: [
      {
        type: 'IdentityObject',
        hashed: true,
        identityHash: `sha256$${'0'.repeat(64)}`,
        identityType: 'name',
        salt: 'x',
      },
      { type: 'IdentityObject', hashed: false, identityHash, identityType },
    ],
  });

  test.each([
    [{ id: 'mailto:ada@example.org' }, 'Ada@Example.org', 'passed'],
    [{ id: 'mailto:ada@example.org' }, 'bob@example.org', 'failed'],
    [identifier('emailAddress', 'ada@example.org'), 'ada@example.org', 'passed'],
    [identifier('emailAddress', 'ada@example.org'), 'bob@example.org', 'failed'],
    [identifier('ext:telephone', '+4930123456'), 'tel:+49 30 123456', 'passed'],
    [{}, 'ada@example.org', 'could-not-check'],
  ])('%j is %s: %s', async (subject, recipient, result) => {
    expect(await of(subject, recipient)).toBe(result);
  });
});
