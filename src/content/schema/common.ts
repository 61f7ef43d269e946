/** Fields that mean the same on issuers, badge classes and awards. Source: Open Badges 2.0, sections named beside each. */

import { z } from 'zod';
import { PlainScalar, toJson } from '../../syntax/plain-scalar.ts';
import { endorsement, steamGuild } from './endorsement.ts';
import { block, language, list, notA, refuse, text, webAddress } from './fields.ts';
import { field, help, type JsonSchema, writtenForm } from './written-form.ts';

const extensionKey = /^extensions:[A-Za-z][A-Za-z0-9]*$/;

const extensionForm: JsonSchema = {
  type: 'object',
  required: ['@context', 'type'],
  properties: {
    '@context': {
      description: 'The address of the page that says what the fields of the extension mean.',
      examples: ['https://w3id.org/openbadges/extensions/applyLinkExtension/context.json'],
      // Too large a number stays a text.
      type: ['string', 'number'],
    },
    type: {
      description: 'Extension, and the name of the extension.',
      examples: [['Extension', 'extensions:ApplyLink']],
      anyOf: [{ const: 'Extension' }, { type: 'array', contains: { const: 'Extension' } }],
    },
  },
};

/** Open Badges 2.0, "Extensions": an object with its own context and types, passed through as it is. */
const extension = () =>
  field(extensionForm, (input, ctx): Readonly<Record<string, unknown>> => {
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
  z
    .preprocess(
      (input) => (typeof input === 'string' ? { id: input } : input),
      block({
        id: webAddress().meta(
          help(
            'The address of its document.',
            'https://badges.example.org/fr/badges/acme/engines/badge.json',
          ),
        ),
        language: language().optional().meta(help('The language of the other one.', 'fr')),
        version: text({ maxCharacters: 60 })
          .optional()
          .meta(help('The version of the other one.', '2')),
      }),
    )
    .register(writtenForm, { or: webAddress() });

/** Fields of every class. Open Badges 2.0, "Additional Properties". */
export const commonFields = {
  language: language()
    .optional()
    .meta(help('The language these texts are in, where it is not the site’s.', 'de')),
  version: text({ maxCharacters: 60 })
    .optional()
    .meta(help('Which version this is. Readers see it; nothing else depends on it.', '1.10')),
  related: list(related())
    .optional()
    .meta(
      help('The same in other languages or other versions, by address.', [
        {
          id: 'https://badges.example.org/fr/badges/acme/engines/badge.json',
          language: 'fr',
        },
      ]),
    ),
  endorsement: list(endorsement())
    .optional()
    .meta(
      help(
        'What others say of it: their words, or the address of their endorsement. Add new ones at the end. They may also stand in a file of their own beside this one, named like it: <name>.endorsements.yaml.',
        [
          {
            comment: 'Whoever has this badge can mend an engine.',
            by: steamGuild,
            issuedOn: '2026-05-20',
          },
        ],
        ['https://endorser.example.org/endorsement.json'],
      ),
    ),
  extensions: z
    .record(
      z.string().regex(extensionKey),
      extension().meta(
        help(
          'An Open Badges extension, passed through as it is. The page that describes it says what goes below it.',
          {
            '@context': 'https://w3id.org/openbadges/extensions/applyLinkExtension/context.json',
            type: ['Extension', 'extensions:ApplyLink'],
            url: 'https://acme.example.org/apply',
          },
        ),
      ),
    )
    .optional(),
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
