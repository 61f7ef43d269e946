import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Address, createAddresses } from '../../src/model/addresses.ts';
import type { AwardId } from '../../src/model/award.ts';

const id = '0b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42' as AwardId;
const otherId = '1b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42' as AwardId;
const picture = { bytes: new Uint8Array(), width: 1, height: 1 } as const;
const png = { ...picture, mediaType: 'image/png', extension: 'png' } as const;
const svg = { ...picture, mediaType: 'image/svg+xml', extension: 'svg' } as const;

/** Every address there is, for two of each thing. */
function all(base: string): readonly Address[] {
  const at = createAddresses(base);
  const issuers = [{ slug: 'acme' }, { slug: 'club' }];
  const badges = [
    { key: 'acme/engines', image: png },
    { key: 'acme/steam', image: svg },
    { key: 'club/engines', image: png },
  ];
  return [
    ...[
      at.home,
      at.glossary,
      at.searchIndex,
      at.notFound,
      at.accentStyle,
      at.noJekyll,
      at.catalogueFile,
      at.awardsFolder,
    ],
    ...['00', 'ff'].map(at.catalogueShard),
    ...[1, 2, 10].map(at.badges),
    ...['de/', 'pt-br/'].flatMap((folder) => [
      ...[at.pages(folder).home, at.pages(folder).awardPage(id)],
      ...issuers.map(at.documents(folder).issuerProfile),
      ...badges.map(at.documents(folder).badgeDocument),
      ...badges.map(at.documents(folder).achievement),
    ]),
    ...issuers.flatMap((issuer) => [
      ...[at.issuerPage, at.issuerBadges, at.issuerProfile, at.revocationList].map((of) =>
        of(issuer),
      ),
      ...[at.issuerImage(issuer, png), at.issuerImage(issuer, svg)],
      ...[at.issuerThumbnail(issuer, 96), at.issuerThumbnail(issuer, 400)],
    ]),
    ...badges.flatMap((badge) => [
      ...[
        at.badgePage(badge),
        at.badgeDocument(badge),
        at.achievement(badge),
        at.badgeImage(badge),
      ],
      ...[at.badgeThumbnail(badge, 96), at.badgeThumbnail(badge, 400)],
    ]),
    ...[id, otherId].flatMap((award) => [
      ...[at.awardPage(award), at.assertion(award)],
      ...[at.bakedImage(award, png), at.bakedImage(award, svg)],
    ]),
  ];
}

describe('laws for every base', () => {
  const segment = fc.stringMatching(/^[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,8}$/);
  const base = fc
    .tuple(
      fc.constantFrom(
        'https://badges.example.org',
        'http://localhost:4321',
        'https://xn--bcher-kva.example:8443',
      ),
      fc.array(segment, { maxLength: 3 }),
    )
    .map(([origin, path]) => `${[origin, ...path].join('/')}/`);

  test('url = base + path, href = path of the base + path; no two are the same', () =>
    fc.assert(
      fc.property(base, (given) => {
        const { pathname } = new URL(given);
        const found = all(given);
        for (const { url, href, path } of found) {
          expect(url).toBe(given + path);
          expect(href).toBe(pathname + path);
          // As the browser and a file system see it: nothing climbs, nothing is decoded.
          expect(new URL(href, given).href).toBe(url);
          expect(path).toMatch(/^([a-z0-9._-]+\/)*([a-z0-9._-]+)?$/);
          expect(path).not.toMatch(/(^|\/)\.{1,2}(\/|$)/);
        }
        expect(new Set(found.map(({ path }) => path)).size).toBe(found.length);
        const files = found.filter(({ path }) => path !== '' && !path.endsWith('/'));
        for (const { path } of files) {
          expect(found.some((other) => other.path.startsWith(`${path}/`))).toBe(false);
        }
      }),
    ));
});

test('the addresses of the design, section 3', () => {
  const at = createAddresses('https://badges.example.org/club/');
  const badge = { key: 'acme/engines', image: svg };
  const issuer = { slug: 'acme' };
  expect({
    base: at.base,
    hostname: at.hostname,
    basePath: at.basePath,
    paths: [
      ...[
        at.home,
        at.glossary,
        at.badges(),
        at.badges(2),
        at.issuerPage(issuer),
        at.issuerBadges(issuer),
      ],
      ...[at.issuerProfile(issuer), at.issuerImage(issuer, png), at.revocationList(issuer)],
      ...[at.badgePage(badge), at.badgeDocument(badge), at.badgeImage(badge)],
      ...[at.awardPage(id), at.assertion(id), at.bakedImage(id, png)],
    ].map(({ path }) => path),
    urn: at.awardUrn(id),
    award: at.assertion(id),
  }).toEqual({
    base: 'https://badges.example.org/club/',
    hostname: 'badges.example.org',
    basePath: '/club/',
    paths: [
      ...['', 'glossary/', 'badges/', 'badges/_page/2/', 'issuers/acme/', 'badges/acme/'],
      ...['issuers/acme/issuer.json', 'issuers/acme/image.png', 'issuers/acme/revocations.json'],
      ...[
        'badges/acme/engines/',
        'badges/acme/engines/badge.json',
        'badges/acme/engines/image.svg',
      ],
      ...[`awards/${id}/`, `awards/${id}/assertion.json`, `awards/${id}/badge.png`],
    ],
    urn: `urn:uuid:${id}`,
    award: {
      path: `awards/${id}/assertion.json`,
      href: `/club/awards/${id}/assertion.json`,
      url: `https://badges.example.org/club/awards/${id}/assertion.json`,
    },
  });
  expect(createAddresses('http://localhost:4321/').hostname).toBe('localhost');
});
