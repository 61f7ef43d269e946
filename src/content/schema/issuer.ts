/** `badges/<issuer>/issuer.md`: who awards. Source: Open Badges 2.0, "Profile". */

import { z } from 'zod';
import { commonFields, gatherExtensions } from './common.ts';
import { date } from './dates.ts';
import { flag, publicEmail, telephone, text, webAddress, wholeNumber } from './fields.ts';

export const issuerSchema = z.preprocess(
  gatherExtensions,
  z.strictObject({
    name: text({ maxCharacters: 200 }).describe('The name of the issuer.'),
    url: webAddress().describe('The issuer’s own web site.'),
    email: publicEmail().describe('Where recipients reach the issuer. It is published.'),
    telephone: telephone().optional().describe('A telephone number, published.'),
    description: text({ maxCharacters: 2000, multiline: true })
      .optional()
      .describe('One or two sentences.'),
    image: text({ maxCharacters: 300_000, multiline: true })
      .optional()
      .describe('The logo, where it is not issuer.png or issuer.svg.'),
    defaultImage: text({ maxCharacters: 500 })
      .optional()
      .describe('The picture of badges that have none of their own.'),
    imageAlt: text().optional().describe('The logo in words.'),
    linkedin: wholeNumber().optional().describe('The issuer’s LinkedIn organization id.'),
    awarding: flag().default(true).describe('false stops new awards.'),
    updated: date().optional().describe('The date of a stated correction.'),
    ...commonFields,
  }),
);

export type IssuerFields = z.output<typeof issuerSchema>;
