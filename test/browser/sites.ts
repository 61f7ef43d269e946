/** Whole sites for looking at: every state that a page can be in, sixty badges under a base path, and a hostile one. */

import { PNG } from 'pngjs';
import type { SiteFiles } from '../support/site.ts';

type Colour = readonly [red: number, green: number, blue: number];

/** A medallion with transparent corners, in any shape. */
export function medallion(width: number, height: number, ground: Colour): Uint8Array {
  const png = new PNG({ width, height });
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const dx = (2 * x + 1) / width - 1;
      const dy = (2 * y + 1) / height - 1;
      const r = Math.hypot(dx, dy);
      const wave = 0.94 + 0.05 * Math.cos(14 * Math.atan2(dy, dx));
      const isGold = r < 0.58 && Math.abs(dx * dy) < 0.05;
      const [red, green, blue] = isGold ? [226, 178, 80] : r > 0.8 * wave ? [196, 146, 58] : ground;
      png.data.set([red, green, blue, r < wave ? 255 : 0], 4 * (y * width + x));
    }
  }
  return new Uint8Array(PNG.sync.write(png));
}

const teal: Colour = [15, 74, 82];
const wine: Colour = [92, 26, 44];
const plum: Colour = [70, 30, 84];

const logo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="200" height="200"><circle cx="100" cy="100" r="96" fill="#123c43" stroke="#c4923a" stroke-width="8"/><path d="M100 40l34 60-34 60-34-60z" fill="#e2b250"/></svg>
`;

/** Ids in a fixed row, by number. */
export const awardId = (number: number): string =>
  `${String(number).padStart(8, '0')}-6a1e-4d0e-9a53-5f7d3c1e8b42`;

export const block = (fields: Readonly<Record<string, unknown>>): string =>
  Object.entries(fields)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join('');

export const markdownFile = (fields: Readonly<Record<string, unknown>>, body = ''): string =>
  `---\n${block(fields)}---\n${body}\n`;

export function award(
  number: number,
  fields: Readonly<Record<string, unknown>>,
  body = '',
): string {
  const pinned = { id: awardId(number), statusIndex: number, issuedOn: '2026-05-01' };
  const recipient = {
    type: 'email',
    identity: `sha256$${'ab'.repeat(32)}`,
    salt: `${'0123456789abcdef'.repeat(2)}${number}`,
  };
  const isErased = 'erased' in fields;
  return markdownFile({ ...pinned, ...(isErased ? {} : { recipient }), ...fields }, body);
}

const longName =
  'Maximiliane Anneliese Theodora Freifrau von Hohenzollern-Sigmaringen zu Altötting';

const evidence = [
  {
    id: 'https://work.example.org/notes',
    name: 'Notes on the engine',
    genre: 'Essay',
    audience: 'the whole class',
    description: 'With a worked table.',
  },
  {
    id: 'https://photographs.example.org/a/very/long/address/that/goes/on/and/on/and-does-not-break-anywhere/by-itself.jpeg?with=parameters&more=of-them',
  },
  { narrative: 'Two hosts *saw* the model run.\n\n# A heading\n\n- first\n- second' },
];

/** What each award of the first site is there for, by the number of its id. */
export const awards = {
  named: 1,
  nameless: 2,
  revoked: 3,
  erased: 4,
  expiring: 5,
  longNames: 6,
  chinese: 7,
  arabicName: 8,
  manySkills: 9,
  replaced: 10,
  retired: 11,
  wide: 12,
  tall: 13,
  tiny: 14,
} as const;

/** Every state that a page can be in. */
export const states = (
  url: string,
  settings: Readonly<Record<string, unknown>> = {},
): SiteFiles => ({
  'badges/site.yaml': block({
    url,
    title: 'Analytical Society',
    description: 'Badges of a small society that learns how engines work. All of it is made up.',
    timeZone: 'Europe/Berlin',
    formats: ['2.0', '3.0'],
    ...settings,
  }),
  'badges/society/issuer.md': markdownFile(
    {
      name: 'Analytical Society',
      url: 'https://www.society.example.org/',
      email: 'badges@example.org',
      telephone: '+44 20 7946 0000',
      description: 'A society for people who take engines apart and put them together again.',
      imageAlt: 'A golden diamond on a dark roundel.',
    },
    [
      'We meet **every Thursday**. A badge from us says that one of our members has *seen* the work.',
      '',
      '| Evening | Room | Seats |',
      '| :-- | :-: | --: |',
      '| Thursday | Mill | 12 |',
      '| Saturday | Store | 8 |',
      '',
      '> The engine has no pretensions to originate anything.',
      '',
      '    not a link: https://society.example.org/',
      '',
      '![The mill](https://images.example.org/mill.jpg) and [the badges](../../badges/).',
    ].join('\n'),
  ),
  'badges/society/issuer.svg': logo,
  'badges/society/engines.md': markdownFile(
    {
      name: 'Introduction to Engines',
      description:
        'Describes the mill and the store, and runs a table of values through a working model of the engine.',
      imageAlt: 'A toothed medallion with a golden cross in the middle.',
      tags: ['engines', 'tables', 'notation'],
      expiresAfter: 'P1Y6M',
      version: '2.1',
      supersedes: 'old-engines',
      updated: '2026-03-01',
      alignment: [
        {
          targetName: 'Numerical tables',
          targetUrl: 'https://frameworks.example.org/tables',
          targetFramework: 'Example Skills Framework',
          targetCode: 'S-114',
        },
        { targetName: 'Program notation', targetUrl: 'https://frameworks.example.org/notation' },
        {
          targetName: 'Technical writing',
          targetUrl: 'https://frameworks.example.org/writing',
          targetDescription: 'Writes so that somebody who has not seen the machine understands it.',
        },
      ],
    },
    [
      '# First part',
      '',
      '1. Draw the path of one number through the engine.',
      '2. Write and run a table of at least twelve operations, see [the notes](https://notes.example.org/).',
      '3. Explain the result to someone who has not seen the machine.',
      '',
      '## Second part',
      '',
      'Answer `three` questions.',
    ].join('\n'),
  ),
  'badges/society/engines.png': medallion(640, 640, teal),
  'badges/society/old-engines.md': markdownFile(
    {
      name: 'Engines of Old',
      description: 'Knew the engines that there were before.',
      imageAlt: 'A toothed medallion, dark red.',
      retired: '2026-06-01',
    },
    'Take one apart.',
  ),
  'badges/society/old-engines.png': medallion(300, 300, wine),
  'badges/society/retired.md': markdownFile(
    {
      name: 'Steam Evening',
      description: 'Came to the steam evening and kept the boiler going.',
      imageAlt: 'A toothed medallion, dark red.',
      retired: '2026-06-01',
    },
    'Keep it going for an evening.',
  ),
  'badges/society/retired.png': medallion(300, 300, plum),
  'badges/society/compound.md': markdownFile(
    {
      name: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzkundigenbefähigung',
      description:
        'Kennt Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaften.',
      language: 'de',
      imageAlt: 'Eine gezähnte Medaille.',
    },
    'Erkläre das Gesetz jemandem, der es nicht kennt.',
  ),
  'badges/society/compound.png': medallion(120, 120, teal),
  'badges/society/chinese.md': markdownFile(
    {
      name: '分析機關入門：從一張運算卡片到整個工坊',
      description: '能說明磨坊與倉庫，並在模型上完成一張數值表。',
      language: 'zh-Hant',
      imageAlt: '一枚齒狀的徽章。',
      tags: ['機關', '數值表'],
    },
    '畫出一個數字在機關裡走過的路，並向沒有見過它的人說明結果。',
  ),
  'badges/society/chinese.svg': logo,
  'badges/society/skills.md': markdownFile(
    {
      name: 'Twenty Skills',
      description: 'Stands for many things at once.',
      imageAlt: 'A toothed medallion.',
      tags: Array.from({ length: 24 }, (_, index) => `topic number ${index + 1}`),
      alignment: Array.from({ length: 20 }, (_, index) => ({
        targetName: `Skill ${index + 1} of the framework, said in a few more words`,
        targetUrl: `https://frameworks.example.org/${index + 1}`,
        targetFramework: 'European Example Classification of Skills and Occupations',
        targetCode: `http://data.example.eu/esco/skill/${awardId(index)}`,
      })),
    },
    'Show each of them.',
  ),
  'badges/society/skills.png': medallion(500, 500, teal),
  'badges/society/tall.md': markdownFile(
    { name: 'Tall Picture', description: 'A tall one.', imageAlt: 'A tall medallion.' },
    'Be tall.',
  ),
  'badges/society/tall.png': medallion(150, 600, teal),
  'badges/society/wide.md': markdownFile(
    { name: 'Wide Picture', description: 'A wide one.', imageAlt: 'A wide medallion.' },
    'Be wide.',
  ),
  'badges/society/wide.png': medallion(600, 150, wine),
  'badges/society/tiny.md': markdownFile(
    { name: 'Tiny Picture', description: 'A tiny one.', imageAlt: 'A tiny medallion.' },
    'Be tiny.',
  ),
  'badges/society/tiny.png': medallion(16, 16, wine),
  'badges/bare/issuer.md': markdownFile({
    name: 'Bare Issuer',
    url: 'https://bare.example.org/',
    email: 'bare+badges@example.org',
    awarding: false,
  }),
  'recipients/1.md': award(
    awards.named,
    { badge: 'society/engines', name: 'Ada Lovelace', evidence },
    'Built a working model and explained it to the class.\n\nSee [the pictures](pictures/).',
  ),
  'recipients/2.md': award(awards.nameless, { badge: 'society/engines' }),
  'recipients/3.md': award(
    awards.revoked,
    {
      badge: 'society/engines',
      name: 'Charles Babbage',
      expires: '2028-04-30',
      revoked: {
        on: '2026-06-03',
        reason: 'The table had been copied from <b>another</b> member.',
      },
    },
    'Handed in a table.',
  ),
  'recipients/4.md': award(awards.erased, { badge: 'society/engines', erased: '2026-07-01' }),
  'recipients/5.md': award(awards.expiring, {
    badge: 'society/engines',
    name: 'Mary Somerville',
    expires: '2028-04-30',
  }),
  'recipients/6.md': award(awards.longNames, { badge: 'society/compound', name: longName }),
  'recipients/7.md': award(awards.chinese, { badge: 'society/chinese', name: '阮文寶' }),
  'recipients/8.md': award(
    awards.arabicName,
    { badge: 'society/engines', name: 'فاطمة بنت محمد الفهرية القرشية' },
    'بنت نموذجا يعمل وشرحته للصف.',
  ),
  'recipients/9.md': award(awards.manySkills, { badge: 'society/skills', name: 'Grace Hopper' }),
  'recipients/10.md': award(awards.replaced, {
    badge: 'society/old-engines',
    name: 'Luigi Menabrea',
  }),
  'recipients/11.md': award(awards.retired, { badge: 'society/retired', name: 'Joan Clarke' }),
  'recipients/12.md': award(awards.wide, { badge: 'society/wide' }),
  'recipients/13.md': award(awards.tall, { badge: 'society/tall' }),
  'recipients/14.md': award(awards.tiny, { badge: 'society/tiny' }),
});

