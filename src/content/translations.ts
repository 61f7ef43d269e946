/** Reads translations: the texts of badges and issuers in other languages, each in a file beside the original's. */

import type { Problem } from '../problems/problem.ts';
import type { FileSource } from './files.ts';
import type { Translation } from './layout.ts';
import { type Parsed, parseFields } from './profiles.ts';
import { badgeTranslationSchema } from './schema/badge-translation.ts';
import { issuerTranslationSchema } from './schema/issuer-translation.ts';
import type { BadgeTranslationSource, IssuerTranslationSource, Sources } from './schema/sources.ts';
import { readTexts } from './text.ts';

export async function readTranslations(
  files: FileSource,
  entries: readonly Translation[],
  problems: Problem[],
): Promise<Pick<Sources, 'badgeTranslations' | 'issuerTranslations'>> {
  const names = new Map(entries.map(({ path, name }) => [path, name]));
  const badgeTranslations: BadgeTranslationSource[] = [];
  const issuerTranslations: IssuerTranslationSource[] = [];
  for (const { path, text } of await readTexts(files, entries, problems)) {
    const name = names.get(path);
    if (name === undefined) continue;
    const { issuer, slug, language } = name;
    const shared = { issuer, language, origin: { file: path, path: [] } };
    const parse = <S extends Schema>(schema: S) =>
      translated(path, parseFields(path, text, schema, new Map(), problems), problems);
    if (slug === 'issuer') {
      const parsed = parse(issuerTranslationSchema);
      if (parsed) issuerTranslations.push({ ...shared, fields: parsed.fields, about: parsed.body });
    } else {
      const parsed = parse(badgeTranslationSchema);
      if (parsed) {
        badgeTranslations.push({ ...shared, slug, fields: parsed.fields, criteria: parsed.body });
      }
    }
  }
  return { badgeTranslations, issuerTranslations };
}

type Schema = typeof badgeTranslationSchema | typeof issuerTranslationSchema;

/** Undefined together with problems. Nothing is required; but a translation without a text is a slip. */
function translated<S extends Schema>(
  file: string,
  parsed: Parsed<S> | undefined,
  problems: Problem[],
) {
  if (parsed?.fields === undefined) return undefined;
  const { fields, body } = parsed;
  const isEmpty = Object.values(fields).every((value) => value === undefined);
  if (!isEmpty || body !== '') return { fields, body };
  problems.push({
    code: 'field-missing',
    severity: 'error',
    file,
    path: [],
    message: 'The file holds no text in the other language.',
    hint: 'Write for example "name: …" between the lines of hyphens, and the translated text below them.',
  });
  return undefined;
}
