/** What the pages say to programs: previews of links, search engines, embedders. */

import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, buildSite } from '../browser/built-sites.ts';
import { awardId } from '../browser/sites/content.ts';
import { awards, states } from '../browser/sites/states.ts';
import { treeOf } from '../support/command.ts';

const base = 'https://badges.example.org/club/';
const languages = ['en', 'de'];

let site: BuiltSite;
let tree: Map<string, Uint8Array>;
let pages: ReadonlyMap<string, Head>;

beforeAll(async () => {
  site = await buildSite(states(base, { index: true, languages: ['de'], title: 'A & "B" <Club>' }));
  tree = await treeOf(site.folder);
  pages = new Map(
    [...tree.keys()]
      .filter((path) => path.endsWith('.html'))
      .map((path) => [path, headOf(text(path))]),
  );
});
afterAll(() => site.remove());

const text = (path: string): string => new TextDecoder().decode(tree.get(path));
const isCard = (path: string) => path.endsWith('/_embed/index.html');
const addressOf = (path: string) => base + path.replace(/index\.html$/, '');
/** The file at an address of the site. */
const fileAt = (address: string): string => {
  expect(address.startsWith(base), address).toBe(true);
  const path = address.slice(base.length);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
};

type Head = {
  /** By name or property; the last of several. */
  readonly meta: Readonly<Record<string, string>>;
  readonly links: readonly Readonly<Record<string, string>>[];
  readonly data: readonly string[];
};

const unescaped = (value: string) =>
  value
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

const attributesOf = (tag: string): Record<string, string> =>
  Object.fromEntries(
    [...tag.matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      unescaped(value),
    ]),
  );

function headOf(html: string): Head {
  const head = html.slice(0, html.indexOf('</head>'));
  const tags = (name: string) =>
    [...head.matchAll(new RegExp(`<${name}((?: [a-z-]+(?:="[^"]*")?)*)>`, 'g'))].map(
      ([, tag = '']) => attributesOf(tag),
    );
  return {
    meta: Object.fromEntries(
      tags('meta').map(({ name, property, content = '' }) => [property ?? name ?? '', content]),
    ),
    links: tags('link'),
    data: [...head.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      ([, data = '']) => data,
    ),
  };
}

const shared = () => [...pages].filter(([path]) => path !== '404.html' && !isCard(path));

describe('a link to any page', () => {
  test('has a title, a description, and its own address, which is the canonical one', () => {
    expect(shared().length).toBeGreaterThan(50);
    for (const [path, { meta, links }] of shared()) {
      expect(meta['og:url'], path).toBe(addressOf(path));
      expect(links.find(({ rel }) => rel === 'canonical')?.href, path).toBe(addressOf(path));
      expect(meta['og:title'], path).not.toBe('');
      expect(meta['og:description'], path).toBe(meta.description);
      expect(meta['og:site_name'], path).toBe('A & "B" <Club>');
      expect(meta['twitter:card'], path).toBe('summary_large_image');
      const isGerman = path.startsWith('de/');
      expect(meta['og:locale'], path).toBe(isGerman ? 'de_DE' : 'en_GB');
      expect(meta['og:locale:alternate'], path).toBe(isGerman ? 'en_GB' : 'de_DE');
    }
  });

  test('has a picture of 1200 × 630, in words too', () => {
    const seen = new Set<string>();
    for (const [path, { meta }] of shared()) {
      const image = meta['og:image'] ?? '';
      expect(tree.has(fileAt(image)), image).toBe(true);
      expect([meta['og:image:width'], meta['og:image:height']], path).toEqual(['1200', '630']);
      expect(meta['og:image:type']).toBe('image/png');
      expect(meta['og:image:alt'], path).toBe(meta['twitter:image:alt']);
      expect(meta['og:image:alt'], path).not.toBe('');
      seen.add(image);
    }
    for (const image of seen) {
      const bytes = tree.get(fileAt(image)) ?? new Uint8Array();
      const { width, height } = PNG.sync.read(Buffer.from(bytes));
      expect([width, height], image).toEqual([1200, 630]);
      expect(bytes.length, image).toBeLessThan(120_000);
    }
    // The site's, two issuers', and each badge's with its awards'.
    expect(seen.size).toBe(
      [...tree.keys()].filter((path) => /(^|\/)_?share\.png$/.test(path)).length,
    );
  });

  test('to an award names the recipient only where the page does, and never one that was erased', () => {
    const title = (award: keyof typeof awards) =>
      pages.get(`awards/${awardId(awards[award])}/index.html`)?.meta['og:title'];
    expect(title('named')).toBe('Introduction to Engines, awarded to Ada Lovelace');
    expect(title('nameless')).toBe('Introduction to Engines');
    expect(title('erased')).toBe('Erased award');
  });
});

