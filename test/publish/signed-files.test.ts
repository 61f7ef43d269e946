/** Which signed files there are, and when there are none. */

import { expect, test } from 'vitest';
import { unbakePng } from '../../src/bakery/png.ts';
import { unbakeSvg } from '../../src/bakery/svg.ts';
import type { Publication } from '../../src/model/publication.ts';
import { refAt, refs } from '../../src/publish/catalogue.ts';
import { bakingOf, hasForm } from '../../src/publish/forms.ts';
import { createProducer } from '../../src/publish/produce.ts';
import { testKeys } from '../support/keys.ts';
import { plainShare } from '../support/plain-share.ts';
import { publish } from '../support/publication.ts';
import { rich } from '../support/rich-site.ts';
import { ids, minimal, type SiteFiles } from '../support/site.ts';

const withSettings = (files: SiteFiles, settings: string): SiteFiles => ({
  ...files,
  'badges/site.yaml': `url: https://badges.example.org/club/\ntitle: The Club\n${settings}\n`,
});

/** The site with the keys of the tests as files of its issuer. */
async function signedSite(files: SiteFiles) {
  const { issuerKeys, signer } = await testKeys();
  const publicFiles = Object.fromEntries(
    [issuerKeys.ed25519, issuerKeys.rsa].map(({ thumbprint, jwk, created }) => [
      `keys/acme/${thumbprint}.json`,
      JSON.stringify({ ...jwk, status: 'active', created }),
    ]),
  );
  const site = await publish({ ...files, ...publicFiles });
  const produce = createProducer(
    site.publication,
    site.addresses,
    async (image) => image,
    new Map([['acme', signer]]),
    plainShare,
  );
  const bytesAt = async (path: string): Promise<Uint8Array> => {
    const ref = refAt(site.publication, site.addresses, path);
    if (ref === undefined) throw new Error(`There is no ${path}.`);
    return produce(ref);
  };
  const paths = [...refs(site.publication, site.addresses)].map(({ path }) => path);
  return { ...site, paths, bytesAt };
}

const of = (paths: readonly string[], start: string) =>
  paths.filter((path) => path.startsWith(start)).map((path) => path.slice(start.length));

test('the default formats, with keys', async () => {
  const { paths } = await signedSite(withSettings(minimal, ''));
  const { issuerKeys } = await testKeys();
  const { thumbprint } = issuerKeys.rsa;
  expect(of(paths, 'issuers/acme/')).toEqual([
    'issuer.json',
    'revocations.json',
    `keys/${thumbprint}.json`,
    'did.json',
    `keys/${thumbprint}.jwk.json`,
    'status/1.json',
    'share.png',
  ]);
  expect(of(paths, 'badges/acme/engines/')).toEqual([
    'badge.json',
    'achievement.json',
    'share.png',
    'image.png',
    '_image-96.png',
  ]);
  expect(of(paths, `awards/${ids[0]}/`)).toEqual([
    'assertion.json',
    'assertion.jws.txt',
    'credential.json',
    'credential.jwt.txt',
    'badge.png',
    'credential.png',
    'oembed.json',
  ]);
});

test('1.1 adds its signed form and the key in PEM', async () => {
  const { paths } = await signedSite(withSettings(minimal, 'formats: [1.1]'));
  const { issuerKeys } = await testKeys();
  expect(of(paths, `awards/${ids[0]}/`)).toEqual([
    'v1.json',
    'v1.jws.txt',
    'v1.png',
    'oembed.json',
  ]);
  expect(of(paths, 'issuers/acme/keys/')).toEqual([`${issuerKeys.rsa.thumbprint}.pem.txt`]);
});

