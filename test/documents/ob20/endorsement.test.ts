/** Endorsements from the words in a file to the documents at their addresses. */

import { readFile } from 'node:fs/promises';
import jsonld from 'jsonld';
import { beforeAll, describe, expect, test } from 'vitest';
import { refAt, refs } from '../../../src/publish/catalogue.ts';
import { awardFacts, badgeFacts } from '../../../src/publish/facts.ts';
import { load } from '../../../src/publish/load.ts';
import { createProducer } from '../../../src/publish/produce.ts';
import { hasShared, shared } from '../../shared.ts';
import { publish } from '../../support/publication.ts';
import { ids, inMemory, minimal, now, type SiteFiles, sealedAward } from '../../support/site.ts';

const base = 'https://badges.example.org/club/';

const entry = (comment: string, more = '') => `
  - comment: ${comment}
    by: { name: The Guild, url: "https://guild.example.org", email: office@guild.example.org${more} }
    issuedOn: 2026-06-01
`;

const badgeText = `${minimal['badges/acme/engines.md']}`;
const issuerText = `${minimal['badges/acme/issuer.md']}`;
const withBadge = (fields: string): SiteFiles => ({
  ...minimal,
  'badges/acme/engines.md': badgeText.replace('\n---\n', `\n${fields.trim()}\n---\n`),
});

const endorsed: SiteFiles = {
  ...withBadge(
    `endorsement:\n  - https://other.example.org/e.json${entry('A *fine* badge.')}${entry('Still fine.', ', description: We guard engines.')}`,
  ),
  'badges/acme/issuer.md': issuerText.replace(
    '\n---\n',
    `\nendorsement:${entry('They know.')}---\n`,
  ),
  'recipients/ada.md': sealedAward(ids[0], 17, `endorsement:${entry('I saw it.')}`),
  'recipients/erased.md': `---\nbadge: acme/engines\nid: ${ids[2]}\nstatusIndex: 19\nissuedOn: 2026-05-01\nerased: 2026-07-01\n---\n`,
};

let site: Awaited<ReturnType<typeof publish>>;
const jsonAt = async (path: string) => {
  const ref = refAt(site.publication, site.addresses, path);
  if (ref === undefined) throw new Error(`There is no ${path}.`);
  const produce = createProducer(site.publication, site.addresses, async (image) => image);
  return JSON.parse(new TextDecoder().decode(await produce(ref)));
};
const documentPaths = () =>
  [...refs(site.publication, site.addresses)].filter(({ kind }) => kind.startsWith('endorse'));

beforeAll(async () => {
  site = await publish(endorsed);
});

test('the Endorsement', async () => {
  expect(await jsonAt('badges/acme/engines/endorsement-1.json')).toEqual({
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Endorsement',
    id: `${base}badges/acme/engines/endorsement-1.json`,
    claim: { id: `${base}badges/acme/engines/badge.json`, endorsementComment: 'A *fine* badge.' },
    issuer: `${base}badges/acme/engines/endorsement-1-by.json`,
    issuedOn: '2026-06-01T00:00:00Z',
    verification: { type: 'HostedBadge' },
  });
});

test('the Profile of the endorser allows that Endorsement alone', async () => {
  expect(await jsonAt('badges/acme/engines/endorsement-2-by.json')).toEqual({
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Profile',
    id: `${base}badges/acme/engines/endorsement-2-by.json`,
    name: 'The Guild',
    url: 'https://guild.example.org/',
    email: 'office@guild.example.org',
    description: 'We guard engines.',
    verification: {
      startsWith: `${base}badges/acme/engines/endorsement-2.json`,
      allowedOrigins: 'badges.example.org',
    },
  });
});

test('each stands beside what it endorses, for ever; an address counts no number', () => {
  expect(documentPaths().map(({ path }) => path)).toEqual([
    'issuers/acme/endorsement-1.json',
    'issuers/acme/endorsement-1-by.json',
    'badges/acme/engines/endorsement-1.json',
    'badges/acme/engines/endorsement-1-by.json',
    'badges/acme/engines/endorsement-2.json',
    'badges/acme/engines/endorsement-2-by.json',
    `awards/${ids[0]}/endorsement-1.json`,
    `awards/${ids[0]}/endorsement-1-by.json`,
  ]);
  for (const ref of documentPaths()) {
    expect(ref.keep).toBe(true);
    expect(refAt(site.publication, site.addresses, ref.path)).toEqual(ref);
  }
});

test.each([
  ['issuers/acme/issuer.json', [`${base}issuers/acme/endorsement-1.json`]],
  [
    'badges/acme/engines/badge.json',
    [
      'https://other.example.org/e.json',
      `${base}badges/acme/engines/endorsement-1.json`,
      `${base}badges/acme/engines/endorsement-2.json`,
    ],
  ],
  [`awards/${ids[0]}/assertion.json`, [`${base}awards/${ids[0]}/endorsement-1.json`]],
])('%s names its endorsements, and ours claim it', async (path, expected) => {
  const document = await jsonAt(path);
  expect(document.endorsement).toEqual(expected);
  for (const url of expected.filter((one) => one.startsWith(base))) {
    const { claim, id, issuer } = await jsonAt(url.slice(base.length));
    expect([claim.id, id]).toEqual([document.id, url]);
    expect((await jsonAt(issuer.slice(base.length))).id).toBe(issuer);
  }
});

