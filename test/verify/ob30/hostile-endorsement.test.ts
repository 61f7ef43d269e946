import { describe, expect, test } from 'vitest';
import { addProof } from '../../../src/proofs/data-integrity.ts';
import { signCredentialJwt } from '../../../src/proofs/vc-jwt.ts';
import { sign } from '../../support/hand-made.ts';
import type { TestKeys } from '../../support/keys.ts';
import { judge, keys, kid, others, plain, stranger, strangersPage } from './hostile.ts';
import type { Json } from './judging.ts';

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
