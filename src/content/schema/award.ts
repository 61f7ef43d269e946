/**
 * One award: a recipient file, or an entry under its `awards:`.
 *
 * @see Open Badges 2.0, "Assertion"; Open Badges 3.0, "AchievementSubject"
 */

import { z } from 'zod';
import { commonFields, gatherExtensions } from './common.ts';
import { date } from './dates.ts';
import { block, decimal, list, refuse, text, webAddress, wholeNumber } from './fields.ts';
import { party } from './party.ts';
import { recipient } from './recipient.ts';
import { results } from './result.ts';

/** Open Badges 2.0, "Evidence". An address alone is evidence too. */
const evidence = z.preprocess(
  (input) => (typeof input === 'string' ? { id: input } : input),
  block({
    id: webAddress().optional().describe('Where the work can be seen.'),
    name: text().optional(),
    description: text({ maxCharacters: 2000, multiline: true }).optional(),
    narrative: text({ maxCharacters: 20_000, multiline: true }).optional(),
    genre: text().optional().describe('What kind of work: essay, photograph, film …'),
    audience: text().optional(),
  }).superRefine((value, ctx) => {
    if (Object.values(value).every((part) => part === undefined)) {
      refuse(ctx, {
        code: 'field-missing',
        message: 'This evidence says nothing.',
        hint: 'Give it an id (a web address) or a narrative.',
      });
    }
  }),
);

/** Random UUID (version 4), lower case: what sealing pins, and what the widely used validators accept. */
const awardId = () =>
  text({ maxCharacters: 100 }).transform((value, ctx): string =>
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(value)
      ? value
      : refuse(ctx, {
          message: 'The id of an award is a random UUID, version 4, in lower case.',
          hint: 'Leave id out and run: npm run badges -- seal --all',
        }),
  );

/** A thousand lists of 131,072 are more than any issuer fills; a typing slip must not ask for billions. */
const highestStatusIndex = 1024 * 131_072 - 1;

const statusIndex = () =>
  wholeNumber().transform((value, ctx): number =>
    value <= highestStatusIndex
      ? value
      : refuse(ctx, {
          message: `The statusIndex is too large: ${highestStatusIndex} is the highest.`,
          hint: 'Put back the number that sealing wrote. For a new award take the line out and seal it.',
        }),
  );

export const awardFields = {
  badge: text({ maxCharacters: 200 }).describe('Issuer and badge: acme/intro-to-engines.'),
  recipient: recipient()
    .optional()
    .describe('To whom: an e-mail address before sealing, its salted hash after.'),
  issuedOn: date().describe('When it was awarded.'),
  expires: date().optional().describe('Until when it holds; a date counts to its end.'),
  id: awardId().optional().describe('Pinned by sealing; part of the award’s addresses for ever.'),
  statusIndex: statusIndex()
    .optional()
    .describe('Pinned by sealing; the award’s place in the status list.'),
  name: text({ maxCharacters: 200 })
    .optional()
    .describe('The recipient’s name, shown on the award’s page.'),
  narrative: text({ maxCharacters: 20_000, multiline: true })
    .optional()
    .describe('What was done; the body of the file unless said.'),
  evidence: list(evidence).optional().describe('The work, or where it can be seen.'),
  result: results().optional().describe('What was reached: a grade, a score, a level.'),
  creditsEarned: decimal().optional().describe('How many credits were earned.'),
  role: text({ maxCharacters: 200 })
    .optional()
    .describe('The role in which it was done: captain, intern.'),
  term: text({ maxCharacters: 200 }).optional().describe('The academic term: Spring 2026.'),
  licenseNumber: text({ maxCharacters: 200 })
    .optional()
    .describe('The number of the licence that this award is.'),
  activityStartDate: date().optional().describe('When the activity began.'),
  activityEndDate: date().optional().describe('When it ended; a date counts to its end.'),
  source: party()
    .optional()
    .describe('Who says that it was achieved, when that is not the issuer.'),
  revoked: block({ on: date(), reason: text({ maxCharacters: 500 }) })
    .optional()
    .describe('When and why the award was withdrawn. Such a file stays for ever.'),
  erased: date().optional().describe('When the award was erased; see the design, promise 1.'),
  ...commonFields,
};

export const awardSchema = z.preprocess(gatherExtensions, z.strictObject(awardFields));

export type AwardFields = z.output<typeof awardSchema>;

/** Fields that belong to one award alone and cannot be shared by the awards of a file. */
export const ownFields = [
  'recipient',
  'id',
  'statusIndex',
  'name',
  'licenseNumber',
  'erased',
] as const;
