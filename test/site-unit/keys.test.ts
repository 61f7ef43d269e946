import { expect, test } from 'vitest';
import type { Instant } from '../../src/model/instant.ts';
import { shortThumbprint, shownKeys } from '../../src/site/keys.ts';
import { otherKeys, testKeys } from '../support/keys.ts';

test('keys in use come first, then those that were, each as what it is', async () => {
  const { issuerKeys: now } = await testKeys();
  const { issuerKeys: before } = await otherKeys();
  const on = '2026-05-01T00:00:00Z' as Instant;
  const keys = {
    ...now,
    retired: [{ ...before.ed25519, retired: on }],
    compromised: [{ ...before.rsa, compromised: on, reason: 'A lost laptop.' }],
  };
  const all = shownKeys(keys, true).map(({ state, key }) => [state, key.type]);
  expect(all).toEqual([
    ['active', 'ed25519'],
    ['active', 'rsa'],
    ['retired', 'ed25519'],
    ['compromised', 'rsa'],
  ]);
  // Without a DID document no Ed25519 key is published.
  expect(shownKeys(keys, false).map(({ state, key }) => [state, key.type])).toEqual([
    ['active', 'rsa'],
    ['compromised', 'rsa'],
  ]);
});

test('a thumbprint is told by its beginning', () => {
  expect(shortThumbprint({ thumbprint: 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs' })).toBe(
    'NzbLsXh8uD…',
  );
});
