import { describe, expect, test } from 'vitest';
import { addProof } from '../../../src/proofs/data-integrity.ts';
import { canonicalQuads } from '../../../src/verify/ob30/canonical.ts';
import { knownContexts, meaningsOf } from '../../../src/verify/ob30/contexts.ts';
import { credential, did, didAddress, sign } from '../../support/hand-made.ts';
import {
  badge,
  changed,
  judge,
  keys,
  notIssuers,
  notListed,
  others,
  page,
  plain,
  stranger,
} from './hostile.ts';
import { type Json, messageOf } from './judging.ts';

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
