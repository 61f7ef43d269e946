import { expect, test } from 'vitest';
import type { AwardId, GrantedAward } from '../../src/model/award.ts';
import { linkedInAddress } from '../../src/model/linkedin.ts';
import { createMonths } from '../../src/site/dates.ts';
import { linkedInFields } from '../../src/site/linkedin-fields.ts';
import { publish } from '../support/publication.ts';
import { ids, minimal, sealedAward } from '../support/site.ts';

async function fieldsOf(more = '', timeZone = 'UTC') {
  const { publication, addresses } = await publish({
    ...minimal,
    'recipients/ada.md': sealedAward(ids[0], 17, more),
  });
  const award = publication.awards.get(ids[0] as AwardId) as GrantedAward;
  const month = createMonths({ language: 'en', timeZone });
  const link = new URL(linkedInAddress(award, addresses, timeZone)).searchParams;
  return { fields: linkedInFields(award, addresses, month), link };
}

test('the fields are those of the link, as people read them', async () => {
  const { fields, link } = await fieldsOf('expires: 2028-12-31\n');
  expect(fields).toEqual([
    ['linkedInName', 'Engines'],
    ['linkedInIssuer', 'Acme'],
    ['linkedInIssued', 'May 2026'],
    ['linkedInExpires', 'December 2028'],
    ['linkedInId', ids[0]],
    ['linkedInUrl', `https://badges.example.org/club/awards/${ids[0]}/`],
  ]);
  expect([link.get('name'), link.get('organizationName'), link.get('certId')]).toEqual([
    'Engines',
    'Acme',
    ids[0],
  ]);
});

test('what does not expire has no field for it, and the month is that of the site', async () => {
  const { fields, link } = await fieldsOf('', 'America/New_York');
  expect(fields.map(([label]) => label)).not.toContain('linkedInExpires');
  expect(fields).toContainEqual(['linkedInIssued', 'April 2026']);
  expect(link.get('issueMonth')).toBe('4');
});
