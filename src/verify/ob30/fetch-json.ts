/** Text of others by its address, and what to say when there is none. */

import type { Fetched } from '../fetched.ts';
import { isObject, type JsonObject } from '../json.ts';
import type { Judging } from '../judging.ts';
import type { Finding } from '../report.ts';
import { parseStrictJson, utf8 } from '../strict-json.ts';
import { note, quoted } from './says.ts';

export type FoundText = { readonly kind: 'found'; readonly text: string };

/** `absent`: there was an answer, and it was not 200. `closed`: nothing is known. */
export type NotFound =
  | { readonly kind: 'absent'; readonly detail: Finding }
  | { readonly kind: 'closed'; readonly detail: Finding };

export async function fetchText(
  address: string,
  { fetchDocument }: Pick<Judging, 'fetchDocument'>,
): Promise<FoundText | NotFound> {
  const fetched = await fetchDocument(address);
  return fetched.kind === 'found'
    ? { kind: 'found', text: utf8(fetched.bytes) ?? '' }
    : notFound(address, fetched);
}

function notFound(address: string, fetched: Exclude<Fetched, { kind: 'found' }>): NotFound {
  switch (fetched.kind) {
    case 'absent':
      return {
        kind: 'absent',
        detail: note(`${quoted(address)} answers with status ${fetched.status}.`),
      };
    case 'refused':
      return {
        kind: 'closed',
        detail: note(`${quoted(address)} was not asked, or not read to its end: ${fetched.why}.`),
      };
    case 'unreachable':
      return { kind: 'closed', detail: note(`${quoted(address)} does not answer.`) };
  }
}

/** Undefined when it is no JSON object, says a name twice, or is beyond limits. */
export function jsonObject(text: string): JsonObject | undefined {
  const json = parseStrictJson(text);
  return json.kind === 'parsed' && isObject(json.value) ? json.value : undefined;
}
