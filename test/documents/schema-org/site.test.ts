import { expect, test } from 'vitest';
import { organization } from '../../../src/documents/schema-org/organization.ts';
import { badgeCollection, webSite } from '../../../src/documents/schema-org/site.ts';
import { publish } from '../../support/publication.ts';
import { rich } from '../../support/rich-site.ts';
import { minimal } from '../../support/site.ts';

const base = 'https://badges.example.org/club/';

test('the site, published by its one issuer, or by several and then by none of them', async () => {
  const { publication, addresses: at } = await publish(minimal);
  const home = { home: at.pages('de/').home, language: 'de' };
  expect(webSite(publication, at, home)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': base,
    name: 'The Club',
    url: `${base}de/`,
    inLanguage: 'de',
    publisher: {
      '@type': 'Organization',
      '@id': `${base}issuers/acme/`,
      name: 'Acme',
      url: 'https://acme.example.org/',
    },
  });
  const several = await publish({
    ...minimal,
    'badges/other/issuer.md': minimal['badges/acme/issuer.md'] ?? '',
  });
  expect(webSite(several.publication, at, home)).not.toHaveProperty('publisher');
});

test('an issuer', async () => {
  const { publication, addresses } = await publish(rich);
  const issuer = publication.issuers.get('acme');
  expect(issuer && organization(issuer, addresses)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Organization',
    '@id': `${base}issuers/acme/`,
    name: 'Acme Müller & Söhne',
    url: 'https://acme.example.org/',
    mainEntityOfPage: `${base}issuers/acme/`,
    description: 'We make engines.',
    email: 'badges@example.org',
    telephone: '+49301234567',
    logo: `${base}issuers/acme/image.png`,
    image: `${base}issuers/acme/image.png`,
  });
});

test('a part of the list of badges, with its places in the whole', async () => {
  const { publication, addresses: at } = await publish(rich);
  const badges = [...publication.badgeClasses.values()].slice(0, 1);
  const page = at.badges(2);
  const list = badgeCollection(
    { name: 'Badges', page, language: 'en', badges, all: 49, before: 48, badgePage: at.badgePage },
    at,
  );
  expect(list).toMatchObject({
    '@type': 'CollectionPage',
    url: `${base}badges/_page/2/`,
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: 49,
      itemListElement: [
        {
          '@type': 'ListItem',
          position: 49,
          name: 'Engines',
          url: `${base}badges/acme/engines/`,
        },
      ],
    },
  });
});
