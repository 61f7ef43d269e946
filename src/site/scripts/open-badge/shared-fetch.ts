/** Documents for all badges of a page: each address is asked for once, while somebody waits for it. */

import type { Fetched } from '../../../verify/fetched.ts';
import { mayAsk } from './places.ts';

/** An answer is good for as long as somebody may take to look at a page; later the issuer may say something else. */
const freshForMs = 5 * 60_000;
const limitMs = 10_000;
const maxBytes = 5_000_000;

/** What a browser gives. Tests give their own. */
export type Surroundings = {
  readonly fetch: typeof fetch;
  /** Host name of the page. */
  readonly page: string;
  /** Milliseconds. */
  readonly now: () => number;
};

export type SharedFetch = (address: string, signal: AbortSignal) => Promise<Fetched>;

type Shared = {
  readonly answer: Promise<Fetched>;
  readonly stop: () => void;
  readonly asked: number;
  waiting: number;
  isAnswered: boolean;
};

/** Never rejects. Who stops waiting gets no answer; when nobody waits any more, the request is broken off. */
export function createSharedFetch(around: Surroundings): SharedFetch {
  const known = new Map<string, Shared>();

  const ask = (address: string): Shared => {
    const stopper = new AbortController();
    const signal = AbortSignal.any([stopper.signal, AbortSignal.timeout(limitMs)]);
    const answer = fetchOne(address, around, signal);
    const forget = () => {
      if (known.get(address) === shared) known.delete(address);
    };
    const stop = () => {
      stopper.abort();
      forget();
    };
    const asked = around.now();
    const shared: Shared = { answer, stop, asked, waiting: 0, isAnswered: false };
    known.set(address, shared);
    void answer.then(({ kind }) => {
      shared.isAnswered = true;
      // Whoever tries again may be luckier.
      if (kind === 'unreachable') forget();
    });
    return shared;
  };

  return async (written, signal) => {
    const [address = ''] = written.split('#');
    const earlier = known.get(address);
    const isFresh = earlier !== undefined && around.now() - earlier.asked < freshForMs;
    const shared = isFresh ? earlier : ask(address);
    shared.waiting += 1;
    const answer = await Promise.race([shared.answer, gaveUp(signal)]);
    shared.waiting -= 1;
    if (!shared.isAnswered && shared.waiting === 0) shared.stop();
    return answer;
  };
}

const nothing: Fetched = { kind: 'unreachable' };

const gaveUp = (signal: AbortSignal): Promise<Fetched> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(nothing);
    else signal.addEventListener('abort', () => resolve(nothing), { once: true });
  });

async function fetchOne(
  address: string,
  { fetch, page }: Surroundings,
  signal: AbortSignal,
): Promise<Fetched> {
  if (!mayAsk(address, page)) return { kind: 'refused', why: 'not-web' };
  try {
    const response = await fetch(address, {
      // A header that every host takes without being asked first.
      headers: { accept: 'application/ld+json, application/json, application/jwt, text/plain' },
      cache: 'no-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    });
    const at = response.url || address;
    if (!mayAsk(at, page)) return { kind: 'refused', why: 'not-web' };
    if (response.status !== 200) {
      await response.body?.cancel();
      return { kind: 'absent', status: response.status };
    }
    const bytes = await readAtMost(response, maxBytes);
    if (bytes === undefined) return { kind: 'refused', why: 'too-large' };
    const mediaType = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
    return { kind: 'found', bytes, address: at, ...(mediaType ? { mediaType } : {}) };
  } catch {
    return nothing;
  }
}

/** Undefined when there is more; the rest is not asked for. */
async function readAtMost(response: Response, most: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next?.value; next = await reader?.read()) {
    length += next.value.length;
    if (length > most) {
      await reader?.cancel();
      return undefined;
    }
    parts.push(next.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
