/** Issue with key 1, rotate, then compromise key 1: what still counts at each step, judged by others. */

import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasShared } from '../shared.ts';
import { command } from '../support/command.ts';
import { createJudge } from '../support/judges.ts';
import {
  awardsWith,
  base,
  built,
  builtExample,
  documentsOf,
  jsonAt,
  opened,
  type Tree,
  textAt,
} from '../support/signed-site.ts';

const issuer = 'lantern-street';
let root: string;
let first: Tree;
let rotated: Tree;
let compromised: Tree;
let folder: string;

const keys = async (...args: string[]): Promise<void> => {
  const run = await command(['keys', ...args, '--root', root, '--yes']);
  if (run.code !== 0) throw new Error(run.stderr);
};
const judgeOf = (tree: Tree) => createJudge({ documents: documentsOf(tree) });
const profileOf = (tree: Tree) =>
  jsonAt<{ publicKey: string }>(tree, `issuers/${issuer}/issuer.json`);
const at = (url: string): string => url.slice(base.length);

describe.skipIf(!hasShared)('the key drill (skipped when ../shared is not there)', () => {
  beforeAll(async () => {
    ({ root, tree: first } = await builtExample());
    await keys('rotate', issuer);
    rotated = await built(root);
    // The oldest keys are those of the first build: the others are active.
    const { publicKey } = profileOf(first);
    const did = jsonAt<{ verificationMethod: { id: string }[] }>(
      first,
      `issuers/${issuer}/did.json`,
    );
    const list = await command(['keys', 'list', issuer, '--root', root, '--json']);
    const known = JSON.parse(list.stdout) as {
      keys: { thumbprint: string; type: string; status: string }[];
    };
    const retired = known.keys.filter(({ status }) => status === 'retired');
    expect(retired).toHaveLength(2);
    expect(retired.map(({ thumbprint }) => thumbprint)).toContain(
      publicKey.split('/').at(-1)?.replace('.json', ''),
    );
    expect(did.verificationMethod).toHaveLength(2);
    for (const { thumbprint } of retired) {
      const key = `--key=${thumbprint}`;
      await keys('compromise', issuer, key, '--reason', 'The laptop was stolen.');
    }
    compromised = await built(root);
    folder =
      awardsWith(first, 'credential.json').find(
        (one) =>
          jsonAt<{ issuer?: { id: string } }>(first, `${one}credential.json`).issuer?.id.endsWith(
            issuer,
          ) &&
          !('revoked' in jsonAt(first, `${one}assertion.json`)) &&
          !('validUntil' in jsonAt(first, `${one}credential.json`)),
      ) ?? '';
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  test('after the rotation old copies and new documents of 3.0 verify', async () => {
    const old = jsonAt(first, `${folder}credential.json`);
    const renewed = jsonAt(rotated, `${folder}credential.json`);
    expect(renewed).not.toEqual(old);
    expect({ ...renewed, proof: 0 }).toEqual({ ...old, proof: 0 });
    const judge = judgeOf(rotated);
    expect(await judge.verifyCredential(old)).toMatchObject({ verified: true, revoked: false });
    expect(await judge.verifyCredential(renewed)).toMatchObject({ verified: true, revoked: false });
  });

  test('the old VC-JWT and 2.0 copies verify against their own key documents', () => {
    const [oldKey, newKey] = [first, rotated].map((tree) => at(profileOf(tree).publicKey));
    if (oldKey === undefined || newKey === undefined) throw new Error('A profile names no key.');
    expect(newKey).not.toBe(oldKey);
    const pemAt = (path: string) => jsonAt<{ publicKeyPem: string }>(rotated, path).publicKeyPem;
    const old = textAt(first, `${folder}assertion.jws.txt`);
    const renewed = textAt(rotated, `${folder}assertion.jws.txt`);
    expect(opened(old, pemAt(oldKey)).id).toBe(opened(renewed, pemAt(newKey)).id);
    expect(() => opened(old, pemAt(newKey))).toThrow('invalid signature');
    const jwt = textAt(first, `${folder}credential.jwt.txt`);
    expect(opened(jwt, pemAt(oldKey)).jti).toBe(`${base}${folder}credential.json`);
  });

  test('after the compromise its addresses hold no key', () => {
    const path = at(profileOf(first).publicKey);
    for (const ending of ['.json', '.jwk.json', '.pem.txt']) {
      const file = path.replace(/\.json$/, ending);
      expect(jsonAt(compromised, file)).toEqual({
        id: base + file,
        revoked: true,
        reason: 'The laptop was stolen.',
      });
    }
    expect(textAt(compromised, `issuers/${issuer}/did.json`)).not.toContain(
      jsonAt<{ n: string }>(first, path.replace(/\.json$/, '.jwk.json')).n,
    );
  });

  test('nothing that it signed verifies with verifiers that read did.json, and what is signed anew does', async () => {
    const judge = judgeOf(compromised);
    const old = jsonAt(first, `${folder}credential.json`);
    expect((await judge.verifyCredential(old)).verified).toBe(false);
    expect((await judge.verifyWithVerifierCore(old)).valid).toBe(false);
    const renewed = jsonAt(compromised, `${folder}credential.json`);
    expect(await judge.verifyCredential(renewed)).toMatchObject({ verified: true });
    expect((await judge.verifyWithVerifierCore(renewed)).valid).toBe(true);
  });

  test('every address of the first build is still there', () => {
    for (const tree of [rotated, compromised]) {
      expect([...tree.keys()]).toEqual(expect.arrayContaining([...first.keys()]));
    }
  });
});
