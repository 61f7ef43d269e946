/** Published vectors, and documents at the addresses that they use. */

import { readFileSync } from 'node:fs';
import type { FetchDocument, Fetched } from '../../src/verify/fetched.ts';
import type { JsonObject } from '../../src/verify/json.ts';
import type { Report, Step, StepCode } from '../../src/verify/report.ts';
import { type VerifyOptions, verify } from '../../src/verify/verify.ts';
import { shared } from '../shared.ts';

export const now = '2026-11-01T12:00:00Z';

export const text = (path: string): string =>
  readFileSync(shared(`spec/vectors/${path}`), 'utf8').trim();

export const bytes = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(shared(`spec/vectors/${path}`)));

export const vector = (path: string): JsonObject => JSON.parse(text(path));

/** The payload of a compact JWS. */
export const payload = (jws: string): JsonObject =>
  JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString());

/**
 * Answers with documents by their addresses, or with bytes as they are.
 *
 * @param answers in place of documents. From any other address nothing comes.
 */
export const fetchFrom =
  (
    documents: Readonly<Record<string, unknown>>,
    answers: Readonly<Record<string, Fetched>> = {},
  ): FetchDocument =>
  async (address) => {
    const answer = answers[address];
    const document = documents[address];
    if (answer !== undefined) return answer;
    if (document === undefined) return { kind: 'unreachable' };
    const bytes =
      document instanceof Uint8Array
        ? document
        : new TextEncoder().encode(JSON.stringify(document));
    return { kind: 'found', bytes, address };
  };

/** A parsed document, or an address. */
export type JudgeInput = { readonly document: unknown } | { readonly address: string };

export const judgeInput = (input: JudgeInput, options: VerifyOptions): Promise<Report> =>
  verify('address' in input ? input : { text: JSON.stringify(input.document) }, options);

/** Judges a document, which is hosted at its own address too unless `documents` says otherwise. */
export function judge(document: unknown, documents: Readonly<Record<string, unknown>> = {}) {
  const { id, verify: how } = (document ?? {}) as { id?: string; verify?: { url?: string } };
  const own = how?.url ?? id;
  const hosted = own === undefined ? {} : { [own]: document };
  return judgeInput({ document }, { fetchDocument: fetchFrom({ ...hosted, ...documents }), now });
}

export const stepOf = ({ steps }: Report, wanted: StepCode): Step | undefined =>
  steps.find(({ code }) => code === wanted);

/**
 * Steps that did not pass, as `code result`, with the places of what was found. Without endorsements, which decide
 * nothing.
 */
export const faults = ({ steps }: Report): string[] =>
  steps
    .filter(({ code }) => code !== 'endorsements')
    .filter(({ result }) => result === 'failed' || result === 'could-not-check')
    .map(({ code, result, detail = [] }) =>
      [
        code,
        result,
        ...detail.filter((one) => one.code !== 'note').map(({ path }) => path.join('.')),
      ].join(' '),
    );

/**
 * The helpers of the 2.0 samples. Their validator finds a file by the last part of the address and
 * takes any id in it; some say `http://example.org/<name>` without the ending. Each is served where
 * it is asked for and where it says it is.
 */
export function assets(...names: readonly string[]): Record<string, unknown> {
  const entries = names.flatMap((name) => {
    const document = vector(`ob20/validator/assets/${name}.json`);
    const served = ['http', 'https'].map((scheme) => `${scheme}://example.org/${name}.json`);
    return [...served, String(document.id)].map((address) => [address, document] as const);
  });
  return Object.fromEntries(entries);
}