describe('the data of a page', () => {
  test('is JSON of schema.org, whole, with addresses that lead somewhere', () => {
    for (const [path, { data }] of shared()) {
      if (path.includes(awardId(awards.erased))) {
        expect(data).toEqual([]);
        continue;
      }
      // Nothing is described there that schema.org has a word for.
      if (/(^|\/)(award|glossary|verify)\/index\.html$/.test(path)) continue;
      expect(data, path).toHaveLength(1);
      const parsed = JSON.parse(data[0] ?? '') as Record<string, unknown>;
      expect(parsed['@context'], path).toBe('https://schema.org');
      const walk = (value: unknown): void => {
        expect(value, path).not.toBeNull();
        if (typeof value === 'string') {
          expect(value, path).not.toMatch(/undefined|\[object/);
          if (value.startsWith(base)) expect(tree.has(fileAt(value)), value).toBe(true);
        } else if (typeof value === 'object' && value !== null) {
          for (const part of Object.values(value)) walk(part);
        }
      };
      walk(parsed);
    }
  });

  test('says what each kind of page is about', () => {
    const kind = (path: string) =>
      (JSON.parse(pages.get(path)?.data[0] ?? '{}') as Record<string, unknown>)['@type'];
    for (const folder of ['', 'de/']) {
      expect(kind(`${folder}index.html`)).toBe('WebSite');
      expect(kind(`${folder}badges/index.html`)).toBe('CollectionPage');
      expect(kind(`${folder}badges/society/index.html`)).toBe('CollectionPage');
      expect(kind(`${folder}issuers/society/index.html`)).toBe('Organization');
      expect(kind(`${folder}badges/society/engines/index.html`)).toBe(
        'EducationalOccupationalCredential',
      );
      const award = (name: keyof typeof awards) =>
        `${folder}awards/${awardId(awards[name])}/index.html`;
      expect(kind(award('named'))).toBe('Person');
      expect(kind(award('nameless'))).toBe('EducationalOccupationalCredential');
      expect(kind(award('revoked'))).toBe('EducationalOccupationalCredential');
    }
  });
});

describe('an award to be embedded', () => {
  const all = Object.values(awards).map(awardId);

  test('is found from its page, in every language, and an erased one is not', () => {
    for (const id of all) {
      for (const folder of ['', 'de/']) {
        const links = pages.get(`${folder}awards/${id}/index.html`)?.links ?? [];
        const found = links.filter(({ type }) => type === 'application/json+oembed');
        const isErased = id === awardId(awards.erased);
        expect(found.map(({ href }) => href)).toEqual(
          isErased ? [] : [`${base}awards/${id}/oembed.json`],
        );
      }
    }
  });

  test('has an answer whose frame holds a card of ours, which nobody lists', () => {
    for (const id of all) {
      const answer = JSON.parse(text(`awards/${id}/oembed.json`)) as Record<string, string>;
      const card = `awards/${id}/_embed/index.html`;
      expect(tree.has(card)).toBe(true);
      expect(tree.has(`de/${card}`)).toBe(true);
      expect(pages.get(card)?.meta.robots).toBe('noindex');
      expect(text(card)).toContain(`href="/club/awards/${id}/"`);
      if (id === awardId(awards.erased)) {
        expect(Object.keys(answer)).toEqual(['version', 'type', 'provider_name', 'provider_url']);
        continue;
      }
      const [, tag = ''] = /^<iframe( [^>]*)><\/iframe>$/.exec(answer.html ?? '') ?? [];
      expect(fileAt(attributesOf(tag).src ?? '')).toBe(card);
      expect(tree.has(fileAt(answer.thumbnail_url ?? ''))).toBe(true);
    }
  });

  test('is counted among the files of the award', () => {
    const shards = [...tree.keys()].filter((path) => path.startsWith('catalogue/'));
    const counts = shards.flatMap((path) =>
      Object.values(JSON.parse(text(path)) as Record<string, { files: number }>),
    );
    const files = [...tree.keys()].filter((path) => /^(de\/)?awards\//.test(path));
    expect(counts.reduce((sum, one) => sum + one.files, 0)).toBe(files.length);
  });
});

describe('search engines', () => {
  const listed = () =>
    [...text('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, at]) => at);

  test('are given exactly the pages that may be listed', () => {
    const listable = [...pages]
      .filter(([path, { meta }]) => path !== '404.html' && meta.robots !== 'noindex')
      .map(([path]) => addressOf(path));
    expect(listed().sort()).toEqual(listable.sort());
    expect(listed()).toContain(`${base}awards/${awardId(awards.named)}/`);
    expect(listed()).not.toContain(`${base}awards/${awardId(awards.revoked)}/`);
  });

  test('hear of the same translations from the list as from the page', () => {
    for (const [, entry = ''] of text('sitemap.xml').matchAll(/<url>(.*?)<\/url>/gs)) {
      const address = /<loc>(.*?)<\/loc>/.exec(entry)?.[1] ?? '';
      const inList = [...entry.matchAll(/hreflang="(.*?)" href="(.*?)"/g)].map(
        ([, hreflang, href]) => ({ hreflang, href }),
      );
      const inPage = (pages.get(fileAt(address))?.links ?? [])
        .filter(({ hreflang }) => hreflang !== undefined)
        .map(({ hreflang, href }) => ({ hreflang, href }));
      expect(inList, address).toEqual(inPage);
      expect(inList).toHaveLength(languages.length + 1);
    }
  });
});

test('every page has the mark of the site, in its colour, and tells the browser its grounds', () => {
  for (const [path, { links, meta }] of pages) {
    if (isCard(path)) continue;
    expect(links.find(({ rel }) => rel === 'icon')?.href, path).toBe('/club/_icon.svg');
    expect(meta['theme-color'], path).toBe('#14161a');
  }
  expect(text('_icon.svg')).toContain('stroke:#0f5b63');
});
