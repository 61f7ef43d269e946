/**
 * Asks for documents with a browser's own `fetch`: no cookies, no referrer, no cache, within the command's limits. Why
 * an address could not be read is kept beside the answers, because a reader can do something about it.
 */

import { isLoopback } from '../../../content/schema/loopback.ts';
import type { FetchDocument, Fetched } from '../../../verify/fetched.ts';
import { isPublicHost } from './public-host.ts';

export type TroubleKind =
  | 'offline'
  /** The host is there and lets no other site's page read it. */
  | 'closed'
  | 'silent'
  | 'slow'
  | 'status'
  | 'large'
  | 'private'
  | 'not-web'
  | 'elsewhere';

export type Trouble = {
  readonly kind: TroubleKind;
  readonly address: string;
  readonly host: string;
  readonly status?: number;
};

export type BrowserFetchOptions = {
  /** Where the page stands. Only a page on this machine may ask this machine. */
  readonly page: string;
  /** Only addresses that begin so are asked. */
  readonly only?: string;
  readonly fetch: typeof fetch;
  readonly isOnline: () => boolean;
  readonly onAsk?: (host: string) => void;
  readonly limits?: Partial<typeof usualLimits>;
};

/** Of a request, of all of them, and of one answer: as the command's. */
export const usualLimits = { milliseconds: 10_000, totalMilliseconds: 30_000, bytes: 5_000_000 };

// Short enough to be sent without asking the host beforehand. @see Fetch Standard, "CORS-safelisted request-header"
const accept =
  'application/ld+json, application/json, application/jwt, image/png, image/svg+xml, */*;q=0.5';

const settings = {
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
  redirect: 'follow',
} as const satisfies RequestInit;

class TooLarge extends Error {}

/** The time for all documents begins with the first one. */
export function createBrowserFetch(options: BrowserFetchOptions): {
  readonly fetchDocument: FetchDocument;
  readonly troubles: readonly Trouble[];
} {
  const { page, only, fetch, isOnline, onAsk = () => {} } = options;
  const limits = { ...usualLimits, ...options.limits };
  const isHere = isLoopback(new URL(page).hostname);
  const troubles: Trouble[] = [];
  let whole: AbortSignal | undefined;

  const refused = (
    why: Extract<Fetched, { kind: 'refused' }>['why'],
    kind: TroubleKind,
    url: URL | string,
  ): Fetched => {
    tell(kind, url);
    return { kind: 'refused', why };
  };
  const tell = (kind: TroubleKind, url: URL | string, more: { status?: number } = {}) => {
    const host = typeof url === 'string' ? url.slice(0, 100) : url.host;
    troubles.push({ kind, address: String(url), host, ...more });
  };
  const mayAsk = ({ hostname }: URL) => isPublicHost(hostname) || (isHere && isLoopback(hostname));

  /** Another host's page cannot tell silence from a host that keeps its answers to itself, except by asking without reading. */
  const isClosed = async (url: URL, signal: AbortSignal): Promise<boolean> => {
    try {
      await fetch(url, { ...settings, mode: 'no-cors', method: 'HEAD', signal });
      return true;
    } catch {
      return false;
    }
  };

  const ask = async (url: URL): Promise<Fetched> => {
    whole ??= AbortSignal.timeout(limits.totalMilliseconds);
    const signal = AbortSignal.any([whole, AbortSignal.timeout(limits.milliseconds)]);
    onAsk(url.host);
    try {
      const response = await fetch(url, { ...settings, headers: { accept }, signal });
      const final = new URL(response.url || url);
      if (!mayAsk(final)) return refused('private-address', 'private', final);
      if (response.status !== 200) {
        tell('status', url, { status: response.status });
        return { kind: 'absent', status: response.status };
      }
      const bytes = await bodyOf(response, limits.bytes);
      const mediaType = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
      return { kind: 'found', bytes, address: final.href, ...(mediaType ? { mediaType } : {}) };
    } catch (error) {
      if (error instanceof TooLarge) return refused('too-large', 'large', url);
      if (signal.aborted) tell('slow', url);
      else if (!isOnline()) tell('offline', url);
      else tell((await isClosed(url, signal)) ? 'closed' : 'silent', url);
      return { kind: 'unreachable' };
    }
  };

  const fetchDocument: FetchDocument = async (address) => {
    const url = URL.parse(address);
    if (url === null || !/^https?:$/.test(url.protocol) || url.username || url.password) {
      return refused('not-web', 'not-web', address);
    }
    if (!mayAsk(url)) return refused('private-address', 'private', url);
    // What is written with http:// is asked for under https://: whoever is on the way could answer the other.
    if (!isLoopback(url.hostname)) url.protocol = 'https:';
    if (only !== undefined && !url.href.startsWith(only)) {
      return refused('elsewhere', 'elsewhere', url);
    }
    return ask(url);
  };
  return { fetchDocument, troubles };
}

async function bodyOf(response: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next?.value !== undefined; next = await reader?.read()) {
    length += next.value.length;
    if (length > maxBytes) {
      await reader?.cancel();
      throw new TooLarge();
    }
    chunks.push(next.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
