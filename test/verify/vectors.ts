/** Published vectors, and documents at the addresses that they use. */

import { readFileSync } from 'node:fs';
import { judgeHosted } from '../../src/verify/hosted.ts';
import type { FetchDocument } from '../../src/verify/hosted-document.ts';
import type { JsonObject } from '../../src/verify/json.ts';
import type { Report } from '../../src/verify/report.ts';
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

export const fetchFrom =
  (documents: Readonly<Record<string, unknown>>): FetchDocument =>
  async (address) =>
    documents[address];

/** Judges a document, which is hosted at its own address too unless `documents` says otherwise. */
export function judge(document: unknown, documents: Readonly<Record<string, unknown>> = {}) {
  const { id, verify } = (document ?? {}) as { id?: string; verify?: { url?: string } };
  const own = verify?.url ?? id;
  const hosted = own === undefined ? {} : { [own]: document };
  return judgeHosted({ document }, { fetchDocument: fetchFrom({ ...hosted, ...documents }), now });
}

/** Steps that did not pass, as `code result`, with the places of what was found. */
export const faults = ({ steps }: Report): string[] =>
  steps
    .filter(({ result }) => result === 'failed' || result === 'could-not-check')
    .map(({ code, result, detail = [] }) =>
      [code, result, ...detail.map(({ path }) => path.join('.'))].join(' '),
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
