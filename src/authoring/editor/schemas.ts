/** The JSON Schemas that editors help with, by the name of their file, and the content files that each is for. */

import { z } from 'zod';
import { badgeClassSchema } from '../../content/schema/badge-class.ts';
import { badgeTranslationSchema } from '../../content/schema/badge-translation.ts';
import { commonFields } from '../../content/schema/common.ts';
import { issuerSchema } from '../../content/schema/issuer.ts';
import { issuerTranslationSchema } from '../../content/schema/issuer-translation.ts';
import { siteSchema } from '../../content/schema/settings.ts';
import type { JsonSchema } from '../../content/schema/written-form.ts';
import { withDefinitions } from './definitions.ts';
import { finished } from './finished.ts';
import { draft, when } from './json-schema.ts';
import { keyFile } from './key-file.ts';
import { recipientFile } from './recipient-files.ts';

const endorsementFile = z.strictObject({ endorsement: commonFields.endorsement });

/** Texts in other languages need these languages. */
function siteFile(): JsonSchema {
  const translated: JsonSchema = {
    required: ['translations'],
    properties: { translations: { type: 'object', minProperties: 1 } },
  };
  return { ...draft(siteSchema), allOf: [when(translated, { required: ['languages'] })] };
}

/** What a file is, as an editor names it, and its draft. */
const drafts = {
  site: ['The site', siteFile],
  issuer: ['The issuer', () => draft(issuerSchema)],
  'issuer-translation': ['The issuer in another language', () => draft(issuerTranslationSchema)],
  badge: ['The badge', () => draft(badgeClassSchema)],
  'badge-translation': ['The badge in another language', () => draft(badgeTranslationSchema)],
  award: ['The award', () => recipientFile({ besideCsv: false })],
  recipients: ['Awards', () => recipientFile({ besideCsv: true })],
  endorsements: ['Endorsements', () => draft(endorsementFile)],
  key: ['The public key', keyFile],
} as const satisfies Record<string, readonly [title: string, draft: () => JsonSchema]>;

export type SchemaName = keyof typeof drafts;

export const schemaNames = Object.keys(drafts) as readonly SchemaName[];

export function editorSchema(name: SchemaName): JsonSchema {
  const [title, make] = drafts[name];
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `urn:rosette:schema:${name}`,
    title,
    ...withDefinitions(finished(make())),
  };
}
