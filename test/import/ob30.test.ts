import { describe, expect, test } from 'vitest';
import { plan, readBack, sentences, written } from './planning.ts';

const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
];
const profile = {
  '@context': contexts,
  id: 'did:web:acme.example.org',
  type: ['Profile'],
  name: 'Acme',
  url: 'https://acme.example.org/',
  phone: '+49301234567',
  email: 'badges@acme.example.org',
  address: { type: ['Address'], addressCountry: 'DE' },
};
const achievement = {
  '@context': contexts,
  id: 'https://acme.example.org/achievements/engines',
  type: ['Achievement'],
  name: 'Engines — 101',
  description: 'Knows engines.',
  achievementType: 'ext:Role',
  creditsAvailable: 3,
  criteria: { narrative: 'Build one.' },
  tag: ['engines'],
  inLanguage: 'en',
  alignment: [
    {
      type: ['Alignment'],
      targetName: 'build engines',
      targetUrl: 'https://skills.example.org/1',
      targetType: 'CTDL',
      '@note': 'x',
    },
  ],
  otherIdentifier: [{ type: 'IdentifierEntry', identifier: 'NL-7', identifierType: 'ext:BRIN' }],
  humanCode: 101,
  fieldOfStudy: 'Engineering',
  specialization: 'Steam',
  '@note_cpd': 'May count.',
};

test('what Rosette has fields for is carried over; what it cannot hold and what is undeclared are listed', async () => {
  const result = plan({
    'profile.json': profile,
    'ENG-101.json': { ...achievement, creator: profile.id },
  });
  expect(result.problems).toEqual([]);
  const { sources, problems } = await readBack(result);
  expect(problems.map(({ code }) => code)).toEqual(['image-missing']);
  expect(sources.issuers[0]).toMatchObject({ slug: 'acme', fields: { telephone: '+49301234567' } });
  expect(written(result)['badges/acme/eng-101.md']).toBe(`---
name: Engines — 101
description: Knows engines.
imageAlt: Engines — 101
tags:
  - engines
achievementType: ext:Role
fieldOfStudy: Engineering
specialization: Steam
creditsAvailable: 3
humanCode: "101"
otherIdentifier:
  - identifier: NL-7
    identifierType: ext:BRIN
alignment:
  - targetName: build engines
    targetUrl: https://skills.example.org/1
    targetType: CTDL
language: en
---
Build one.
`);
  const undeclared =
    'Open Badges 3.0 does not declare this property, and Rosette has no field for it.';
  const notYet = 'Rosette has no field for this yet.';
  const moved =
    'It gets an address of your site. Awards given before keep pointing at the old one.';
  expect(sentences(result.leftOut)).toEqual([
    `ENG-101.json, @note_cpd: ${undeclared}`,
    `ENG-101.json, alignment.@note: ${undeclared}`,
    `ENG-101.json, id: ${moved}`,
    `profile.json, address: ${notYet}`,
    `profile.json, id: ${moved}`,
  ]);
  expect(sentences(result.toDo)[0]).toBe(
    'ENG-101.json, image: The document does not have it, and a badge needs a picture.',
  );
});

test('a credential gives its achievement and its issuer; the profile counts where they differ', () => {
  const credential = {
    '@context': contexts,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: profile.id, type: ['Profile'], name: 'Acme Foundation' },
    credentialSubject: { id: 'mailto:ada@example.org', achievement },
  };
  const result = plan({ 'profile.json': profile, 'c.json': credential, 'd.json': credential });
  expect(result.problems).toEqual([]);
  expect(Object.keys(written(result))).toEqual(['badges/acme/engines.md', 'badges/acme/issuer.md']);
  expect(sentences(result.leftOut)).toContain(
    'c.json, issuer.name: Another value "Acme Foundation" stands here. The same issuer stands in profile.json, which counts.',
  );
  expect(JSON.stringify(result)).not.toContain('ada@example.org');
});

