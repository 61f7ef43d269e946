/** Every 1.1 document of a site, compared whole, against the official schemas, and expanded by an implementation not ours. */

import { readFile } from 'node:fs/promises';
import Ajv from 'ajv-draft-04';
import jsonld from 'jsonld';
import { beforeAll, describe, expect, test } from 'vitest';
import { assertion, hostedAssertion, notIn11 } from '../../../src/documents/ob11/assertion.ts';
import { badgeClass } from '../../../src/documents/ob11/badge-class.ts';
import { issuer } from '../../../src/documents/ob11/issuer.ts';
import { revocationList } from '../../../src/documents/ob11/revocation-list.ts';
import type { AwardId, GrantedAward } from '../../../src/model/award.ts';
import type { BadgeClass } from '../../../src/model/badge-class.ts';
import type { Issuer } from '../../../src/model/issuer.ts';
import { hasShared, shared } from '../../shared.ts';
import { publish } from '../../support/publication.ts';
import { rich } from '../../support/rich-site.ts';
import { identity, ids } from '../../support/site.ts';

const base = 'https://badges.example.org/club/';
const context = 'https://w3id.org/openbadges/v1';
const oldId = '3b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42';
let site: Awaited<ReturnType<typeof publish>>;
let acme: Issuer;
let engines: BadgeClass;
const award = (id: string) => {
  const found = site.publication.awards.get(id as AwardId);
  if (found === undefined) throw new Error(`There is no award ${id}.`);
  return found;
};
const granted = (id: string) => award(id) as GrantedAward;
const baked = { isBaked: true };

beforeAll(async () => {
  const settings = `${rich['badges/site.yaml']}`.replace('["2.0"]', '[1.1]');
  const tags = `${rich['badges/acme/engines.md']}`.replace('tags: [', 'tags: [engines, ');
  site = await publish({ ...rich, 'badges/site.yaml': settings, 'badges/acme/engines.md': tags });
  acme = site.publication.issuers.get('acme') as Issuer;
  engines = site.publication.badgeClasses.get('acme/engines') as BadgeClass;
});

const extension = {
  '@context': 'https://w3id.org/openbadges/extensions/originalCreatorExtension/context.json',
  type: ['Extension', 'extensions:OriginalCreator'],
  url: 'https://creator.example.org/',
};

test('the Issuer', () => {
  expect(issuer(acme, site.addresses)).toEqual({
    '@context': context,
    type: 'Issuer',
    id: `${base}issuers/acme/v1.json`,
    name: 'Acme Müller & Söhne',
    url: 'https://acme.example.org/',
    description: 'We make engines.',
    image: `${base}issuers/acme/image.png`,
    email: 'badges@example.org',
    revocationList: `${base}issuers/acme/v1-revocations.json`,
  });
});

test('the BadgeClass links by address, names alignments in the words of 1.1 and a tag once', () => {
  expect(badgeClass(engines, site.addresses)).toEqual({
    '@context': context,
    type: 'BadgeClass',
    id: `${base}badges/acme/engines/v1.json`,
    name: 'Engines',
    description: 'Knows engines.',
    image: `${base}badges/acme/engines/image.png`,
    criteria: `${base}badges/acme/engines/`,
    issuer: `${base}issuers/acme/v1.json`,
    alignment: [
      {
        name: 'build engines',
        url: 'https://skills.example.org/engines',
        description: 'Builds an engine.',
      },
    ],
    tags: ['engines', '1.10', 'yes'],
    'extensions:OriginalCreator': extension,
  });
});

test('the Assertion', () => {
  expect(assertion(granted(ids[0]), site.addresses, baked)).toEqual({
    '@context': context,
    type: 'Assertion',
    id: `${base}awards/${ids[0]}/v1.json`,
    uid: ids[0],
    recipient: {
      type: 'email',
      hashed: true,
      identity,
      salt: '0123456789abcdef0123456789a00017',
    },
    badge: `${base}badges/acme/engines/v1.json`,
    verify: { type: 'hosted', url: `${base}awards/${ids[0]}/v1.json` },
    issuedOn: '2026-04-30T22:00:00Z',
    expires: '2028-05-01T21:59:59Z',
    image: `${base}awards/${ids[0]}/v1.png`,
    evidence: 'https://work.example.org/engine',
    'extensions:OriginalCreator': extension,
  });
  expect(assertion(granted(ids[0]), site.addresses, { isBaked: false })).not.toHaveProperty(
    'image',
  );
});

test.each([
  ['work with an address', [{ narrative: 'Seen.' }, { id: 'https://a.example/' }], 'Done.', 'work'],
  ['work without an address', [{ narrative: 'Seen.' }], undefined, 'page'],
  ['a narrative alone', [], 'Done.', 'page'],
  ['nothing to show', [], undefined, undefined],
])('evidence is one address: %s', (_, evidence, narrative, expected) => {
  const { narrative: _told, ...rest } = granted(oldId);
  const one: GrantedAward = {
    ...rest,
    evidence,
    ...(narrative === undefined ? {} : { narrative }),
  };
  const address = { work: 'https://a.example/', page: `${base}awards/${oldId}/` };
  expect(assertion(one, site.addresses, baked).evidence).toBe(
    expected && address[expected as keyof typeof address],
  );
});

