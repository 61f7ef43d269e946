/**
 * `node test/build/alike-pages.ts [awards] [seed]`: awards that chance makes, of sites that differ in what their pages say,
 * rendered each and filled in. Prints as JSON how many pages there were, how many of them were filled in, and which differ.
 */

import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAwardPages } from '../../src/build/award-pages.ts';
import { engineDigests } from '../../src/build/engine.ts';
import { withoutAwards } from '../../src/build/without-awards.ts';
import { createAddresses } from '../../src/model/addresses.ts';
import type { AwardId, Evidence, GrantedAward } from '../../src/model/award.ts';
import type { Instant } from '../../src/model/instant.ts';
import type { Publication } from '../../src/model/publication.ts';
import { bundlePages } from '../../src/site/bundle.ts';
import { openRenderer, type RenderedPage } from '../../src/site/renderer.ts';
import { openSession } from '../../src/site/session.ts';
import { chanceOf } from '../support/chance.ts';
import { publish } from '../support/publication.ts';
import { rich } from '../support/rich-site.ts';
import type { SiteFiles } from '../support/site.ts';
import { translated } from '../support/translated-site.ts';

export type Outcome = {
  readonly pages: number;
  /** How many of them were filled in. */
  readonly filled: number;
  readonly differences: readonly string[];
};

const [count = 200, seed = 1] = process.argv.slice(2).map(Number);
const chance = chanceOf(seed);
const oneOf = <T>(...values: readonly T[]): T => values[chance(values.length)] as T;
const hex = (length: number): string =>
  Array.from({ length }, () => chance(16).toString(16)).join('');
const instant = (): Instant =>
  `${1990 + chance(60)}-${oneOf('01', '04', '12')}-${10 + chance(18)}T${oneOf('00', '23')}:59:59Z` as Instant;

const signs = [
  '&',
  '<b>',
  '"',
  "'",
  ' ',
  '  ',
  '{name}',
  '$&',
  '$1',
  '\\',
  'é',
  '😀',
  'ب',
  '&amp;',
  'a',
  'Zo',
  '-->',
  '\u2028',
  '\n',
  '\t',
  '\u00a0',
  '\u202e',
  '</script>',
];
const text = (most: number): string =>
  Array.from({ length: 1 + chance(most) }, () => oneOf(...signs)).join('');

const address = (): string => `https://work.example.org/${hex(4)}?a=1&b='${hex(2)}`;
const evidences: readonly (() => readonly Evidence[])[] = [
  () => [],
  () => [{ id: address() }],
  () => [{ id: address() }, { id: address() }],
  () => [
    { id: address(), name: text(3) },
    { name: text(3), narrative: text(5) },
  ],
];

/** An award like one of the given ones, with much of it left to chance; many are of a few kinds. */
function anyAward(models: readonly GrantedAward[], number: number): GrantedAward {
  const kind = chance(3) === 0 ? chance(1000) : chance(6);
  const bits = Math.imul(kind + 1, 0x9e3779b1) >>> 0;
  const has = (bit: number): boolean => ((bits >>> bit) & 1) === 1;
  const like = models[bits % models.length] as GrantedAward;
  const { name: _, sealedName: __, expires: ___, narrative: ____, ...rest } = like;
  return {
    ...rest,
    id: `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}` as AwardId,
    statusIndex: number,
    issuedOn: instant(),
    ...(has(3) && { expires: instant() }),
    ...(has(4) && { name: text(has(5) ? 2 : 40) }),
    ...(has(6) && {
      sealedName: { identity: `sha256$${hex(64)}`, salt: hex(32) } as GrantedAward['sealedName'],
    }),
    ...(has(7) && { narrative: oneOf(text(20), `See [this](../${hex(4)}/) *now*.`) }),
    evidence: evidences[(bits >>> 8) % evidences.length]?.() ?? [],
    ...(chance(20) === 0 && { revoked: { on: instant(), reason: text(5) } }),
    ...(chance(20) === 0 && { role: text(2) }),
  } as GrantedAward;
}

const withSettings = (files: SiteFiles, settings: string): SiteFiles => ({
  ...files,
  'badges/site.yaml': `${files['badges/site.yaml']}${settings}`,
});
const inLanguage = (language: string): SiteFiles => ({
  ...rich,
  'badges/site.yaml': String(rich['badges/site.yaml']).replace(
    'language: de',
    `language: ${language}`,
  ),
});
const sites: readonly SiteFiles[] = [
  rich,
  // Months with an apostrophe; digits of its own, from right to left.
  inLanguage('br'),
  inLanguage('ar-EG'),
  withSettings(translated, 'index: true\n'),
  withSettings(translated, 'names: told\nrepository: https://github.com/acme/badges\n'),
];

const found: { pages: number; filled: number; differences: string[] } = {
  pages: 0,
  filled: 0,
  differences: [],
};
const root = await realpath(await mkdtemp(join(tmpdir(), 'rosette-alike-')));
const engine = (await engineDigests()).pages;
for (const files of sites) {
  const { publication } = await publish(files);
  const addresses = createAddresses(publication.site.url);
  const cacheDir = process.env.ROSETTE_CACHE || root;
  const bundle = await bundlePages({ url: publication.site.url, cacheDir, engine });
  const render = await openRenderer(bundle);
  let rendered = 0;
  const base = withoutAwards(publication);
  const pages = createAwardPages(
    async function* (kind) {
      for await (const page of render(kind)) {
        rendered += 1;
        yield page;
      }
    },
    base,
    addresses,
  );
  const models = [...publication.awards.values()].flatMap((award) => {
    const badgeClass = base.badgeClasses.get(award.badgeClass.key);
    return award.kind === 'granted' && badgeClass ? [{ ...award, badgeClass }] : [];
  });
  const awards = Array.from({ length: count }, (_, number) => anyAward(models, number));
  for (let start = 0; start < count; start += 100) {
    const some: Publication = {
      ...base,
      awards: new Map(awards.slice(start, start + 100).map((award) => [award.id, award])),
    };
    const filled = await textsOf(pages(some));
    openSession({ publication: some, addresses });
    const expected = await textsOf(render('awards'));
    found.pages += expected.size;
    found.filled += expected.size;
    for (const path of new Set([...filled.keys(), ...expected.keys()])) {
      if (filled.get(path) !== expected.get(path)) found.differences.push(path);
    }
  }
  // Samples are rendered too, and nobody is given them.
  found.filled -= rendered;
}
await rm(root, { recursive: true });
console.log(JSON.stringify(found satisfies Outcome));

async function textsOf(pages: AsyncIterable<RenderedPage>): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for await (const { path, html } of pages) texts.set(path, new TextDecoder().decode(html));
  return texts;
}