describe('results', () => {
  const resultDescription = [
    {
      id: 'https://acme.example.org/achievements/engines#grade',
      type: ['ResultDescription'],
      name: 'Final grade',
      resultType: 'LetterGrade',
      allowedValue: ['C', 'B', 'A'],
      requiredValue: 'C',
    },
    {
      id: 'urn:uuid:a70ddc6a-4c4a-4bd8-8277-cb97c79f40c5',
      type: ['ResultDescription'],
      name: 'Craft',
      resultType: 'RubricCriterionLevel',
      requiredLevel: 'urn:uuid:d05a0867-d0ad-4b03-bdb5-28fb5d2aab7a',
      valueMin: 1,
      alignment: [{ type: ['Alignment'], targetName: 'A', targetUrl: 'https://a.example/', x: 1 }],
      rubricCriterionLevel: [
        {
          id: 'urn:uuid:d05a0867-d0ad-4b03-bdb5-28fb5d2aab7a',
          type: ['RubricCriterionLevel'],
          name: 'It runs!',
          level: 'Mastered',
          points: 4,
          alignment: [
            {
              type: ['Alignment'],
              targetName: 'B',
              targetUrl: 'https://b.example/',
              targetType: 'CTDL',
            },
          ],
        },
        { id: 'urn:uuid:6b84b429-31ee-4dac-9d20-e5c55881f80e', type: [], name: 'it runs' },
      ],
    },
    { id: 'x', name: 'craft', resultType: 'Percent', 'ext:more': 'x' },
    { name: '—', resultType: 'Status' },
    null,
    'x',
  ];
  const described = { ...achievement, resultDescription };

  test('their addresses become short names, and what names a level names it still', async () => {
    const result = plan({ 'profile.json': profile, 'engines.json': described });
    const { sources, problems } = await readBack(result);
    expect(problems.map(({ code }) => code)).toEqual(['image-missing']);
    expect(sources.written.badges.size).toBe(1);
    const text = String(written(result)['badges/acme/engines.md']);
    expect(text.slice(text.indexOf('resultDescription:'), text.indexOf('language:'))).toBe(
      `resultDescription:
  - id: grade
    name: Final grade
    resultType: LetterGrade
    allowedValue:
      - C
      - B
      - A
    requiredValue: C
  - id: craft
    name: Craft
    resultType: RubricCriterionLevel
    valueMin: "1"
    alignment:
      - targetName: A
        targetUrl: https://a.example/
    requiredLevel: it-runs
    rubricCriterionLevel:
      - id: it-runs
        name: It runs!
        level: Mastered
        points: "4"
        alignment:
          - targetName: B
            targetUrl: https://b.example/
            targetType: CTDL
      - id: it-runs-2
        name: it runs
  - id: craft-2
    name: craft
    resultType: Percent
  - id: result
    name: —
    resultType: Status
`,
    );
    expect(sentences(result.leftOut).filter((each) => each.includes('resultDescription'))).toEqual([
      'engines.json, resultDescription: A part of this list is not a block of properties.',
      'engines.json, resultDescription.alignment.x: Open Badges 3.0 does not declare this property, and Rosette has no field for it.',
      'engines.json, resultDescription.ext:more: Open Badges 3.0 does not declare this property, and Rosette has no field for it.',
      'engines.json, resultDescription.id: It gets an address of your site. Awards given before keep pointing at the old one.',
    ]);
  });

  test('a level that is not among them is kept, and the check tells it', async () => {
    const result = plan({
      'profile.json': profile,
      'engines.json': {
        ...achievement,
        resultDescription: [{ ...(resultDescription[0] as object), requiredLevel: 'urn:uuid:1' }],
      },
    });
    expect(String(written(result)['badges/acme/engines.md'])).toContain(
      'requiredLevel: urn:uuid:1',
    );
    const { problems } = await readBack(result);
    expect(problems.map(({ code }) => code)).toContain('slug-invalid');
  });

  test.each<[unknown, string | undefined]>([
    [1.5, 'creditsAvailable: 1.5\n'],
    ['2.50', 'creditsAvailable: "2.50"\n'],
    [0, 'creditsAvailable: 0\n'],
    [-3, 'creditsAvailable: -3\n'],
    [[3], undefined],
  ])('credits: %j', async (creditsAvailable, expected) => {
    const document = { ...achievement, creditsAvailable };
    const result = plan({ 'profile.json': profile, 'engines.json': document });
    const text = String(written(result)['badges/acme/engines.md']);
    if (expected === undefined) {
      expect(text).not.toContain('creditsAvailable');
      expect(sentences(result.leftOut)).toContain(
        'engines.json, creditsAvailable: This is not a number.',
      );
    } else expect(text).toContain(expected);
    const { problems } = await readBack(result);
    // What the check refuses is written all the same, and named there.
    expect(problems.map(({ code }) => code)).toEqual(
      creditsAvailable === -3 ? ['field-invalid', 'image-missing'] : ['image-missing'],
    );
  });
});