test('without keys there is nothing of 3.0, and no form says there is', async () => {
  const { publication, addresses } = await publish(withSettings(minimal, ''));
  const paths = [...refs(publication, addresses)].map(({ path }) => path);
  expect(of(paths, `awards/${ids[0]}/`)).toEqual(['assertion.json', 'badge.png', 'oembed.json']);
  expect(of(paths, 'issuers/acme/')).toEqual(['issuer.json', 'revocations.json', 'share.png']);
  const [award] = publication.awards.values();
  expect(award && hasForm(publication, '3.0', award)).toBe(false);
  expect(award && bakingOf(publication, '3.0', award.badgeClass.issuer)).toBeUndefined();
});

test('every path of a rich signed site leads to its artefact and back, and each can be made', async () => {
  const { publication, addresses, paths, bytesAt } = await signedSite(
    withSettings(rich, 'formats: [1.1, 2.0, 3.0]'),
  );
  expect(new Set(paths).size).toBe(paths.length);
  for (const ref of refs(publication, addresses)) {
    expect(refAt(publication, addresses, ref.path)).toEqual(ref);
    if (ref.kind !== 'no-jekyll') expect((await bytesAt(ref.path)).length).toBeGreaterThan(0);
  }
});

test.each([
  ['1.1-signed', 'v1.png', 'v1.svg', 'v1.jws.txt'],
  ['2.0-signed', 'badge.png', 'badge.svg', 'assertion.jws.txt'],
])('with bake: %s an image carries the signed text alone', async (baking, png, svg, text) => {
  const oldId = '3b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42';
  const { bytesAt, paths } = await signedSite(
    withSettings(rich, `formats: [1.1, 2.0, 3.0]\nbake: [${baking}]`),
  );
  const textAt = async (path: string) => new TextDecoder().decode(await bytesAt(path));
  const [inPng] = await unbakePng(await bytesAt(`awards/${ids[0]}/${png}`));
  expect(inPng?.text).toBe(await textAt(`awards/${ids[0]}/${text}`));
  const [inSvg] = unbakeSvg(await bytesAt(`awards/${oldId}/${svg}`));
  expect(inSvg).toMatchObject({ from: 'verify', text: await textAt(`awards/${oldId}/${text}`) });
  expect(of(paths, `awards/${ids[0]}/`).filter((path) => path.endsWith('.png'))).toEqual([png]);
});

test('of an erased award no signed text says anything but that', async () => {
  const { bytesAt } = await signedSite(withSettings(rich, 'formats: [1.1, 2.0, 3.0]'));
  const payloadAt = async (path: string) => {
    const [, payload = ''] = new TextDecoder().decode(await bytesAt(path)).split('.');
    return JSON.parse(Buffer.from(payload, 'base64url').toString());
  };
  const folder = `awards/${ids[2]}`;
  const reason = 'The issuer erased this award.';
  expect(await payloadAt(`${folder}/v1.jws.txt`)).toEqual({ revoked: true });
  expect(await payloadAt(`${folder}/assertion.jws.txt`)).toEqual({
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id: `urn:uuid:${ids[2]}`,
    revoked: true,
    revocationReason: reason,
  });
  const stub = {
    id: `https://badges.example.org/club/${folder}/credential.json`,
    revoked: true,
    revocationReason: reason,
  };
  expect(await payloadAt(`${folder}/credential.jwt.txt`)).toEqual(stub);
  expect(JSON.parse(new TextDecoder().decode(await bytesAt(`${folder}/credential.json`)))).toEqual(
    stub,
  );
  const [baked] = await unbakePng(await bytesAt(`${folder}/credential.png`));
  expect(JSON.parse(baked?.text ?? '')).toEqual(stub);
});

test('an issuer with keys and nobody to sign is a mistake of ours and is thrown', async () => {
  const { publication, addresses } = await signedSite(withSettings(minimal, ''));
  const produce = createProducer(publication as Publication, addresses, async (image) => image);
  const ref = refAt(publication, addresses, `awards/${ids[0]}/credential.json`);
  await expect(produce(ref as NonNullable<typeof ref>)).rejects.toThrow('not published');
});
