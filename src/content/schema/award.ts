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
import { recipientName } from './recipient-name.ts';
import { results } from './result.ts';
import { help, shaped, writtenForm } from './written-form.ts';

/** Open Badges 2.0, "Evidence". An address alone is evidence too. */
const evidence = z
  .preprocess(
    (input) => (typeof input === 'string' ? { id: input } : input),
    block({
      id: webAddress()
        .optional()
        .meta(
          help('Where the work can be seen: a web address.', 'https://work.example.org/engine'),
        ),
      name: text().optional().meta(help('What the work is called.', 'The engine in motion')),
      description: text({ maxCharacters: 2000, multiline: true })
        .optional()
        .meta(help('What one sees there, in a sentence or two.', 'A film of one minute.')),
      narrative: text({ maxCharacters: 20_000, multiline: true })
        .optional()
        .meta(
          help(
            'How the work came about, or what it was, where it cannot be seen anywhere. Markdown.',
            'Built in nine evenings out of *scrap*.',
          ),
        ),
      genre: text().optional().meta(help('What kind of work it is.', 'Film')),
      audience: text().optional().meta(help('Whom the work is made for.', 'Pupils')),
    }).superRefine((value, ctx) => {
      if (Object.values(value).every((part) => part === undefined)) {
        refuse(ctx, {
          code: 'field-missing',
          message: 'This evidence says nothing.',
          hint: 'Give it an id (a web address) or a narrative.',
        });
      }
    }),
  )
  .register(writtenForm, { or: webAddress() });

const uuid4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Random UUID (version 4), lower case: what sealing pins, and what the widely used validators accept. */
const awardId = () =>
  text({ maxCharacters: 100 })
    .transform((value, ctx): string =>
      uuid4.test(value)
        ? value
        : refuse(ctx, {
            message: 'The id of an award is a random UUID, version 4, in lower case.',
            hint: 'Leave id out and run: npm run badges -- seal --all',
          }),
    )
    .register(writtenForm, { as: shaped(uuid4, 'A random UUID, which "badges seal" writes.') });

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
  badge: text({ maxCharacters: 200 }).meta(
    help(
      'Which badge: the folder of its issuer, a slash, and its file name without .md.',
      'acme/intro-to-engines',
    ),
  ),
  recipient: recipient()
    .optional()
    .meta(
      help(
        'To whom: an e-mail address. Before it is published, "badges seal" puts a salted hash in its place, and nobody can read the address any more.',
        'name@example.org',
        {
          type: 'email',
          identity: 'sha256$56fd87466c4919c2ddc3e075755a8a9259c3af15310689436d03b4a7c181550c',
          salt: '5bf3379854168bdfd4e6c77566d90e02',
        },
      ),
    ),
  issuedOn: date().meta(help('When it was awarded: a day, today at the latest.', '2026-05-01')),
  expires: date()
    .optional()
    .meta(
      help(
        'Until when it holds. A date alone counts to its end. Wins over the badge’s expiresAfter.',
        '2028-05-01',
      ),
    ),
  id: awardId()
    .optional()
    .meta(
      help(
        'Written by "badges seal", not by hand. The award’s addresses are made of it: never change it.',
        '0b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42',
      ),
    ),
  statusIndex: statusIndex()
    .optional()
    .meta(
      help(
        'Written by "badges seal", not by hand. The award’s place in the list of revoked awards: never change it.',
        48_213,
      ),
    ),
  name: recipientName()
    .optional()
    .meta(
      help(
        'The recipient’s name, shown to everyone on the award’s page. Leave it out and nobody is named. With "told", or under "names: told" of site.yaml, only those see it who hold the link with the name in it.',
        'Ada Example',
        { told: 'Ada Example' },
      ),
    ),
  narrative: text({ maxCharacters: 20_000, multiline: true })
    .optional()
    .meta(
      help(
        'What this person did for it. Markdown. In a Markdown file the text below the fields is taken, unless this field is there.',
        'Built a working model of an engine.',
      ),
    ),
  evidence: list(evidence)
    .optional()
    .meta(
      help(
        'The work: web addresses where it can be seen, or what it was.',
        [{ id: 'https://work.example.org/engine', name: 'The engine in motion' }],
        ['https://work.example.org/engine'],
      ),
    ),
  result: results()
    .optional()
    .meta(
      help(
        'What was reached: a mark, points, a level. The badge says in "resultDescription" what there is.',
        [{ value: '92.50' }],
      ),
    ),
  creditsEarned: decimal().optional().meta(help('How many credits were earned.', 1.5)),
  role: text({ maxCharacters: 200 })
    .optional()
    .meta(help('The role in which it was done.', 'Captain')),
  term: text({ maxCharacters: 200 }).optional().meta(help('The term or season.', 'Spring 2026')),
  licenseNumber: text({ maxCharacters: 200 })
    .optional()
    .meta(help('The number of the licence that this award is. It is published.', 'LS-H-0007')),
  activityStartDate: date().optional().meta(help('When the activity began.', '2026-04-24')),
  activityEndDate: date()
    .optional()
    .meta(help('When the activity ended. A date alone counts to its end.', '2026-05-01')),
  source: party()
    .optional()
    .meta(
      help(
        'Who says that it was achieved, when that is not the issuer: a school, an examiner. It is published.',
        { name: 'Steam School', url: 'https://school.example.org/' },
      ),
    ),
  revoked: block({
    on: date().meta(help('The day from which the award no longer counts.', '2026-06-12')),
    reason: text({ maxCharacters: 500 }).meta(
      help(
        'Why, in a sentence. Everyone can read it.',
        'Awarded twice by mistake; the other award holds.',
      ),
    ),
  })
    .optional()
    .meta(
      help(
        'The award was withdrawn: when and why. The file stays for ever, so that everyone who checks the badge is told.',
        { on: '2026-06-12', reason: 'Awarded twice by mistake; the other award holds.' },
      ),
    ),
  erased: date()
    .optional()
    .meta(
      help(
        'The day on which the award was erased at the wish of its recipient. Only badge, id, statusIndex, issuedOn and this line stay. "badges erase" does it.',
        '2026-09-01',
      ),
    ),
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
