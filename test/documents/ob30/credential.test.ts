/** The OpenBadgeCredential: compared whole, against the official JSON Schema and contexts, and by its laws. */

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { achievement } from '../../../src/documents/ob30/achievement.ts';
import {
  erasedCredential,
  openBadgeCredential,
  validFrom,
} from '../../../src/documents/ob30/credential.ts';
import { endorsementCredential } from '../../../src/documents/ob30/endorsement.ts';
import type { GrantedAward } from '../../../src/model/award.ts';
import { given } from '../../../src/model/given.ts';
import type { Instant } from '../../../src/model/instant.ts';
import { hasShared } from '../../shared.ts';
import { publish } from '../../support/publication.ts';
import { rich } from '../../support/rich-site.ts';
import { identity, ids, salt } from '../../support/site.ts';
import { at, award, badge, base, erased, instant, issuer, older, written } from './full.ts';
import { expand, leaves } from './json-ld.ts';
import { proof, readShared, schemaJudge, schemaProperties, shapeOf } from './schema.ts';

const options = { isBaked: true, achievementEndorsements: [], endorsements: [] };
const { updated: _, ...neverCorrected } = issuer;
const plain: GrantedAward = {
  kind: 'granted',
  id: award.id,
  badgeClass: { ...older, issuer: neverCorrected },
  issuedOn: award.issuedOn,
  statusIndex: 0,
  recipient: award.recipient,
  evidence: [],
  result: [],
  language: 'de',
  related: [],
  endorsement: [],
  extensions: {},
};

const signedEndorsement = (page: ReturnType<typeof at.badgePage>, subject: string) => ({
  ...endorsementCredential({ page, subject }, written, at),
  proof,
});
const endorsed = {
  isBaked: true,
  achievementEndorsements: [signedEndorsement(at.badgePage(badge), at.achievement(badge).url)],
  endorsements: [signedEndorsement(at.awardPage(award.id), at.credential(award.id).url)],
};

test('the credential', () => {
  const { credentialSubject, ...rest } = openBadgeCredential(award, at, options);
  expect(rest).toEqual({
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: `${base}awards/${ids[0]}/credential.json`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Engines',
    description: 'Knows engines.',
    image: {
      id: `${base}awards/${ids[0]}/credential.png`,
      type: 'Image',
      caption: 'An engine.',
    },
    issuer: {
      id: 'did:web:badges.example.org:club:issuers:acme',
      type: ['Profile'],
      name: 'Acme Müller & Söhne',
      url: 'https://acme.example.org/',
      image: { id: `${base}issuers/acme/image.png`, type: 'Image', caption: 'A wheel.' },
    },
    // The badge was corrected after the award was made.
    validFrom: '2026-08-01T00:00:00Z',
    validUntil: '2028-05-01T23:59:59Z',
    awardedDate: '2026-05-01T00:00:00Z',
    evidence: [
      { id: 'https://work.example.org/engine', type: ['Evidence'] },
      {
        id: 'https://work.example.org/notes',
        type: ['Evidence'],
        name: 'Notes',
        description: 'Notes on the engine.',
        narrative: 'Written at *night*.',
        genre: 'Essay',
        audience: 'Everyone',
      },
      { type: ['Evidence'], narrative: 'Seen by two of us.' },
    ],
    credentialStatus: {
      id: `${base}issuers/acme/status/2.json#17`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '17',
      statusListCredential: `${base}issuers/acme/status/2.json`,
    },
  });
  expect(credentialSubject).toEqual({
    // UUID v5 of the award's id and the word "recipient", as another implementation gives it.
    id: 'urn:uuid:db748241-6576-5edb-88bd-aa720d40faf6',
    type: ['AchievementSubject'],
    identifier: [
      {
        type: 'IdentityObject',
        hashed: true,
        identityHash: identity,
        identityType: 'emailAddress',
        salt,
      },
    ],
    achievement: achievement(badge, at, []),
    narrative: 'Built a *working* model.',
    result: [
      {
        type: ['Result'],
        resultDescription: `${base}badges/acme/engines/achievement.json#final-grade`,
        value: 'A',
      },
      {
        type: ['Result'],
        resultDescription: `${base}badges/acme/engines/achievement.json#mastery`,
        status: 'Completed',
        achievedLevel: `${base}badges/acme/engines/achievement.json#mastery.fully`,
        alignment: [
          {
            type: ['Alignment'],
            targetName: 'Skill shown',
            targetUrl: 'https://skills.example.org/shown',
            targetDescription: 'Builds an engine.',
            targetFramework: 'Skills',
            targetCode: 'shown',
            targetType: 'ceasn:Competency',
          },
        ],
      },
    ],
    creditsEarned: 4,
    role: 'Builder',
    term: 'Summer',
    licenseNumber: '0042',
    activityStartDate: '2026-03-01T00:00:00Z',
    activityEndDate: '2026-04-30T23:59:59Z',
    source: {
      id: 'https://jury.example.org/',
      type: ['Profile'],
      name: 'The Jury',
      url: 'https://jury.example.org/',
    },
  });
});

