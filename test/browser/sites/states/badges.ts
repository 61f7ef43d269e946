/** Badges in every state: names of every length and script, pictures of every shape, replaced, retired, many skills. */

import type { SiteFiles } from '../../../support/site.ts';
import { awardId, markdownFile } from '../content.ts';
import { logo, medallion, plum, ring, teal, tile, wine } from '../pictures.ts';
import { everything } from './everything.ts';

export const badgeFiles: SiteFiles = {
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
  'badges/society/square.md': markdownFile(
    { name: 'Square Picture', description: 'A square one.', imageAlt: 'A dark red square.' },
    'Be square.',
  ),
  'badges/society/square.png': tile(320, wine),
  'badges/society/transparent.md': markdownFile(
    { name: 'Transparent Picture', description: 'One to see through.', imageAlt: 'A thin ring.' },
    'Be seen through.',
  ),
  'badges/society/transparent.png': ring(400, [20, 20, 20]),
  'badges/society/arabic.md': markdownFile(
    {
      name: 'مدخل إلى الآلات التحليلية: من بطاقة عمليات واحدة إلى ورشة كاملة من المسننات',
      description: 'يصف الطاحونة والمخزن، ويشغّل جدول قيم على نموذج يعمل من الآلة.',
      language: 'ar',
      imageAlt: 'وسام مسنن.',
      tags: ['آلات', 'جداول'],
    },
    ['1. ارسم طريق عدد واحد في الآلة.', '2. اشرح النتيجة لمن لم ير الآلة.'].join('\n'),
  ),
  'badges/society/arabic.png': medallion(300, 300, plum),
  ...everything,
};
