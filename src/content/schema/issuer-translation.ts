/** `badges/<issuer>/issuer.<language>.md`: the texts of an issuer in another language. */

import type { z } from 'zod';
import { block, text } from './fields.ts';
import { help } from './written-form.ts';

export const issuerTranslationSchema = block({
  name: text({ maxCharacters: 200 })
    .optional()
    .meta(help('What the issuer is called in this language.', 'Technikverein Acme')),
  description: text({ maxCharacters: 2000, multiline: true })
    .optional()
    .meta(
      help(
        'Who the issuer is, in this language.',
        'Ein Verein, der Motoren baut, für alle ab zwölf Jahren.',
      ),
    ),
  imageAlt: text()
    .optional()
    .meta(help('The logo in words, in this language.', 'Ein rotes Zahnrad auf Weiß.')),
});

export type IssuerTranslationFields = z.output<typeof issuerTranslationSchema>;