test('an endorsement is no fact of what was awarded', async () => {
  const { publication } = await publish(minimal);
  const facts = ({ awards, badgeClasses }: typeof publication) =>
    [...badgeClasses.values()]
      .map(badgeFacts)
      .concat([...awards.values()].filter(({ kind }) => kind === 'granted').map(awardFacts));
  expect(facts(site.publication)).toEqual(facts(publication));
});

test('without 2.0 none is published', async () => {
  const settings = `${minimal['badges/site.yaml']}`.replace('"2.0"', '1.1');
  const { publication, addresses } = await publish({ ...endorsed, 'badges/site.yaml': settings });
  const kinds = [...refs(publication, addresses)].map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind.startsWith('endorse'))).toEqual([]);
});

describe('mistakes', () => {
  const by = 'by: { name: A, url: "https://a.example", email: a@a.example }';
  test.each<[string, readonly string[]]>([
    ['endorsement: x', ['5 url-invalid endorsement.0']],
    ['endorsement: 42', ['5 url-invalid endorsement.0']],
    ['endorsement: [[https://a.example/]]', ['5 field-invalid endorsement.0']],
    [
      'endorsement: {}',
      [
        '5 field-missing endorsement.0.by',
        '5 field-missing endorsement.0.comment',
        '5 field-missing endorsement.0.issuedOn',
      ],
    ],
    [
      'endorsement:\n  - https://a.example/\n  - comment: Good.\n    issuedOn: yesterday\n    by: { name: A, url: a.example }',
      [
        '8 date-invalid endorsement.1.issuedOn',
        '9 field-missing endorsement.1.by.email',
        '9 url-invalid endorsement.1.by.url',
      ],
    ],
    [
      `endorsement:\n  - coment: Good.\n    ${by}\n    issuedOn: 2026-05-01`,
      ['6 field-missing endorsement.0.comment', '6 field-unknown endorsement.0.coment'],
    ],
    [
      `endorsement:\n  - comment: Good.\n    ${by}\n    issuedOn: 2027-05-01`,
      ['8 date-future endorsement.0.issuedOn'],
    ],
  ])('%s', async (fields, expected) => {
    const { problems } = await load(inMemory(withBadge(fields)), now);
    const told = problems.map(({ line, code, path = [] }) => `${line} ${code} ${path.join('.')}`);
    expect([...told].sort()).toEqual([...expected].sort());
  });

  test('a slip of the hand is recognized, also in an inner block', async () => {
    const fields = `endorsement:\n  - comment: Good.\n    issuedOn: 2026-05-01\n    ${by.replace('email', 'e-mail')}`;
    const { problems } = await load(inMemory(withBadge(fields)), now);
    expect(problems.find(({ code }) => code === 'field-unknown')).toMatchObject({
      line: 8,
      message: 'There is no field "e-mail" here.',
      hint: 'Did you mean "email"?',
    });
  });

  test('in an award and an issuer a date in the future is found too', async () => {
    const future = entry('Good.').replace('2026-06-01', '2027-06-01');
    const { problems } = await load(
      inMemory({
        ...minimal,
        'badges/acme/issuer.md': issuerText.replace('\n---\n', `\nendorsement:${future}---\n`),
        'recipients/ada.md': sealedAward(ids[0], 17, `endorsement:${future}`),
      }),
      now,
    );
    expect(problems.map(({ code, file }) => [code, file])).toEqual([
      ['date-future', 'badges/acme/issuer.md'],
      ['date-future', 'recipients/ada.md'],
    ]);
  });
});

test.skipIf(!hasShared)('no document loses a term to the context', async () => {
  const context = JSON.parse(await readFile(shared('spec/contexts/openbadges-v2.json'), 'utf8'));
  const documentLoader = async (url: string) => {
    if (url !== 'https://w3id.org/openbadges/v2')
      throw new Error(`No context is known for ${url}.`);
    return { contextUrl: undefined, documentUrl: url, document: context };
  };
  const options = { documentLoader, safe: true } as jsonld.Options.Expand;
  for (const { path } of documentPaths()) {
    expect(await jsonld.expand(await jsonAt(path), options)).toHaveLength(1);
  }
});

test.skipIf(!hasShared).each(['endorsement-1.json', 'endorsement-2.json'])(
  'has the properties of the published %s',
  async (name) => {
    const url = shared(`spec/vectors/ob20/validator/assets/${name}`);
    const vector = JSON.parse(await readFile(url, 'utf8'));
    const ours = await jsonAt('badges/acme/engines/endorsement-1.json');
    expect(Object.keys(ours).sort()).toEqual(Object.keys(vector).sort());
    expect(Object.keys(ours.claim).sort()).toEqual(Object.keys(vector.claim).sort());
    expect([ours.type, typeof ours.issuer, ours.verification]).toEqual([
      vector.type,
      typeof vector.issuer,
      vector.verification,
    ]);
  },
);
