/** What somebody might try, and the sentence that a reader gets. Each case changes one thing of a badge that is valid. */

import { base64urlnopad } from '@scure/base';
import { gzipSync } from 'fflate';
import { CompactSign, importJWK } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { createContextLoader } from '../../../src/documents/contexts/loader.ts';
import { addProof } from '../../../src/proofs/data-integrity.ts';
import { signCredentialJwt } from '../../../src/proofs/vc-jwt.ts';
import { encodedList } from '../../../src/status/bitstring.ts';
import { canonicalQuads, meaningsOf } from '../../../src/verify/ob30/canonical.ts';
import { knownContexts } from '../../../src/verify/ob30/contexts.ts';
import {
  credential,
  did,
  didAddress,
  didDocument,
  listAddress,
  sign,
  statusList,
} from '../../support/hand-made.ts';
import { otherKeys, type TestKeys, testKeys } from '../../support/keys.ts';
import { fetchFrom, type Json, judged, messageOf } from './judging.ts';

const stranger = 'did:web:stranger.example:me';
const strangersPage = 'https://stranger.example/me/did.json';
const kid = 'https://badges.example.org/club/issuers/acme/keys/rsa.jwk.json';
const plain: Json = credential(17);

let keys: TestKeys;
let others: TestKeys;
let documents: Record<string, unknown>;
let badge: Json;
let jwt: string;

const jwk = ({ issuerKeys }: TestKeys) => issuerKeys.rsa.jwk;

/** The issuer's page with its RSA key beside the other. */
function page(of: TestKeys, id = did): Json {
  const document: Json = JSON.parse(JSON.stringify(didDocument(of)).replaceAll(did, id));
  document.verificationMethod.push({
    id: `${id}#rsa`,
    type: 'JsonWebKey',
    controller: id,
    publicKeyJwk: jwk(of),
  });
  document.assertionMethod.push(`${id}#rsa`);
  return document;
}

beforeAll(async () => {
  keys = await testKeys();
  others = await otherKeys();
  documents = {
    [didAddress]: page(keys),
    [strangersPage]: page(others, stranger),
    [listAddress]: await sign(statusList([3]), keys),
    [kid]: jwk(keys),
  };
  badge = await sign(plain, keys);
  jwt = await signCredentialJwt(plain, keys.signer.rsa, kid);
});

const judge = (written: unknown, changed: Record<string, unknown> = {}) =>
  judged(written, { documents: { ...documents, ...changed } });

test('unchanged it is valid, in both forms', async () => {
  expect(await judge(badge)).toMatchObject({ faults: [], verdict: 'valid' });
  expect(await judge(jwt)).toMatchObject({ faults: [], verdict: 'valid' });
});

const notIssuers = 'The badge is signed with a key that is not its issuer’s.';
const notListed =
  'The issuer does not list this key, or no longer does: nothing that is signed with it counts.';
const changed = 'The badge was changed after it was signed, or was never signed with this key.';

