import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { Publication } from '../../src/model/publication.ts';
import { robots, sitemap, sitemapPart, sitemapParts } from '../../src/publish/sitemap.ts';
import { publish } from '../support/publication.ts';
import { rich } from '../support/rich-site.ts';
import { ids, minimal, type SiteFiles } from '../support/site.ts';

const base = 'https://badges.example.org/club/';

const withSettings = (files: SiteFiles, settings: string): SiteFiles => ({
  ...files,
  'badges/site.yaml': `url: ${base}\ntitle: The Club\nformats: ["2.0"]\n${settings}\n`,
});

type Entry = { loc: string; readonly links: Record<string, string> };

/** As a parser of XML that is not ours reads it. */
function read(xml: string): { readonly root: string; readonly entries: readonly Entry[] } {
  const entries: Entry[] = [];
  let root = '';
  let open = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (root === '') root = `${uri} ${local}`;
    open = local;
    if (local === 'url' || local === 'sitemap') entries.push({ loc: '', links: {} });
    const last = entries.at(-1);
    if (local === 'link' && last) {
      last.links[attributes.hreflang?.value ?? ''] = attributes.href?.value ?? '';
    }
  });
  parser.on('text', (text) => {
    const last = entries.at(-1);
    if (open === 'loc' && last) last.loc += text.trim();
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return { root, entries };
}

const pathsOf = (xml: string) => read(xml).entries.map(({ loc }) => loc.slice(base.length));

const open = ['', 'glossary/', 'badges/', 'issuers/acme/', 'badges/acme/'];
const badges = ['badges/acme/engines/', 'badges/acme/old-engines/', 'verify/'];

describe('the list of pages', () => {
  test('has no award where search engines may not list any', async () => {
    const { publication, addresses } = await publish(withSettings(rich, ''));
    const xml = sitemap(publication, addresses);
    expect(read(xml).root).toBe('http://www.sitemaps.org/schemas/sitemap/0.9 urlset');
    expect(pathsOf(xml)).toEqual([...open, ...badges]);
    expect(xml).not.toMatch(/lastmod|\d{4}-\d\d-\d\dT/);
  });

  test('has the awards that hold, where they may', async () => {
    const { publication, addresses } = await publish(withSettings(rich, 'index: true'));
    // Not the revoked one, nor the erased one, and no card.
    expect(pathsOf(sitemap(publication, addresses))).toEqual([
      ...open,
      ...badges,
      `awards/${ids[0]}/`,
      'awards/3b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42/',
    ]);
  });

  test('has each page in each language, and each names the others', async () => {
    const { publication, addresses } = await publish(
      withSettings(minimal, 'languages: [de, pt-BR]'),
    );
    const { entries } = read(sitemap(publication, addresses));
    expect(entries).toHaveLength(3 * 7);
    const home = { en: base, de: `${base}de/`, 'pt-BR': `${base}pt-br/`, 'x-default': base };
    expect(entries.slice(0, 3)).toEqual([
      { loc: base, links: home },
      { loc: `${base}de/`, links: home },
      { loc: `${base}pt-br/`, links: home },
    ]);
    const addressed = new Set(entries.map(({ loc }) => loc));
    for (const { links } of entries) {
      for (const link of Object.values(links)) expect(addressed.has(link)).toBe(true);
    }
  });
});

/** As if there were so many badges. */
function grown(publication: Publication, badges: number): Publication {
  const [badge] = publication.badgeClasses.values();
  if (badge === undefined) throw new Error('There is no badge.');
  const many = Array.from({ length: badges }, (_, index) => {
    const key = `acme/badge-${index}`;
    return [key, { ...badge, key }] as const;
  });
  return { ...publication, badgeClasses: new Map(many) };
}

test('more pages than a file may list are listed in several, each page once', async () => {
  const small = await publish(withSettings(minimal, ''));
  const { addresses } = small;
  expect(sitemapParts(small.publication, addresses)).toBe(1);
  const publication = grown(small.publication, 60_000);
  const parts = sitemapParts(publication, addresses);
  expect(parts).toBe(2);
  expect(read(sitemap(publication, addresses))).toEqual({
    root: 'http://www.sitemaps.org/schemas/sitemap/0.9 sitemapindex',
    entries: [1, 2].map((number) => ({ loc: `${base}_sitemap-${number}.xml`, links: {} })),
  });
  const all = [1, 2].flatMap((number) => {
    const paths = pathsOf(sitemapPart(publication, addresses, number));
    expect(paths.length).toBeLessThanOrEqual(50_000);
    return paths;
  });
  // Home, glossary and check, the catalogue's pages, an issuer's two, and the badges.
  expect(all).toHaveLength(3 + 60_000 / 48 + 2 + 60_000);
  expect(new Set(all).size).toBe(all.length);
});

test('robots are told where the list is', async () => {
  const { addresses } = await publish(minimal);
  expect(robots(addresses)).toBe(
    `User-agent: *\nAllow: /\n\nSitemap: https://badges.example.org/club/sitemap.xml\n`,
  );
});
