import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { refAt, refs, scriptPaths } from '../../src/publish/catalogue.ts';
import { pagePaths } from '../../src/publish/pages.ts';
import { createProducer } from '../../src/publish/produce.ts';
import { publicFiles } from '../support/key-pairs.ts';
import { publish } from '../support/publication.ts';
import { rich } from '../support/rich-site.ts';
import { ids, minimal, picture, type SiteFiles } from '../support/site.ts';
import { translated } from '../support/translated-site.ts';

let site: Awaited<ReturnType<typeof publish>>;
beforeAll(async () => {
  site = await publish(rich);
});

test('the list of a site, in its order', () => {
  const listed = [...refs(site.publication, site.addresses)].map(({ path }) => path);
  const award = (id: string, image: string) => [
    `awards/${id}/assertion.json`,
    `awards/${id}/${image}`,
    `awards/${id}/oembed.json`,
  ];
  expect(listed).toEqual([
    '.nojekyll',
    '_accent.css',
    'badges.json',
    'award/_awardables.json',
    'badges/_search.json',
    '_share.png',
    '_icon.svg',
    'sitemap.xml',
    'issuers/acme/issuer.json',
    'issuers/acme/revocations.json',
    'award/_used/acme.json',
    'issuers/acme/share.png',
    'issuers/acme/image.png',
    'issuers/acme/_image-96.png',
    'badges/acme/engines/badge.json',
    'badges/acme/engines/share.png',
    'badges/acme/engines/image.png',
    'badges/acme/engines/_image-96.png',
    'badges/acme/old-engines/badge.json',
    'badges/acme/old-engines/share.png',
    'badges/acme/old-engines/image.svg',
    ...award(ids[0], 'badge.png'),
    ...award(ids[1], 'badge.png'),
    ...award(ids[2], 'badge.png'),
    ...award('3b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42', 'badge.svg'),
  ]);
});

test('the documents in other languages, after those of the original', async () => {
  const signed = { ...translated, ...(await publicFiles()) };
  const { publication, addresses } = await publish(signed);
  const listed = [...refs(publication, addresses)];
  const inLanguages = listed.filter((ref) => 'language' in ref && ref.kind !== 'search-index');
  expect(inLanguages).toEqual([
    {
      kind: 'issuer-profile',
      issuer: 'acme',
      language: 'de',
      path: 'de/issuers/acme/issuer.json',
      keep: true,
    },
    ...['badge', 'achievement'].flatMap((name) =>
      ['de', 'pt-BR'].map((language) => ({
        kind: name === 'badge' ? 'badge-class' : name,
        badge: 'acme/engines',
        language,
        path: `${language.toLowerCase()}/badges/acme/engines/${name}.json`,
        keep: true,
      })),
    ),
  ]);
  for (const ref of listed) expect(refAt(publication, addresses, ref.path)).toEqual(ref);
  for (const path of [
    'de/badges/acme/old-engines/badge.json',
    'fr/badges/acme/engines/badge.json',
  ]) {
    expect(refAt(publication, addresses, path)).toBeUndefined();
  }
  const pages = [...pagePaths(publication, addresses)];
  expect(pages).toContain('pt-br/badges/acme/old-engines/index.html');
  for (const page of pages) expect(refAt(publication, addresses, page)).toBeUndefined();
});

test('without keys a translation has no Achievement, and in 1.1 no document at all', async () => {
  const pathsWith = async (formats: string) => {
    const site = String(translated['badges/site.yaml']).replace(/^formats: .*$/m, formats);
    const { publication, addresses } = await publish({ ...translated, 'badges/site.yaml': site });
    return [...refs(publication, addresses)]
      .map(({ path }) => path)
      .filter((path) => path.startsWith('de/') && !path.endsWith('/_search.json'));
  };
  expect(await pathsWith('formats: ["2.0", "3.0"]')).toEqual([
    'de/issuers/acme/issuer.json',
    'de/badges/acme/engines/badge.json',
  ]);
  expect(await pathsWith('formats: ["1.1"]')).toEqual([]);
});

test('every path leads to its one artefact and back', () => {
  const { publication, addresses } = site;
  const all = [...refs(publication, addresses)];
  expect(new Set(all.map(({ path }) => path)).size).toBe(all.length);
  for (const ref of all) expect(refAt(publication, addresses, ref.path)).toEqual(ref);
});

test('no other path leads anywhere, and none throws', () => {
  const { publication, addresses } = site;
  const known = new Set([...refs(publication, addresses)].map(({ path }) => path));
  const part = fc.oneof(
    fc.constantFrom(
      'awards',
      'badges',
      'issuers',
      'acme',
      'engines',
      ...ids,
      'badge.json',
      '..',
      '',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
      const path = parts.join('/');
      expect(refAt(publication, addresses, path) !== undefined).toBe(known.has(path));
    }),
    { numRuns: 2000 },
  );
});

