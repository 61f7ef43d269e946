import { describe, expect, test } from 'vitest';
import { createAddresses } from '../../src/model/addresses.ts';
import type { AwardId } from '../../src/model/award.ts';
import { refs } from '../../src/publish/catalogue.ts';
import { downloadName, pictureDownloads, signedDownloads } from '../../src/site/downloads.ts';
import { createFiles } from '../../src/site/files.ts';
import { awardRecords, badgeRecords, issuerRecords, keyRecords } from '../../src/site/records.ts';
import { pair, publicFile, publicFiles } from '../support/key-pairs.ts';
import { publish } from '../support/publication.ts';
import { rich } from '../support/rich-site.ts';
import { ids } from '../support/site.ts';
import { translated } from '../support/translated-site.ts';

/** The rich site with a written endorsement of each thing, in some formats, with keys or without. */
async function siteOf(formats: readonly string[], signed: boolean) {
  const endorsed = (file: string | Uint8Array | undefined) =>
    String(file).replace(
      /^endorsement: .*$/m,
      'endorsement: { comment: Good., by: { name: Ann, url: "https://ann.example.org/", email: ann@example.org }, issuedOn: 2026-05-02 }',
    );
  const keys = signed
    ? {
        ...publicFile('acme', await pair('ed25519')),
        ...publicFile('acme', await pair('rsa')),
        ...publicFile('acme', await pair('rsa', 1), {
          status: 'compromised',
          compromised: '2026-02-01T00:00:00Z',
          reason: 'A lost laptop.',
        }),
      }
    : {};
  const { publication, addresses: at } = await publish({
    ...rich,
    'badges/site.yaml': `url: https://badges.example.org/club/\ntitle: The Club\nformats: ${JSON.stringify(formats)}\n`,
    'badges/acme/issuer.md': endorsed(rich['badges/acme/issuer.md']),
    'recipients/ada.md': endorsed(rich['recipients/ada.md']),
    ...keys,
  });
  const issuer = publication.issuers.get('acme');
  const badge = publication.badgeClasses.get('acme/engines');
  const award = (id: string) => {
    const found = publication.awards.get(id as AwardId);
    if (found === undefined) throw new Error(`No award ${id}.`);
    return found;
  };
  if (issuer === undefined || badge === undefined) throw new Error('Not the rich site.');
  return { publication, at, issuer, badge, award, files: createFiles(publication, at) };
}

const combinations = [
  [['2.0'], false],
  [['3.0'], false],
  [['2.0', '3.0'], true],
  [['1.1', '2.0', '3.0'], false],
  [['1.1', '2.0', '3.0'], true],
  [['3.0'], true],
  [['1.1'], true],
] as const;

describe.each(combinations)('files in %j, signed: %j', (formats, signed) => {
  test('are those of the catalogue, all of them and no other', async () => {
    const { publication, at, issuer, files } = await siteOf(formats, signed);
    const { keys } = issuer;
    const things = [
      files.issuer(issuer),
      ...(keys === undefined
        ? []
        : [keys.ed25519, keys.rsa, ...keys.compromised].map((key) => files.key(issuer, key))),
      ...[...publication.badgeClasses.values()].map(files.badge),
      ...[...publication.awards.values()].map(files.award),
      files.endorsement(issuer, { page: at.issuerPage(issuer), number: 1 }),
      files.endorsement(issuer, { page: at.awardPage(ids[0] as AwardId), number: 1 }),
    ];
    const named = [...things.flatMap((one) => Object.values(one)), ...files.statusLists(issuer)];
    const listed = [...refs(publication, at)]
      .filter(({ path }) => path.includes('/'))
      .filter(
        ({ kind }) =>
          !/^(search-index|awardables|used-indexes|.*-thumbnail|.*-share|(issuer|badge)-image|oembed)$/.test(
            kind,
          ),
      );
    expect(named.map((address) => address?.path).sort()).toEqual(
      listed.map(({ path }) => path).sort(),
    );
  });
});

test('a page in a language links the documents in that language, where there are any', async () => {
  const { publication, addresses: at } = await publish({ ...translated, ...(await publicFiles()) });
  const german = createFiles(publication, at, 'de');
  const [engines, old] = ['acme/engines', 'acme/old-engines'].map((key) => {
    const badge = publication.badgeClasses.get(key);
    if (badge === undefined) throw new Error(`No badge ${key}.`);
    return badge;
  });
  const [issuer] = publication.issuers.values();
  const paths = (files: Readonly<Record<string, { path: string } | undefined>>) =>
    Object.values(files).map((address) => address?.path);
  expect(engines && paths(german.badge(engines))).toEqual([
    'badges/acme/engines/v1.json',
    'de/badges/acme/engines/badge.json',
    'de/badges/acme/engines/achievement.json',
  ]);
  expect(old && paths(german.badge(old))).toEqual([
    'badges/acme/old-engines/v1.json',
    'badges/acme/old-engines/badge.json',
    'badges/acme/old-engines/achievement.json',
  ]);
  expect(issuer && german.issuer(issuer)).toMatchObject({
    'issuer-profile': { path: 'de/issuers/acme/issuer.json' },
    'did-document': { path: 'issuers/acme/did.json' },
  });
  const english = createFiles(publication, at);
  expect(engines && english.badge(engines)['badge-class']).toMatchObject({
    path: 'badges/acme/engines/badge.json',
  });
});

