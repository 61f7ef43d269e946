/**
 * The recipient's name in its three forms: for everyone to read, typed to be told alone, and what sealing makes of that.
 */

import { z } from 'zod';
import { PlainScalar } from '../../syntax/plain-scalar.ts';
import { refuse, text } from './fields.ts';
import { knownParts } from './known-parts.ts';
import { identityShape, saltShape } from './recipient.ts';
import { field, help, type JsonSchema, sourceText } from './written-form.ts';

export type WrittenName =
  /** As it stands there. */
  | string
  | { readonly kind: 'told'; readonly name: string }
  | { readonly kind: 'sealed'; readonly identity: string; readonly salt: string };

/** The name of which people may read it in the file, however the site shows it. */
export const plainName = (written: WrittenName | undefined): string | undefined =>
  typeof written === 'string' ? written : undefined;

export const nameParts = ['told', 'identity', 'salt'];

const sealHint =
  'Write the name alone (name: Ada Example), or name: { told: Ada Example }, and run: npm run badges -- seal --all';
const maxCharacters = 200;

const nameForm: JsonSchema = {
  limit: `At most ${maxCharacters} characters.`,
  anyOf: [
    ...(sourceText({
      pattern: '^\\s*\\S([^\\n]*\\S)?\\s*$',
      errorMessage: 'This is a text of one line.',
    }).anyOf as JsonSchema[]),
    {
      type: 'object',
      additionalProperties: false,
      anyOf: [{ required: ['told'] }, { required: ['identity', 'salt'] }],
      properties: {
        told: {
          ...help(
            'A name that only those see to whom the link with the name is given. "badges seal" puts a salted hash in its place.',
            'Ada Example',
          ),
          ...sourceText({ pattern: '\\S', errorMessage: 'Write the name.' }),
          limit: `At most ${maxCharacters} characters.`,
        },
        identity: {
          ...help(
            'The salted hash of the name, in its place. Written by "badges seal".',
            'sha256$56fd87466c4919c2ddc3e075755a8a9259c3af15310689436d03b4a7c181550c',
          ),
          type: 'string',
          pattern: identityShape.source,
          errorMessage: sealHint,
        },
        salt: {
          ...help(
            'Random letters that were hashed together with the name. Written by "badges seal"; every name has its own.',
            '5bf3379854168bdfd4e6c77566d90e02',
          ),
          ...sourceText({ pattern: saltShape.source, errorMessage: sealHint }),
        },
      },
    },
  ],
};

const name = text({ maxCharacters });

/** Never puts what was written below `told` into a message: it is somebody's name. */
export const recipientName = () =>
  field(nameForm, (input, ctx): WrittenName => {
    const value = input instanceof PlainScalar ? input.source : input;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return readText(value, ctx, []);
    }
    const fields = knownParts(value, { what: 'name', known: nameParts, ctx });
    if (fields === undefined) return z.NEVER;
    const { told, identity, salt } = fields;
    if (told !== undefined) {
      if (identity !== undefined || salt !== undefined) {
        return refuse(ctx, {
          message: 'The name stands here both as a text and as its hash.',
          hint: 'Keep "identity" and "salt", and take "told" out.',
        });
      }
      return { kind: 'told', name: readText(told, ctx, ['told']) };
    }
    if (typeof identity !== 'string' || !identityShape.test(identity)) {
      return refuse(ctx, {
        message: 'The "identity" of a sealed name is sha256$ and 64 digits in lower case.',
        hint: sealHint,
      });
    }
    return typeof salt === 'string' && saltShape.test(salt)
      ? { kind: 'sealed', identity, salt }
      : refuse(ctx, {
          message: 'The salt is missing or shorter than 16 random bytes.',
          hint: sealHint,
        });
  });

function readText(value: unknown, ctx: z.RefinementCtx, path: string[]): string {
  const read = name.safeParse(value);
  if (read.success) return read.data;
  for (const issue of read.error.issues) {
    const { message } = issue;
    const params = 'params' in issue ? issue.params : undefined;
    ctx.addIssue({ code: 'custom', message, path, ...(params === undefined ? {} : { params }) });
  }
  return z.NEVER;
}
