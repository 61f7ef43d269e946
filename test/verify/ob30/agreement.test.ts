/**
 * Two verifiers of others and a JWT library on the same badges: on the published samples and on hundreds of changed
 * ones, half of them signed anew by the issuer. Whatever they see otherwise stands in a table, with its reason.
 */

import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import jsonwebtoken from 'jsonwebtoken';
import { beforeAll, describe, expect, test } from 'vitest';
import { signCredentialJwt } from '../../../src/proofs/vc-jwt.ts';
import { hasShared, shared } from '../../shared.ts';
import {
  credential,
  did,
  didAddress,
  didDocument,
  listAddress,
  sign,
  statusList,
} from '../../support/hand-made.ts';
import { createJudge } from '../../support/judges.ts';
import { type TestKeys, testKeys } from '../../support/keys.ts';
import { type Json, judged } from './judging.ts';
import { type Change, changedAt, changes, placesIn } from './mutations.ts';

/** Changes in all; half of them of JSON, half of JWTs. More for an afternoon: ROSETTE_MUTATIONS=20000. */
const all = Number(process.env.ROSETTE_MUTATIONS ?? 400);
const count = Math.ceil(all / 2);
const kid = 'https://badges.example.org/club/issuers/acme/keys/rsa.jwk.json';

/** The others have no clock to be set: dates of the samples are far from any day on which this runs. */
const at = new Date().toISOString();

let keys: TestKeys;
let documents: Map<string, object>;
let judge: ReturnType<typeof createJudge>;

beforeAll(async () => {
  keys = await testKeys();
  documents = new Map<string, object>([
    [didAddress, didDocument(keys)],
    [listAddress, await sign(statusList([3]), keys)],
    [kid, keys.issuerKeys.rsa.jwk],
  ]);
  judge = createJudge({ documents });
});

/** The same numbers at every run. @see Marsaglia, "Xorshift RNGs" */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const subject = credential(17).credentialSubject;
const rich: Json = {
  ...credential(17),
  validUntil: '2199-01-01T00:00:00Z',
  awardedDate: '2026-05-01T00:00:00Z',
  description: 'Knows engines.',
  credentialSubject: {
    ...subject,
    identifier: [
      {
        type: 'IdentityObject',
        hashed: true,
        identityHash: `sha256$${'0a'.repeat(32)}`,
        identityType: 'emailAddress',
        salt: 'x',
      },
    ],
    narrative: 'Built one.',
    creditsEarned: 2,
    achievement: {
      ...subject.achievement,
      achievementType: 'Badge',
      tag: ['a', 'b'],
      alignment: [{ type: ['Alignment'], targetName: 'x', targetUrl: 'https://x.example/' }],
    },
  },
  evidence: [{ id: 'https://x.example/e', type: ['Evidence'], name: 'Proof' }],
};

/** @returns one change of it, signed before (so the signature breaks) or, where that can be signed at all, after */
async function mutant(number: number, pick: (below: number) => number): Promise<Json> {
  const kinds = Object.keys(changes) as Change[];
  const kind = kinds[pick(kinds.length)] ?? 'removed';
  const signed: Json = await sign(rich, keys);
  const from: Json = number % 2 === 0 ? signed : rich;
  const places = placesIn(from);
  const changed = changedAt(from, places[pick(places.length)] ?? [], kind);
  return number % 2 === 0
    ? changed
    : sign(changed, keys).catch(() => changedAt(signed, ['name'], 'altered'));
}

type Reasons = Readonly<Record<string, (faults: readonly string[], mutant: Json) => boolean>>;

/** What it refuses and we do not. */
const onlyTheirs: Reasons = {
  // One proof that holds is enough for us, whatever stands beside it.
  'an entry among the proofs that is none': (_, { proof }) =>
    [proof].flat().some((one: unknown) => typeof one !== 'object'),
};

/** What the verifier of the W3C suites does not look at, or takes otherwise. */
const otherwise: Reasons = {
  // It knows no Open Badges: their model, who may be an issuer, the place in a list of a hint.
  'the data model of Open Badges': (faults) =>
    faults.some((fault) => /^(credential|issuer|generation) failed$/.test(fault)),
  // It does not ask whether a list is at the address that it gives itself, or how a badge names its list.
  'the list': (faults) => faults.some((fault) => /^(status-list|revocation) /.test(fault)),
};

