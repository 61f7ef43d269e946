/**
 * Beginnings of files and of fields for VS Code. They work between the lines of hyphens of a Markdown file too, where
 * no schema helps.
 */

import { badgeClassSchema } from '../../content/schema/badge-class.ts';
import { badgeTranslationSchema } from '../../content/schema/badge-translation.ts';
import { issuerSchema } from '../../content/schema/issuer.ts';
import { issuerTranslationSchema } from '../../content/schema/issuer-translation.ts';
import { siteSchema } from '../../content/schema/settings.ts';
import type { JsonSchema } from '../../content/schema/written-form.ts';
import { draft } from './json-schema.ts';
import { recipientFile } from './recipient-files.ts';
import { examplesOf, fieldLines, places } from './snippet-text.ts';

type Snippet = {
  readonly prefix: string;
  readonly description: string;
  /** Those that begin with their first example. */
  readonly fields?: readonly string[];
  /** Those that begin with something else. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** A whole Markdown file: what stands below the fields. */
  readonly body?: string;
};

/** By the file they belong to. */
const snippets = {
  award: [
    {
      prefix: 'badge-award',
      description: 'A recipient file: one award',
      fields: ['badge', 'recipient', 'issuedOn', 'name'],
      body: 'Built a working model of an engine.',
    },
    {
      prefix: 'badge-awards',
      description: 'A recipient file: several awards of one badge',
      fields: ['badge', 'issuedOn'],
      values: {
        awards: [
          { recipient: 'ada@example.org', name: 'Ada Example' },
          { recipient: 'bao@example.org', name: 'Bao Example' },
        ],
      },
      body: 'What all of them did.',
    },
    {
      prefix: 'badge-cohort',
      description: 'A YAML file of several awards',
      fields: ['badge', 'issuedOn', 'awards'],
    },
    {
      prefix: 'badge-evidence',
      description: 'The work that an award is for',
      fields: ['evidence'],
    },
    {
      prefix: 'badge-result',
      description: 'What was reached: a mark, points',
      values: { result: [{ resultDescription: 'final-score', value: '92.50' }] },
    },
    {
      prefix: 'badge-result-level',
      description: 'The level that was reached',
      values: { result: [{ resultDescription: 'craft', achievedLevel: 'working' }] },
    },
    {
      prefix: 'badge-result-status',
      description: 'How it went, for a result of the type Status',
      values: { result: [{ resultDescription: 'progress', status: 'Completed' }] },
    },
    { prefix: 'badge-expires', description: 'Until when an award holds', fields: ['expires'] },
    {
      prefix: 'badge-activity',
      description: 'When the activity began and ended',
      fields: ['activityStartDate', 'activityEndDate'],
    },
    {
      prefix: 'badge-source',
      description: 'Who says that it was achieved, when that is not the issuer',
      fields: ['source'],
    },
    { prefix: 'badge-revoked', description: 'An award is withdrawn', fields: ['revoked'] },
    { prefix: 'badge-erased', description: 'An award was erased', fields: ['erased'] },
    {
      prefix: 'badge-endorsement',
      description: 'What others say of an award, a badge or an issuer',
      fields: ['endorsement'],
    },
    {
      prefix: 'badge-related',
      description: 'The same in another language or version',
      fields: ['related'],
    },
  ],
  badge: [
    {
      prefix: 'badge-class',
      description: 'A badge: what is awarded',
      fields: ['name', 'description', 'imageAlt', 'tags'],
      body: 'What has to be done for it.',
    },
    {
      prefix: 'badge-alignment',
      description: 'Skills and standards that a badge belongs to',
      fields: ['alignment'],
    },
    {
      prefix: 'badge-type',
      description: 'What kind of achievement a badge stands for',
      fields: ['achievementType'],
    },
    {
      prefix: 'badge-result-description',
      description: 'A result that awards may state: a mark, points',
      values: {
        resultDescription: [
          {
            id: 'final-score',
            name: 'Final score',
            resultType: 'Percent',
            valueMin: '0',
            valueMax: '100',
            requiredValue: '60',
          },
        ],
      },
    },
    {
      prefix: 'badge-levels',
      description: 'A result with levels',
      values: {
        resultDescription: [
          {
            id: 'craft',
            name: 'Craftsmanship',
            resultType: 'RubricCriterionLevel',
            requiredLevel: 'working',
            rubricCriterionLevel: [
              { id: 'begun', name: 'Has begun' },
              { id: 'working', name: 'The engine runs' },
            ],
          },
        ],
      },
    },
    {
      prefix: 'badge-identifier',
      description: 'What a badge is called in a register of others',
      fields: ['otherIdentifier'],
    },
    {
      prefix: 'badge-creator',
      description: 'Who designed a badge, when that is not the issuer',
      fields: ['creator'],
    },
    {
      prefix: 'badge-expires-after',
      description: 'How long the awards of a badge hold',
      fields: ['expiresAfter'],
    },
    {
      prefix: 'badge-supersedes',
      description: 'The older badge that this one replaces',
      fields: ['supersedes'],
    },
    {
      prefix: 'badge-retired',
      description: 'A badge is no longer awarded',
      fields: ['retired'],
    },
  ],
  'badge-translation': [
    {
      prefix: 'badge-translation',
      description: 'A badge in another language: badges/<issuer>/<badge>.<language>.md',
      fields: ['name', 'description', 'imageAlt', 'tags'],
      body: 'What has to be done for it, in that language.',
    },
    {
      prefix: 'badge-translation-alignment',
      description: 'Skills and standards of a badge in another language',
      fields: ['alignment'],
    },
    {
      prefix: 'badge-translation-result',
      description: 'Results of a badge in another language',
      fields: ['resultDescription'],
    },
  ],
  'issuer-translation': [
    {
      prefix: 'badge-issuer-translation',
      description: 'An issuer in another language: badges/<issuer>/issuer.<language>.md',
      fields: ['name', 'description', 'imageAlt'],
      body: 'About us, in that language.',
    },
  ],
  issuer: [
    {
      prefix: 'badge-issuer',
      description: 'An issuer: who awards',
      fields: ['name', 'url', 'email', 'description', 'imageAlt'],
      body: 'About us.',
    },
  ],
  site: [
    {
      prefix: 'badge-site',
      description: 'badges/site.yaml: the site',
      fields: ['url', 'title', 'description', 'language', 'timeZone', 'accent'],
    },
    {
      prefix: 'badge-languages',
      description: 'Pages in other languages, and the site’s own texts in them',
      fields: ['languages'],
      values: { translations: { fr: { title: 'Badges du club Acme' } } },
    },
  ],
} as const satisfies Record<string, readonly Snippet[]>;

const blocks: Readonly<Record<keyof typeof snippets, () => JsonSchema>> = {
  award: () => recipientFile({ besideCsv: false }),
  badge: () => draft(badgeClassSchema),
  'badge-translation': () => draft(badgeTranslationSchema),
  'issuer-translation': () => draft(issuerTranslationSchema),
  issuer: () => draft(issuerSchema),
  site: () => draft(siteSchema),
};

/** What stands in a `.code-snippets` file. */
export function editorSnippets(): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(snippets).flatMap(([file, ofFile]) => {
      const block = blocks[file as keyof typeof snippets]();
      return ofFile.map((snippet) => [
        snippet.prefix,
        {
          scope: 'markdown,yaml',
          prefix: snippet.prefix,
          description: snippet.description,
          body: lines(block, snippet),
        },
      ]);
    }),
  );
}

function lines(block: JsonSchema, { fields = [], values, body }: Snippet): readonly string[] {
  const place = places();
  const written = fieldLines(block, { ...examplesOf(block, fields), ...values }, place);
  if (body === undefined) return [...written, '$0'];
  return ['---', ...written, '---', `\${${place()}:${body}}`, '$0'];
}
