import { expect, test } from 'vitest';
import { credential } from '../../../src/documents/schema-org/badge.ts';
import { publish } from '../../support/publication.ts';
import { rich } from '../../support/rich-site.ts';
import { minimal } from '../../support/site.ts';

const base = 'https://badges.example.org/club/';

async function of(files: typeof rich) {
  const { publication, addresses } = await publish(files);
  const badge = publication.badgeClasses.get('acme/engines');
  if (badge === undefined) throw new Error('There is no such badge.');
  const page = addresses.pages('fr/').badgePage(badge);
  return credential(badge, addresses, { category: 'Certificat', page });
}

test('a badge with all that schema.org has a word for', async () => {
  expect(await of(rich)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'EducationalOccupationalCredential',
    '@id': `${base}badges/acme/engines/`,
    name: 'Engines',
    url: `${base}fr/badges/acme/engines/`,
    image: `${base}badges/acme/engines/image.png`,
    credentialCategory: 'Certificat',
    recognizedBy: {
      '@type': 'Organization',
      '@id': `${base}issuers/acme/`,
      name: 'Acme Müller & Söhne',
      url: 'https://acme.example.org/',
    },
    description: 'Knows engines.',
    inLanguage: 'en-GB',
    keywords: ['engines', '1.10', 'yes'],
    competencyRequired: [
      {
        '@type': 'DefinedTerm',
        name: 'build engines',
        url: 'https://skills.example.org/engines',
        description: 'Builds an engine.',
        termCode: '0042',
        inDefinedTermSet: { '@type': 'DefinedTermSet', name: 'Skills' },
      },
    ],
    validFor: 'P2Y',
    version: '1.10',
    identifier: [
      'ENG-101',
      { '@type': 'PropertyValue', propertyID: 'systemId', value: '0042' },
      { '@type': 'PropertyValue', propertyID: 'ext:Register', value: 'NL-7' },
    ],
  });
});

test('what a badge does not say is not there, and no date is made up', async () => {
  const plain = await of(minimal);
  expect(Object.keys(plain)).toEqual([
    '@context',
    '@type',
    '@id',
    'name',
    'url',
    'image',
    'credentialCategory',
    'recognizedBy',
    'description',
    'inLanguage',
  ]);
  const stated = await of({
    ...minimal,
    'badges/acme/engines.md':
      '---\nname: Engines\ndescription: Knows engines.\nimageAlt: An engine.\nupdated: 2026-03-01\n---\nBuild one.\n',
  });
  expect(stated).toMatchObject({ dateModified: '2026-03-01T00:00:00Z' });
});
