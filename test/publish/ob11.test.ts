import { beforeAll, describe, expect, test } from 'vitest';
import { unbakePng } from '../../src/bakery/png.ts';
import { unbakeSvg } from '../../src/bakery/svg.ts';
import { refAt, refs } from '../../src/publish/catalogue.ts';
import { bakingOf, hasForm } from '../../src/publish/forms.ts';
import { load } from '../../src/publish/load.ts';
import { createProducer, type Producer } from '../../src/publish/produce.ts';
import { publish } from '../support/publication.ts';
import { rich } from '../support/rich-site.ts';
import { ids, inMemory, minimal, now, type SiteFiles, sealedAward } from '../support/site.ts';

const oldId = '3b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42';
const withSettings = (files: SiteFiles, settings: string): SiteFiles => ({
  ...files,
  'badges/site.yaml': `url: https://badges.example.org/club/\ntitle: The Club\n${settings}\n`,
});
const pathsOf = ({ publication, addresses }: Awaited<ReturnType<typeof publish>>) =>
  [...refs(publication, addresses)].map(({ path }) => path);

describe('with 1.1 and 2.0', () => {
  let site: Awaited<ReturnType<typeof publish>>;
  let produce: Producer;
  const bytesAt = async (path: string): Promise<Uint8Array> => {
    const ref = refAt(site.publication, site.addresses, path);
    if (ref === undefined) throw new Error(`There is no ${path}.`);
    return produce(ref);
  };
  const jsonAt = async (path: string) => JSON.parse(new TextDecoder().decode(await bytesAt(path)));

  beforeAll(async () => {
    site = await publish(withSettings(rich, 'formats: [1.1, 2.0]'));
    produce = createProducer(site.publication, site.addresses, async (image) => image);
  });

  test('1.1 adds its files beside those of 2.0, for ever', () => {
    const v1 = [...refs(site.publication, site.addresses)].filter(({ kind }) =>
      kind.startsWith('v1-'),
    );
    expect(v1.map(({ path }) => path)).toEqual([
      'issuers/acme/v1.json',
      'issuers/acme/v1-revocations.json',
      'badges/acme/engines/v1.json',
      'badges/acme/old-engines/v1.json',
      ...ids.flatMap((id) => [`awards/${id}/v1.json`, `awards/${id}/v1.png`]),
      `awards/${oldId}/v1.json`,
      `awards/${oldId}/v1.svg`,
    ]);
    expect(v1.every(({ keep }) => keep)).toBe(true);
    expect(pathsOf(site)).toContain(`awards/${ids[0]}/badge.png`);
  });

  test('a link from one document to another leads to a file of the site', async () => {
    const { base } = site.addresses;
    const assertion = await jsonAt(`awards/${ids[0]}/v1.json`);
    const badge = await jsonAt(assertion.badge.slice(base.length));
    const issuer = await jsonAt(badge.issuer.slice(base.length));
    expect(await jsonAt(assertion.verify.url.slice(base.length))).toEqual(assertion);
    expect(await jsonAt(issuer.revocationList.slice(base.length))).toHaveProperty(ids[1]);
    for (const url of [assertion.image, badge.image, issuer.image]) {
      expect(await bytesAt(url.slice(base.length))).toBeDefined();
    }
  });

  test('a baked PNG carries the Assertion; a revoked one keeps it, an erased one names no one', async () => {
    const baked = async (id: string) => {
      const texts = await unbakePng(await bytesAt(`awards/${id}/v1.png`));
      expect(texts).toHaveLength(1);
      return JSON.parse(texts[0]?.text ?? '');
    };
    expect(await baked(ids[0])).toEqual(await jsonAt(`awards/${ids[0]}/v1.json`));
    expect(await jsonAt(`awards/${ids[1]}/v1.json`)).toEqual({ revoked: true });
    expect(await baked(ids[1])).toMatchObject({ uid: ids[1], verify: { type: 'hosted' } });
    expect(await baked(ids[2])).toEqual({ revoked: true });
  });

  test('a baked SVG carries the Assertion and its address', async () => {
    const [found] = unbakeSvg(await bytesAt(`awards/${oldId}/v1.svg`));
    const document = await jsonAt(`awards/${oldId}/v1.json`);
    expect(JSON.parse(found?.text ?? '')).toEqual(document);
    expect(found).toMatchObject({ from: 'body', verify: document.verify.url });
  });
});

test('with 1.1 alone there is nothing of 2.0', async () => {
  expect(pathsOf(await publish(withSettings(minimal, 'formats: [1.1]')))).toEqual([
    '.nojekyll',
    '_accent.css',
    'badges.json',
    'award/_awardables.json',
    'badges/_search.json',
    '_share.png',
    '_icon.svg',
    'sitemap.xml',
    'issuers/acme/v1.json',
    'issuers/acme/v1-revocations.json',
    'award/_used/acme.json',
    'issuers/acme/share.png',
    'badges/acme/engines/v1.json',
    'badges/acme/engines/share.png',
    'badges/acme/engines/image.png',
    'badges/acme/engines/_image-96.png',
    `awards/${ids[0]}/v1.json`,
    `awards/${ids[0]}/v1.png`,
    `awards/${ids[0]}/oembed.json`,
  ]);
});

test('what is not to be baked is not, and no document names it', async () => {
  const site = await publish(withSettings(minimal, 'formats: [1.1, 2.0]\nbake: [2.0]'));
  expect(bakingOf(site.publication, '1.1', {})).toBeUndefined();
  expect(bakingOf(site.publication, '2.0', {})).toBe('2.0');
  expect(pathsOf(site)).not.toContain(`awards/${ids[0]}/v1.png`);
  const ref = refAt(site.publication, site.addresses, `awards/${ids[0]}/v1.json`);
  const produce = createProducer(site.publication, site.addresses, async (image) => image);
  const text = new TextDecoder().decode(await produce(ref as NonNullable<typeof ref>));
  expect(JSON.parse(text)).not.toHaveProperty('image');
});

describe('an award that 1.1 cannot express', () => {
  const files = withSettings(
    {
      ...minimal,
      'recipients/phone.md': sealedAward(ids[1], 18).replace('type: email', 'type: telephone'),
    },
    'formats: [1.1, 2.0]',
  );

  test('has no 1.1 file and all others', async () => {
    const site = await publish(files);
    const paths = pathsOf(site).filter((path) => path.includes(ids[1]));
    expect(paths).toEqual(
      ['assertion.json', 'badge.png', 'oembed.json'].map((file) => `awards/${ids[1]}/${file}`),
    );
    const [first, second] = [...site.publication.awards.values()];
    expect(first && hasForm(site.publication, '1.1', first)).toBe(true);
    expect(second && hasForm(site.publication, '1.1', second)).toBe(false);
    expect(second && hasForm(site.publication, '2.0', second)).toBe(true);
  });

  test('is told once, at its line, as a warning', async () => {
    const { problems } = await load(inMemory(files), now);
    expect(problems).toMatchObject([
      {
        code: 'award-not-in-format',
        severity: 'warning',
        file: 'recipients/phone.md',
        line: 3,
        message:
          'This award gets no Open Badges 1.1 files. Open Badges 1.1 names recipients by e-mail address only, and this one is named by a telephone number.',
      },
    ]);
  });

  test('is not told where 1.1 is not asked for', async () => {
    const { problems } = await load(inMemory(withSettings(files, 'formats: [2.0]')), now);
    expect(problems).toEqual([]);
  });
});