test.each([ids[1], ids[2]])('a revoked or erased award says that and nothing else: %s', (id) => {
  expect(hostedAssertion(award(id), site.addresses, baked)).toEqual({ revoked: true });
});

test('the revocation list is a map of uid to reason', () => {
  expect(revocationList(acme)).toEqual({
    [ids[1]]: 'Awarded twice.',
    [ids[2]]: 'The issuer erased this award.',
  });
  expect(revocationList({ ...acme, badgeClasses: [] })).toEqual({});
});

test.each(['telephone', 'url', 'id'] as const)('a recipient of type %s has no 1.1 form', (type) => {
  const one = granted(ids[1]);
  const other: GrantedAward = { ...one, recipient: { ...one.recipient, type } };
  expect(notIn11(one)).toBeUndefined();
  expect(notIn11(other)).toContain('e-mail address only');
  expect(() => assertion(other, site.addresses, baked)).toThrow('e-mail address only');
  const badge = { ...engines, awards: [other] };
  expect(revocationList({ ...acme, badgeClasses: [badge] })).toEqual({});
});

const read = async (path: string) => JSON.parse(await readFile(shared(path), 'utf8'));

/** Each with the name of its schema. */
function documents(): readonly (readonly [schema: string, document: object])[] {
  const { publication, addresses } = site;
  return [
    ['issuer', issuer(acme, addresses)],
    ...[...publication.badgeClasses.values()].map(
      (one) => ['badgeclass', badgeClass(one, addresses)] as const,
    ),
    ...[ids[0], ids[1], oldId].map(
      (id) => ['assertion', assertion(granted(id), addresses, baked)] as const,
    ),
  ];
}

describe.skipIf(!hasShared)('judged by others (skipped: ../shared is not there)', () => {
  test('every document is what its official JSON Schema wants; a stripped one is not', async () => {
    const formats = { uri: (text: string) => URL.canParse(text), email: /^[^@\s]+@[^@\s]+$/ };
    const ajv = new Ajv({ formats, strictTypes: false, allErrors: true });
    const validate = async (schema: string, document: object) =>
      ajv.validate(await read(`spec/schemas/ob1/${schema}.json`), document) ? [] : ajv.errors;
    for (const [schema, document] of documents()) {
      expect(await validate(schema, document)).toEqual([]);
    }
    expect(await validate('assertion', { revoked: true })).not.toEqual([]);
  });

  test.each([
    ['ob11/validator-core/1_1_basic_issuer.json', 'issuer'],
    ['ob11/validator-core/1_1_basic_badgeclass.json', 'badgeclass'],
    ['ob11/validator-core/1_1_basic_assertion.json', 'assertion'],
    ['ob10/mozilla-spec/issuer.json', 'issuer'],
    ['ob10/mozilla-spec/badgeclass.json', 'badgeclass'],
    ['ob10/mozilla-spec/assertion.json', 'assertion'],
  ])('has the shape of the published %s', async (path, schema) => {
    const { verification, ...vector } = await read(`spec/vectors/${path}`);
    // The example of 1.1 says it in the words of 2.0; a time may be a number in 1.x, and ours never is.
    if (verification !== undefined) vector.verify = verification;
    if (typeof vector.issuedOn === 'number') vector.issuedOn = '';
    const ours = documents().filter(([name]) => name === schema);
    const whole = ours.find(([, document]) => JSON.stringify(document).includes('extensions:'));
    expect((whole ?? ours[0])?.[1]).toMatchObject(shape(vector) as object);
  });

  test('no document loses a term to the context', async () => {
    const contexts = new Map([
      [context, 'spec/contexts/openbadges-v1.json'],
      ['https://w3id.org/openbadges/legacy-v1', 'spec/contexts/openbadges-legacy-v1.json'],
      [extension['@context'], 'spec/schemas/ob2-extensions/originalCreatorExtension.context.json'],
    ]);
    const documentLoader = async (url: string) => {
      const file = contexts.get(url);
      if (file === undefined) throw new Error(`No context is known for ${url}.`);
      return { contextUrl: undefined, documentUrl: url, document: await read(file) };
    };
    // Safe mode throws on a term that the context does not know and on an id that is not absolute.
    const options = { documentLoader, safe: true } as jsonld.Options.Expand;
    for (const [, document] of documents()) {
      expect(await jsonld.expand(document as jsonld.JsonLdDocument, options)).toHaveLength(1);
    }
    const wrong = { ...issuer(acme, site.addresses), nickname: 'x' };
    await expect(jsonld.expand(wrong as jsonld.JsonLdDocument, options)).rejects.toThrow();
  });
});

/** The kind of each value instead of the value. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return expect.any(Array);
  if (typeof value !== 'object' || value === null) {
    return expect.any(
      { string: String, boolean: Boolean, number: Number }[typeof value as 'string'],
    );
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shape(part)]));
}
