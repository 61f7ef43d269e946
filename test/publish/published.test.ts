import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { sha256 } from '../../src/publish/facts.ts';
import {
  folderFiles,
  isFetchable,
  type PublishedCatalogue,
  readCatalogue,
  readShard,
  webFiles,
} from '../../src/publish/published.ts';
import { now, siteFolder } from '../support/site.ts';

const hash = sha256('an id');
const shard = JSON.stringify({ [hash]: { facts: hash, tree: hash, files: 3 } });
const catalogue = (shards: Record<string, string>) =>
  JSON.stringify({
    format: 1,
    base: 'https://badges.example.org/',
    files: [],
    badges: {},
    awards: { count: 1, shards },
  });

async function serve(answer: RequestListener): Promise<URL> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/club`);
}

test('a catalogue and a shard in a folder', async () => {
  const root = await siteFolder({
    'catalogue.json': catalogue({ '0b': sha256(shard), '0c': sha256('other') }),
    'catalogue/0b.json': shard,
    'catalogue/0c.json': shard,
  });
  const files = folderFiles(root);
  const found = (await readCatalogue(files)) as PublishedCatalogue;
  expect(found.base).toBe('https://badges.example.org/');
  expect(await readShard(files, found, '0b')).toEqual([hash]);
  expect(await readShard(files, found, '00')).toEqual([]);
  await expect(readShard(files, found, '0c')).rejects.toThrow('do not fit together');
  expect(await readCatalogue(folderFiles(`${root}/nowhere`))).toBeUndefined();
});

test.each(['', '<!doctype html>', '{}', '{"format":2}', catalogue({ zz: 'x' })])(
  '%j is no catalogue',
  async (text) => {
    const files = async () => new TextEncoder().encode(text);
    await expect(readCatalogue(files)).rejects.toThrow('no catalogue');
  },
);

test('the web is asked below the base, past its caches', async () => {
  const asked: (string | undefined)[] = [];
  const base = await serve((request, response) => {
    asked.push(request.url);
    response.end(catalogue({}));
  });
  expect(await readCatalogue(webFiles(base, now))).toMatchObject({ shards: {} });
  expect(asked).toEqual(['/club/catalogue.json?at=2026-11-01T12%3A00%3A00Z']);
});

test('nothing there is no failure', async () => {
  for (const status of [404, 410]) {
    const base = await serve((_, response) => response.writeHead(status).end('gone'));
    expect(await readCatalogue(webFiles(base, now))).toBeUndefined();
  }
});

test.each<{ what: string; answer: RequestListener; expected: string }>([
  {
    what: 'an error',
    answer: (_, response) => response.writeHead(503).end(),
    expected: 'status 503',
  },
  {
    what: 'a redirection',
    answer: (_, response) => response.writeHead(302, { location: '/elsewhere' }).end(),
    expected: 'did not answer, or points elsewhere',
  },
  {
    what: 'too much',
    answer: (_, response) => response.end('x'.repeat(2000)),
    expected: 'larger than 1000 bytes',
  },
  { what: 'silence', answer: () => {}, expected: 'took too long' },
  {
    what: 'half an answer',
    answer: (_, response) => {
      response.write('{');
      setTimeout(() => response.destroy(), 20);
    },
    expected: 'broke off',
  },
])('$what cannot be read', async ({ answer, expected }) => {
  const base = await serve(answer);
  const files = webFiles(base, now, { milliseconds: 400, bytes: 1000 });
  await expect(readCatalogue(files)).rejects.toThrow(expected);
});

test.each([
  { url: 'https://badges.example.org/', expected: true },
  { url: 'http://localhost:4321/', expected: true },
  { url: 'http://badges.example.org/', expected: false },
  { url: 'file:///etc/', expected: false },
])('may $url be fetched: $expected', ({ url, expected }) => {
  expect(isFetchable(new URL(url))).toBe(expected);
});
