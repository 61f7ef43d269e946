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
import { achievementMeanings, identifierMeanings } from './meanings.ts';
import { party } from './party.ts';
import { resultDescriptions } from './result.ts';
import { achievementTypes, identifierTypes, wordOf } from './vocabulary.ts';
import { help } from './written-form.ts';

/** Open Badges 3.0, "IdentifierEntry". */
const identifier = block({
  identifier: text().meta(help('What the badge is called there.', '978-3-16-148410-0')),
  identifierType: wordOf(identifierTypes, identifierMeanings).meta(
    help('What kind of name or number that is.', 'isbn'),
  ),
});

export const badgeClassSchema = z.preprocess(
  gatherExtensions,
  z.strictObject({
    name: text({ maxCharacters: 200 }).meta(help('What the badge is called.', 'Intro to Engines')),
    description: text({ maxCharacters: 2000, multiline: true }).meta(
      help(
        'What the badge stands for, in a sentence or two. What has to be done for it stands below the second line of hyphens.',
        'Can build a working model of an engine and say how it works.',
      ),
    ),
    image: text({ maxCharacters: 300_000, multiline: true })
      .optional()
      .meta(
        help(
          'The file of the picture, PNG or SVG. Only needed where it has another name than this file.',
          'engine.png',
        ),
      ),
    imageAlt: text().meta(
      help(
        'The picture in words, for people who cannot see it.',
        'A steam engine in a green ring.',
      ),
    ),
    tags: list(text({ maxCharacters: 100 }))
      .optional()
      .meta(help('Words to find the badge by.', ['engines', 'steam'])),
    alignment: list(alignment())
      .optional()
      .meta(
        help('Skills and standards that the badge belongs to.', [
          { targetName: 'Build engines', targetUrl: 'https://skills.example.org/engines' },
        ]),
      ),
    achievementType: wordOf(achievementTypes, achievementMeanings)
      .optional()
      .meta(
        help(
          'What kind of achievement it is: one of these words, or your own after ext:.',
          'Certificate',
          'ext:Role',
        ),
      ),
    creator: party()
      .optional()
      .meta(
        help('Who designed the badge, when that is not the issuer. It is published.', {
          name: 'Steam Guild',
          url: 'https://guild.example.org/',
        }),
      ),
    fieldOfStudy: text({ maxCharacters: 200 }).optional().meta(help('The subject.', 'Engineering')),
    specialization: text({ maxCharacters: 200 })
      .optional()
      .meta(help('The area within the subject.', 'Steam engines')),
    creditsAvailable: decimal().optional().meta(help('How many credits the badge is worth.', 1.5)),
    humanCode: text({ maxCharacters: 100 })
      .optional()
      .meta(help('The code that people use for it, for example of a course.', 'ENG-101')),
    otherIdentifier: list(identifier)
      .optional()
      .meta(
        help('What the badge is called in the registers of others.', [
          { identifier: 'NL-7', identifierType: 'ext:Register' },
        ]),
      ),
    resultDescription: resultDescriptions()
      .optional()
      .meta(
        help(
          'The results that an award of this badge may state: a mark, points, a level. Awards give them in "result".',
          [{ id: 'final-score', name: 'Final score', resultType: 'Percent' }],
        ),
      ),
    expiresAfter: duration()
      .optional()
      .meta(
        help(
          'How long an award holds: P2Y is two years, P18M eighteen months, P30D thirty days. Without it an award holds for ever.',
          'P2Y',
        ),
      ),
    supersedes: text({ maxCharacters: 200 })
      .optional()
      .meta(
        help(
          'The older badge that this one replaces: its file name without .md.',
          'intro-to-engines',
        ),
      ),
    retired: date()
      .optional()
      .meta(
        help('Since when the badge is no longer awarded. Earlier awards stay good.', '2026-12-31'),
      ),
    updated: date()
      .optional()
      .meta(
        help(
          'The day of a correction. A change of what the badge says, once it was awarded, needs it, so that readers are told.',
          '2026-05-01',
        ),
      ),
    ...commonFields,
  }),
);

export type BadgeClassFields = z.output<typeof badgeClassSchema>;