test('an award that says little is a short credential: nothing is empty', () => {
  const document = openBadgeCredential(plain, at, { ...options, isBaked: false });
  expect(Object.keys(document)).toEqual([
    '@context',
    'id',
    'type',
    'name',
    'description',
    'issuer',
    'validFrom',
    'awardedDate',
    'credentialSubject',
    'credentialStatus',
  ]);
  expect(Object.keys(document.credentialSubject)).toEqual([
    'id',
    'type',
    'identifier',
    'achievement',
  ]);
  expect(JSON.stringify(document)).not.toMatch(/null|\[\]|\{\}|""/);
});

test('a revocation leaves the credential as it was; the name of the recipient is not in it', () => {
  const revoked = { on: instant('2026-06-01T00:00:00Z'), reason: 'Awarded twice.' };
  const document = openBadgeCredential(award, at, options);
  expect(openBadgeCredential({ ...award, revoked }, at, options)).toEqual(document);
  expect(JSON.stringify(document)).not.toContain('Ada');
});

test.each([
  ['email', 'emailAddress'],
  ['telephone', 'ext:telephone'],
  ['url', 'ext:url'],
  ['id', 'identifier'],
] as const)('a recipient of type %s is of the type %s', async (type, identityType) => {
  const one = { ...plain, recipient: { ...plain.recipient, type } };
  const document = openBadgeCredential(one, at, options);
  expect(document.credentialSubject).toMatchObject({ identifier: [{ identityType }] });
  if (hasShared) {
    expect((await schemaJudge('achievementcredential'))({ ...document, proof })).toEqual([]);
  }
});

test('an endorsement stands with what is endorsed, whole', () => {
  const document = openBadgeCredential(award, at, endorsed);
  const [ofBadge] = endorsed.achievementEndorsements;
  const [ofAward] = endorsed.endorsements;
  expect(document.endorsement).toEqual([ofAward]);
  expect(document.credentialSubject).toMatchObject({ achievement: { endorsement: [ofBadge] } });
  expect(ofAward).toMatchObject({ credentialSubject: { id: document.id }, proof });
  expect(JSON.stringify(document)).not.toContain('endorser.example.org');
});

test('an erased award says that and names no one', () => {
  expect(erasedCredential(erased, at)).toEqual({
    id: `${base}awards/${ids[2]}/credential.json`,
    revoked: true,
    revocationReason: 'The issuer erased this award.',
  });
});

describe('validFrom', () => {
  const instants = fc
    .date({
      min: new Date('2000-01-01T00:00:00Z'),
      max: new Date('2099-12-31T23:59:59Z'),
      noInvalidDate: true,
    })
    .map((date) => instant(date.toISOString().replace(/\.\d+Z$/, 'Z')));
  const updates = fc.record({
    badge: fc.option(instants, { nil: undefined }),
    issuer: fc.option(instants, { nil: undefined }),
  });
  const dated = (
    updated: { badge: Instant | undefined; issuer: Instant | undefined },
    expires?: Instant,
  ): GrantedAward => ({
    ...plain,
    ...given({ expires }),
    badgeClass: {
      ...plain.badgeClass,
      ...given({ updated: updated.badge }),
      issuer: { ...neverCorrected, ...given({ updated: updated.issuer }) },
    },
  });

  test('is the latest of what was said, where nothing ends', () => {
    fc.assert(
      fc.property(updates, (updated) => {
        const said = [plain.issuedOn, updated.badge, updated.issuer].filter((one) => one);
        expect(validFrom(dated(updated))).toBe(said.sort().at(-1));
      }),
    );
  });

  test('never comes before the award and never after its end', () => {
    fc.assert(
      fc.property(updates, instants, (updated, end) => {
        fc.pre(end > plain.issuedOn);
        const from = validFrom(dated(updated, end));
        expect(from >= plain.issuedOn && from <= end).toBe(true);
      }),
    );
  });

  test('counts for what is left of an erased award too', () => {
    expect(validFrom(erased)).toBe('2026-08-01T00:00:00Z');
  });
});

