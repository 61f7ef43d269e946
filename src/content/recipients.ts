/** A recipient file → its awards: one, or several under `awards:` that share the fields above it. */

import type { Problem } from '../problems/problem.ts';
import { quote } from '../problems/quote.ts';
import { problemsFromZod } from '../problems/zod.ts';
import { awardSchema, ownFields } from './schema/award.ts';
import { fieldNamesAt } from './schema/field-names.ts';
import type { AwardSource } from './schema/sources.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The awards of one file. The body is the narrative of each award that has none of its own. */
export function awardsOf(
  file: string,
  fields: unknown,
  body: string,
  problems: Problem[],
): AwardSource[] {
  if (!isFields(fields)) {
    problems.push({ ...formProblem(file, []), message: 'The file holds no fields.' });
    return [];
  }
  if (!Object.hasOwn(fields, 'awards')) {
    const award = parseAward(file, withBody(fields, body), [], problems, () => []);
    return award === undefined ? [] : [award];
  }
  const { awards: entries, ...shared } = fields;
  for (const name of ownFields) {
    if (Object.hasOwn(shared, name)) {
      problems.push({
        ...formProblem(file, [name]),
        part: 'key',
        message: `The field ${quote(name)} belongs to one award and cannot be shared by all of this file.`,
        hint: 'Move it below "awards:", to the award it belongs to.',
      });
    }
  }
  if (!Array.isArray(entries) || entries.length === 0) {
    problems.push({
      ...formProblem(file, ['awards']),
      message: 'Below "awards:" stands a list, one award a hyphen.',
      hint: 'Write "- recipient: name@example.org", indented below awards:, once for each person.',
    });
    return [];
  }
  return entries.flatMap((entry: unknown, index): AwardSource[] => {
    if (!isFields(entry)) {
      problems.push({
        ...formProblem(file, ['awards', index]),
        message: 'This entry of the list is no award.',
        hint: 'Each begins with a hyphen and a field: "- recipient: name@example.org".',
      });
      return [];
    }
    const given = inherited(shared, entry);
    // An erased award has no narrative, and the text of the file is not its own.
    const merged = withBody({ ...given, ...entry }, Object.hasOwn(entry, 'erased') ? '' : body);
    const base = (field: string | number | undefined) =>
      field !== undefined && Object.hasOwn(given, field) ? [] : ['awards', index];
    const award = parseAward(file, merged, ['awards', index], problems, base);
    if (award === undefined) return [];
    return [{ ...award, origin: { ...award.origin, shared: Object.keys(given) } }];
  });
}

/** What an erased award keeps may be shared; anything else would name the person again. */
const keptByErasure = ['badge', 'issuedOn'];

/** The shared fields that an award takes over: those it does not have itself. */
export function inherited(shared: Fields, own: Fields): Fields {
  const isErased = Object.hasOwn(own, 'erased');
  return Object.fromEntries(
    Object.entries(shared).filter(
      ([name]) => !Object.hasOwn(own, name) && (!isErased || keptByErasure.includes(name)),
    ),
  );
}

const formProblem = (file: string, path: readonly (string | number)[]) =>
  ({ code: 'recipient-file-form', severity: 'error', file, path }) as const;

const withBody = (fields: Fields, body: string): Fields =>
  body === '' || 'narrative' in fields ? fields : { ...fields, narrative: body };

function parseAward(
  file: string,
  fields: Fields,
  path: readonly (string | number)[],
  problems: Problem[],
  base: (field: string | number | undefined) => readonly (string | number)[],
): AwardSource | undefined {
  const parsed = awardSchema.safeParse(fields, { reportInput: true });
  if (parsed.success) return { origin: { file, path }, fields: parsed.data };
  for (const issue of parsed.error.issues) {
    const first =
      issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys[0] : issue.path[0];
    const at = base(typeof first === 'symbol' ? undefined : first);
    problems.push(
      ...problemsFromZod([issue], {
        file,
        base: at,
        fieldsAt: (inner) => fieldNamesAt(awardSchema, inner),
      }),
    );
  }
  return undefined;
}