const pathsOf = (list: readonly { readonly address: { readonly path: string } }[]) =>
  list.map(({ address }) => address.path.slice(address.path.lastIndexOf('/') + 1));

test('records and downloads begin with the newest, whatever the order of the formats', async () => {
  const { at, issuer, badge, award, files } = await siteOf(['1.1', '2.0', '3.0'], true);
  const own = files.award(award(ids[0]));
  expect(pathsOf(awardRecords(own))).toEqual(['credential.json', 'assertion.json', 'v1.json']);
  expect(pathsOf(badgeRecords(files.badge(badge)))).toEqual([
    'achievement.json',
    'badge.json',
    'v1.json',
  ]);
  expect(pathsOf(issuerRecords(files.issuer(issuer), files.statusLists(issuer)))).toEqual([
    'did.json',
    '1.json',
    'issuer.json',
    'revocations.json',
    'v1.json',
    'v1-revocations.json',
  ]);
  const rsa = issuer.keys && keyRecords(files.key(issuer, issuer.keys.rsa));
  expect(rsa?.map(({ label }) => label)).toEqual(['recordV2', 'keyJwk', 'keyPem']);
  expect(pathsOf(pictureDownloads(badge, own, at))).toEqual([
    'credential.png',
    'badge.png',
    'v1.png',
  ]);
  expect(pathsOf(signedDownloads(badge, own, at))).toEqual([
    'credential.json',
    'credential.jwt.txt',
    'assertion.jws.txt',
    'v1.jws.txt',
  ]);
});

test('a saved file says what it is and where to verify it, names no one, and no two are called the same', async () => {
  const { at, badge, award, files } = await siteOf(['1.1', '2.0', '3.0'], true);
  const own = files.award(award(ids[0]));
  const names = [...pictureDownloads(badge, own, at), ...signedDownloads(badge, own, at)].map(
    ({ name }) => name,
  );
  const place = 'verify-at-badges.example.org-club';
  expect(names).toEqual([
    `open-badge-acme-engines-3.0-${place}.png`,
    `open-badge-acme-engines-2.0-${place}.png`,
    `open-badge-acme-engines-1.1-${place}.png`,
    `open-badge-acme-engines-3.0-${place}.json`,
    `open-badge-acme-engines-3.0-${place}.jwt.txt`,
    `open-badge-acme-engines-2.0-${place}.jws.txt`,
    `open-badge-acme-engines-1.1-${place}.jws.txt`,
  ]);
});

test.each([
  ['https://badges.example.org/', 'badges.example.org'],
  ['https://acme.github.io/open/badges/', 'acme.github.io-open-badges'],
  ['http://localhost:4321/', 'localhost'],
  ['http://[::1]:4321/', '-1-'],
])('a saved file from %s is verified at %s', (url, place) => {
  const badge = { slug: 'engines', issuer: { slug: 'acme' } };
  expect(downloadName(badge, '2.0', createAddresses(url), 'png')).toBe(
    `open-badge-acme-engines-2.0-verify-at-${place}.png`,
  );
});

test('an issuer without keys has nothing signed to take', async () => {
  const { at, badge, award, files } = await siteOf(['1.1', '2.0', '3.0'], false);
  const own = files.award(award(ids[0]));
  expect(pathsOf(pictureDownloads(badge, own, at))).toEqual(['badge.png', 'v1.png']);
  expect(signedDownloads(badge, own, at)).toEqual([]);
  expect(pathsOf(awardRecords(own))).toEqual(['assertion.json', 'v1.json']);
});

test('only documents that a page is the same as are named in its head', async () => {
  const { issuer, award, files } = await siteOf(['1.1', '2.0', '3.0'], true);
  const titled = awardRecords(files.award(award(ids[0]))).filter(({ title }) => title);
  expect(pathsOf(titled)).toEqual(['credential.json', 'assertion.json']);
  const its = issuerRecords(files.issuer(issuer), files.statusLists(issuer));
  expect(pathsOf(its.filter(({ title }) => title))).toEqual([
    'did.json',
    'issuer.json',
    'revocations.json',
  ]);
});
