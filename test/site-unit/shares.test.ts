import { expect, test } from 'vitest';
import { badgeShare, issuerShare, siteShare } from '../../src/site/shares.ts';
import { publish } from '../support/publication.ts';
import { rich } from '../support/rich-site.ts';
import { minimal } from '../support/site.ts';

test('each picture has its address, and its words', async () => {
  const { publication, addresses: at } = await publish(rich);
  const [badge] = publication.badgeClasses.values();
  expect(badge && badgeShare(badge, at)).toEqual({
    address: at.badgeShare({ key: 'acme/engines' }),
    alt: 'Engines · Acme Müller & Söhne. An engine.',
  });
  const [issuer] = publication.issuers.values();
  expect(issuer && issuerShare(issuer, at)).toEqual({
    address: at.issuerShare({ slug: 'acme' }),
    alt: 'Acme Müller & Söhne. A wheel.',
  });
  expect(siteShare(publication.site, at)).toEqual({ address: at.siteShare, alt: 'The Club' });
  const [bare] = (await publish(minimal)).publication.issuers.values();
  expect(bare && issuerShare(bare, at).alt).toBe('Acme');
});
