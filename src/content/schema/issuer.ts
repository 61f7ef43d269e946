/** `badges/<issuer>/issuer.md`: who awards. Source: Open Badges 2.0, "Profile". */

import { z } from 'zod';
import { commonFields, gatherExtensions } from './common.ts';
import { date } from './dates.ts';
import { flag, publicEmail, telephone, text, webAddress, wholeNumber } from './fields.ts';
import { help } from './written-form.ts';

export const issuerSchema = z.preprocess(
  gatherExtensions,
  z.strictObject({
    name: text({ maxCharacters: 200 }).meta(
      help('What the issuer is called. Readers see it on every badge.', 'Acme Engineering Club'),
    ),
    url: webAddress().meta(help('The issuer’s own web site.', 'https://acme.example.org/')),
    email: publicEmail().meta(
      help('Where recipients reach the issuer. It is published.', 'badges@example.org'),
    ),
    telephone: telephone()
      .optional()
      .meta(help('A telephone number with its country code. It is published.', '+44 20 7946 0000')),
    description: text({ maxCharacters: 2000, multiline: true })
      .optional()
      .meta(
        help(
          'Who the issuer is, in one or two sentences.',
          'A club that builds engines, for everyone over twelve.',
        ),
      ),
    image: text({ maxCharacters: 300_000, multiline: true })
      .optional()
      .meta(
        help(
          'The file of the logo. Only needed where it is called neither issuer.png nor issuer.svg.',
          'logo.svg',
        ),
      ),
    defaultImage: text({ maxCharacters: 500 })
      .optional()
      .meta(help('The picture of badges that have none of their own.', 'default.svg')),
    imageAlt: text()
      .optional()
      .meta(help('The logo in words, for people who cannot see it.', 'A red cogwheel on white.')),
    linkedin: wholeNumber()
      .optional()
      .meta(
        help(
          'The number of the issuer’s page on LinkedIn, so that a badge added to a profile shows its logo.',
          1_234_567,
        ),
      ),
    awarding: flag()
      .default(true)
      .meta(help('Does the issuer still award badges? false refuses new awards.', false)),
    updated: date()
      .optional()
      .meta(
        help(
          'The day of a correction. A change of what was published already needs it, so that readers are told.',
          '2026-05-01',
        ),
      ),
    ...commonFields,
  }),
);

export type IssuerFields = z.output<typeof issuerSchema>;