test('no page has the path of an artefact', () => {
  const { publication, addresses } = site;
  for (const page of pagePaths(publication, addresses)) {
    expect(refAt(publication, addresses, page)).toBeUndefined();
  }
});

test('no script has the path of an artefact or of a page', () => {
  const { publication, addresses } = site;
  const pages = new Set(pagePaths(publication, addresses));
  expect(scriptPaths(addresses)).toEqual(['open-badge.js']);
  for (const script of scriptPaths(addresses)) {
    expect(refAt(publication, addresses, script)).toBeUndefined();
    expect(pages).not.toContain(script);
  }
});

test('badges are paged', async () => {
  const image = picture(96);
  const many = Object.fromEntries(
    Array.from({ length: 49 }, (_, index) => [
      [`badges/acme/more-${index}.md`, minimal['badges/acme/engines.md'] ?? ''] as const,
      [`badges/acme/more-${index}.png`, image] as const,
    ]).flat(),
  );
  const { publication, addresses } = await publish({ ...minimal, ...many });
  const pages = [...pagePaths(publication, addresses)];
  expect(pages.filter((path) => /^badges\/(_page\/\d+\/)?index\.html$/.test(path))).toEqual([
    'badges/index.html',
    'badges/_page/2/index.html',
  ]);
});

test('every page is there in every language, and the page of what is missing once', async () => {
  const { publication, addresses } = await publish({
    ...minimal,
    'badges/site.yaml': `${minimal['badges/site.yaml']}languages: [de, pt-BR]\n`,
  });
  const pages = [...pagePaths(publication, addresses)];
  const own = pages.filter((path) => !/^(de|pt-br|404)/.test(path));
  expect(own).toContain(`awards/${ids[0]}/index.html`);
  expect(pages).toEqual([
    '404.html',
    ...['', 'de/', 'pt-br/'].flatMap((folder) => own.map((path) => folder + path)),
  ]);
});

test('without 2.0 among the formats no 2.0 file is listed', async () => {
  const { publication, addresses } = await publish({
    ...minimal,
    'badges/site.yaml': 'url: https://badges.example.org/\ntitle: T\nformats: [3.0]\n',
  });
  expect([...refs(publication, addresses)].map(({ path }) => path)).toEqual([
    '.nojekyll',
    '_accent.css',
    'badges.json',
    'award/_awardables.json',
    'badges/_search.json',
    '_share.png',
    '_icon.svg',
    'robots.txt',
    'sitemap.xml',
    'award/_used/acme.json',
    'issuers/acme/share.png',
    'badges/acme/engines/share.png',
    'badges/acme/engines/image.png',
    'badges/acme/engines/_image-96.png',
    `awards/${ids[0]}/oembed.json`,
  ]);
});

const sitePaths = async (url: string, files: SiteFiles = {}) => {
  const { publication, addresses } = await publish({
    ...minimal,
    'badges/site.yaml': `url: ${url}\ntitle: T\nformats: ["2.0"]\n`,
    ...files,
  });
  return [...refs(publication, addresses)]
    .map(({ path }) => path)
    .filter((path) => !path.includes('/'));
};

test('robots are told where they look, and nowhere else', async () => {
  expect(await sitePaths('https://badges.example.org/')).toContain('robots.txt');
  expect(await sitePaths('https://badges.example.org/club/')).not.toContain('robots.txt');
});

test('an owner’s own file for search engines takes the place of ours', async () => {
  const own = {
    'public/robots.txt': 'User-agent: *\nDisallow: /\n',
    'public/sitemap.xml': '<urlset/>',
  };
  const paths = await sitePaths('https://badges.example.org/', own);
  expect(paths).toEqual(['.nojekyll', '_accent.css', 'badges.json', '_share.png', '_icon.svg']);
});

test('no search engine is led to a preview', async () => {
  const { publication, addresses } = site;
  const preview = { ...publication, site: { ...publication.site, preview: 'unsigned' as const } };
  const kinds = [...refs(preview, addresses)].map(({ kind }) => kind);
  expect(kinds).toContain('site-share');
  expect(kinds.filter((kind) => /^(robots|sitemap)/.test(kind))).toEqual([]);
});

test('a ref that names nothing is a mistake of ours and is thrown', async () => {
  const { publication, addresses } = site;
  const produce = createProducer(publication, addresses, async (image) => image);
  const ref = { kind: 'badge-class', badge: 'acme/none', path: 'x', keep: true } as const;
  await expect(produce(ref)).rejects.toThrow('A ref names something that is not published.');
});
