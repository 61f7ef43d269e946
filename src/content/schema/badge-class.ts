/** `badges/<issuer>/<badge>.md`: what is awarded, and for what. Source: Open Badges 2.0, "BadgeClass". */

import { z } from 'zod';
import { commonFields, gatherExtensions } from './common.ts';
import { date, duration } from './dates.ts';
import { block, list, text, webAddress } from './fields.ts';

/** Open Badges 2.0, "AlignmentObject". */
const alignment = block({
  targetName: text().describe('The name of the skill or standard.'),
  targetUrl: webAddress().describe('Its address in the framework.'),
  targetDescription: text({ maxCharacters: 2000, multiline: true }).optional(),
  targetFramework: text().optional().describe('The name of the framework.'),
  targetCode: text().optional().describe('Its code in the framework.'),
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
    alignment: list(alignment).optional().describe('Skills and standards the badge belongs to.'),
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
