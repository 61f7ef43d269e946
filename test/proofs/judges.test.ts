/** The judges that are not ours are judged first: what they accept, and what they must refuse. */

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { hasShared } from '../shared.ts';
import {
  credential,
  did,
  didAddress,
  didDocument,
  listAddress,
  published,
  sign,
  statusList,
} from '../support/hand-made.ts';
import { createJudge, type Judge } from '../support/judges.ts';
import { otherKeys, type TestKeys, testKeys } from '../support/keys.ts';

type Path = readonly (string | number)[];

/** Where texts stand, and what they say. */
function texts(value: unknown, path: Path = []): readonly { path: Path; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, at) => texts(item, [...path, at]));
  return Object.entries(value as object).flatMap(([key, item]) => texts(item, [...path, key]));
}

/** A copy with one character of one text exchanged for another one. */
function flip(document: object, path: Path, at: number): object {
  const copy = structuredClone(document);
  const keys = path.slice(0, -1);
  const parent = keys.reduce<unknown>((inner, key) => (inner as never)[key], copy);
  const last = path.at(-1) as string | number;
  const texts = parent as Record<string | number, string>;
  const text = texts[last] as string;
  const place = at % text.length;
  const flipped = text[place] === '7' ? '8' : '7';
  texts[last] = text.slice(0, place) + flipped + text.slice(place + 1);
  return copy;
}

describe.skipIf(!hasShared)('both judges', () => {
  let keys: TestKeys;
  let good: object;
  let judge: Judge;

  beforeAll(async () => {
    keys = await testKeys();
    good = await sign(credential(17), keys);
    judge = createJudge({ documents: await published([18]) });
  });

  const both = async (by: Judge, document: object) => ({
    first: await by.verifyCredential(document),
    second: await by.verifyWithVerifierCore(document),
  });

  test('accept what is sound', async () => {
    const { first, second } = await both(judge, good);
    expect(first).toEqual({ verified: true, revoked: false });
    expect(second).toMatchObject({ valid: true, revoked: false });
    expect(second.log.filter(({ valid }) => valid).map(({ id }) => id)).toEqual([
      'valid_signature',
      'revocation_status',
      'expiration',
    ]);
  });

  test('accept a status list, which has no status itself', async () => {
    const { first, second } = await both(judge, await sign(statusList([3]), keys));
    expect(first).toEqual({ verified: true });
    expect(second).toMatchObject({ valid: true });
  });

  test('leave what they judge, and fetch, as it was', async () => {
    const { fetch } = globalThis;
    const before = structuredClone(good);
    await both(judge, good);
    expect(good).toEqual(before);
    expect(globalThis.fetch).toBe(fetch);
  });

  test('are told what is revoked', async () => {
    const revoked = await both(judge, await sign(credential(18), keys));
    expect(revoked.first).toEqual({ verified: true, revoked: true });
    expect(revoked.second).toMatchObject({ valid: false, revoked: true });
    expect(revoked.second.error).toBe('revocation_status');
  });

  test('refuse any text in which one character was exchanged', async () => {
    const all = texts(good);
    expect(all).toHaveLength(29);
    for (const [number, { path }] of all.entries()) {
      const { first, second } = await both(judge, flip(good, path, number * 7));
      expect({ path, first: first.verified, second: second.valid }).toEqual({
        path,
        first: false,
        second: false,
      });
    }
  });

  test('wherever it stands in the text', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), async (which, at) => {
        const all = texts(good);
        const { path } = all[which % all.length] as (typeof all)[number];
        const { first, second } = await both(judge, flip(good, path, at));
        expect([first.verified, second.valid]).toEqual([false, false]);
      }),
      { numRuns: 50 },
    ));

  test('refuse a term that no context knows', async () => {
    const { first, second } = await both(judge, { ...good, colour: 'red' });
    expect(first.verified).toBe(false);
    expect(second.valid).toBe(false);
  });

  test('refuse a credential that is not signed', async () => {
    const { first, second } = await both(judge, credential(17));
    expect(first.verified).toBe(false);
    expect(second.valid).toBe(false);
  });

  test('refuse the key of somebody else, whoever says that it is the issuer', async () => {
    const others = await otherKeys();
    const forged = await sign(credential(17), others);
    const { first, second } = await both(judge, forged);
    expect(first.verified).toBe(false);
    expect(second.valid).toBe(false);
  });

  test('refuse a key that the issuer does not name for assertions, at once', async () => {
    const documents = new Map(await published([18]));
    documents.set(didAddress, { ...didDocument(keys), assertionMethod: [] });
    expect((await both(judge, good)).second.valid).toBe(true);
    const { first, second } = await both(createJudge({ documents }), good);
    expect(first.verified).toBe(false);
    expect(second.valid).toBe(false);
  });

  test.each([didAddress, listAddress])(
    'refuse when there is no %s, and ask nobody',
    async (url) => {
      const documents = new Map(await published([18]));
      documents.delete(url);
      const { first, second } = await both(createJudge({ documents }), good);
      expect(first.verified).toBe(false);
      expect(second.valid).toBe(false);
      expect(first.error).toContain(url === didAddress ? did : url);
    },
  );

  test('refuse a status list that is not the issuer’s own, or was changed', async () => {
    const others = await otherKeys();
    const signed = await sign(statusList([18]), keys);
    const lists = [
      statusList([18]),
      await sign(statusList([18]), others),
      { ...signed, credentialSubject: statusList([]).credentialSubject },
    ];
    for (const list of lists) {
      const documents = new Map([...(await published([18])), [listAddress, list]]);
      const { first, second } = await both(createJudge({ documents }), good);
      expect(first.verified).toBe(false);
      expect(second.valid).toBe(false);
    }
  });

  test('refuse what has run out', async () => {
    const { first, second } = await both(
      judge,
      await sign({ ...credential(17), validUntil: '2026-05-02T00:00:00Z' }, keys),
    );
    expect(first.verified).toBe(false);
    expect(second.valid).toBe(false);
    expect(second.error).toContain('expiration');
  });

  test('the second one refuses what the JSON Schema of Open Badges does', async () => {
    const { name: _, ...issuer } = credential(17).issuer;
    const { first, second } = await both(
      judge,
      await sign(
        { ...credential(17), issuer: { ...issuer, image: { id: 'https://a.example/' } } },
        keys,
      ),
    );
    expect(first.verified).toBe(true);
    expect(second.valid).toBe(false);
    expect(second.error).toContain('ob_v3p0_achievementcredential_schema.json');
  });
});