/** More badges than fit a page of the catalogue, from two issuers. */
export function manyBadges(url: string): SiteFiles {
  const badges = Array.from({ length: 60 }, (_, index): [string, string | Uint8Array][] => {
    const place = `badges/${index % 5 === 0 ? 'school' : 'club'}/badge-${String(index + 1).padStart(2, '0')}`;
    const fields = {
      name: `Badge number ${index + 1}`,
      description: `The badge with the number ${index + 1}.`,
      imageAlt: 'A toothed medallion.',
    };
    return [
      [`${place}.md`, markdownFile(fields, 'Do what it says.')],
      [`${place}.png`, medallion(120, 120, [20 + 3 * index, 60, 120])],
    ];
  });
  const issuer = (name: string) =>
    markdownFile(
      { name, url: 'https://club.example.org/', email: 'badges@example.org' },
      'About us.',
    );
  return {
    'badges/site.yaml': block({
      url,
      title: 'The Club',
      formats: ['2.0'],
      accent: '#b0205f',
      index: true,
    }),
    'badges/club/issuer.md': issuer('The Club'),
    'badges/school/issuer.md': issuer('The School'),
    ...Object.fromEntries(badges.flat()),
    ...Object.fromEntries(
      Array.from({ length: 6 }, (_, index) => [
        `recipients/${index + 1}.md`,
        award(index + 1, { badge: 'club/badge-02' }),
      ]),
    ),
  };
}

