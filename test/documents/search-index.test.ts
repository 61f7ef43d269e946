import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { beginning, searchIndex } from '../../src/documents/search-index.ts';
import { publicationInLanguage } from '../../src/model/publication-in-language.ts';
import { publish } from '../support/publication.ts';
import { rich } from '../support/rich-site.ts';
import { minimal, picture, type SiteFiles } from '../support/site.ts';
import { translated } from '../support/translated-site.ts';

const site = (more: string) => ({
  'badges/site.yaml': `url: https://badges.example.org/club/\ntitle: The Club\nformats: ["2.0"]\n${more}`,
});

describe('the index of the search', () => {
  test('has of every badge what a search needs, and nothing that is empty', async () => {
    const { publication, addresses } = await publish(rich);
    expect(searchIndex(publication, addresses, 'de')).toEqual({
      issuers: [{ slug: 'acme', name: 'Acme Müller & Söhne' }],
      badges: [
        {
          href: '/club/badges/acme/engines/',
          name: 'Engines',
          description: 'Knows engines.',
          issuer: 0,
          tags: ['engines', '1.10', 'yes'],
          skills: ['build engines'],
          type: 'Certificate',
          image: ['/club/badges/acme/engines/_image-96.png', 96, 96],
          language: 'en-GB',
        },
        {
          href: '/club/badges/acme/old-engines/',
          name: 'Old Engines',
          description: 'Knew engines.',
          issuer: 0,
          isPast: true,
          isRetired: true,
          image: ['/club/badges/acme/old-engines/image.svg', 96, 96],
        },
      ],
    });
  });

  test('leads to the pages in its language', async () => {
    const { publication, addresses } = await publish({
      ...minimal,
      ...site('language: en\nlanguages: [fr]\n'),
    });
    const [french] = searchIndex(publication, addresses, 'fr').badges;
    const [english] = searchIndex(publication, addresses, 'en').badges;
    expect(french).toMatchObject({ href: '/club/fr/badges/acme/engines/', language: 'en' });
    expect(english?.href).toBe('/club/badges/acme/engines/');
    expect(english).not.toHaveProperty('language');
  });

  test('says in which language a name and a description are, where only one is translated', async () => {
    const { publication, addresses } = await publish(translated);
    const [found, old] = ['acme/engines', 'acme/old-engines'].map((key) =>
      searchIndex(
        publicationInLanguage(publication, 'pt-BR'),
        addresses,
        'pt-BR',
        publication,
      ).badges.find(({ href }) => href.endsWith(`/${key}/`)),
    );
    expect(found).toMatchObject({ name: 'Motores', descriptionLanguage: 'en' });
    expect(found).not.toHaveProperty('language');
    expect(old).toMatchObject({ language: 'en' });
    expect(old).not.toHaveProperty('descriptionLanguage');
  });

  test('says that a badge is past whose issuer makes no awards', async () => {
    const issuer = `${minimal['badges/acme/issuer.md']}`.replace('name:', 'awarding: false\nname:');
    const { publication, addresses } = await publish({
      ...minimal,
      'badges/acme/issuer.md': issuer,
    });
    const [badge] = searchIndex(publication, addresses, 'en').badges;
    expect(badge).toMatchObject({ isPast: true });
    expect(badge).not.toHaveProperty('isRetired');
  });

  test('names a skill once', async () => {
    const twice = [1, 2].map(
      (n) => `  - { targetName: mend, targetUrl: "https://s.example.org/${n}" }`,
    );
    const { publication, addresses } = await publish({
      ...minimal,
      'badges/acme/engines.md': `---\nname: E\ndescription: E.\nimageAlt: E.\nalignment:\n${twice.join('\n')}\n---\nDo.\n`,
    });
    expect(searchIndex(publication, addresses, 'en').badges[0]?.skills).toEqual(['mend']);
  });

  test.each([
    [60, 6_000],
    [1000, 60_000],
  ])('of %i badges is small once it is packed', async (number, most) => {
    const { publication, addresses } = await publish(manyBadges(number));
    const text = JSON.stringify(searchIndex(publication, addresses, 'en'));
    expect(gzipSync(text).length).toBeLessThan(most);
  });
});

const subjects = ['glass', 'timber', 'copper', 'bread', 'tides', 'stars', 'engines', 'gardens'];
const deeds = ['measures', 'mends', 'draws', 'explains', 'builds', 'keeps', 'observes', 'plans'];
const places = ['in the workshop', 'at sea', 'by night', 'with others', 'alone', 'for the town'];

/** Texts of the usual length that do not repeat each other wholly. */
function manyBadges(number: number): SiteFiles {
  const image = picture(120);
  const of = (words: readonly string[], at: number) => words[at % words.length];
  return {
    ...minimal,
    ...Object.fromEntries(
      Array.from({ length: number }, (_, n): [string, string | Uint8Array][] => {
        const [subject, deed] = [of(subjects, n), of(deeds, Math.floor(n / 8))];
        const place = of(places, Math.floor(n / 3));
        const text = `Somebody who ${deed} ${subject} ${place}, has done so ${n + 2} times, and can tell how ${of(subjects, n + 3)} and ${of(subjects, n * 5)} are told apart.`;
        return [
          [
            `badges/acme/${subject}-${deed}-${n}.md`,
            `---\nname: ${subject} ${deed} ${n}\ndescription: ${text}\nimageAlt: One.\ntags: [${subject}, ${deed}]\nachievementType: Badge\nalignment: { targetName: ${deed} ${subject}, targetUrl: "https://s.example.org/${n}" }\n---\nDo.\n`,
          ],
          [`badges/acme/${subject}-${deed}-${n}.png`, image],
        ];
      }).flat(),
    ),
  };
}

test.each([
  ['short', 10, 'short'],
  ['  two\n\nlines ', 20, 'two lines'],
  ['exactly so', 10, 'exactly so'],
  ['one two three', 9, 'one two…'],
  ['one twothreefour', 9, 'one twoth…'],
  ['數值表與運算卡片', 3, '數值表…'],
  ['👩🏽‍🔧👩🏽‍🔧👩🏽‍🔧', 2, '👩🏽‍🔧👩🏽‍🔧…'],
  ['👩🏽‍🔧👩🏽‍🔧', 2, '👩🏽‍🔧👩🏽‍🔧'],
  ['', 5, ''],
])('the beginning of %j, at most %i characters: %j', (text, most, expected) => {
  expect(beginning(text, most)).toBe(expected);
});
