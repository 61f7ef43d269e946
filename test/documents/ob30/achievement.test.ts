/** The Achievement: compared whole, and against the official JSON Schema and contexts. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { achievement, achievementDocument } from '../../../src/documents/ob30/achievement.ts';
import { languageCode } from '../../../src/documents/ob30/document.ts';
import { endorsementCredential } from '../../../src/documents/ob30/endorsement.ts';
import type { BadgeClass, ResultDescription } from '../../../src/model/badge-class.ts';
import { hasShared } from '../../shared.ts';
import { publish } from '../../support/publication.ts';
import { rich } from '../../support/rich-site.ts';
import { at, badge, base, older, written } from './full.ts';
import { expand, leaves } from './json-ld.ts';
import { proof, readShared, schemaJudge, schemaProperties } from './schema.ts';

const here = `${base}badges/acme/engines/achievement.json`;
const skill = (code: string, targetType = 'ceasn:Competency') => ({
  type: ['Alignment'],
  targetName: `Skill ${code}`,
  targetUrl: `https://skills.example.org/${code}`,
  targetDescription: 'Builds an engine.',
  targetFramework: 'Skills',
  targetCode: code,
  targetType,
});
const endorsement = {
  ...endorsementCredential({ page: at.badgePage(badge), subject: here }, written, at),
  proof,
};

test('the Achievement', () => {
  expect(achievement(badge, at, [endorsement])).toEqual({
    id: here,
    type: ['Achievement'],
    name: 'Engines',
    description: 'Knows engines.',
    achievementType: 'ext:Apprenticeship',
    criteria: {
      id: `${base}badges/acme/engines/`,
      narrative: 'Build *one*. <script>alert(1)</script>',
    },
    image: { id: `${base}badges/acme/engines/image.png`, type: 'Image', caption: 'An engine.' },
    creator: {
      id: 'https://school.example.org/',
      type: ['Profile'],
      name: 'The School',
      url: 'https://school.example.org/',
      email: 'office@school.example.org',
      description: 'We teach engines.',
    },
    alignment: [skill('0042'), skill('1.10', 'ext:Guild')],
    tag: ['engines', '1.10', 'yes'],
    creditsAvailable: 4.5,
    fieldOfStudy: 'Mechanics',
    specialization: 'Pistons',
    humanCode: 'ENG-101',
    otherIdentifier: [
      { type: 'IdentifierEntry', identifier: '4711', identifierType: 'systemId' },
      { type: 'IdentifierEntry', identifier: 'E1', identifierType: 'ext:guildNumber' },
    ],
    resultDescription: [
      {
        id: `${here}#final-grade`,
        type: ['ResultDescription'],
        name: 'Final grade',
        resultType: 'LetterGrade',
        allowedValue: ['C', 'B', 'A'],
        requiredValue: 'B',
      },
      {
        id: `${here}#mastery`,
        type: ['ResultDescription'],
        name: 'Mastery',
        resultType: 'RubricCriterionLevel',
        requiredLevel: `${here}#mastery.well-enough`,
        rubricCriterionLevel: [
          {
            id: `${here}#mastery.well-enough`,
            type: ['RubricCriterionLevel'],
            name: 'Well enough',
            description: 'It turns.',
            level: '1',
            points: '1.10',
            alignment: [skill('level-1')],
          },
          { id: `${here}#mastery.fully`, type: ['RubricCriterionLevel'], name: 'Fully' },
        ],
        alignment: [skill('mastery')],
      },
      {
        id: `${here}#score`,
        type: ['ResultDescription'],
        name: 'Score',
        resultType: 'Percent',
        valueMin: '0',
        valueMax: '100',
      },
    ],
    // The schema knows no variants of a language.
    inLanguage: 'en-GB',
    version: '1.10',
    related: [
      {
        id: `${base}badges/acme/old-engines/achievement.json`,
        type: ['Related'],
        version: '1.9',
      },
      {
        id: 'https://badges.example.org/fr/engines',
        type: ['Related'],
        inLanguage: 'fr-CA',
        version: '2',
      },
    ],
    endorsement: [endorsement],
  });
});

test('a badge that says little is a short Achievement: nothing is empty', () => {
  const document = achievement(older, at, []);
  expect(Object.keys(document)).toEqual([
    'id',
    'type',
    'name',
    'description',
    'criteria',
    'image',
    'inLanguage',
    'version',
  ]);
  expect(JSON.stringify(document)).not.toMatch(/null|\[\]|\{\}|""/);
});

test('achievement.json is the same with a context, which comes first', () => {
  const document = achievementDocument(badge, at, [endorsement]);
  expect(Object.keys(document)[0]).toBe('@context');
  expect(document).toEqual({
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    ...achievement(badge, at, [endorsement]),
  });
});

test('results and levels have ids of their own, whatever their slugs', () => {
  const slug = fc.stringMatching(/^[a-z0-9]{1,3}(-[a-z0-9]{1,3}){0,2}$/);
  const described = fc.uniqueArray(
    fc.record({ id: slug, levels: fc.uniqueArray(slug, { maxLength: 4 }) }),
    { selector: ({ id }) => id, maxLength: 4 },
  );
  fc.assert(
    fc.property(described, (entries) => {
      const resultDescription = entries.map(
        ({ id, levels }): ResultDescription => ({
          id,
          name: id,
          resultType: 'RubricCriterionLevel',
          allowedValue: [],
          rubricCriterionLevel: levels.map((level) => ({ id: level, name: level, alignment: [] })),
          alignment: [],
        }),
      );
      const one: BadgeClass = { ...older, resultDescription };
      const found = [...JSON.stringify(achievement(one, at, [])).matchAll(/"id":"([^"]*#[^"]*)"/g)];
      const count = entries.reduce((sum, { levels }) => sum + 1 + levels.length, 0);
      expect(new Set(found.map(([, id]) => id)).size).toBe(count);
      for (const [, id = ''] of found) expect(new URL(id).href).toBe(id);
    }),
  );
});

test.each([
  ['en', 'en'],
  ['pt-BR', 'pt-BR'],
  ['zh-Hant', 'zh-Hant'],
  ['zh-Hant-TW', 'zh-Hant-TW'],
  ['es-419', 'es-419'],
  ['yue-HK', 'yue-HK'],
  ['de-CH-1996', 'de-CH'],
  ['de-1996', 'de'],
  ['sl-rozaj', 'sl'],
  ['en-u-ca-gregory', 'en'],
  ['x-whatever', undefined],
  [undefined, undefined],
])('the language %s is written %s', (given, expected) => {
  expect(languageCode(given)).toBe(expected);
});

describe.skipIf(!hasShared)('judged by others (skipped: ../shared is not there)', () => {
  test.each([
    ['with everything', () => achievementDocument(badge, at, [endorsement])],
    ['with next to nothing', () => achievementDocument(older, at, [])],
  ])('an Achievement %s is what the schema wants and loses no term', async (_, make) => {
    const judge = await schemaJudge('achievementcredential', 'Achievement');
    const document = make();
    expect(judge(document)).toEqual([]);
    const expanded = await expand(document);
    expect(expanded).toHaveLength(1);
    expect(leaves(expanded)).toBe(leaves(document));
    expect(judge({ ...document, inLanguage: 'en-GB-oxendict' })).not.toEqual([]);
  });

  test('every badge class of a site that uses every property', async () => {
    const judge = await schemaJudge('achievementcredential', 'Achievement');
    const { publication, addresses } = await publish(rich);
    expect(publication.badgeClasses.size).toBeGreaterThan(1);
    for (const one of publication.badgeClasses.values()) {
      const document = achievementDocument(one, addresses, []);
      expect(judge(document)).toEqual([]);
      expect(leaves(await expand(document))).toBe(leaves(document));
    }
  });

  test('what the official example says of an achievement, ours says too', async () => {
    const { credentialSubject } = await readShared(
      'spec/vectors/ob30/spec-examples/skillAssertionCtdl.json',
    );
    const ours = Object.keys(achievement(badge, at, []));
    expect(ours).toEqual(expect.arrayContaining(Object.keys(credentialSubject.achievement)));
  });

  test('every property that the schema knows is written, but for these', async () => {
    const tree = achievement(badge, at, [endorsement]) as Record<string, never>;
    const { resultDescription, related, alignment, otherIdentifier, criteria, creator } = tree as {
      [name: string]: object[];
    };
    const levels = (resultDescription ?? []).flatMap(
      (one) => (one as { rubricCriterionLevel?: object[] }).rubricCriterionLevel ?? [],
    );
    const missing = async (parts: readonly unknown[] | undefined, definition: string) => {
      const names = new Set((parts ?? []).flatMap((part) => Object.keys(part as object)));
      return (await schemaProperties(definition)).filter((name) => !names.has(name));
    };
    expect({
      Achievement: await missing([tree], 'Achievement'),
      Alignment: await missing(alignment, 'Alignment'),
      Criteria: await missing([criteria], 'Criteria'),
      IdentifierEntry: await missing(otherIdentifier, 'IdentifierEntry'),
      Related: await missing(related, 'Related'),
      ResultDescription: await missing(resultDescription, 'ResultDescription'),
      RubricCriterionLevel: await missing(levels, 'RubricCriterionLevel'),
    }).toEqual({
      Achievement: ['endorsementJwt'],
      Alignment: [],
      Criteria: [],
      IdentifierEntry: [],
      Related: [],
      ResultDescription: [],
      RubricCriterionLevel: [],
    });
    expect(await missing([creator], 'Profile')).not.toContain('email');
  });
});
