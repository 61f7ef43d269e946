import { describe, expect, test } from 'vitest';
import type { AwardId } from '../../src/model/award.ts';
import { linkedInAddress } from '../../src/model/linkedin.ts';
import { publish } from '../support/publication.ts';
import { ids, minimal, type SiteFiles, sealedAward } from '../support/site.ts';

/** The address of the first award of the minimal site with these files. */
async function addressOf(files: SiteFiles = {}, zone?: string): Promise<URL> {
  const { publication, addresses } = await publish({ ...minimal, ...files });
  const award = publication.awards.get(ids[0] as AwardId);
  if (award?.kind !== 'granted') throw new Error('There is no such award.');
  return new URL(linkedInAddress(award, addresses, zone ?? publication.site.timeZone));
}

const issuer = (more: string) => ({
  'badges/acme/issuer.md': `---\nname: Acme\nurl: https://acme.example.org/\nemail: badges@example.org\n${more}---\n`,
});

/** Which fields LinkedIn fills in. */
test('every field, in the names that LinkedIn knows', async () => {
  const url = await addressOf({
    ...issuer('linkedin: 1337\n'),
    'recipients/ada.md': sealedAward(ids[0], 17, 'expires: 2028-12-31\n'),
  });
  expect(url.origin + url.pathname).toBe('https://www.linkedin.com/profile/add');
  expect([...url.searchParams]).toEqual([
    ['startTask', 'CERTIFICATION_NAME'],
    ['name', 'Engines'],
    ['organizationId', '1337'],
    ['issueYear', '2026'],
    ['issueMonth', '5'],
    ['expirationYear', '2028'],
    ['expirationMonth', '12'],
    ['certUrl', `https://badges.example.org/club/awards/${ids[0]}/`],
    ['certId', ids[0]],
  ]);
});

describe('fields that depend on the award', () => {
  test('the name of the issuer, where it has no page there; no expiry', async () => {
    const { searchParams } = await addressOf();
    expect(searchParams.get('organizationName')).toBe('Acme');
    for (const absent of ['organizationId', 'expirationYear', 'expirationMonth']) {
      expect(searchParams.has(absent)).toBe(false);
    }
  });

  test('month and year are those of the site', async () => {
    const { searchParams } = await addressOf({}, 'America/New_York');
    // Midnight in UTC is an evening in April there.
    expect([searchParams.get('issueYear'), searchParams.get('issueMonth')]).toEqual(['2026', '4']);
  });

  test('signs of a badge’s name stay within its field', async () => {
    const { searchParams } = await addressOf({
      'badges/acme/engines.md':
        '---\nname: "Räder & Co=1?#+"\ndescription: Knows.\nimageAlt: An engine.\n---\nBuild.\n',
    });
    expect(searchParams.get('name')).toBe('Räder & Co=1?#+');
    expect(searchParams.get('certId')).toBe(ids[0]);
  });
});
