/** Whose badge it is, compared without asking anybody. */

import { expect, test } from 'vitest';
import { identityHash } from '../../src/model/recipient.ts';
import { whose } from '../../src/verify/whose.ts';
import { sample11, sample20 } from './sample.ts';

const salt = 'salt';
const hashed = (address: string) => ({
  type: 'email',
  hashed: true,
  salt,
  identity: identityHash(address, salt),
});

const identifier = (identityType: string, text: string) => ({
  type: 'IdentityObject',
  identityType,
  hashed: true,
  salt,
  identityHash: identityHash(text, salt),
});

const credential = (...identifiers: readonly object[]) => ({
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  credentialSubject: { identifier: identifiers },
});

test('of 1.1 and 2.0 the recipient', () => {
  for (const { assertion } of [sample11(), sample20()]) {
    const badge = { ...assertion, recipient: hashed('ada@example.org') };
    expect(whose(badge, ' ADA@Example.org')).toBe('theirs');
    expect(whose(badge, 'eve@example.org')).toBe('not-theirs');
  }
});

test('of 3.0 every identifier, and names where there are some', () => {
  const badge = credential(
    identifier('emailAddress', 'ada@example.org'),
    identifier('emailAddress', 'ada@work.example.org'),
    identifier('name', 'Ada Lovelace'),
  );
  for (const typed of [
    'ada@example.org',
    'Ada@Work.example.org',
    'Ada Lovelace',
    '  Ada   Lovelace ',
  ]) {
    expect(whose(badge, typed), typed).toBe('theirs');
  }
  for (const typed of ['eve@example.org', 'Eve', 'ada']) {
    expect(whose(badge, typed), typed).toBe('not-theirs');
  }
});

test('a badge that names nobody says so', () => {
  expect(whose(credential(), 'ada@example.org')).toBe('unsaid');
  expect(whose(credential(identifier('studentId', '1')), '1')).toBe('unsaid');
  expect(whose({ type: 'Assertion', revoked: true }, 'ada@example.org')).toBe('unsaid');
});
