/** Achievements in other languages: compared, and against the official JSON Schema and contexts. */

import { beforeAll, expect, test } from 'vitest';
import { achievement, achievementDocument } from '../../../src/documents/ob30/achievement.ts';
import { openBadgeCredential } from '../../../src/documents/ob30/credential.ts';
import type { GrantedAward } from '../../../src/model/award.ts';
import type { BadgeClass } from '../../../src/model/badge-class.ts';
import { hasShared } from '../../shared.ts';
import { publicFiles } from '../../support/key-pairs.ts';
import { publish } from '../../support/publication.ts';
import { translated } from '../../support/translated-site.ts';
import { expand, leaves } from './json-ld.ts';
import { schemaJudge } from './schema.ts';

const base = 'https://badges.example.org/club/';
let site: Awaited<ReturnType<typeof publish>>;
let badge: BadgeClass;

beforeAll(async () => {
  site = await publish({ ...translated, ...(await publicFiles()) });
  badge = site.publication.badgeClasses.get('acme/engines') as BadgeClass;
});

const type = ['Related'];
const here = (folder: string) => `${base}${folder}badges/acme/engines/achievement.json`;
const older = { id: `${base}badges/acme/old-engines/achievement.json`, type, version: '1.9' };
const english = { id: here(''), type, inLanguage: 'en' };
const german = { id: here('de/'), type, inLanguage: 'de' };
const brazilian = { id: here('pt-br/'), type, inLanguage: 'pt-BR' };
const elsewhere = { id: 'https://elsewhere.example.org/engines.json', type, inLanguage: 'fr' };

test('the original names its translations, also where it stands in a credential', () => {
  const related = [older, german, brazilian, elsewhere];
  expect(achievement(badge, site.addresses, [])).toMatchObject({ inLanguage: 'en', related });
});

test('a translation', () => {
  expect(achievement(badge, site.addresses, [], 'de')).toEqual({
    id: here('de/'),
    type: ['Achievement'],
    name: 'Motoren',
    description: 'Kennt Motoren.',
    criteria: { id: `${base}de/badges/acme/engines/`, narrative: 'Bau einen.' },
    image: { id: `${base}badges/acme/engines/image.png`, type: 'Image', caption: 'Ein Motor.' },
    alignment: [
      {
        type: ['Alignment'],
        targetName: 'Motoren bauen',
        targetUrl: 'https://skills.example.org/engines',
        targetDescription: 'Baut.',
        targetFramework: 'Fertigkeiten',
        targetCode: '0042',
      },
      {
        type: ['Alignment'],
        targetName: 'oil engines',
        targetUrl: 'https://skills.example.org/oil',
      },
    ],
    tag: ['Motoren'],
    fieldOfStudy: 'Maschinenbau',
    specialization: 'Dampf',
    // The same results, in other words: what an award reached is one of these, in whatever language.
    resultDescription: [
      {
        id: `${here('')}#score`,
        type: ['ResultDescription'],
        name: 'Score',
        resultType: 'Percent',
      },
      {
        id: `${here('')}#craft`,
        type: ['ResultDescription'],
        name: 'Handwerk',
        resultType: 'RubricCriterionLevel',
        rubricCriterionLevel: [
          {
            id: `${here('')}#craft.begun`,
            type: ['RubricCriterionLevel'],
            name: 'Begonnen',
            description: 'Hat begonnen.',
            points: '1.0',
          },
          { id: `${here('')}#craft.working`, type: ['RubricCriterionLevel'], name: 'Working' },
        ],
      },
    ],
    inLanguage: 'de',
    version: '2',
    related: [older, english, brazilian, elsewhere],
  });
});

test('what is signed is the original', () => {
  const [award] = site.publication.awards.values();
  const text = JSON.stringify(
    openBadgeCredential(award as GrantedAward, site.addresses, {
      isBaked: true,
      achievementEndorsements: [],
      endorsements: [],
    }),
  );
  expect(text).toContain('"name":"Engines"');
  expect(text).toContain(JSON.stringify([older, german, brazilian, elsewhere]));
  expect(text).not.toContain('Motoren');
});

test.skipIf(!hasShared)('the official schema takes each', async () => {
  const judge = await schemaJudge('achievementcredential', 'Achievement');
  for (const language of ['en', 'de', 'pt-BR']) {
    expect(judge(achievement(badge, site.addresses, [], language)), language).toEqual([]);
  }
});

test.skipIf(!hasShared)('every property has a meaning in JSON-LD', async () => {
  for (const language of ['en', 'de', 'pt-BR']) {
    const document = achievementDocument(badge, site.addresses, [], language);
    expect(leaves(await expand(document)), language).toBe(leaves(document));
  }
});
