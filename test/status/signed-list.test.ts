/** Signed status lists, as verifiers that are not ours read them. */

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Issuer } from '../../src/model/issuer.ts';
import { statusLists } from '../../src/model/status-lists.ts';
import { encodedList } from '../../src/status/bitstring.ts';
import { statusListCredential } from '../../src/status/bitstring-status-list.ts';
import { hasShared } from '../shared.ts';
import { credential, didAddress, didDocument, sign } from '../support/hand-made.ts';
import { createJudge } from '../support/judges.ts';
import { type TestKeys, testKeys } from '../support/keys.ts';
import { publish } from '../support/publication.ts';
import { ids, minimal, sealedAward } from '../support/site.ts';

describe.skipIf(!hasShared)('a signed list', () => {
  let keys: TestKeys;
  let signed: Awaited<ReturnType<typeof list>>;

  async function list() {
    const revoked = 'revoked: { on: 2026-06-12, reason: A mistake. }\n';
    const { publication, addresses } = await publish({
      ...minimal,
      'recipients/bao.md': sealedAward(ids[1], 18, revoked),
    });
    const acme = publication.issuers.get('acme') as Issuer;
    expect(statusLists(acme)).toEqual([1]);
    return sign(statusListCredential(acme, 1, addresses), keys);
  }

  beforeAll(async () => {
    keys = await testKeys();
    signed = await list();
  });

  const judgeOf = (status: { readonly id: string }) =>
    createJudge({
      documents: new Map<string, object>([
        [didAddress, didDocument(keys)],
        [status.id, status],
      ]),
    });

  test('is itself a sound credential', async () => {
    const judge = judgeOf(signed);
    expect(await judge.verifyCredential(signed)).toEqual({ verified: true });
    expect(await judge.verifyWithVerifierCore(signed)).toMatchObject({ valid: true });
  });

  test.each([
    { index: 17, revoked: false },
    { index: 18, revoked: true },
  ])('answers for index $index', async ({ index, revoked }) => {
    const award = await sign(credential(index), keys);
    const judge = judgeOf(signed);
    expect(await judge.verifyCredential(award)).toEqual({ verified: true, revoked });
    expect(await judge.verifyWithVerifierCore(award)).toMatchObject({ valid: !revoked, revoked });
  });

  test('answers nothing once a bit of it was flipped', async () => {
    const award = await sign(credential(17), keys);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 131_071 }), async (bit) => {
        const set = bit === 18 ? [] : [18, bit];
        const credentialSubject = { ...signed.credentialSubject, encodedList: encodedList(set) };
        const forged = { ...signed, credentialSubject };
        const judge = judgeOf(forged);
        expect(await judge.verifyCredential(award)).toMatchObject({ verified: false });
        expect(await judge.verifyWithVerifierCore(award)).toMatchObject({ valid: false });
        expect(await judge.verifyCredential(forged)).toMatchObject({ verified: false });
      }),
      { numRuns: 20, examples: [[17], [18], [0], [131_071]] },
    );
  });

  test('answers nothing once a character of its text was exchanged', async () => {
    const { encodedList: text } = signed.credentialSubject;
    const award = await sign(credential(17), keys);
    for (const at of [1, 14, Math.floor(text.length / 2), text.length - 1]) {
      const other = text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
      const credentialSubject = { ...signed.credentialSubject, encodedList: other };
      const forged = { ...signed, credentialSubject };
      const judge = judgeOf(forged);
      expect(await judge.verifyCredential(award)).toMatchObject({ verified: false });
      expect(await judge.verifyWithVerifierCore(award)).toMatchObject({ valid: false });
    }
  });
});