describe('VC-JWT', () => {
  const claims = (): Json =>
    JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString());
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

  /** As somebody with another key, and whatever header, would sign. */
  const signed = async (header: Json, by: TestKeys = others, payload: Json = claims()) =>
    new CompactSign(Buffer.from(JSON.stringify(payload)))
      .setProtectedHeader({ alg: 'RS256', ...header })
      .sign(by.signer.rsa.privateKey);

  const hmac = async () => {
    const body = `${encode({ alg: 'HS256', typ: 'JWT', kid })}.${encode(claims())}`;
    const secret = Buffer.from(keys.issuerKeys.rsa.publicKeyPem);
    const key = await crypto.subtle.importKey(
      'raw',
      secret,
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign'],
    );
    const mac = await crypto.subtle.sign('HMAC', key, Buffer.from(body));
    return `${body}.${Buffer.from(mac).toString('base64url')}`;
  };

  const worthless =
    'The badge is not signed in a way that proves anything: anybody could have written it.';
  const cases: Readonly<
    Record<
      string,
      [() => Promise<string>, step: 'signature' | 'key' | 'ids', sentence: string, documents?: Json]
    >
  > = {
    'alg: none': [
      async () => `${encode({ alg: 'none', kid })}.${encode(claims())}.`,
      'signature',
      worthless,
    ],
    'HS256 with the public key': [hmac, 'signature', worthless],
    'a header jwk that is not the issuer’s': [() => signed({ jwk: jwk(others) }), 'key', notListed],
    'a header jwk with its private part': [
      () => signed({ jwk: others.privateJwks.rsa }),
      'key',
      'The key that the badge brings with it is none that can prove anything.',
    ],
    'the key of another, under the issuer’s kid': [() => signed({ kid }), 'signature', changed],
    'a kid on another origin': [
      () => signed({ kid: 'https://stranger.example/key.json' }),
      'key',
      notIssuers,
      { 'https://stranger.example/key.json': {} },
    ],
    'a kid of another issuer': [() => signed({ kid: `${stranger}#rsa` }), 'key', notIssuers],
    'a kid at the issuer’s host that the issuer does not list': [
      () => signed({ kid: 'https://badges.example.org/club/upload.json' }),
      'key',
      notListed,
      { 'https://badges.example.org/club/upload.json': 'OTHERS' },
    ],
    'a key that is void': [
      async () => jwt,
      'key',
      notListed,
      { [kid]: { id: kid, revoked: true, reason: 'Lost.' } },
    ],
    'a key that is gone': [
      async () => jwt,
      'key',
      'The key that the badge names is not there.',
      { [kid]: 404 },
    ],
    'another award’s payload': [
      async () =>
        `${jwt.split('.')[0]}.${encode({ ...claims(), id: 'urn:uuid:1', jti: 'urn:uuid:1' })}.${jwt.split('.')[2]}`,
      'signature',
      changed,
    ],
    'claims that say something else': [
      () => signed({ kid }, keys, { ...claims(), iss: stranger }),
      'ids',
      'The badge contradicts itself: its outside says something else than its inside.',
    ],
    'an end that only the outside has, as text': [
      () => signed({ kid }, keys, { ...claims(), exp: '2030' }),
      'ids',
      'The badge contradicts itself: its outside says something else than its inside.',
    ],
  };

  test.each(Object.entries(cases))('%s', async (_, [make, step, sentence, more = {}]) => {
    const served = Object.fromEntries(
      Object.entries(more).map(([at, value]) => [at, value === 'OTHERS' ? jwk(others) : value]),
    );
    const { steps, verdict } = await judge(await make(), served);
    expect(messageOf(steps, step)).toBe(sentence);
    expect(steps.find(({ code }) => code === step)?.result).toBe('failed');
    expect(verdict).toBe('invalid');
  });

  test('a header jwk that the issuer publishes', async () => {
    expect(await judge(await signed({ jwk: jwk(keys) }, keys))).toMatchObject({ verdict: 'valid' });
  });

  test('a kid that answers with a set of keys', async () => {
    const set = {
      keys: [
        { ...jwk(others), kid: 'x' },
        { ...jwk(keys), kid },
      ],
    };
    expect(await judge(jwt, { [kid]: set })).toMatchObject({ faults: [], verdict: 'valid' });
    const { faults } = await judge(jwt, { [kid]: { keys: [jwk(others), jwk(keys)] } });
    expect(faults).toContain('key failed');
  });

  test('a method of the DID as kid', async () => {
    expect(await judge(await signed({ kid: `${did}#rsa` }, keys))).toMatchObject({
      verdict: 'valid',
    });
  });

  test('the issuer’s page tells nothing: the key at its own address is not enough for a DID', async () => {
    const { faults, verdict } = await judge(jwt, { [didAddress]: undefined });
    expect(faults).toContain('key could-not-check');
    expect(faults).not.toContain('signature could-not-check');
    expect(verdict).toBe('unknown');
  });

  test('an algorithm that Open Badges does not have', async () => {
    const key = await importJWK(keys.privateJwks.ed25519, 'EdDSA');
    const text = await new CompactSign(Buffer.from(JSON.stringify(claims())))
      .setProtectedHeader({
        alg: 'EdDSA',
        kid: `${did}#${keys.issuerKeys.ed25519.publicKeyMultibase}`,
      })
      .sign(key);
    const { faults, verdict } = await judge(text);
    expect(faults).toEqual(['signature could-not-check']);
    expect(verdict).toBe('unknown');
  });

  test('the exp of a JWT ends it, whatever the credential says', async () => {
    const ended = await signed({ kid }, keys, { ...claims(), exp: 1_777_600_000 });
    expect(await judge(ended)).toMatchObject({ faults: ['expires failed'], verdict: 'expired' });
  });
});

