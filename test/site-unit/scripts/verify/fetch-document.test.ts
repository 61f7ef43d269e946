/** What a browser asks for and how, and what it tells of what it could not read. */

import { describe, expect, test } from 'vitest';
import {
  type BrowserFetchOptions,
  createBrowserFetch,
} from '../../../../src/site/scripts/verify/fetch-document.ts';

const page = 'https://badges.example.org/verify/';

type Answer = (url: string, init: RequestInit) => Response | Promise<Response>;

/** A response that says where it was found, as those of a browser do. */
function found(url: string, body: BodyInit | null = '{}', init: ResponseInit = {}): Response {
  const response = new Response(body, init);
  Object.defineProperty(response, 'url', { value: url });
  return response;
}

function asking(answer: Answer, more: Partial<BrowserFetchOptions> = {}) {
  const requests: { readonly url: string; readonly init: RequestInit }[] = [];
  const { fetchDocument, troubles } = createBrowserFetch({
    page,
    fetch: async (url, init = {}) => {
      requests.push({ url: String(url), init });
      return answer(String(url), init);
    },
    isOnline: () => true,
    ...more,
  });
  return { fetchDocument, troubles, requests };
}

const refused = new TypeError('Failed to fetch');
const fails: Answer = () => Promise.reject(refused);

test('a document is asked for without cookies, referrer and cache, and its last address told', async () => {
  const { fetchDocument, requests, troubles } = asking(() =>
    found('https://moved.example.org/a.json', '{"a":1}', {
      headers: { 'content-type': 'Application/JSON; charset=utf-8' },
    }),
  );
  expect(await fetchDocument('https://issuer.example.org/a.json#part')).toEqual({
    kind: 'found',
    bytes: new TextEncoder().encode('{"a":1}'),
    address: 'https://moved.example.org/a.json',
    mediaType: 'application/json',
  });
  expect(requests).toHaveLength(1);
  expect(requests[0]?.init).toMatchObject({
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    redirect: 'follow',
  });
  expect(Object.keys(requests[0]?.init.headers ?? {})).toEqual(['accept']);
  expect(troubles).toEqual([]);
});

test('what is written with http:// is asked for under https://', async () => {
  const { fetchDocument, requests } = asking((url) => found(url));
  await fetchDocument('http://issuer.example.org/a.json');
  expect(requests.map(({ url }) => url)).toEqual(['https://issuer.example.org/a.json']);
});

describe('is never asked for', () => {
  test.each([
    ['ftp://issuer.example.org/', 'not-web', 'not-web'],
    ['javascript:alert(1)', 'not-web', 'not-web'],
    ['data:application/json,{}', 'not-web', 'not-web'],
    ['https://me:secret@issuer.example.org/', 'not-web', 'not-web'],
    ['no address', 'not-web', 'not-web'],
    ['http://localhost/', 'private-address', 'private'],
    ['https://192.168.0.1/', 'private-address', 'private'],
    ['https://printer.local/', 'private-address', 'private'],
  ])('%s', async (address, why, kind) => {
    const { fetchDocument, requests, troubles } = asking((url) => found(url));
    expect(await fetchDocument(address)).toEqual({ kind: 'refused', why });
    expect(troubles.map((trouble) => trouble.kind)).toEqual([kind]);
    expect(requests).toEqual([]);
  });

  test('another site than the page’s, where only that is asked', async () => {
    const { fetchDocument, requests } = asking((url) => found(url), {
      only: 'https://badges.example.org/club/',
    });
    for (const address of ['https://other.example.org/', 'https://badges.example.org/other/']) {
      expect(await fetchDocument(address)).toEqual({ kind: 'refused', why: 'elsewhere' });
    }
    expect(requests).toEqual([]);
    expect(await fetchDocument('https://badges.example.org/club/a')).toMatchObject({
      kind: 'found',
    });
  });
});

test('a page on this machine may ask this machine, over http too', async () => {
  const { fetchDocument, requests } = asking((url) => found(url), {
    page: 'http://localhost:4321/',
  });
  expect(await fetchDocument('http://localhost:9000/a')).toMatchObject({ kind: 'found' });
  expect(await fetchDocument('https://10.0.0.1/a')).toEqual({
    kind: 'refused',
    why: 'private-address',
  });
  expect(requests.map(({ url }) => url)).toEqual(['http://localhost:9000/a']);
});

test('what a redirect to a private host brings is not read', async () => {
  const { fetchDocument } = asking(() => found('https://printer.local/'));
  expect(await fetchDocument('https://issuer.example.org/')).toEqual({
    kind: 'refused',
    why: 'private-address',
  });
});

test('another status is an answer', async () => {
  const { fetchDocument, troubles } = asking((url) => found(url, null, { status: 410 }));
  expect(await fetchDocument('https://issuer.example.org/')).toEqual({
    kind: 'absent',
    status: 410,
  });
  expect(troubles).toMatchObject([{ kind: 'status', host: 'issuer.example.org', status: 410 }]);
});

test('more than the limit is not read to its end', async () => {
  const { fetchDocument, troubles } = asking((url) => found(url, 'x'.repeat(11)), {
    limits: { bytes: 10 },
  });
  expect(await fetchDocument('https://issuer.example.org/')).toEqual({
    kind: 'refused',
    why: 'too-large',
  });
  expect(troubles).toMatchObject([{ kind: 'large' }]);
});

test.each<[string, Answer, Partial<BrowserFetchOptions>]>([
  ['silent', fails, {}],
  ['offline', fails, { isOnline: () => false }],
  ['closed', (url, { mode }) => (mode === 'no-cors' ? found(url) : fails(url, {})), {}],
  [
    'slow',
    (_, { signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
      }),
    { limits: { milliseconds: 5 } },
  ],
])('no answer is told as %s', async (kind, answer, more) => {
  const { fetchDocument, troubles } = asking(answer, more);
  expect(await fetchDocument('https://issuer.example.org/')).toEqual({ kind: 'unreachable' });
  expect(troubles).toMatchObject([{ kind, host: 'issuer.example.org' }]);
});
