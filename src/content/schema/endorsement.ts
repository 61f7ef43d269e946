/** An endorsement of an issuer, a badge or an award: the address of one, or its words. Source: Open Badges 2.0, "Endorsement". */

import { z } from 'zod';
import { quote } from '../../problems/quote.ts';
import { suggest } from '../../problems/suggest.ts';
import { PlainScalar } from '../../syntax/plain-scalar.ts';
import { date } from './dates.ts';
import { fieldNamesAt } from './field-names.ts';
import { block, publicEmail, refuse, text, webAddress } from './fields.ts';

const written = block({
  comment: text({ maxCharacters: 20_000, multiline: true }).describe('What is said, in Markdown.'),
  by: block({
    name: text({ maxCharacters: 200 }).describe('Who endorses.'),
    url: webAddress().describe('The endorser’s own web site.'),
    // An Endorsement's issuer is an issuer: without an address the reference validators refuse the whole badge.
    email: publicEmail().describe('Where the endorser is reached. It is published.'),
    description: text({ maxCharacters: 2000, multiline: true })
      .optional()
      .describe('One or two sentences about the endorser.'),
  }),
  issuedOn: date().describe('When it was said.'),
});

export type WrittenEndorsement = z.output<typeof written>;

const address = webAddress();

/** A text is an address, a block of fields the endorsement itself. Each fault is told as that kind's own. */
export const endorsement = () =>
  z.unknown().transform((input, ctx): string | WrittenEndorsement => {
    const isBlock =
      typeof input === 'object' &&
      input !== null &&
      !Array.isArray(input) &&
      !(input instanceof PlainScalar);
    const parsed = (isBlock ? written : address).safeParse(input, { reportInput: true });
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) {
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) unknownKey(key, issue.path as string[], ctx);
      } else {
        // Not addIssue: it would put the whole block in the place of a value that is absent.
        ctx.issues.push({ ...issue } as (typeof ctx.issues)[number]);
      }
    }
    return z.NEVER;
  });

function unknownKey(key: string, path: string[], ctx: z.RefinementCtx): void {
  const fields = fieldNamesAt(written, path);
  const near = suggest(key, fields);
  refuse(ctx, {
    code: 'field-unknown',
    message: `There is no field ${quote(key)} here.`,
    hint:
      near === undefined ? `The fields are ${fields.join(', ')}.` : `Did you mean ${quote(near)}?`,
    path: [...path, key],
  });
}