describe('who designed it', () => {
  const creator = {
    id: 'https://guild.example.org/profile',
    type: ['Profile'],
    name: 'Steam Guild',
    email: 'office@guild.example.org',
    phone: '1',
    '@note': 'x',
  };
  const credential = (more: object) => ({
    '@context': contexts,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: profile.id, type: ['Profile'], name: 'Acme' },
    credentialSubject: { achievement: { ...achievement, ...more } },
  });
  const imported = (more: object) => plan({ 'profile.json': profile, 'c.json': credential(more) });

  test('a profile of somebody else is carried over', () => {
    const result = imported({ creator });
    expect(String(written(result)['badges/acme/engines.md'])).toContain(`creator:
  name: Steam Guild
  email: office@guild.example.org
  url: https://guild.example.org/profile
`);
    expect(sentences(result.leftOut).filter((each) => each.includes('creator'))).toEqual([
      'c.json, achievement.creator.@note: Open Badges 3.0 does not declare this property, and Rosette has no field for it.',
      'c.json, achievement.creator.phone: Rosette has no field for this yet.',
    ]);
  });

  test('its own web address goes before its id', () => {
    const result = imported({ creator: { ...creator, url: 'https://guild.example.org/' } });
    const text = String(written(result)['badges/acme/engines.md']);
    expect(text).toContain('  url: https://guild.example.org/\n');
    expect(text).not.toContain('profile');
  });

  test.each([
    ['an address', 'did:web:guild.example.org'],
    ['a list', [creator]],
  ])('%s alone is told', (_, only) => {
    const result = imported({ creator: only });
    expect(String(written(result)['badges/acme/engines.md'])).not.toContain('creator');
    expect(sentences(result.leftOut)).toContain(
      'c.json, achievement.creator: Rosette needs the name and the web address of who designed a badge, and only an id stands here.',
    );
  });

  test.each([
    ['its id', profile.id],
    ['its profile', { id: profile.id, type: ['Profile'], name: 'Acme' }],
  ])('the issuer itself, by %s, is no designer of its own, and nothing is told', (_, own) => {
    const result = imported({ creator: own });
    expect(String(written(result)['badges/acme/engines.md'])).not.toContain('creator');
    expect(result.leftOut.filter(({ field }) => field.includes('creator'))).toEqual([]);
  });

  test('an Achievement of its own: its creator issues it if nobody else is there who could', () => {
    const alone = plan({ 'engines.json': { ...achievement, creator } });
    expect(Object.keys(written(alone))).toEqual([
      'badges/steam-guild/engines.md',
      'badges/steam-guild/issuer.md',
    ]);
    expect(Object.values(written(alone)).join('')).not.toContain('creator:');
    const beside = plan({ 'profile.json': profile, 'engines.json': { ...achievement, creator } });
    expect(Object.keys(written(beside))).toEqual([
      'badges/acme/engines.md',
      'badges/acme/issuer.md',
    ]);
    expect(String(written(beside)['badges/acme/engines.md'])).toContain('creator:\n');
    const guild = { ...profile, id: creator.id, name: 'The Guild' };
    const both = plan({
      'profile.json': profile,
      'guild.json': guild,
      'engines.json': { ...achievement, creator: creator.id },
    });
    expect(both.problems).toEqual([]);
    expect(Object.keys(written(both))).toContain('badges/guild/engines.md');
  });

  test('two that have no id are not the same', () => {
    const result = plan({
      'c.json': {
        ...credential({ creator: { name: 'Guild', url: 'https://guild.example.org/' } }),
        issuer: { type: ['Profile'], name: 'Acme' },
      },
    });
    expect(Object.values(written(result)).join('')).toContain('  name: Guild\n');
  });
});
