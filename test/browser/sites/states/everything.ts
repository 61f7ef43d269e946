/** A badge that says all that a badge can say, and an award that reached something of each kind. */

import type { SiteFiles } from '../../../support/site.ts';
import { markdownFile } from '../content.ts';
import { logo } from '../pictures.ts';

const endorser = {
  name: 'Guild of Instrument Makers',
  url: 'https://guild.example.org/',
  email: 'office@guild.example.org',
  description: 'The guild of those who make instruments.',
};

const skill = (name: string) => ({
  targetName: name,
  targetUrl: `https://frameworks.example.org/${name.toLowerCase().replaceAll(' ', '-')}`,
  targetFramework: 'Example Skills Framework',
});

export const endorsement = [
  {
    comment: 'Whoever has this badge can *mend an engine*, and says so before starting.',
    by: endorser,
    issuedOn: '2026-05-20',
  },
  'https://endorser.example.org/endorsement.json',
];

export const everything: SiteFiles = {
  'badges/society/everything.md': markdownFile(
    {
      name: 'Engine Keeper',
      description: 'Keeps an engine running for a season.\n\nAnd hands it over in order.',
      imageAlt: 'A golden diamond on a dark roundel.',
      tags: ['engines'],
      alignment: [skill('Maintenance')],
      achievementType: 'Certificate',
      creator: endorser,
      fieldOfStudy: 'Engineering',
      specialization: 'Steam engines',
      creditsAvailable: 1.5,
      humanCode: 'ENG-101',
      otherIdentifier: [{ identifier: 'NL-7', identifierType: 'ext:Register' }],
      resultDescription: [
        {
          id: 'score',
          name: 'Final score',
          resultType: 'Percent',
          requiredValue: '60',
          valueMin: '0',
          valueMax: '100',
          alignment: [skill('Percent')],
        },
        {
          id: 'grade',
          name: 'Grade',
          resultType: 'LetterGrade',
          allowedValue: ['F', 'C', 'B', 'A'],
          requiredValue: 'C',
        },
        {
          id: 'craft',
          name: 'Craft',
          resultType: 'RubricCriterionLevel',
          requiredLevel: 'working',
          rubricCriterionLevel: [
            { id: 'begun', name: 'Begun', level: 'Started', points: '1.0' },
            {
              id: 'working',
              name: 'The engine runs',
              description: 'Starts the engine and keeps it running for a minute.',
              level: 'Mastered',
              points: '2.50',
              alignment: [skill('Running engines')],
            },
          ],
        },
        { id: 'progress', name: 'Progress', resultType: 'Status' },
      ],
      related: [{ id: 'https://badges.example.org/fr/badge.json', language: 'fr', version: '2' }],
      endorsement,
      version: '3',
    },
    'Keep it running.\n\n- Oil it.\n- Write down what you did.',
  ),
  'badges/society/everything.svg': logo,
};