/** Tricks that end in a running script on a careless page. */
export const tricks = [
  '<script>window.hacked = 1</script>',
  '"><img src=x onerror="window.hacked = 1">',
  "'><svg onload='window.hacked = 1'>",
  '<iframe src="javascript:parent.hacked = 1"></iframe>',
  '<style>body { display: none }</style>',
  '<a href="javascript:window.hacked = 1">go</a>',
  '</title></textarea></style></script><script>window.hacked = 1</script>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a trick against template languages
  '{window.hacked = 1} ${window.hacked = 1} {{window.hacked = 1}}',
  '&lt;script&gt;window.hacked = 1&lt;/script&gt;',
  '<base href=//evil.example/><meta http-equiv=refresh content=0;url=//evil.example/>',
].join(' ');

/** The same in Markdown: links and pictures of every spelling. */
export const markdownTricks = [
  tricks,
  '<script>\nwindow.hacked = 1\n</script>',
  '[a](javascript:window.hacked=1)',
  '[b](JaVaScRiPt:window.hacked=1)',
  '[c](<java\tscript:window.hacked=1>)',
  '[d](&#106;avascript:window.hacked=1)',
  '[e](javascript&colon;window.hacked=1)',
  '[f](data:text/html,<script>parent.hacked=1</script>)',
  '[g](vbscript:window.hacked=1)',
  '[h](&#1;javascript:window.hacked=1)',
  '[i][ref]',
  '[ref]: javascript:window.hacked=1 "title\\" onmouseover=\\"window.hacked=1"',
  '[j](https://fine.example/ "t\\" onmouseover=\\"window.hacked=1")',
  '<javascript:window.hacked=1>',
  '![k](javascript:window.hacked=1)',
  '![l](https://evil.example/pixel.png)',
  '![m" onerror="window.hacked=1](https://evil.example/pixel.png)',
  '[![n](https://evil.example/pixel.png)](javascript:window.hacked=1)',
  '[o](//evil.example/)',
  '[p](https://badges.example.org@evil.example/)',
  '[q](feed:javascript:window.hacked=1)',
  '[r](view-source:javascript:window.hacked=1)',
  '```<script>window.hacked=1</script>\n</code></pre><script>window.hacked=1</script>\n```',
  '| a |\n| :-: |\n| <img src=x onerror=window.hacked=1> |',
].join('\n\n');

