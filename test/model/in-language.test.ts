/** Things in another language: their own texts where they are translated, the original's elsewhere. */

import { beforeAll, describe, expect, test } from 'vitest';
import type { BadgeClass } from '../../src/model/badge-class.ts';
import { badgeInLanguage, issuerInLanguage, siteInLanguage } from '../../src/model/in-language.ts';
import type { Issuer } from '../../src/model/issuer.ts';
import type { Publication } from '../../src/model/publication.ts';
import { publicationInLanguage } from '../../src/model/publication-in-language.ts';
import { publish } from '../support/publication.ts';
import { translated } from '../support/translated-site.ts';

let publication: Publication;
let badge: BadgeClass;
let issuer: Issuer;

beforeAll(async () => {
  publication = (await publish(translated)).publication;
  badge = publication.badgeClasses.get('acme/engines') as BadgeClass;
  issuer = publication.issuers.get('acme') as Issuer;
});

test('a badge: every text, and nothing but texts', () => {
  expect(badgeInLanguage(badge, 'de')).toEqual({
    ...badge,
    language: 'de',
    name: 'Motoren',
    description: 'Kennt Motoren.',
    criteria: 'Bau einen.',
    imageAlt: 'Ein Motor.',
    tags: ['Motoren'],
    fieldOfStudy: 'Maschinenbau',
    specialization: 'Dampf',
    alignment: [
      {
        targetName: 'Motoren bauen',
        targetUrl: 'https://skills.example.org/engines',
        targetDescription: 'Baut.',
        targetFramework: 'Fertigkeiten',
        targetCode: '0042',
      },
      badge.alignment[1],
    ],
    resultDescription: [
      badge.resultDescription[0],
      {
        ...badge.resultDescription[1],
        name: 'Handwerk',
        rubricCriterionLevel: [
          {
            id: 'begun',
            name: 'Begonnen',
            description: 'Hat begonnen.',
            points: '1.0',
            alignment: [],
          },
          badge.resultDescription[1]?.rubricCriterionLevel[1],
        ],
      },
    ],
  });
});

test('what is not translated stays as the original has it', () => {
  expect(badgeInLanguage(badge, 'pt-BR')).toEqual({ ...badge, language: 'pt-BR', name: 'Motores' });
});

test('the thing itself, where it is not translated', () => {
  expect(badgeInLanguage(badge, 'en')).toBe(badge);
  expect(issuerInLanguage(issuer, 'pt-BR')).toBe(issuer);
  expect(siteInLanguage(publication.site, 'pt-BR')).toBe(publication.site);
});

test('an issuer', () => {
  expect(issuerInLanguage(issuer, 'de')).toEqual({
    ...issuer,
    language: 'de',
    name: 'Acme auf Deutsch',
    description: 'Wir bauen Motoren.',
    imageAlt: 'Ein Rad.',
    about: 'Über uns.',
  });
});

test('the site, whose plain addresses stay in its own language', () => {
  expect(siteInLanguage(publication.site, 'de')).toEqual({
    ...publication.site,
    title: 'Der Verein',
    description: 'Was wir lehren.',
  });
});

describe('a publication', () => {
  test('is itself, where nothing is translated', () => {
    expect(publicationInLanguage(publication, 'en')).toBe(publication);
    expect(publicationInLanguage(publication, 'fr')).toBe(publication);
  });

  test('leads from each thing to those in the same language', () => {
    const german = publicationInLanguage(publication, 'de');
    expect([...german.badgeClasses.keys()]).toEqual([...publication.badgeClasses.keys()]);
    expect([...german.awards.keys()]).toEqual([...publication.awards.keys()]);
    const [acme] = german.issuers.values();
    const engines = german.badgeClasses.get('acme/engines');
    const [award] = german.awards.values();
    expect(german.site.title).toBe('Der Verein');
    expect(engines?.name).toBe('Motoren');
    expect(engines?.issuer).toBe(acme);
    expect(engines?.supersedes).toBe(german.badgeClasses.get('acme/old-engines'));
    expect(engines?.awards).toEqual([award]);
    expect(acme?.badgeClasses).toEqual([...german.badgeClasses.values()]);
    expect(award?.badgeClass).toBe(engines);
  });

  test('leaves the original as it was', () => {
    publicationInLanguage(publication, 'de');
    expect(badge.name).toBe('Engines');
    expect(badge.awards).toHaveLength(1);
    expect(issuer.badgeClasses).toHaveLength(2);
  });
});
