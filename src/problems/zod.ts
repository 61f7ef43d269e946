/** What zod found, as problems: the one place where its issues get their sentences. */

import type { z } from 'zod';
import type { ContentPath, Problem, ProblemCode } from './problem.ts';
import { quote } from './quote.ts';
import { suggest } from './suggest.ts';

type Issue = z.core.$ZodIssue;

export type ZodProblemOptions = {
  readonly file: string;
  /** Where in the file the parsed value stands, for example `['awards', 2]`. */
  readonly base?: ContentPath;
  /** The fields that exist, for "did you mean", by the path of their block (joined by dots, lists left out). */
  readonly fieldsAt?: (path: ContentPath) => readonly string[];
};

/** One problem an issue; an issue with several unknown keys gives one for each. */
export function problemsFromZod(
  issues: readonly Issue[],
  { file, base = [], fieldsAt = () => [] }: ZodProblemOptions,
): Problem[] {
  return issues.flatMap((issue) => {
    const inner = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    const path = [...base, ...fromExtensions(inner)];
    const at = { file, severity: 'error' as const, path };
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        unknownKey({ ...at, path: [...path, key] }, key, fieldsAt(inner)),
      );
    }
    if (issue.code === 'invalid_key') {
      return [unknownKey(at, String(path.at(-1)), fieldsAt([]))];
    }
    return [{ ...at, ...sentence(issue, inner) }];
  });
}

function unknownKey(
  at: Pick<Problem, 'file' | 'severity' | 'path'>,
  key: string,
  fields: readonly string[],
): Problem {
  const near = suggest(key, fields);
  return {
    ...at,
    part: 'key',
    code: 'field-unknown',
    message: `There is no field ${quote(key)} here.`,
    hint:
      near !== undefined
        ? `Did you mean ${quote(near)}?`
        : fields.length > 0
          ? `The fields are ${fields.join(', ')}.`
          : 'Take the line out.',
  };
}

function sentence(
  issue: Issue,
  path: ContentPath,
): Pick<Problem, 'code' | 'message' | 'hint' | 'part'> {
  const field = path.at(-1);
  const named = typeof field === 'string' ? `The field ${quote(field)}` : 'This entry';
  const params = issue.code === 'custom' ? issue.params : undefined;
  const hint = params?.hint;
  if (isAbsent(issue) && typeof field === 'string') {
    return {
      code: 'field-missing',
      message: `${named} is missing.`,
      ...(typeof hint === 'string' ? { hint } : {}),
    };
  }
  if (params !== undefined && typeof params.code === 'string') {
    return {
      code: params.code as ProblemCode,
      message:
        params.code === 'field-missing' && typeof field === 'string'
          ? `${named} is missing or empty.`
          : issue.message,
      ...(typeof hint === 'string' ? { hint } : {}),
      ...(params.code === 'field-unknown' ? { part: 'key' } : {}),
    };
  }
  if (issue.code === 'invalid_type') {
    const wanted = issue.expected === 'array' ? 'a list' : 'a block of fields';
    return {
      code: 'field-invalid',
      message: path.length === 0 ? 'The file holds no fields.' : `${named} is ${wanted}.`,
      hint: 'Write one "name: value" a line; the lines of a block are indented below its name.',
    };
  }
  return { code: 'field-invalid', message: `${named} cannot be read: ${quote(issue.message)}.` };
}

/** Nothing stands there at all. Parse with `reportInput`, else zod does not say. */
const isAbsent = (issue: Issue): boolean => 'input' in issue && issue.input === undefined;

/** Extensions are gathered under one field to be parsed; in the file each is a key of its own. */
const fromExtensions = (path: readonly (string | number)[]): readonly (string | number)[] => {
  const at = path.indexOf('extensions');
  return at === -1 ? path : [...path.slice(0, at), ...path.slice(at + 1)];
};
