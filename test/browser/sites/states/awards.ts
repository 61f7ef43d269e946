/** Awards in every state. */

import type { SiteFiles } from '../../../support/site.ts';
import { award } from '../content.ts';
import { endorsement } from './everything.ts';

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
  expired: 15,
  square: 16,
  transparent: 17,
  arabicTitle: 18,
  everything: 19,
} as const;

export const awardFiles: SiteFiles = {
  'recipients/1.md': award(
    awards.named,
    { badge: 'society/engines', name: 'Ada Lovelace', evidence },
    'Built a working model and explained it to the class.\n\nSee [the record](assertion.json).',
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
  'recipients/15.md': award(
    awards.expired,
    {
      badge: 'society/compound',
      name: 'Sophie Germain',
      issuedOn: '2023-05-01',
      expires: '2024-04-30',
    },
    'Knew the law.',
  ),
  'recipients/16.md': award(awards.square, { badge: 'society/square' }),
  'recipients/17.md': award(awards.transparent, { badge: 'society/transparent' }),
  'recipients/18.md': award(
    awards.arabicTitle,
    { badge: 'society/arabic', name: 'مريم الأسطرلابية', language: 'ar' },
    'بنت نموذجا يعمل.',
  ),
  'recipients/19.md': award(
    awards.everything,
    {
      badge: 'society/everything',
      name: 'Hertha Ayrton',
      expires: '2029-12-31',
      evidence,
      endorsement,
      result: [
        {
          resultDescription: 'score',
          value: '92.50',
          alignment: [
            { targetName: 'Excellent', targetUrl: 'https://frameworks.example.org/excellent' },
          ],
        },
        { resultDescription: 'grade', value: 'A' },
        { resultDescription: 'craft', value: '2.50', achievedLevel: 'working' },
        { resultDescription: 'progress', status: 'Completed' },
      ],
      creditsEarned: 1.5,
      role: 'Keeper of the engine',
      term: 'Spring 2026',
      licenseNumber: 'LS-H-0007',
      activityStartDate: '2026-02-01',
      activityEndDate: '2026-04-30',
      source: { name: 'Steam School', url: 'https://school.example.org/' },
      version: '2',
    },
    'Kept it running from February to April.',
  ),
};