test('every status index has its list and its bit', () => {
  fc.assert(
    fc.property(fc.nat(1024 * 131_072 - 1), (statusIndex) => {
      const status = openBadgeCredential({ ...plain, statusIndex }, at, options).credentialStatus;
      const { id, statusListIndex, statusListCredential } = status as Record<string, string>;
      const list = Number(statusListCredential?.match(/\/status\/([1-9]\d*)\.json$/)?.[1]);
      expect(statusListIndex).toMatch(/^(0|[1-9]\d*)$/);
      expect((list - 1) * 131_072 + Number(statusListIndex)).toBe(statusIndex);
      expect(id).toBe(`${statusListCredential}#${statusListIndex}`);
    }),
  );
});

describe.skipIf(!hasShared)('judged by others (skipped: ../shared is not there)', () => {
  let judge: (document: unknown) => readonly string[];
  beforeAll(async () => {
    judge = await schemaJudge('achievementcredential');
  });

  test.each(['achievementAlignmentCase', 'basicOpenBadgeCredential', 'skillAssertionCtdl'])(
    'the published %s passes the schema, and what both have is of the same kind',
    async (name) => {
      const vector = await readShared(`spec/vectors/ob30/spec-examples/${name}.json`);
      expect(judge(vector)).toEqual([]);
      const ours = shapeOf(openBadgeCredential(award, at, options));
      const theirs = [...shapeOf(vector)].filter(
        // Of the issuer there is more in issuer.json; a schema is named by those who extend the contexts.
        ([path]) => !/^\/(credentialSchema|issuer\/(phone|description|email)$)/.test(path),
      );
      for (const [path, kind] of theirs) expect([path, ours.get(path)]).toEqual([path, kind]);
    },
  );

  test.each([
    ['with everything', () => openBadgeCredential(award, at, options)],
    ['with endorsements', () => openBadgeCredential(award, at, endorsed)],
    ['with next to nothing', () => openBadgeCredential(plain, at, { ...options, isBaked: false })],
  ])('a credential %s is what the schema wants and loses no term', async (_, make) => {
    const document = { ...make(), proof };
    expect(judge(document)).toEqual([]);
    const expanded = await expand(document);
    expect(expanded).toHaveLength(1);
    expect(leaves(expanded)).toBe(leaves(document));
  });

  test('every credential of a site that uses every property', async () => {
    const { publication, addresses } = await publish(rich);
    const granted = [...publication.awards.values()].filter((one) => one.kind === 'granted');
    expect(granted).toHaveLength(3);
    for (const one of granted) {
      const document = { ...openBadgeCredential(one, addresses, options), proof };
      expect(judge(document)).toEqual([]);
      expect(leaves(await expand(document))).toBe(leaves(document));
    }
  });

  test('every property that the schema knows is written, but for these', async () => {
    const document = openBadgeCredential(award, at, endorsed);
    const { credentialSubject } = document as unknown as Record<string, object>;
    const missing = async (parts: readonly object[], definition?: string) => {
      const names = new Set(parts.flatMap((part) => Object.keys(part)));
      return (await schemaProperties(definition)).filter((name) => !names.has(name));
    };
    const { identifier, result } = credentialSubject as Record<string, object[]>;
    expect({
      credential: await missing([document]),
      AchievementSubject: await missing([credentialSubject ?? {}], 'AchievementSubject'),
      IdentityObject: await missing(identifier ?? [], 'IdentityObject'),
      Result: await missing(result ?? [], 'Result'),
      Evidence: await missing(document.evidence ?? [], 'Evidence'),
      Image: await missing([document.image ?? {}], 'Image'),
    }).toEqual({
      credential: ['endorsementJwt', 'proof', 'credentialSchema', 'refreshService', 'termsOfUse'],
      AchievementSubject: ['image'],
      IdentityObject: [],
      Result: [],
      Evidence: [],
      Image: [],
    });
  });

  test.each<[string, (document: Record<string, unknown>) => object]>([
    ['an image by its address', (document) => ({ ...document, image: 'https://a.example/i.png' })],
    ['one piece of evidence', (document) => ({ ...document, evidence: { type: ['Evidence'] } })],
    ['a date without a zone', (document) => ({ ...document, validFrom: '2026-05-01T00:00:00' })],
    ['another first context', (document) => ({ ...document, '@context': [base, base] })],
  ])('%s would be noticed by the schema', (_, spoil) => {
    expect(judge(spoil({ ...openBadgeCredential(award, at, options) }))).not.toEqual([]);
  });

  test.each([
    ['a term of newer contexts', { endorsementJwt: ['a.b.c'] }],
    ['an unknown term', { nickname: 'x' }],
  ])('%s would be noticed by the contexts', async (_, more) => {
    await expect(expand({ ...openBadgeCredential(award, at, options), ...more })).rejects.toThrow();
  });
});
