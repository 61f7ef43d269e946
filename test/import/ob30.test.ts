import { expect, test } from 'vitest';
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
  resultDescription: [{ id: 'urn:x', type: ['ResultDescription'], name: 'Grade' }],
  '@note_cpd': 'May count.',
};

test('what Rosette cannot hold yet and what is undeclared are listed', async () => {
  const result = plan({
    'profile.json': profile,
    'ENG-101.json': { ...achievement, creator: profile.id },
  });
  expect(result.problems).toEqual([]);
  const { sources } = await readBack(result);
  expect(sources.issuers[0]).toMatchObject({ slug: 'acme', fields: { telephone: '+49301234567' } });
  expect(written(result)['badges/acme/eng-101.md']).toBe(`---
name: Engines — 101
description: Knows engines.
imageAlt: Engines — 101
tags:
  - engines
alignment:
  - targetName: build engines
    targetUrl: https://skills.example.org/1
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
    `ENG-101.json, achievementType: ${notYet}`,
    `ENG-101.json, alignment.@note: ${undeclared}`,
    `ENG-101.json, alignment.targetType: ${notYet}`,
    `ENG-101.json, creditsAvailable: ${notYet}`,
    `ENG-101.json, id: ${moved}`,
    `ENG-101.json, resultDescription: ${notYet}`,
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
