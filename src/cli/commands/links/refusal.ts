/** Why a command goes no further: it was called wrongly, or something is wrong with what it was given. */

import type { Problem } from '../../../problems/problem.ts';

export type Refusal =
  | { readonly kind: 'misused'; readonly sentence: string }
  | { readonly kind: 'stopped'; readonly problems: readonly Problem[] };

export const misused = (sentence: string): Refusal => ({ kind: 'misused', sentence });
export const stopped = (problems: readonly Problem[]): Refusal => ({ kind: 'stopped', problems });

export const isRefusal = <T extends object>(answer: T | Refusal): answer is Refusal =>
  'kind' in answer && (answer.kind === 'misused' || answer.kind === 'stopped');
