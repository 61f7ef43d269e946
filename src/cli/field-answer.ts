/** Whether an answer will do for a field, in the words that the content check would use. */

import type { z } from 'zod';
import { problemsFromZod } from '../problems/zod.ts';

/** A sentence when the field refuses the answer; what other fields of the block lack is no matter here. */
export function faultOf(schema: z.ZodType, field: string, answer: unknown): string | undefined {
  const parsed = schema.safeParse({ [field]: answer }, { reportInput: true });
  const issues = parsed.success ? [] : parsed.error.issues.filter(({ path }) => path[0] === field);
  const [problem] = problemsFromZod(issues, { file: '' });
  if (problem === undefined) return undefined;
  return problem.hint === undefined ? problem.message : `${problem.message} ${problem.hint}`;
}
