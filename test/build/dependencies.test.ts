/** A change touches the files that depend on it, and no others. */

import { describe, expect, test } from 'vitest';
import { createDependencies } from '../../src/build/dependencies.ts';
import type { Part } from '../../src/build/orders.ts';
import type { AwardId } from '../../src/model/award.ts';
import { publish } from '../support/publication.ts';
import { ids, picture, type SiteFiles, sealedAward } from '../support/site.ts';
import { translated } from '../support/translated-site.ts';

const engine = { documents: 'documents', pages: 'pages' };
const site: SiteFiles = {
  ...translated,
  'badges/acme/wheels.md':
    '---\nname: Wheels\ndescription: Knows wheels.\nimageAlt: A wheel.\n---\nTurn.\n',
  'badges/acme/wheels.png': picture(99),
  'recipients/bao.md': sealedAward(ids[1], 18).replace('acme/engines', 'acme/wheels'),
};

async function digests(files: SiteFiles, of = engine): Promise<Record<string, string>> {
  const { publication, addresses } = await publish(files);
  const from = createDependencies(publication, addresses, of);
  const pairs = (['documents', 'pages'] as Part[]).flatMap((part) =>
    [ids[0], ids[1]].map((id, index) => {
      const award = publication.awards.get(id as AwardId);
      if (award === undefined) throw new Error('The award is not there.');
      return [`${index === 0 ? 'engines' : 'wheels'} ${part}`, from(award, part)];
    }),
  );
  return Object.fromEntries(pairs);
}

async function touched(files: SiteFiles, of = engine): Promise<string[]> {
  const [before, after] = [await digests(site), await digests(files, of)];
  return Object.keys(before).filter((name) => before[name] !== after[name]);
}

const engines = ['engines documents', 'engines pages'];
const pages = ['engines pages', 'wheels pages'];
const all = ['engines documents', 'wheels documents', ...pages];
const edited = (path: string, from: string, to: string): SiteFiles => {
  const text = String(site[path]);
  if (!text.includes(from)) throw new Error(`There is no "${from}" in ${path}.`);
  return { ...site, [path]: text.replace(from, to) };
};
const settings = 'badges/site.yaml';

describe('what is made anew after a change of', () => {
  test.each<[string, SiteFiles, string[]]>([
    ['nothing', site, []],
    ['an award', edited('recipients/ada.md', 'Built', 'Drew'), engines],
    ['a badge', edited('badges/acme/engines.md', 'Knows', 'Loves'), engines],
    ['its picture', { ...site, 'badges/acme/engines.png': picture(121) }, engines],
    ['its translation', edited('badges/acme/engines.de.md', 'name:', 'name: Die'), engines],
    ['what it supersedes', edited('badges/acme/old-engines.md', 'Knew', 'Loved'), engines],
    ['the issuer', edited('badges/acme/issuer.md', 'We make', 'We build'), all],
    ['the title', edited(settings, 'The Club', 'The Society'), all],
    ['what the site is', edited(settings, 'What we teach', 'What we learn'), []],
    ['the colour', { ...site, [settings]: `${site[settings]}accent: "#336699"\n` }, []],
    ['what search engines find', { ...site, [settings]: `${site[settings]}index: true\n` }, pages],
    ['the theme', { ...site, 'public/theme.css': 'body {}' }, pages],
    ['the icon', { ...site, 'public/favicon.ico': 'icon' }, pages],
    ['another file', { ...site, 'public/notes.txt': 'Notes.' }, []],
  ])('%s', async (_, files, expected) => {
    expect((await touched(files)).sort()).toEqual(expected.sort());
  });

  test('a template', async () => {
    expect((await touched(site, { ...engine, pages: 'other' })).sort()).toEqual(pages.sort());
  });

  test('what makes documents', async () => {
    expect((await touched(site, { documents: 'other', pages: 'other' })).sort()).toEqual(
      all.sort(),
    );
  });
});
