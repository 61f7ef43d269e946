import { PNG } from 'pngjs';
import { beforeAll, expect, test } from 'vitest';
import { unbakePng } from '../../src/bakery/png.ts';
import { unbakeSvg } from '../../src/bakery/svg.ts';
import { refs } from '../../src/publish/catalogue.ts';
import { createProducer, type Producer } from '../../src/publish/produce.ts';
import { plainShare } from '../support/plain-share.ts';
import { publish } from '../support/publication.ts';
import { rich } from '../support/rich-site.ts';
import { ids } from '../support/site.ts';
import { translated } from '../support/translated-site.ts';

let site: Awaited<ReturnType<typeof publish>>;
let produce: Producer;
const bytesAt = async (path: string): Promise<Uint8Array> => {
  const ref = [...refs(site.publication, site.addresses)].find((one) => one.path === path);
  if (ref === undefined) throw new Error(`There is no ${path}.`);
  return produce(ref);
};
const textAt = async (path: string) => new TextDecoder().decode(await bytesAt(path));

beforeAll(async () => {
  site = await publish(rich);
  produce = createProducer(
    site.publication,
    site.addresses,
    async (image) => image,
    new Map(),
    plainShare,
  );
});

test('every artefact is made, twice with the same bytes', async () => {
  for (const ref of refs(site.publication, site.addresses)) {
    expect(await produce(ref)).toEqual(await produce(ref));
  }
});

test('what stands at the address of a translation is the document that says so', async () => {
  const { publication, addresses } = await publish(translated);
  const make = createProducer(publication, addresses, async (image) => image);
  for (const ref of refs(publication, addresses)) {
    if (!('language' in ref) || ref.kind === 'search-index') continue;
    const document = JSON.parse(new TextDecoder().decode(await make(ref)));
    expect(document).toMatchObject({
      id: addresses.base + ref.path,
      '@language': ref.language,
    });
  }
});

test('the pictures of links show each its own thing', async () => {
  expect(await textAt('badges/acme/engines/share.png')).toBe('acme/engines');
  expect(await textAt('issuers/acme/share.png')).toBe('acme');
  // The only issuer's: with one, the site is its site.
  expect(await textAt('_share.png')).toBe('acme');
});

test('documents end with a line feed and are indented for people', async () => {
  const text = await textAt('issuers/acme/issuer.json');
  expect(text).toMatch(/^\{\n {2}"@context"/);
  expect(text).toMatch(/\}\n$/);
});

test('a baked PNG carries the document at its address, and its pixels', async () => {
  const baked = await bytesAt(`awards/${ids[0]}/badge.png`);
  const [found, ...more] = await unbakePng(baked);
  expect(more).toEqual([]);
  expect(JSON.parse(found?.text ?? '')).toEqual(
    JSON.parse(await textAt(`awards/${ids[0]}/assertion.json`)),
  );
  const plain = await bytesAt('badges/acme/engines/image.png');
  expect(PNG.sync.read(Buffer.from(baked)).data).toEqual(PNG.sync.read(Buffer.from(plain)).data);
});

test('a baked SVG carries the document and the address to verify', async () => {
  const id = '3b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42';
  const [found] = unbakeSvg(await bytesAt(`awards/${id}/badge.svg`));
  const document = JSON.parse(await textAt(`awards/${id}/assertion.json`));
  expect(JSON.parse(found?.text ?? '')).toEqual(document);
  expect(found).toMatchObject({ from: 'body', verify: document.id });
});

test('a revoked award’s image keeps its text, an erased one’s names no one', async () => {
  const [revoked] = await unbakePng(await bytesAt(`awards/${ids[1]}/badge.png`));
  expect(JSON.parse(revoked?.text ?? '')).toMatchObject({ narrative: 'Built a working model.' });
  expect(JSON.parse(await textAt(`awards/${ids[1]}/assertion.json`))).toMatchObject({
    revoked: true,
  });
  const [erased] = await unbakePng(await bytesAt(`awards/${ids[2]}/badge.png`));
  expect(JSON.parse(erased?.text ?? '')).toEqual(
    JSON.parse(await textAt(`awards/${ids[2]}/assertion.json`)),
  );
});