describe('Data Integrity', () => {
  const hidden = 'The badge is written so that a reader may miss part of what was signed.';
  const redefined =
    'The badge gives words of Open Badges another meaning, so what it seems to say may not be what was signed.';
  const [v2, ob] = plain['@context'];

  const cases: Readonly<
    Record<string, [() => Promise<Json>, step: 'signature' | 'key', sentence: string]>
  > = {
    'not signed': [
      async () => plain,
      'signature',
      'The badge is not signed, so anybody could have written it.',
    ],
    'a text that was changed': [
      async () => ({ ...badge, name: 'Better engines' }),
      'signature',
      changed,
    ],
    'a key of another issuer': [
      () =>
        addProof(plain, {
          key: others.signer.ed25519,
          verificationMethod: `${stranger}#${others.issuerKeys.ed25519.publicKeyMultibase}`,
          created: '2026-05-01T00:00:00Z',
        }),
      'key',
      notIssuers,
    ],
    'another key under the issuer’s name': [() => sign(plain, others), 'key', notListed],
    'a did:key of its own for an issuer with a page': [
      () =>
        addProof(plain, {
          key: others.signer.ed25519,
          verificationMethod: `did:key:${others.issuerKeys.ed25519.publicKeyMultibase}`,
          created: '2026-05-01T00:00:00Z',
        }),
      'key',
      notIssuers,
    ],
    'a proof for another purpose': [
      async () => ({ ...badge, proof: [{ ...badge.proof[0], proofPurpose: 'authentication' }] }),
      'signature',
      'The signature was made for something other than awarding a badge.',
    ],
    'a proof that has expired': [
      async () => ({ ...badge, proof: [{ ...badge.proof[0], expires: '2026-06-01T00:00:00Z' }] }),
      'signature',
      'The signature was made to count for a time only, and that time is over.',
    ],
    'a date of the proof that was changed': [
      async () => ({ ...badge, proof: [{ ...badge.proof[0], created: '2026-05-02T00:00:00Z' }] }),
      'signature',
      changed,
    ],
    'a signature in another alphabet': [
      async () => ({
        ...badge,
        proof: [{ ...badge.proof[0], proofValue: `u${badge.proof[0].proofValue.slice(1)}` }],
      }),
      'signature',
      changed,
    ],
    'a property that no context has': [
      async () => ({ ...badge, rank: 'General' }),
      'signature',
      'Part of what the badge says cannot have been signed.',
    ],
    'a context that redefines a protected word': [
      async () => ({ ...badge, '@context': [v2, ob, { name: 'https://x.example/name' }] }),
      'signature',
      redefined,
    ],
    'a context that redefines it deep inside': [
      async () => ({
        ...badge,
        credentialSubject: {
          ...badge.credentialSubject,
          '@context': { narrative: 'https://x.example/n' },
        },
      }),
      'signature',
      redefined,
    ],
    'a keyword in place of a word': [
      async () => {
        const { name, ...rest } = badge;
        return { ...rest, '@included': [{ id: rest.id, name }] };
      },
      'signature',
      hidden,
    ],
  };

  test.each(Object.entries(cases))('%s', async (_, [make, step, sentence]) => {
    const { steps, verdict } = await judge(await make());
    expect(messageOf(steps, step)).toBe(sentence);
    expect(verdict).toBe('invalid');
  });

  const quadsOf = async ({ proof: _, ...document }: Json) => {
    const canonical = await canonicalQuads(document, meaningsOf(knownContexts));
    return 'quads' in canonical ? canonical.quads : canonical.wrong.message;
  };

  /** Of a revoked badge with an endorsement: the same statements, and the list hidden from whoever reads the words. */
  const disguises: Readonly<Record<string, (revoked: Json) => Json>> = {
    'under its full name': ({ credentialStatus, ...rest }) => ({
      ...rest,
      'https://www.w3.org/2018/credentials#credentialStatus': credentialStatus,
    }),
    'inside what somebody says of the award': ({ credentialStatus, ...rest }) => {
      const [one] = rest.endorsement;
      const type = ['EndorsementSubject', ...rest.type];
      const credentialSubject = { ...one.credentialSubject, type, credentialStatus };
      return { ...rest, endorsement: [{ ...one, credentialSubject }] };
    },
    'under a word of a dictionary of its own': ({ credentialStatus, ...rest }) => ({
      ...rest,
      '@context': [
        ...rest['@context'],
        { x: 'https://www.w3.org/2018/credentials#credentialStatus' },
      ],
      x: credentialStatus,
    }),
    'with a purpose that is no text': ({ credentialStatus, ...rest }) => ({
      ...rest,
      credentialStatus: { ...credentialStatus, statusPurpose: { '@value': 'revocation' } },
    }),
    'with an index that is no text': ({ credentialStatus, ...rest }) => ({
      ...rest,
      credentialStatus: { ...credentialStatus, statusListIndex: { '@value': '3' } },
    }),
  };

  test.each(Object.entries(disguises))('the list of revoked badges %s', async (_, disguise) => {
    const endorsement = {
      '@context': [v2, ob],
      id: 'urn:uuid:2',
      type: ['VerifiableCredential', 'EndorsementCredential'],
      name: 'x',
      issuer: { id: did, type: ['Profile'] },
      validFrom: plain.validFrom,
      credentialSubject: { id: plain.id, type: ['EndorsementSubject'] },
    };
    const revoked = await sign(
      { ...credential(3), endorsement: [await sign(endorsement, keys)] },
      keys,
    );
    expect((await judge(revoked)).verdict).toBe('revoked');
    const disguised = disguise(revoked);
    expect(await quadsOf(disguised)).toBe(await quadsOf(revoked));
    expect(['invalid', 'unknown']).toContain((await judge(disguised)).verdict);
  });

  test.each([
    [
      'a context of nobody’s',
      [v2, ob, 'https://x.example/context.json'],
      'The badge uses words whose meaning is not known here, so its signature could not be checked.',
    ],
    [
      'a context that is written out and adds a word',
      [v2, ob, { hiddenUntil: 'https://www.w3.org/2018/credentials#validUntil' }],
      'The badge brings its own dictionary, so its signature could not be checked safely.',
    ],
  ])('%s', async (_, context, sentence) => {
    const { steps, verdict, faults } = await judge({ ...badge, '@context': context });
    expect(messageOf(steps, 'signature')).toBe(sentence);
    expect(faults).toEqual(['signature could-not-check', 'key could-not-check']);
    expect(verdict).toBe('unknown');
  });

  test('an issuer that goes by an e-mail address is not named in the report', async () => {
    const { steps, verdict } = await judge({
      ...badge,
      issuer: { ...badge.issuer, id: 'mailto:ada@example.org' },
      proof: [{ ...badge.proof[0], verificationMethod: 'mailto:ada@example.org#key' }],
    });
    expect(JSON.stringify(steps)).not.toContain('ada@');
    expect(verdict).toBe('invalid');
  });

  test('several nodes without names that say the same', async () => {
    const alignment = { type: ['Alignment'], targetName: 'x', targetUrl: 'https://x.example/' };
    const { credentialSubject } = plain;
    const achievement = { ...credentialSubject.achievement, alignment: Array(5).fill(alignment) };
    const its = await sign(
      { ...plain, credentialSubject: { ...credentialSubject, achievement } },
      keys,
    );
    expect(await judge(its)).toMatchObject({ faults: [], verdict: 'valid' });
  });

  test('one proof that holds is enough, wherever it stands', async () => {
    const [proof] = badge.proof;
    const bad = { ...proof, created: '2020-01-01T00:00:00Z' };
    expect(
      await judge({
        ...badge,
        credentialStatus: { ...badge.credentialStatus, statusPurpose: ['revocation'] },
      }),
    ).toMatchObject({ verdict: 'valid' });
    for (const all of [
      [bad, proof],
      [proof, bad],
      [{ type: 'Unheard' }, proof],
    ]) {
      expect(await judge({ ...badge, proof: all })).toMatchObject({ faults: [], verdict: 'valid' });
    }
    expect(await judge({ ...badge, proof })).toMatchObject({ faults: [], verdict: 'valid' });
  });

  test('only proofs that are not known here', async () => {
    const { faults, verdict } = await judge({
      ...badge,
      proof: [{ type: 'DataIntegrityProof', cryptosuite: 'ecdsa-sd-2023' }],
    });
    expect(faults).toEqual(['signature could-not-check', 'key could-not-check']);
    expect(verdict).toBe('unknown');
  });

  const method = (): Json => page(keys).verificationMethod[0];
  const pages: Readonly<Record<string, [() => unknown, fault: string, sentence: string]>> = {
    'the page of another': [
      () => ({ ...page(keys), id: stranger }),
      'failed',
      'The issuer’s page that should hold its keys has something else.',
    ],
    'no page': [() => 404, 'failed', 'The issuer’s page that should hold its keys is not there.'],
    'a page that says a thing twice': [
      () => JSON.stringify(page(keys)).replace('{', '{"id":"did:web:x",'),
      'failed',
      'The issuer’s page that should hold its keys has something else.',
    ],
    'the key, but not for badges': [
      () => ({ ...page(keys), assertionMethod: [] }),
      'failed',
      notListed,
    ],
    'the key under the control of another': [
      () => ({ ...page(keys), verificationMethod: [{ ...method(), controller: stranger }] }),
      'failed',
      notListed,
    ],
    'another key under the name of this': [
      () => ({
        ...page(keys),
        verificationMethod: [
          { ...method(), publicKeyMultibase: others.issuerKeys.ed25519.publicKeyMultibase },
        ],
      }),
      'passed',
      changed,
    ],
    'the key, revoked': [
      () => ({
        ...page(keys),
        verificationMethod: [{ ...method(), revoked: '2026-10-01T00:00:00Z' }],
      }),
      'failed',
      notListed,
    ],
    'the key, to be revoked later': [
      () => ({
        ...page(keys),
        verificationMethod: [{ ...method(), revoked: '2027-10-01T00:00:00Z' }],
      }),
      'passed',
      'The key belongs to the issuer, who still stands by it.',
    ],
    'the key written out among those for badges': [
      () => ({ ...page(keys), verificationMethod: [], assertionMethod: [method()] }),
      'passed',
      'The key belongs to the issuer, who still stands by it.',
    ],
    'names without the DID': [
      () => ({
        ...page(keys),
        assertionMethod: [method().id.replace(did, '')],
        verificationMethod: [{ ...method(), id: method().id.replace(did, '') }],
      }),
      'passed',
      'The key belongs to the issuer, who still stands by it.',
    ],
  };

  test.each(Object.entries(pages))(
    'the issuer’s page has %s',
    async (_, [make, result, sentence]) => {
      const { steps } = await judge(badge, { [didAddress]: make() });
      expect(steps.find(({ code }) => code === 'key')?.result).toBe(result);
      expect([messageOf(steps, 'key'), messageOf(steps, 'signature')]).toContain(sentence);
    },
  );
});

