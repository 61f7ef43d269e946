/** Judging in tests: answers from a table, a fixed time, and what a report comes to. */

import type { FetchDocument, Fetched } from '../../../src/verify/fetched.ts';
import type { JsonObject } from '../../../src/verify/json.ts';
import type { Judge, Judging, Written } from '../../../src/verify/judging.ts';
import { takeApart } from '../../../src/verify/jws.ts';
import { judge30 } from '../../../src/verify/ob30/judge.ts';
import { type Step, stepCodes, type Verdict, verdictOf } from '../../../src/verify/report.ts';

export const now = '2026-11-01T12:00:00Z';

/** Whatever a published document has; tests look closer. */
// biome-ignore lint/suspicious/noExplicitAny: published JSON has many shapes, and each test reads another one
export type Json = any;

/** A value is found as JSON (a text as it is); a number is the status of an answer that is not 200. */
export const fetchFrom =
  (documents: Readonly<Record<string, unknown>>): FetchDocument =>
  async (address) => {
    const found = documents[address.split('#')[0] ?? ''];
    return typeof found === 'number'
      ? { kind: 'absent', status: found }
      : found === undefined
        ? { kind: 'unreachable' }
        : foundAt(address, typeof found === 'string' ? found : JSON.stringify(found));
  };

const foundAt = (address: string, text: string): Fetched => ({
  kind: 'found',
  bytes: new TextEncoder().encode(text),
  address,
});

export type Options = {
  readonly documents?: Readonly<Record<string, unknown>>;
  readonly fetchDocument?: FetchDocument;
  readonly at?: string;
  readonly recipient?: string;
  readonly judge?: Judge;
};

/** @param written a document, or a compact JWS */
export async function judged(written: unknown, options: Options = {}) {
  const {
    documents = {},
    fetchDocument = fetchFrom(documents),
    at = now,
    judge = judge30,
  } = options;
  const judging: Judging = {
    fetchDocument,
    now: Date.parse(at),
    checkedAt: at,
    onPart: () => {},
    ...(options.recipient === undefined ? {} : { recipient: options.recipient }),
  };
  const told: Step[] = [];
  for await (const step of judge(writtenOf(written), judging)) told.push(step);
  const steps = told.toSorted((a, b) => stepCodes.indexOf(a.code) - stepCodes.indexOf(b.code));
  return { steps, verdict: verdictOf(steps), faults: faultsIn(steps) };
}

function writtenOf(written: unknown): Written {
  if (typeof written !== 'string') return { form: 'json', document: written as JsonObject };
  const taken = takeApart(written.trim());
  if (taken.kind === 'refused') throw new Error(taken.message);
  return { form: 'jws', jws: taken.jws };
}

/** `code result`, of what neither passed nor was beside the point. */
export const faultsIn = (steps: readonly Step[]): string[] =>
  steps
    .filter(({ result }) => result === 'failed' || result === 'could-not-check')
    .map(({ code, result }) => `${code} ${result}`);

export const messageOf = (steps: readonly Step[], code: Step['code']): string =>
  steps.find((step) => step.code === code)?.message ?? '';

export type { Verdict };
