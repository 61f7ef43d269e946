import { expect, test } from 'vitest';
import { badgeShare, issuerShare, siteShare } from '../../../src/publish/share/contents.ts';
import { publish } from '../../support/publication.ts';
import { rich } from '../../support/rich-site.ts';
import { minimal, type SiteFiles } from '../../support/site.ts';

async function of(files: SiteFiles) {
  const { publication, addresses: at } = await publish(files);
  return { publication, at };
}

test('a badge, its issuer and the place they stand', async () => {
  const site = await of(rich);
  const badge = site.publication.badgeClasses.get('acme/engines');
  expect(badge && badgeShare(badge, site)).toMatchObject({
    key: 'acme/engines',
    name: 'Engines',
    by: 'Acme Müller & Söhne',
    host: 'badges.example.org/club',
    accent: '#0f5b63',
    picture: { bytes: badge?.image.bytes, mediaType: 'image/png', width: 120 },
  });
});

test('an issuer, and the site where that is called otherwise', async () => {
  const site = await of(rich);
  const issuer = site.publication.issuers.get('acme');
  const share = issuer && issuerShare(issuer, site);
  expect(share).toMatchObject({ key: 'acme', name: 'Acme Müller & Söhne', by: 'The Club' });
  expect(share?.picture?.width).toBe(200);
  const same = await of({
    ...minimal,
    'badges/site.yaml': 'url: https://a.example/\ntitle: Acme\n',
  });
  const only = same.publication.issuers.get('acme');
  expect(only && Object.keys(issuerShare(only, same))).toEqual(['host', 'accent', 'key', 'name']);
});

test('the site: with one issuer it is that one’s, with several no one’s', async () => {
  const single = await of(rich);
  expect(siteShare(single)).toMatchObject({
    key: 'acme',
    name: 'The Club',
    by: 'Acme Müller & Söhne',
    picture: { width: 200 },
  });
  const issuer = minimal['badges/acme/issuer.md'] ?? '';
  const several = await of({ ...rich, 'badges/other/issuer.md': issuer });
  const { host, accent, ...share } = siteShare(several);
  expect(share).toEqual({ key: 'https://badges.example.org/club/', name: 'The Club' });
});

test('the accent is one that reads on paper', async () => {
  const site = await of({
    ...minimal,
    'badges/site.yaml': 'url: https://a.example/\ntitle: A\naccent: "#ffe600"\n',
  });
  expect(siteShare(site).accent).not.toBe('#ffe600');
  expect(siteShare(site).accent).toMatch(/^#[0-9a-f]{6}$/);
});
