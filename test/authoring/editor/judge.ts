/** What the JSON Schemas say of a file, and what our reader says of the same text. ajv judges what YAML makes of it. */

import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import {
  editorSchema,
  type SchemaName,
  schemaNames,
} from '../../../src/authoring/editor/schemas.ts';
import { csvCohort, yamlCohort } from '../../../src/content/cohorts.ts';
import { awardsOf } from '../../../src/content/recipients.ts';
import { badgeClassSchema } from '../../../src/content/schema/badge-class.ts';
import { badgeTranslationSchema } from '../../../src/content/schema/badge-translation.ts';
import { commonFields } from '../../../src/content/schema/common.ts';
import { issuerSchema } from '../../../src/content/schema/issuer.ts';
import { issuerTranslationSchema } from '../../../src/content/schema/issuer-translation.ts';
import { keySchema } from '../../../src/content/schema/key.ts';
import { siteSchema } from '../../../src/content/schema/settings.ts';
import type { JsonSchema } from '../../../src/content/schema/written-form.ts';
import type { Problem } from '../../../src/problems/problem.ts';
import { parseYaml } from '../../../src/syntax/yaml.ts';

export const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false });
for (const word of ['errorMessage', 'enumDescriptions', 'markdownDescription', 'defaultSnippets']) {
  ajv.addKeyword(word);
}

export const schemas = Object.fromEntries(
  schemaNames.map((name) => [name, editorSchema(name)]),
) as Readonly<Record<SchemaName, JsonSchema>>;

const validators = Object.fromEntries(
  schemaNames.map((name) => [name, ajv.compile(schemas[name])]),
) as Readonly<Record<SchemaName, ValidateFunction>>;

/** Which schema is for a file; `besideCsv` where a CSV file has its name. */
export function schemaOf(path: string): SchemaName | undefined {
  if (path === 'badges/site.yaml') return 'site';
  if (/^(badges|recipients)\/.*\.endorsements\.yaml$/.test(path)) return 'endorsements';
  if (/^badges\/[^/]+\/issuer\.[^/.]+\.md$/.test(path)) return 'issuer-translation';
  if (/^badges\/[^/]+\/[^/.]+\.[^/.]+\.md$/.test(path)) return 'badge-translation';
  if (/^badges\/[^/]+\/issuer\.md$/.test(path)) return 'issuer';
  if (/^badges\/[^/]+\/[^/]+\.md$/.test(path)) return 'badge';
  if (/^recipients\/.*\.md$/.test(path)) return 'award';
  if (/^recipients\/.*\.yaml$/.test(path)) return 'recipients';
  return /^keys\/[^/]+\/[^/]+\.json$/.test(path) ? 'key' : undefined;
}

/** The YAML of a file: of a Markdown file what stands between its lines of hyphens. */
export const yamlOf = (path: string, text: string): string =>
  path.endsWith('.md') ? (/^---\n(.*?)^---$/ms.exec(text)?.[1] ?? '') : text;

/** What is wrong for ajv, as text; empty when nothing is. */
export function refusedBySchema(name: SchemaName, yaml: string): string {
  const validate = validators[name];
  return validate(parse(yaml, { version: '1.2', schema: 'core' }))
    ? ''
    : ajv.errorsText(validate.errors);
}

type Reading = (tree: unknown, yaml: string) => boolean;

/** A CSV file whose columns say what the file beside it does not. */
function rowsBeside(tree: unknown) {
  const all = { recipient: 'ada@example.org', badge: 'acme/engines', issuedOn: '2026-05-01' };
  const shared = typeof tree === 'object' && tree !== null ? Object.keys(tree) : [];
  const columns = Object.entries(all).filter(([name]) => !shared.includes(name));
  const text = [columns.map(([name]) => name), columns.map(([, value]) => value)].join('\n');
  return { path: 'recipients/a.csv', text: `${text}\n` };
}

const readers: Readonly<Record<SchemaName, Reading>> = {
  site: (tree) => siteSchema.safeParse(tree).success,
  issuer: (tree) => issuerSchema.safeParse(tree).success,
  badge: (tree) => badgeClassSchema.safeParse(tree).success,
  'issuer-translation': (tree) => issuerTranslationSchema.safeParse(tree).success,
  'badge-translation': (tree) => badgeTranslationSchema.safeParse(tree).success,
  award: (tree) => hasNone((problems) => awardsOf('recipients/a.md', tree, '', problems)),
  recipients: (tree, text) =>
    hasNone((problems) => yamlCohort({ path: 'recipients/a.yaml', text }, problems)) ||
    hasNone((problems) =>
      csvCohort(rowsBeside(tree), { path: 'recipients/a.yaml', text }, problems),
    ),
  endorsements: (tree) => {
    const { endorsement, ...others } = tree as Record<string, unknown>;
    return (
      Object.keys(others).length === 0 && commonFields.endorsement.safeParse(endorsement).success
    );
  },
  key: (tree) => keySchema(tree).safeParse(tree).success,
};

function hasNone(read: (problems: Problem[]) => void): boolean {
  const problems: Problem[] = [];
  read(problems);
  return problems.length === 0;
}

/** Does our own reader take the file? */
export function isRead(name: SchemaName, yaml: string): boolean {
  const { value, findings } = parseYaml(yaml);
  return findings.length === 0 && readers[name](value ?? {}, yaml);
}
