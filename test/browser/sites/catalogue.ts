/** A site for looking for badges in: two issuers, more badges than a page, other scripts, tricks in texts, many awards. */

import type { SiteFiles } from '../../support/site.ts';
import { award, block, markdownFile } from './content.ts';
import { medallion } from './pictures.ts';

const image = medallion(300, 300, [15, 74, 82]);

/** Runs if it is ever taken for markup. */
export const trick = `"><img src=x onerror="window.hacked = 1"><script>window.hacked = 1</script>`;

const alignment = (targetName: string) => ({
  targetName,
  targetUrl: `https://frameworks.example.org/${encodeURIComponent(targetName)}`,
  targetFramework: 'Example Skills Framework',
});

type Fields = Readonly<Record<string, unknown>>;

const badges: Readonly<Record<string, Fields>> = {
  'makers/soldering': {
    name: 'Soldering Basics',
    description: 'Joins parts by hand, and tells a good joint from a bad one.',
    tags: ['electronics', 'workshop'],
    achievementType: 'Competency',
    alignment: [alignment('use soldering equipment'), alignment('read tables')],
    version: '3',
    supersedes: 'soldering-2',
    'extensions:ApplyLink': {
      '@context': 'https://w3id.org/openbadges/extensions/applyLinkExtension/context.json',
      type: ['Extension', 'extensions:ApplyLink'],
      url: 'https://forms.example.org/apply?badge=soldering',
    },
  },
  'makers/soldering-2': {
    name: 'Soldering, Second Course',
    description: 'Joined parts by hand.',
    version: '2',
    retired: '2025-01-01',
    supersedes: 'soldering-1',
  },
  'makers/soldering-1': {
    name: 'Soldering, First Course',
    description: 'Joined parts, somehow.',
    version: '1',
    retired: '2024-01-01',
  },
  'makers/bicycle': {
    name: 'Bicycle Repair',
    description: 'Keeps a bicycle safe on the road.',
    tags: ['workshop', 'repair'],
    achievementType: 'CertificateOfCompletion',
  },
  'makers/epee': {
    name: 'Épée Fencing',
    description: 'Fences with the épée, and knows its rules.',
    tags: ['Épée'],
    language: 'fr',
  },
  'makers/hostile': { name: trick, description: trick, tags: [trick, 'workshop'] },
  'sea/tides': {
    name: 'Tide Watch',
    description: 'Predicts the tide from the moon.',
    tags: ['sea'],
    achievementType: 'Competency',
    alignment: [alignment('read tables')],
  },
  'sea/engines': {
    name: '分析機關入門：從一張運算卡片到整個工坊',
    description: '能說明磨坊與倉庫，並在模型上完成一張數值表。',
    language: 'zh-Hant',
    tags: ['機關'],
  },
};

const star = (index: number): readonly [string, Fields] => [
  `sea/star-${String(index + 1).padStart(2, '0')}`,
  {
    name: `Star number ${index + 1}`,
    description: 'Found it, drew it and wrote it down.',
    tags: ['stars'],
  },
];

/** How many badges there are, besides the stars. */
export const badgeCount = Object.keys(badges).length;

/**
 * @param stars badges that are alike, to fill pages with
 * @param settings of the site besides
 */
export function catalogueSite(url: string, stars: number, settings: Fields = {}): SiteFiles {
  const issuer = (name: string, description: string) =>
    markdownFile(
      { name, url: 'https://club.example.org/', email: 'badges@example.org', description },
      'We meet **every Thursday**.',
    );
  const made = [
    ...Array.from({ length: 7 }, () => ['makers/soldering', '2026-01-15']),
    ...Array.from({ length: 12 }, () => ['makers/soldering', '2026-02-15']),
    ...Array.from({ length: 5 }, () => ['makers/bicycle', '2026-04-15']),
    ...Array.from({ length: 9 }, () => ['makers/bicycle', '2026-05-15']),
    // Too few for a chart.
    ...Array.from({ length: 4 }, () => ['sea/tides', '2026-05-15']),
  ];
  return {
    'badges/site.yaml': block({
      url,
      title: 'Lantern Street',
      description: 'A workshop and an observatory.',
      formats: ['2.0'],
      ...settings,
    }),
    'badges/makers/issuer.md': issuer('Lantern Makers', 'A workshop for everyone.'),
    'badges/sea/issuer.md': issuer('Salt Observatory', 'A small observatory by the sea.'),
    ...Object.fromEntries(
      [
        ...Object.entries(badges),
        ...Array.from({ length: stars }, (_, index) => star(index)),
      ].flatMap(([key, fields]) => [
        [
          `badges/${key}.md`,
          markdownFile({ imageAlt: 'A toothed medallion.', ...fields }, 'Do what it says.'),
        ],
        [`badges/${key}.png`, image],
      ]),
    ),
    ...Object.fromEntries(
      made.map(([badge, issuedOn], index) => [
        `recipients/${index + 1}.md`,
        award(index + 1, { badge, issuedOn }),
      ]),
    ),
  };
}