test.skipIf(!hasShared)(
  `${count} changed badges (skipped when ../shared is not there)`,
  { timeout: 60_000 + count * 100 },
  async () => {
    const pick = numbers(20_261_101);
    const reasons = new Map<string, number>();
    const unexplained: unknown[] = [];
    let sound = 0;
    for (let number = 0; number < count; number += 1) {
      const badge = await mutant(number, pick);
      const ours = await judged(badge, { documents: Object.fromEntries(documents), at });
      const theirs = await judge
        .verifyCredential(badge)
        .catch(() => ({ verified: false, revoked: false }));
      const oursIsGood = ours.verdict === 'valid' || ours.verdict === 'revoked';
      if (oursIsGood) sound += 1;
      if (oursIsGood === theirs.verified) continue;
      const table = oursIsGood ? onlyTheirs : otherwise;
      const reason = Object.entries(table).find(([, holds]) => holds(ours.faults, badge))?.[0];
      if (reason === undefined) unexplained.push({ number, ours: ours.faults, theirs, badge });
      else reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
    expect(unexplained).toEqual([]);
    // Otherwise nothing would have been compared.
    expect(sound).toBeGreaterThan(count / 20);
    expect(reasons.size).toBeGreaterThan(0);
  },
);

/** The official schemas in their strict flavour, where we read the other. */
const schemaAlone: Readonly<Record<string, RegExp>> = {
  'a single value where a list belongs': /"keyword":"type","params":\{"type":"array"/,
  'a property that is not named': /"keyword":"additionalProperties"/,
  'a status without an id, which the W3C does not ask for': /CredentialStatus\/required/,
};

test.skipIf(!hasShared)(
  'verifier-core, with the official JSON Schema (skipped likewise)',
  {
    timeout: 60_000 + count * 100,
  },
  async () => {
    const pick = numbers(77);
    const unexplained: unknown[] = [];
    for (let number = 0; number < Math.ceil(count / 6); number += 1) {
      const badge = await mutant(number, pick);
      const ours = await judged(badge, { documents: Object.fromEntries(documents), at });
      const { valid, error } = await judge
        .verifyWithVerifierCore(badge)
        .catch(() => ({ valid: false, error: 'It threw.' }));
      const isGood = ours.verdict === 'valid';
      if (isGood === valid) continue;
      const isExplained = isGood
        ? Object.values(schemaAlone).some((words) => words.test(error ?? ''))
        : Object.values(otherwise).some((holds) => holds(ours.faults, badge));
      if (isExplained) continue;
      unexplained.push({ number, ours: ours.faults, valid, error });
    }
    expect(unexplained).toEqual([]);
  },
);

/** Those whose contexts the other judge has; the page of each issuer is made up, with the keys that the proofs name. */
const samples = [
  'simple',
  'simple-err-expired',
  'simple-err-proof-value',
  'simple-err-issuer-type',
  'simple-err-credential-subject-type',
  'simple-err-evidence-type',
  'simple-err-context',
];

test.skipIf(!hasShared).each(samples)('the published sample %s', async (name) => {
  const path = `spec/vectors/ob30/validator/${name}.json`;
  const sample: Json = JSON.parse(readFileSync(shared(path), 'utf8'));
  const methods = [sample.proof].flat().map(({ verificationMethod: id }: Json) => ({
    '@context': 'https://w3id.org/security/multikey/v1',
    id,
    type: 'Multikey',
    controller: id.split('#')[0],
    publicKeyMultibase: id.split('#')[1],
  }));
  const issuer = sample.issuer.id;
  const page = {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: issuer,
    verificationMethod: methods,
    assertionMethod: methods.map(({ id }) => id),
  };
  const served: (readonly [string, object])[] = [
    [issuer, page],
    ...methods.map((one) => [one.id, one] as const),
  ];
  const theirs = await createJudge({ documents: new Map(served) })
    .verifyCredential(sample)
    .catch(() => ({ verified: false }));
  const ours = await judged(sample, { documents: Object.fromEntries(served), at });
  expect(ours.verdict === 'valid').toBe(theirs.verified);
});

describe('jsonwebtoken', () => {
  const pem = () => createPublicKey({ key: keys.issuerKeys.rsa.jwk, format: 'jwk' });

  const theirs = (text: string): boolean => {
    try {
      jsonwebtoken.verify(text, pem(), { algorithms: ['RS256'] });
      return true;
    } catch {
      return false;
    }
  };

  test('on the signature and the dates of changed texts', {
    timeout: 60_000 + count * 100,
  }, async () => {
    const page: Json = didDocument(keys);
    page.verificationMethod.push({
      id: `${did}#rsa`,
      controller: did,
      type: 'JsonWebKey',
      publicKeyJwk: keys.issuerKeys.rsa.jwk,
    });
    page.assertionMethod.push(`${did}#rsa`);
    const served = { ...Object.fromEntries(documents), [didAddress]: page };
    const pick = numbers(5);
    const dated = [
      rich,
      { ...rich, validUntil: '2026-06-01T00:00:00Z' },
      { ...rich, validFrom: '2198-01-01T00:00:00Z' },
    ];
    for (let number = 0; number < count; number += 1) {
      const text = await signCredentialJwt(dated[number % 3] as Json, keys.signer.rsa, kid);
      const parts = text.split('.').map((part) => Buffer.from(part, 'base64url'));
      // The header is kept: what it names is not theirs to follow.
      const part = parts[number % 4 === 0 ? 0 : 1 + pick(2)] as Buffer;
      if (part !== parts[0]) {
        const place = pick(part.length);
        part[place] = (part[place] ?? 0) ^ (1 << pick(8));
      }
      const changed = parts.map((one) => one.toString('base64url')).join('.');
      const expected = theirs(changed);
      const { steps } = await judged(changed, { documents: served, at }).catch(() => ({
        steps: [],
      }));
      const ours = ['signature', 'starts', 'expires'].every((code) =>
        steps.some((step) => step.code === code && step.result === 'passed'),
      );
      expect(ours, `${number}: ${changed}`).toBe(expected);
    }
  });
});
