import { expect, test } from 'vitest';
import { badgeList } from '../../src/documents/badge-list.ts';
import { publish } from '../support/publication.ts';
import { rich } from '../support/rich-site.ts';

test('every badge class, with what a program needs to choose one', async () => {
  const { publication, addresses } = await publish(rich);
  const base = 'https://badges.example.org/club/';
  expect(badgeList(publication, addresses)).toMatchObject({
    badges: [
      {
        id: `${base}badges/acme/engines/badge.json`,
        badge: 'acme/engines',
        name: 'Engines',
        description: 'Knows engines.',
        image: `${base}badges/acme/engines/image.png`,
        issuer: { id: `${base}issuers/acme/issuer.json`, name: 'Acme Müller & Söhne' },
        tags: ['engines', '1.10', 'yes'],
        criteria: `${base}badges/acme/engines/`,
      },
      { badge: 'acme/old-engines', retired: '2025-12-31T23:00:00Z' },
    ],
  });
});
