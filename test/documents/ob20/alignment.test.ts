/** What Open Badges 3.0 alone has words for stays out of 2.0 and 1.1. */

import { expect, test } from 'vitest';
import * as ob11 from '../../../src/documents/ob11/badge-class.ts';
import { assertion } from '../../../src/documents/ob20/assertion.ts';
import { badgeClass } from '../../../src/documents/ob20/badge-class.ts';
import type { AwardId, GrantedAward } from '../../../src/model/award.ts';
import { publish } from '../../support/publication.ts';
import { rich } from '../../support/rich-site.ts';
import { ids } from '../../support/site.ts';

const { publication, addresses } = await publish(rich);
const badge = publication.badgeClasses.get('acme/engines');
const award = publication.awards.get(ids[0] as AwardId) as GrantedAward;
if (badge === undefined) throw new Error('The site lost its badge.');

test('the site has what is to be left out', () => {
  expect(badge.alignment[0]).toHaveProperty('targetType', 'ceasn:Competency');
  expect(badge).toMatchObject({ achievementType: 'Certificate', creditsAvailable: 1.5 });
  expect(award.result).toHaveLength(5);
});

test('targetType is no word of the 2.0 context; the rest of an alignment is', () => {
  expect(badgeClass(badge, addresses)).toMatchObject({
    alignment: [
      {
        targetName: 'build engines',
        targetUrl: 'https://skills.example.org/engines',
        targetDescription: 'Builds an engine.',
        targetFramework: 'Skills',
        targetCode: '0042',
      },
    ],
  });
});

test.each([
  ['the 2.0 BadgeClass', badgeClass(badge, addresses)],
  ['the 1.1 BadgeClass', ob11.badgeClass(badge, addresses)],
  ['the 2.0 Assertion', assertion(award, addresses, { isBaked: true })],
])('%s has none of the words of 3.0', (_, document) => {
  const text = JSON.stringify(document);
  for (const word of [
    ...['targetType', 'achievementType', 'creator"', 'creditsAvailable', 'fieldOfStudy'],
    ...['specialization', 'humanCode', 'otherIdentifier', 'resultDescription', '"result"'],
    ...['creditsEarned', 'role', 'term"', 'licenseNumber', 'activity', '"source"'],
  ]) {
    expect(text).not.toContain(word);
  }
});