/** The tricks in every field of text. */
export function hostile(url: string): SiteFiles {
  const short = tricks.slice(0, 190);
  const line = (length: number) => tricks.slice(0, length);
  return {
    'badges/site.yaml': block({
      url,
      title: line(110),
      description: line(500),
      formats: ['2.0'],
      index: true,
    }),
    'badges/acme/issuer.md': markdownFile(
      {
        name: short,
        url: 'https://acme.example.org/"onmouseover=window.hacked=1//',
        email: '"onmouseover="window.hacked=1"<x>?cc=everyone@evil.example',
        description: tricks,
        imageAlt: line(480),
        version: line(50),
      },
      markdownTricks,
    ),
    'badges/acme/issuer.png': medallion(120, 120, plum),
    'badges/acme/engines.md': markdownFile(
      {
        name: short,
        description: tricks,
        imageAlt: line(480),
        version: line(50),
        tags: [line(95), '"><script>window.hacked=1</script>'],
        alignment: [
          {
            targetName: line(480),
            targetUrl: 'https://frameworks.example.org/"onmouseover="window.hacked=1',
            targetDescription: tricks,
            targetFramework: line(480),
            targetCode: line(480),
          },
        ],
      },
      markdownTricks,
    ),
    'badges/acme/engines.png': medallion(120, 120, teal),
    'badges/acme/other.md': markdownFile(
      { name: short, description: tricks, imageAlt: line(480), supersedes: 'engines' },
      markdownTricks,
    ),
    'badges/acme/other.png': medallion(120, 120, wine),
    'recipients/1.md': award(
      1,
      {
        badge: 'acme/engines',
        name: short,
        evidence: [
          {
            id: 'https://work.example.org/"onmouseover="window.hacked=1',
            name: line(480),
            description: tricks,
            narrative: markdownTricks,
            genre: line(480),
            audience: line(480),
          },
        ],
      },
      markdownTricks,
    ),
    'recipients/2.md': award(2, {
      badge: 'acme/engines',
      name: short,
      revoked: { on: '2026-06-01', reason: line(480) },
    }),
    'recipients/3.md': award(3, { badge: 'acme/engines', erased: '2026-06-01' }),
  };
}
