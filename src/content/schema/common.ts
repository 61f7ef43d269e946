/** Fields that mean the same on issuers, badge classes and awards. Source: Open Badges 2.0, sections named beside each. */

import { z } from 'zod';
import { PlainScalar, toJson } from '../../syntax/plain-scalar.ts';
import { endorsement } from './endorsement.ts';
import { block, language, list, notA, refuse, text, webAddress } from './fields.ts';

const extensionKey = /^extensions:[A-Za-z][A-Za-z0-9]*$/;

/** Open Badges 2.0, "Extensions": an object with its own context and types, passed through as it is. */
const extension = () =>
  z.unknown().transform((input, ctx): Readonly<Record<string, unknown>> => {
    const value = toJson(input);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return refuse(ctx, notA('a block of fields', value));
    }
    const fields = value as Record<string, unknown>;
    const types = Array.isArray(fields.type) ? fields.type : [fields.type];
    if (typeof fields['@context'] !== 'string' || !types.includes('Extension')) {
      return refuse(ctx, {
        message:
          'An extension needs "@context" (the address of its context) and "type" (a list with Extension).',
        hint: 'Copy both lines from the page that describes the extension.',
      });
    }
    return fields;
  });

const related = () =>
  z.preprocess(
    (input) => (typeof input === 'string' ? { id: input } : input),
    block({
      id: webAddress(),
      language: language().optional(),
      version: text({ maxCharacters: 60 }).optional(),
    }),
  );

/** Fields of every class. Open Badges 2.0, "Additional Properties". */
export const commonFields = {
  language: language()
    .optional()
    .describe('The language of the texts, where it is not the site’s.'),
  version: text({ maxCharacters: 60 }).optional().describe('The version of this badge or profile.'),
  related: list(related()).optional().describe('Other versions or translations, by address.'),
  endorsement: list(endorsement())
    .optional()
    .describe(
      'What others say of it: addresses of Endorsement documents, or comment, by and issuedOn.',
    ),
  extensions: z
    .record(z.string().regex(extensionKey), extension())
    .optional()
    .describe('Open Badges extensions.'),
};

/** Gathers keys such as `extensions:ApplyLink` into one field, so that a strict schema can name every other key. */
export const gatherExtensions = (input: unknown): unknown => {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
  if (input instanceof PlainScalar) return input.source;
  const fields: Record<string, unknown> = {};
  const found: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(input)) {
    // A field that is itself named "extensions" is none: gathered too, the record refuses its key.
    if (key === 'extensions' || extensionKey.test(key)) found[key] = value;
    else define(fields, key, value);
  }
  if (Object.keys(found).length > 0) define(fields, 'extensions', found);
  return fields;
};

// Plain assignment to "__proto__" would set the prototype instead of a key that can be reported.
const define = (target: object, key: string, value: unknown): void => {
  Object.defineProperty(target, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
};
