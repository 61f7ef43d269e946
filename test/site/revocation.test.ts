/** One award, followed through its revocation in all its forms. */

import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unbakePng } from '../../src/bakery/png.ts';
import { hasShared } from '../shared.ts';
import { createJudge } from '../support/judges.ts';
import {
  built,
  builtExample,
  documentsOf,
  jsonAt,
  type Tree,
  textAt,
} from '../support/signed-site.ts';

const file = 'recipients/2026/host.md';
let root: string;
let before: Tree;
let after: Tree;
let id: string;

beforeAll(async () => {
  ({ root, tree: before } = await builtExample());
  const text = await readFile(join(root, file), 'utf8');
  id = /^id: (\S+)$/m.exec(text)?.[1] ?? '';
  await writeFile(
    join(root, file),
    text.replace(/\n---\n/, '\nrevoked: { on: 2026-10-31, reason: "Awarded by mistake." }\n---\n'),
  );
  after = await built(root);
});
afterAll(() => rm(root, { recursive: true, force: true }));

const reason = 'Awarded by mistake.';

test('no address goes, and none comes', () => {
  expect([...after.keys()]).toEqual([...before.keys()]);
});

test('hosted 2.0 and 1.1 are stripped', () => {
  expect(jsonAt(after, `awards/${id}/assertion.json`)).toEqual({
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id: expect.stringContaining(id),
    revoked: true,
    revocationReason: reason,
  });
  expect(jsonAt(after, `awards/${id}/v1.json`)).toEqual({ revoked: true });
});

test('the lists of 2.0 name both ids, and that of 1.1 the uid', () => {
  const list = (tree: Tree) =>
    jsonAt<{ revokedAssertions: { id: string; revocationReason: string }[] }>(
      tree,
      'issuers/lantern-street/revocations.json',
    ).revokedAssertions.filter((entry) => entry.id.includes(id));
  expect(list(before)).toEqual([]);
  expect(list(after).map((entry) => [entry.id, entry.revocationReason])).toEqual([
    [`urn:uuid:${id}`, reason],
    [`https://badges.example.org/club/awards/${id}/assertion.json`, reason],
  ]);
  expect(jsonAt(after, 'issuers/lantern-street/v1-revocations.json')).toHaveProperty(id, reason);
});

test('signed texts and images keep their words', async () => {
  const kept = [...before.keys()].filter(
    (path) =>
      path.startsWith(`awards/${id}/`) &&
      /(\.jws\.txt|\.jwt\.txt|credential\.json|\.png)$/.test(path),
  );
  expect(kept.length).toBe(7);
  for (const path of kept) expect(after.get(path), path).toEqual(before.get(path));
  const [baked] = await unbakePng(after.get(`awards/${id}/credential.png`) ?? new Uint8Array());
  expect(JSON.parse(baked?.text ?? '')).toEqual(jsonAt(before, `awards/${id}/credential.json`));
});

test.skipIf(!hasShared)(
  'its status bit is set, and verifiers say so (skipped without ../shared)',
  async () => {
    const credential = jsonAt(before, `awards/${id}/credential.json`);
    const verdicts = await Promise.all(
      [before, after].map((tree) =>
        createJudge({ documents: documentsOf(tree) }).verifyCredential(credential),
      ),
    );
    expect(verdicts.map(({ revoked }) => revoked)).toEqual([false, true]);
    expect(verdicts[0]?.verified).toBe(true);
    const { validFrom } = jsonAt(after, 'issuers/lantern-street/status/1.json');
    expect(validFrom).toBe('2026-10-31T00:00:00Z');
  },
);

test('the page says so, when and why', () => {
  const page = textAt(after, `awards/${id}/index.html`);
  expect(page).toMatch(/Revoked on .*Awarded by mistake\./s);
});
