/** An endorsement of an issuer, a badge or an award: the address of one, or its words. Source: Open Badges 2.0, "Endorsement". */

import { z } from 'zod';
import { quote } from '../../problems/quote.ts';
import { suggest } from '../../problems/suggest.ts';
import { PlainScalar } from '../../syntax/plain-scalar.ts';
import { date } from './dates.ts';
import { fieldNamesAt } from './field-names.ts';
import { block, publicEmail, refuse, text, webAddress } from './fields.ts';
import { formed, help } from './written-form.ts';

/** Whom the examples let speak. */
export const steamGuild = {
  name: 'Steam Guild',
  url: 'https://guild.example.org/',
  email: 'office@guild.example.org',
};

const written = block({
  comment: text({ maxCharacters: 20_000, multiline: true }).meta(
    help(
      'What they say. Markdown, such as *emphasis* and links, may stand in it.',
      'Whoever has this badge can mend an engine.',
    ),
  ),
  by: block({
    name: text({ maxCharacters: 200 }).meta(help('Who says it.', 'Steam Guild')),
    url: webAddress().meta(help('Their own web site.', 'https://guild.example.org/')),
    // An Endorsement's issuer is an issuer: without an address the reference validators refuse the whole badge.
    email: publicEmail().meta(
      help('Where they are reached. It is published.', 'office@guild.example.org'),
    ),
    description: text({ maxCharacters: 2000, multiline: true })
      .optional()
      .meta(
        help(
          'One or two sentences about them.',
          'The guild of those who keep steam engines running.',
        ),
      ),
  }).meta(
    help('Who says it: name, web site and e-mail address. All three are published.', steamGuild),
  ),
  issuedOn: date().meta(help('When they said it.', '2026-05-20')),
});

export type WrittenEndorsement = z.output<typeof written>;

const address = webAddress();

/** A text is an address, a block of fields the endorsement itself. Each fault is told as that kind's own. */
export const endorsement = () =>
  formed({ like: written, or: address }, (input, ctx): string | WrittenEndorsement => {
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
