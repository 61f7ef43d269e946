import { expect, test } from 'vitest';
import { awarded } from '../../../src/documents/schema-org/award.ts';
import type { AwardId } from '../../../src/model/award.ts';
import { publish } from '../../support/publication.ts';
import { rich } from '../../support/rich-site.ts';
import { ids } from '../../support/site.ts';

const base = 'https://badges.example.org/club/';

async function of(id: string, settings: { index: boolean; names: 'page' | 'told' }) {
  const { publication, addresses } = await publish(rich);
  const award = publication.awards.get(id as AwardId);
  if (award?.kind !== 'granted') throw new Error('There is no such award.');
  const page = addresses.badgePage(award.badgeClass);
  return awarded(award, settings, addresses, { category: 'Certificate', page });
}

test('a person has the credential, where the page shows the name and may be listed', async () => {
  expect(await of(ids[0], { index: true, names: 'page' })).toMatchObject({
    '@type': 'Person',
    name: 'Ada',
    hasCredential: {
      '@type': 'EducationalOccupationalCredential',
      '@id': `${base}awards/${ids[0]}/`,
      url: `${base}awards/${ids[0]}/`,
      name: 'Engines',
      recognizedBy: { '@type': 'Organization', name: 'Acme Müller & Söhne' },
      dateCreated: '2026-04-30T22:00:00Z',
      expires: '2028-05-01T21:59:59Z',
    },
  });
});

test.each([
  ['not to be listed', ids[0], { index: false, names: 'page' }],
  ['of a name that is only told', ids[0], { index: true, names: 'told' }],
  ['revoked', ids[1], { index: true, names: 'page' }],
  ['without a name', '3b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42', { index: true, names: 'page' }],
] as const)('an award %s only says which badge it is of', async (_, id, settings) => {
  const said = await of(id, settings);
  expect(said).toMatchObject({ '@type': 'EducationalOccupationalCredential' });
  expect(JSON.stringify(said)).not.toContain('Ada');
  expect(JSON.stringify(said)).not.toContain(id);
});
