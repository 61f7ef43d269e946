/** The EndorsementCredential and the DID document of who says it. */

import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Endorsed30,
  endorsementCredential,
  endorserDidDocument,
} from '../../../src/documents/ob30/endorsement.ts';
import type { IssuerKeys } from '../../../src/model/keys.ts';
import { hasShared } from '../../shared.ts';
import { otherKeys, testKeys } from '../../support/keys.ts';
import { at, award, badge, base, instant, issuer, written } from './full.ts';
import { expand, leaves } from './json-ld.ts';
import { proof, readShared, schemaJudge, shapeOf } from './schema.ts';

const endorsed: Endorsed30 = {
  page: at.badgePage(badge),
  subject: at.achievement(badge).url,
};
const did = 'did:web:badges.example.org:club:badges:acme:engines:endorsement-1.by';

let keys: IssuerKeys;
let former: IssuerKeys;
beforeAll(async () => {
  keys = (await testKeys()).issuerKeys;
  former = (await otherKeys()).issuerKeys;
});

test('the EndorsementCredential', () => {
  expect(endorsementCredential(endorsed, written, at)).toEqual({
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: `${base}badges/acme/engines/endorsement-1.credential.json`,
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Endorsement by The Guild',
    issuer: {
      id: did,
      type: ['Profile'],
      name: 'The Guild',
      url: 'https://guild.example.org/',
      email: 'office@guild.example.org',
      description: 'We guard engines.',
    },
    validFrom: '2026-06-01T00:00:00Z',
    credentialSubject: {
      id: `${base}badges/acme/engines/achievement.json`,
      type: ['EndorsementSubject'],
      endorsementComment: 'A *fine* badge.',
    },
  });
});

test('the endorser’s DID document: the valid Ed25519 keys of the issuer, under the endorser’s control', () => {
  const retired = instant('2026-02-01T00:00:00Z');
  const all: IssuerKeys = {
    ...keys,
    retired: [
      { ...former.ed25519, retired },
      { ...former.rsa, retired },
    ],
  };
  const methods = [keys.ed25519, former.ed25519].map(({ publicKeyMultibase }) => ({
    id: `${did}#${publicKeyMultibase}`,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase,
  }));
  expect(endorserDidDocument(endorsed, written, all, at, { has20: true })).toEqual({
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    alsoKnownAs: [`${base}badges/acme/engines/endorsement-1-by.json`],
    verificationMethod: methods,
    assertionMethod: methods.map(({ id }) => id),
  });
});

test('a compromised key is not in it, and nothing of 2.0 where 2.0 is not published', () => {
  const lost = { compromised: instant('2026-02-01T00:00:00Z'), reason: 'It leaked.' };
  const all: IssuerKeys = { ...keys, compromised: [{ ...former.ed25519, ...lost }] };
  const document = endorserDidDocument(endorsed, written, all, at, { has20: false });
  expect(JSON.stringify(document)).not.toContain(former.ed25519.publicKeyMultibase);
  expect(document).not.toHaveProperty('alsoKnownAs');
});

test('the DID leads to the address of its document', () => {
  const places = [at.issuerPage(issuer), at.badgePage(badge), at.awardPage(award.id)];
  for (const page of places) {
    const document = endorserDidDocument({ page, subject: '' }, written, keys, at, { has20: true });
    const [, , host, ...path] = (document as { id: string }).id.split(':');
    expect(`https://${host}/${path.join('/')}/did.json`).toBe(at.endorserDidDocument(page, 1).url);
  }
});

describe.skipIf(!hasShared)('judged by others (skipped: ../shared is not there)', () => {
  test('of an issuer, a badge and an award: what the schema wants, and no term is lost', async () => {
    const judge = await schemaJudge('endorsementcredential');
    const inside = await schemaJudge('achievementcredential', 'EndorsementCredential');
    const places: readonly Endorsed30[] = [
      { page: at.issuerPage(issuer), subject: at.did(issuer) },
      endorsed,
      { page: at.awardPage(award.id), subject: at.credential(award.id).url },
    ];
    for (const place of places) {
      const document = { ...endorsementCredential(place, written, at), proof };
      expect([judge(document), inside(document)]).toEqual([[], []]);
      const expanded = await expand(document);
      expect(expanded).toHaveLength(1);
      expect(leaves(expanded)).toBe(leaves(document));
      const { name: _, ...nameless } = document as typeof document & { name: string };
      expect(judge(nameless)).not.toEqual([]);
    }
  });

  test('the published endorsement passes the schema, and ours has all that it has', async () => {
    const vector = await readShared('spec/vectors/ob30/validator/endorsement-valid.json');
    expect((await schemaJudge('endorsementcredential'))(vector)).toEqual([]);
    const ours = shapeOf({ ...endorsementCredential(endorsed, written, at), proof });
    // What is endorsed here does not run out, and a schema is named by those who extend the contexts.
    const theirs = [...shapeOf(vector)].filter(
      ([path]) => !/^\/(credentialSchema|validUntil)/.test(path),
    );
    for (const [path, kind] of theirs) expect([path, ours.get(path)]).toEqual([path, kind]);
  });

  test('the DID document loses no term', async () => {
    const document = endorserDidDocument(endorsed, written, keys, at, { has20: true });
    expect(leaves(await expand(document))).toBe(leaves(document));
  });
});
