import { expect, test } from 'vitest';
import type { Instant } from '../../../src/model/instant.ts';
import { generateKeyPair, joinedSecret, makeKeys } from '../../../src/site/awarding/make-keys.ts';
import { inProcess, treeOf } from '../../support/command.ts';
import { minimal, now, siteFolder } from '../../support/site.ts';

test('the same files as the command makes of the same pairs', async () => {
  const pairs = [await generateKeyPair('ed25519'), await generateKeyPair('rsa')] as const;
  const given = (type: 'ed25519' | 'rsa') => Promise.resolve(pairs[type === 'rsa' ? 1 : 0]);
  const made = await makeKeys(['acme'], now, given);
  const root = await siteFolder(minimal);
  const run = await inProcess(['keys', 'new', 'acme', '--root', root], { generateKeyPair: given });
  expect(run.code, run.stderr).toBe(0);
  const tree = await treeOf(root);
  const decoder = new TextDecoder();
  const written = [...tree].filter(([path]) => path.startsWith('keys/'));
  expect(new Map(made.files.map(({ path, text }) => [path, text]))).toEqual(
    new Map(written.map(([path, bytes]) => [path, decoder.decode(bytes)])),
  );
  expect(made.secret).toBe(decoder.decode(tree.get('.rosette/keys/secret.json')));
  for (const { text } of made.files) expect(JSON.parse(text)).not.toHaveProperty('d');
});

test('for several issuers one secret', async () => {
  const made = await makeKeys(['acme', 'bea'], '2026-11-01T12:00:00Z' as Instant);
  expect(made.files.map(({ path }) => path.split('/')[1])).toEqual(['acme', 'acme', 'bea', 'bea']);
  expect(JSON.parse(made.secret).keys).toHaveLength(4);
  expect(new Set(made.files.map(({ path }) => path)).size).toBe(4);
});

test('joins what is there with what is new, and takes nothing else for a secret', () => {
  expect(JSON.parse(joinedSecret('{"keys":[1]}', '{"keys":[2]}') ?? '')).toEqual({ keys: [1, 2] });
  for (const text of ['', '{}', 'ROSETTE_KEYS', '{"keys":{}}']) {
    expect(joinedSecret(text, '{"keys":[2]}')).toBeUndefined();
  }
});
