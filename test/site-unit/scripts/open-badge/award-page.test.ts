import { expect, test } from 'vitest';
import { createAddresses } from '../../../../src/model/addresses.ts';
import type { AwardId } from '../../../../src/model/award.ts';
import { awardPageOf } from '../../../../src/site/scripts/open-badge/award-page.ts';

const id = '0b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42' as AwardId;

test.each(['https://badges.example.org/', 'https://example.org/a/club/'])('at %s', (base) => {
  const at = createAddresses(base);
  const criteria = at.badgePage({ key: 'acme/engines' }).url;
  for (const address of [
    at.assertion(id),
    at.signedAssertion(id),
    at.credential(id),
    at.credentialJwt(id),
    at.v1Assertion(id),
    at.v1SignedAssertion(id),
  ]) {
    expect(awardPageOf(address.url, criteria)).toBe(at.awardPage(id).url);
    expect(awardPageOf(address.url, undefined)).toBe(at.awardPage(id).url);
    expect(awardPageOf(address.url, 'https://other.example/badges/acme/engines/')).toBeUndefined();
    expect(awardPageOf(`${address.url}?x`, criteria)).toBeUndefined();
  }
  expect(awardPageOf(at.bakedImage(id, { extension: 'png' }).url, criteria)).toBeUndefined();
});

test.each([
  'https://other.example/assertions/1',
  `https://other.example/awards/1/assertion.json`,
  `javascript:alert(1)//awards/${id}/assertion.json`,
  `urn:uuid:${id}`,
  '',
])('%s has none', (address) => {
  expect(awardPageOf(address, undefined)).toBeUndefined();
});
