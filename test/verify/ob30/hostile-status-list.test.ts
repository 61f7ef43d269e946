import { base64urlnopad } from '@scure/base';
import { gzipSync } from 'fflate';
import { CompactSign } from 'jose';
import { describe, expect, test } from 'vitest';
import { createContextLoader } from '../../../src/documents/contexts/loader.ts';
import { addProof } from '../../../src/proofs/data-integrity.ts';
import { signCredentialJwt } from '../../../src/proofs/vc-jwt.ts';
import { encodedList } from '../../../src/status/bitstring.ts';
import { knownContexts } from '../../../src/verify/ob30/contexts.ts';
import { credential, did, listAddress, sign, statusList } from '../../support/hand-made.ts';
import { badge, documents, judge, keys, kid, others, plain, stranger } from './hostile.ts';
import { fetchFrom, type Json, judged, messageOf } from './judging.ts';

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
