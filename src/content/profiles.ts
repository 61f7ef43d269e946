/** Reads issuers and badge classes: the Markdown files below `badges/` and their images. */

import type { z } from 'zod';
import type { Problem } from '../problems/problem.ts';
import { problemsFromZod } from '../problems/zod.ts';
import { type EndorsementFiles, originWith, toldWhere, withEndorsements } from './endorsements.ts';
import type { FileEntry, FileSource } from './files.ts';
import { readImage } from './images.ts';
import { parseMarkdown } from './markdown.ts';
import { badgeClassSchema } from './schema/badge-class.ts';
import { fieldNamesAt } from './schema/field-names.ts';
import { issuerSchema } from './schema/issuer.ts';
import type { BadgeClassSource, IssuerSource } from './schema/sources.ts';
import type { TextFile } from './text.ts';

type Reading = {
  readonly files: FileSource;
  readonly entries: ReadonlyMap<string, FileEntry>;
  readonly problems: Problem[];
  readonly endorsements: EndorsementFiles;
};

/** `badges/<issuer>/issuer.md`. */
export async function readIssuer(
  { files, entries, problems, endorsements }: Reading,
  { path, text }: TextFile,
): Promise<IssuerSource | undefined> {
  const [, slug = ''] = path.split('/');
  const parsed = parseFields(path, text, issuerSchema, endorsements, problems);
  const wanted = {
    owner: path,
    field: parsed?.fields?.image,
    stem: `badges/${slug}/issuer`,
    required: false,
  };
  const image = await readImage(files, entries, wanted, problems);
  if (parsed?.fields === undefined) return undefined;
  const { fields, body } = parsed;
  const field = fields.defaultImage;
  const defaultImage =
    field === undefined
      ? undefined
      : await readImage(files, entries, { ...wanted, field, key: 'defaultImage' }, problems);
  return {
    slug,
    origin: originWith(path, parsed.from),
    fields,
    about: body,
    ...(image === undefined ? {} : { image }),
    ...(defaultImage === undefined ? {} : { defaultImage }),
  };
}

/** `badges/<issuer>/<badge>.md`. */
export async function readBadgeClass(
  { files, entries, problems, endorsements }: Reading,
  { path, text }: TextFile,
  issuers: readonly IssuerSource[],
): Promise<BadgeClassSource | undefined> {
  const [, issuer = '', name = ''] = path.split('/');
  const slug = name.slice(0, -'.md'.length);
  const parsed = parseFields(path, text, badgeClassSchema, endorsements, problems);
  const stem = `badges/${issuer}/${slug}`;
  // Where the fields cannot be read, the picture of the same name is still looked at: all problems at once.
  const fallback = issuers.find((one) => one.slug === issuer)?.defaultImage;
  const wanted = { owner: path, field: parsed?.fields?.image, stem, required: true, fallback };
  const image = await readImage(files, entries, wanted, problems);
  if (parsed?.body === '') {
    problems.push({
      code: 'field-missing',
      severity: 'error',
      file: path,
      path: [],
      message: 'The badge says nowhere what had to be done for it.',
      hint: 'Write the criteria as text below the second ---.',
    });
  }
  if (parsed?.fields === undefined || image === undefined || parsed.body === '') return undefined;
  const { fields, body } = parsed;
  return { issuer, slug, origin: originWith(path, parsed.from), fields, criteria: body, image };
}

export type Parsed<S extends z.ZodType> = {
  /** Undefined together with problems. */
  readonly fields: z.output<S> | undefined;
  readonly body: string;
  /** The file of the endorsements, when it is another one. */
  readonly from?: string | undefined;
};

/** Undefined when the file cannot even be split into fields and body. */
export function parseFields<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
  endorsements: EndorsementFiles,
  problems: Problem[],
): Parsed<S> | undefined {
  const { value, problems: found } = parseMarkdown(file, text);
  problems.push(...found);
  if (value === undefined) return undefined;
  const { body } = value;
  const { fields, from } = withEndorsements(file, value.fields, endorsements, problems);
  const parsed = schema.safeParse(fields, { reportInput: true });
  if (parsed.success) return { fields: parsed.data, body, from };
  const fieldsAt = (path: readonly (string | number)[]) => fieldNamesAt(schema, path);
  const wrong = problemsFromZod(parsed.error.issues, { file, fieldsAt });
  problems.push(...wrong.map((problem) => toldWhere(problem, from)));
  return { fields: undefined, body };
}