describe('the list of revoked badges', () => {
  const signedList = (change: (list: Json) => Json, by = keys) => sign(change(statusList([3])), by);
  const bits = (bytes: number) => `u${base64urlnopad.encode(gzipSync(new Uint8Array(bytes)))}`;
  const withBits = (encoded: string) => (list: Json) => ({
    ...list,
    credentialSubject: { ...list.credentialSubject, encodedList: encoded },
  });

  const cases: Readonly<
    Record<string, [() => unknown, sentence: string, result: 'failed' | 'could-not-check']>
  > = {
    'is not there': [
      () => 410,
      'The list of revoked badges that the badge names is not there.',
      'failed',
    ],
    'does not answer': [
      () => undefined,
      'The list of revoked badges could not be read.',
      'could-not-check',
    ],
    'is a web page': [
      () => '<html></html>',
      'Where the list of revoked badges should be is something else.',
      'failed',
    ],
    'is a badge': [
      () => badge,
      'Where the list of revoked badges should be is something else.',
      'failed',
    ],
    'is not signed': [
      () => statusList([]),
      'The list of revoked badges is not signed by the badge’s issuer.',
      'failed',
    ],
    'is signed by another, as another': [
      async () =>
        addProof(
          { ...statusList([]), issuer: stranger },
          {
            key: others.signer.ed25519,
            verificationMethod: `${stranger}#${others.issuerKeys.ed25519.publicKeyMultibase}`,
            created: '2026-05-01T00:00:00Z',
          },
        ),
      'The list of revoked badges is signed by somebody else.',
      'failed',
    ],
    'is signed by another, in the issuer’s name': [
      () => signedList((list) => list, others),
      'The list of revoked badges is not signed by the badge’s issuer.',
      'failed',
    ],
    'was changed': [
      async () => withBits(encodedList([]))(await signedList((list) => list)),
      'The list of revoked badges is not signed by the badge’s issuer.',
      'failed',
    ],
    'is another list of the issuer': [
      () =>
        signedList((list) => ({
          ...list,
          id: 'https://badges.example.org/club/issuers/acme/status/2.json',
        })),
      'Where the list of revoked badges should be is another list.',
      'failed',
    ],
    'is a list of something else': [
      () =>
        signedList((list) => ({
          ...list,
          credentialSubject: { ...list.credentialSubject, statusPurpose: 'suspension' },
        })),
      'The list that the badge names is a list of something else.',
      'failed',
    ],
    'is too short': [
      () => signedList(withBits(bits(1024))),
      'The list of revoked badges is shorter than such a list may be.',
      'failed',
    ],
    'unpacks to more than it may': [
      () => signedList(withBits(bits(64 * 1024 * 1024))),
      'The list of revoked badges is too large to be unpacked, larger than any issuer needs.',
      'failed',
    ],
    'is cut short': [
      () => signedList(withBits(encodedList([3]).slice(0, -8))),
      'The list of revoked badges is damaged.',
      'failed',
    ],
    'is not packed': [
      () => signedList(withBits('uAAAA')),
      'The list of revoked badges is damaged.',
      'failed',
    ],
    'is out of date': [
      () => signedList((list) => ({ ...list, validUntil: '2026-06-01T00:00:00Z' })),
      'The list of revoked badges is out of date.',
      'could-not-check',
    ],
  };

  test.each(Object.entries(cases))('%s', async (_, [make, sentence, result]) => {
    const { steps, verdict } = await judge(badge, { [listAddress]: await make() });
    const found = steps.find(({ code }) => code === 'status-list');
    expect([found?.message, found?.result]).toEqual([sentence, result]);
    expect(verdict).toBe(result === 'failed' ? 'invalid' : 'unknown');
    expect(steps.find(({ code }) => code === 'revocation')?.result).toBe('could-not-check');
  });

  test('refers to itself: it is asked once, and not followed', async () => {
    const list = await signedList((one) => ({
      ...one,
      credentialStatus: { ...plain.credentialStatus, id: `${listAddress}#3`, statusListIndex: '3' },
    }));
    const asked: string[] = [];
    const answer = fetchFrom({ ...documents, [listAddress]: list });
    const { verdict, steps } = await judged(badge, {
      fetchDocument: (address) => {
        asked.push(address);
        return answer(address);
      },
    });
    expect(verdict).toBe('valid');
    expect(asked.filter((address) => address === listAddress)).toHaveLength(1);
    expect(JSON.stringify(steps)).toContain('which was not followed');
  });

  test('an index beyond its end, as a number, and as anything else', async () => {
    const at = (statusListIndex: unknown) =>
      sign({ ...plain, credentialStatus: { ...plain.credentialStatus, statusListIndex } }, keys);
    expect((await judge(await at('131072'))).faults).toContain('status-list failed');
    expect((await judge(await at(3))).verdict).toBe('revoked');
    for (const index of ['-1', '1e3', '0x3', ' 3', '3.0', 2.5]) {
      expect((await judge(await at(index))).faults, `${index}`).toContain('status-list failed');
    }
  });

  test.each([
    ['suspension', 'revoked', 'Its issuer has suspended it for the time being.'],
    [
      'message',
      'valid',
      'It names no list of revoked badges: its issuer has no way to take it back.',
    ],
  ])('of the purpose %s', async (statusPurpose, verdict, sentence) => {
    const list = await signedList((one) => ({
      ...one,
      credentialSubject: { ...one.credentialSubject, statusPurpose },
    }));
    const { credentialStatus } = credential(3);
    const its = await sign(
      { ...plain, credentialStatus: { ...credentialStatus, statusPurpose } },
      keys,
    );
    const found = await judge(its, { [listAddress]: list });
    expect(found.verdict).toBe(verdict);
    expect(messageOf(found.steps, 'revocation')).toBe(sentence);
  });

  test('as a VC-JWT', async () => {
    const list: Json = statusList([3]);
    const text = await new CompactSign(Buffer.from(JSON.stringify(list)))
      .setProtectedHeader({ alg: 'RS256', kid })
      .sign(keys.signer.rsa.privateKey);
    expect(await judge(badge, { [listAddress]: text })).toMatchObject({ verdict: 'valid' });
    expect(await judge(await sign(credential(3), keys), { [listAddress]: text })).toMatchObject({
      verdict: 'revoked',
    });
  });

  test('of 1EdTech', async () => {
    const at = 'https://badges.example.org/club/revoked.json';
    const contexts = [
      ...plain['@context'],
      'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
    ];
    const its = await addProof(
      {
        ...plain,
        '@context': contexts,
        credentialStatus: { id: at, type: '1EdTechRevocationList' },
      },
      {
        key: keys.signer.ed25519,
        verificationMethod: `${did}#${keys.issuerKeys.ed25519.publicKeyMultibase}`,
        created: '2026-05-01T00:00:00Z',
        loader: createContextLoader(knownContexts),
      },
    );
    const list = (revokedCredential: unknown, issuer = did) => ({
      [at]: { id: at, issuer, revokedCredential },
    });
    expect(await judge(its, list([]))).toMatchObject({ faults: [], verdict: 'valid' });
    expect(await judge(its, list([{ id: plain.id, revoked: true }]))).toMatchObject({
      verdict: 'revoked',
    });
    expect(await judge(its, list([{ id: plain.id, revoked: false }, { id: 'x' }]))).toMatchObject({
      verdict: 'valid',
    });
    expect(await judge(its, list([], stranger))).toMatchObject({
      faults: ['status-list failed', 'revocation could-not-check'],
    });
    expect(await judge(its)).toMatchObject({ verdict: 'unknown' });
    expect(await judge(its, { [at]: 404 })).toMatchObject({ verdict: 'invalid' });
  });

  test('of a kind that is not known here', async () => {
    const its = {
      ...plain,
      credentialStatus: { id: 'https://x.example/1', type: 'StatusList2021Entry' },
    };
    const claims = await signCredentialJwt(its, keys.signer.rsa, kid);
    expect(await judge(claims)).toMatchObject({
      faults: ['status-list could-not-check', 'revocation could-not-check'],
      verdict: 'unknown',
    });
  });
});

