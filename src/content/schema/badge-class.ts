/**
 * `badges/<issuer>/<badge>.md`: what is awarded, and for what.
 *
 * @see Open Badges 2.0, "BadgeClass"; Open Badges 3.0, "Achievement"
 */

import { z } from 'zod';
import { alignment } from './alignment.ts';
import { commonFields, gatherExtensions } from './common.ts';
import { date, duration } from './dates.ts';
import { block, decimal, list, text } from './fields.ts';
import { party } from './party.ts';
import { resultDescriptions } from './result.ts';
import { achievementTypes, identifierTypes, wordOf } from './vocabulary.ts';

/** Open Badges 3.0, "IdentifierEntry". */
const identifier = block({
  identifier: text().describe('What the badge is called there.'),
  identifierType: wordOf(identifierTypes).describe('In which register.'),
});

export const badgeClassSchema = z.preprocess(
  gatherExtensions,
  z.strictObject({
    name: text({ maxCharacters: 200 }).describe('The name of the badge.'),
    description: text({ maxCharacters: 2000, multiline: true }).describe(
      'What the badge stands for, in a sentence or two.',
    ),
    image: text({ maxCharacters: 300_000, multiline: true })
      .optional()
      .describe('The picture, where it has not the name of this file.'),
    imageAlt: text().describe('The picture in words, for people who cannot see it.'),
    tags: list(text({ maxCharacters: 100 }))
      .optional()
      .describe('Words to find the badge by.'),
    alignment: list(alignment()).optional().describe('Skills and standards the badge belongs to.'),
    achievementType: wordOf(achievementTypes)
      .optional()
      .describe('What kind of achievement it is: Certificate, Membership, ext:Role …'),
    creator: party().optional().describe('Who designed the badge, when that is not the issuer.'),
    fieldOfStudy: text({ maxCharacters: 200 }).optional().describe('The subject: Engineering.'),
    specialization: text({ maxCharacters: 200 })
      .optional()
      .describe('The specific area within the subject.'),
    creditsAvailable: decimal().optional().describe('How many credits it is worth.'),
    humanCode: text({ maxCharacters: 100 })
      .optional()
      .describe('The code that people use, for example of a course.'),
    otherIdentifier: list(identifier).optional().describe('Its names in registers of others.'),
    resultDescription: resultDescriptions()
      .optional()
      .describe('The results that an award may state: a grade, a score, a level.'),
    expiresAfter: duration().optional().describe('How long an award holds: P2Y is two years.'),
    supersedes: text({ maxCharacters: 200 })
      .optional()
      .describe('The slug of the badge that this one replaces.'),
    retired: date().optional().describe('Since when the badge is no longer awarded.'),
    updated: date().optional().describe('The date of a stated correction.'),
    ...commonFields,
  }),
);

export type BadgeClassFields = z.output<typeof badgeClassSchema>;
