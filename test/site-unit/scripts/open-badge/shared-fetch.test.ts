import { expect, test } from 'vitest';
import { createSharedFetch } from '../../../../src/site/scripts/open-badge/shared-fetch.ts';

const address = 'https://badges.example.org/a.json';
const never = new AbortController().signal;

type Asked = { readonly address: string; readonly init: RequestInit };

function surroundings(answer: (asked: Asked) => Promise<Response> | Response) {
  const asked: Asked[] = [];
  let time = 0;
  const shared = createSharedFetch({
    fetch: async (input, init = {}) => {
      const one = { address: String(input), init };
      asked.push(one);
      return answer(one);
    },
    page: 'page.example.net',
    now: () => time,
  });
  return { asked, shared, wait: (ms: number) => (time += ms) };
}

const ok = () => new Response('{}', { headers: { 'content-type': 'Application/JSON; x=y' } });

test('asks without cookies and without saying from where', async () => {
  const { asked, shared } = surroundings(ok);
  expect(await shared(address, never)).toEqual({
    kind: 'found',
    bytes: new TextEncoder().encode('{}'),
    address,
    mediaType: 'application/json',
  });
  expect(asked[0]?.init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
});

test('once for all who ask, whatever the fragment, and anew after a while', async () => {
  const { asked, shared, wait } = surroundings(ok);
  await Promise.all([shared(address, never), shared(`${address}#key`, never)]);
  wait(60_000);
  await shared(address, never);
  expect(asked).toHaveLength(1);
  wait(240_000);
  await shared(address, never);
  expect(asked).toHaveLength(2);
});

test('what did not answer is asked again', async () => {
  const { asked, shared } = surroundings(({ address: at }) => {
    if (asked.length === 1) throw new TypeError(at);
    return ok();
  });
  expect(await shared(address, never)).toEqual({ kind: 'unreachable' });
  expect((await shared(address, never)).kind).toBe('found');
});

test('an answer other than 200 is none', async () => {
  const { shared } = surroundings(() => new Response('gone', { status: 410 }));
  expect(await shared(address, never)).toEqual({ kind: 'absent', status: 410 });
});

test('what may not be asked is not asked', async () => {
  const { asked, shared } = surroundings(ok);
  expect(await shared('https://192.168.0.1/', never)).toEqual({ kind: 'refused', why: 'not-web' });
  expect(asked).toEqual([]);
});

test('nor is what it leads to believed', async () => {
  const { shared } = surroundings(() => {
    const response = ok();
    Object.defineProperty(response, 'url', { value: 'http://badges.example.org/a.json' });
    return response;
  });
  expect(await shared(address, never)).toEqual({ kind: 'refused', why: 'not-web' });
});

test('what is too large is not read to its end', async () => {
  let chunks = 0;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      chunks += 1;
      controller.enqueue(new Uint8Array(1_000_000));
    },
  });
  const { shared } = surroundings(() => new Response(body));
  expect(await shared(address, never)).toEqual({ kind: 'refused', why: 'too-large' });
  expect(chunks).toBeLessThan(9);
});

/** Answers when it is broken off, and not before. */
const hanging = ({ init }: Asked): Promise<Response> =>
  new Promise((_, reject) => {
    init.signal?.addEventListener('abort', () => reject(new Error('aborted')));
  });

test('is broken off when nobody waits any more, and not sooner', async () => {
  const { asked, shared } = surroundings(hanging);
  const [one, other] = [new AbortController(), new AbortController()];
  const answers = [shared(address, one.signal), shared(address, other.signal)];
  one.abort();
  expect(await answers[0]).toEqual({ kind: 'unreachable' });
  expect(asked[0]?.init.signal?.aborted).toBe(false);
  other.abort();
  expect(await answers[1]).toEqual({ kind: 'unreachable' });
  expect(asked[0]?.init.signal?.aborted).toBe(true);
});

test('who comes after all have gone gets a request of its own', async () => {
  const { asked, shared } = surroundings((one) => (asked.length === 1 ? hanging(one) : ok()));
  const first = new AbortController();
  const gone = shared(address, first.signal);
  first.abort();
  await gone;
  expect((await shared(address, never)).kind).toBe('found');
  expect(asked).toHaveLength(2);
});