describe('endorsements', () => {
  const endorsement = (subject: string): Json => ({
    '@context': plain['@context'],
    id: 'urn:uuid:3',
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Well made',
    issuer: { id: stranger, type: ['Profile'], name: 'Stranger' },
    validFrom: plain.validFrom,
    credentialSubject: {
      id: subject,
      type: ['EndorsementSubject'],
      endorsementComment: 'Well made.',
    },
  });
  const strangersMethod = () => `${stranger}#${others.issuerKeys.ed25519.publicKeyMultibase}`;
  const said = (by: TestKeys, subject = plain.id) =>
    addProof(endorsement(subject), {
      key: by.signer.ed25519,
      verificationMethod: strangersMethod(),
      created: '2026-05-01T00:00:00Z',
    });
  const endorsed = async (one: Json) => sign({ ...plain, endorsement: [one] }, keys);

  test.each([
    ['signed by who says it', () => said(others), 'passed'],
    ['signed by another', () => said(keys), 'failed'],
    ['about something else', () => said(others, 'urn:uuid:4'), 'failed'],
  ])('%s', async (_, make, result) => {
    const { steps, faults } = await judge(await endorsed(await make()));
    expect(steps.find(({ code }) => code === 'endorsements')?.result).toBe(result);
    // Whatever others say of it, the award itself is as it was.
    expect(faults.filter((fault) => !fault.startsWith('endorsements'))).toEqual([]);
  });

  test('as a VC-JWT, and one that nobody can ask about', async () => {
    const text = await signCredentialJwt(
      endorsement(plain.id),
      others.signer.rsa,
      `${stranger}#rsa`,
    );
    const its = { ...plain, endorsementJwt: [text] };
    const jws = await signCredentialJwt(its, keys.signer.rsa, kid);
    expect(await judge(jws)).toMatchObject({ faults: [], verdict: 'valid' });
    expect((await judge(jws, { [strangersPage]: undefined })).faults).toEqual([
      'endorsements could-not-check',
    ]);
    const damaged = await signCredentialJwt(
      { ...its, endorsementJwt: ['no.jws'] } as Json,
      keys.signer.rsa,
      kid,
    );
    expect((await judge(damaged)).faults).toEqual(['endorsements failed']);
  });
});

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
