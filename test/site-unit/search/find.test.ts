import { describe, expect, test } from 'vitest';
import type { FoundBadge, SearchIndex } from '../../../src/documents/search-index.ts';
import { choicesOf } from '../../../src/site/search/choices.ts';
import { createFind } from '../../../src/site/search/find.ts';
import { wantedOf } from '../../../src/site/search/wanted.ts';

const badge = (name: string, more: Partial<FoundBadge> = {}): FoundBadge => ({
  href: `/badges/${name}/`,
  name,
  description: 'Stands for something.',
  issuer: 0,
  image: ['/i.png', 96, 96],
  ...more,
});

const index: SearchIndex = {
  issuers: [
    { slug: 'makers', name: 'Lantern Street Makers' },
    { slug: 'sea', name: 'Saltmarsh Observatory' },
    { slug: 'empty', name: 'Awards nothing' },
  ],
  badges: [
    badge('Soldering Basics', {
      tags: ['electronics', 'Épée'],
      skills: ['use irons'],
      type: 'Badge',
    }),
    badge('Épée Fencing', { tags: ['épée', 'zeal'], isPast: true, isRetired: true }),
    badge('Tide Watch', {
      issuer: 1,
      skills: ['Use irons', 'read tables'],
      description: 'Solders never.',
    }),
    badge('分析機關入門', { issuer: 1, description: '完成一張數值表。', type: 'Course' }),
    badge('Tag', { tags: ['constructor'] }),
  ],
};

const find = createFind(index, 'en');
const names = (query: string) => find(wantedOf(query)).map(({ name }) => name);

describe('a search', () => {
  test.each([
    ['', ['Soldering Basics', 'Épée Fencing', 'Tide Watch', '分析機關入門', 'Tag']],
    ['?q=soldering', ['Soldering Basics']],
    // The beginning of a word; in a name it counts more than in a description.
    ['?q=solder', ['Soldering Basics', 'Tide Watch']],
    // Mistyped.
    ['?q=soldring', ['Soldering Basics']],
    ['?q=fenzing', ['Épée Fencing']],
    // Without its accents; in a name, then in a tag.
    ['?q=epee', ['Épée Fencing', 'Soldering Basics']],
    ['?q=EPÉE', ['Épée Fencing', 'Soldering Basics']],
    // Every word has to be there, in whichever field.
    ['?q=soldering+electronics', ['Soldering Basics']],
    ['?q=soldering+observatory', []],
    ['?q=tide+observatory', ['Tide Watch']],
    ['?q=irons', ['Soldering Basics', 'Tide Watch']],
    // A short word is taken as it is.
    ['?q=tog', []],
    ['?q=機關', ['分析機關入門']],
    ['?q=關', ['分析機關入門']],
    ['?q=析機', ['分析機關入門']],
    ['?q=數值表', ['分析機關入門']],
    ['?q=%3F%3F', []],
  ])('%s', (query, expected) => {
    expect(names(query)).toEqual(expected);
  });
});

describe('a filter', () => {
  test.each([
    ['?issuer=sea', ['Tide Watch', '分析機關入門']],
    ['?issuer=nobody', []],
    ['?tag=epee', ['Soldering Basics', 'Épée Fencing']],
    ['?tag=ep', []],
    ['?tag=constructor', ['Tag']],
    ['?skill=use+irons', ['Soldering Basics', 'Tide Watch']],
    ['?type=Course', ['分析機關入門']],
    ['?awarded=past', ['Épée Fencing']],
    ['?awarded=now', ['Soldering Basics', 'Tide Watch', '分析機關入門', 'Tag']],
    ['?q=epee&awarded=now', ['Soldering Basics']],
    ['?issuer=sea&skill=use+irons&type=Course', []],
  ])('%s', (query, expected) => {
    expect(names(query)).toEqual(expected);
  });

  test('offers each choice once, in the order of the alphabet', () => {
    expect(choicesOf(index, 'en')).toEqual({
      issuer: [
        { value: 'makers', text: 'Lantern Street Makers' },
        { value: 'sea', text: 'Saltmarsh Observatory' },
      ],
      tag: ['constructor', 'electronics', 'Épée', 'zeal'].map((text) => ({ value: text, text })),
      skill: ['read tables', 'use irons'].map((text) => ({ value: text, text })),
    });
  });
});
