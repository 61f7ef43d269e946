/** Parses as the content does: YAML in, a value or problems out. */

import type { z } from 'zod';
import { fieldNamesAt } from '../../../src/content/schema/field-names.ts';
import type { Problem } from '../../../src/problems/problem.ts';
import { problemsFromZod } from '../../../src/problems/zod.ts';
import { parseYaml } from '../../../src/syntax/yaml.ts';

/** What a schema makes of a tree. */
export function parsed<S extends z.ZodType>(
  schema: S,
  tree: unknown,
): { value?: z.output<S>; problems: readonly Problem[] } {
  const result = schema.safeParse(tree, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  const fieldsAt = (path: readonly (string | number)[]) => fieldNamesAt(schema, path);
  return { problems: problemsFromZod(result.error.issues, { file: 'a.md', fieldsAt }) };
}

/** What a schema makes of a YAML text. @throws when the text is no YAML */
export function read<S extends z.ZodType>(schema: S, yaml: string) {
  const { value, findings } = parseYaml(yaml);
  if (findings.length > 0) throw new Error(JSON.stringify(findings));
  return parsed(schema, value);
}

/** Code and place of each problem: `field-missing issuedOn`. */
export const told = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ code, path = [] }) => [code, path.join('.')].join(' ').trim());
