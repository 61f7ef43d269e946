/** The network of `verify`, against servers on this machine and names that a test makes up. */

import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { createFetchDocument, offline } from '../../src/cli/fetch-document.ts';
import { isPublicAddress } from '../../src/cli/network/public-address.ts';
import type { ResolveHost } from '../../src/cli/network/resolve-host.ts';

async function listening(server: Server & { closeAllConnections(): void }): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

const local = async (answer: RequestListener): Promise<string> =>
  `http://127.0.0.1:${await listening(createServer(answer))}`;

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const here = createFetchDocument({ allowPrivate: true });
const leadsTo =
  (...addresses: string[]): ResolveHost =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

test('a document comes with its address and media type; nothing of ours goes out', async () => {
  let asked: NodeJS.Dict<string | string[]> = {};
  const base = await local(({ headers }, response) => {
    asked = headers;
    response.setHeader('Set-Cookie', 'a=1');
    response.setHeader('Content-Type', 'Application/LD+JSON; charset=utf-8').end('{"id":1}');
  });
  const fetched = await here(`${base}/a.json?b=c#d`);
  expect(fetched).toMatchObject({
    kind: 'found',
    address: `${base}/a.json?b=c#d`,
    mediaType: 'application/ld+json',
  });
  expect(fetched.kind === 'found' && text(fetched.bytes)).toBe('{"id":1}');
  await here(base);
  expect(Object.keys(asked).sort()).toEqual([
    'accept',
    'accept-encoding',
    'connection',
    'host',
    'user-agent',
  ]);
  expect(asked.accept).toContain('application/ld+json, application/json');
  expect(asked['user-agent']).toContain('Rosette');
});

test.each([204, 206, 304, 400, 403, 404, 410, 500, 503])(
  'the status %i is no document',
  async (status) => {
    const base = await local((_, response) => response.writeHead(status).end());
    expect(await here(base)).toEqual({ kind: 'absent', status });
  },
);

test('a redirection without a place is an answer that is not 200', async () => {
  const base = await local((_, response) => response.writeHead(302).end());
  expect(await here(base)).toEqual({ kind: 'absent', status: 302 });
});

test.each([
  'ftp://a.example/b',
  'file:///etc/passwd',
  'data:,a',
  'a.json',
  '',
  'https://u:p@a.example/',
])('what is no web address is not asked for: %s', async (address) => {
  expect(await here(address)).toEqual({ kind: 'refused', why: 'not-web' });
});

test('offline asks nobody', async () => {
  expect(await offline('https://a.example/')).toEqual({ kind: 'refused', why: 'offline' });
});

test.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.8',
  '192.168.1.1',
  '198.18.0.1',
  '203.0.113.7',
  '224.0.0.1',
  '239.255.255.250',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::7f00:1',
  'fe80::1',
  'fc00::1',
  'fd12:3456::1',
  'ff02::1',
  '2001:db8::1',
  '2001::1',
  '2002:7f00:1::',
  '3fff::1',
  'no address',
])('%s is not public', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each([
  '8.8.8.8',
  '172.15.255.255',
  '172.32.0.1',
  '100.128.0.1',
  '2606:4700::1111',
  '2a00:1450::1',
])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  'http://localhost/',
  'http://club.localhost/',
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://017700000001/',
  'http://[::1]/',
  'http://[::ffff:10.0.0.1]/',
  'http://169.254.169.254/latest/meta-data/',
])('without leave, %s is not asked for', async (address) => {
  // Should a name be looked up at all, it would be found public.
  const fetchDocument = createFetchDocument({ resolve: leadsTo('8.8.8.8') });
  expect(await fetchDocument(address)).toEqual({ kind: 'refused', why: 'private-address' });
});

test('a name that leads into a private network is not asked for, however many public ones it has', async () => {
  const fetchDocument = createFetchDocument({ resolve: leadsTo('8.8.8.8', 'fe80::1') });
  expect(await fetchDocument('https://inside.example/')).toEqual({
    kind: 'refused',
    why: 'private-address',
  });
});

test('the connection goes to the address that was looked at, and the name is asked for once', async () => {
  const base = await local(({ headers }, response) => response.end(headers.host));
  const asked: string[] = [];
  const fetchDocument = createFetchDocument({
    allowPrivate: true,
    resolve: async (hostname) => {
      asked.push(hostname);
      // A second answer would lead elsewhere.
      return asked.length === 1 ? [{ address: '127.0.0.1', family: 4 }] : [];
    },
  });
  const { port } = new URL(base);
  const fetched = await fetchDocument(`http://badges.test:${port}/`);
  expect(fetched.kind === 'found' && text(fetched.bytes)).toBe(`badges.test:${port}`);
  expect(asked).toEqual(['badges.test']);
});

test('a redirection is followed to its end, and each place is looked at', async () => {
  const base = await local(({ url }, response) => {
    if (url === '/old') response.writeHead(301, { Location: '/newer' }).end();
    else if (url === '/newer') response.writeHead(307, { Location: 'newest?a' }).end();
    else response.end(url);
  });
  expect(await here(`${base}/old`)).toMatchObject({ kind: 'found', address: `${base}/newest?a` });

  const { port } = new URL(base);
  const asked: string[] = [];
  const outer = await local((_, response) =>
    response.writeHead(302, { Location: `http://second.test:${port}/x` }).end(),
  );
  const fetchDocument = createFetchDocument({
    allowPrivate: true,
    resolve: async (hostname) => {
      asked.push(hostname);
      return [{ address: '127.0.0.1', family: 4 }];
    },
  });
  const first = `http://first.test:${new URL(outer).port}/`;
  expect(await fetchDocument(first)).toMatchObject({ address: `http://second.test:${port}/x` });
  expect(asked).toEqual(['first.test', 'second.test']);
});

test.each([
  ['file:///etc/passwd', 'not-web'],
  ['javascript:alert(1)', 'not-web'],
  ['http://[', 'not-web'],
  ['https://user:secret@a.example/', 'not-web'],
])('a redirection to %s is not followed', async (to, why) => {
  const base = await local((_, response) => response.writeHead(302, { Location: to }).end());
  expect(await here(base)).toEqual({ kind: 'refused', why });
});

test('a redirection in a circle ends', async () => {
  let asked = 0;
  const base = await local((_, response) => {
    asked += 1;
    response.writeHead(302, { Location: '/' }).end();
  });
  expect(await here(base)).toEqual({ kind: 'refused', why: 'too-many-redirects' });
  expect(asked).toBe(6);
});

test('a large body is not read to its end, said or unsaid', async () => {
  const limited = createFetchDocument({ allowPrivate: true, limits: { bytes: 1000 } });
  const endless = await local((_, response) => {
    const more = () => {
      while (response.write('a'.repeat(10_000)));
    };
    response.on('drain', more);
    more();
  });
  const said = await local((_, response) => {
    response.setHeader('Content-Length', 1001).write('a');
  });
  const fits = await local((_, response) => response.end('a'.repeat(1000)));
  const refused = { kind: 'refused', why: 'too-large' };
  expect([await limited(endless), await limited(said)]).toEqual([refused, refused]);
  expect(await limited(fits)).toMatchObject({ kind: 'found' });
});

test.each([
  ['gzip', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
] as const)(
  'a body that is packed with %s is unpacked, and a bomb is not',
  async (coding, pack) => {
    const base = await local(({ url }, response) => {
      response.setHeader('Content-Encoding', coding);
      response.end(pack(url === '/bomb' ? Buffer.alloc(50_000_000) : Buffer.from('{}')));
    });
    const small = await here(base);
    expect(small.kind === 'found' && text(small.bytes)).toBe('{}');
    expect(await here(`${base}/bomb`)).toEqual({ kind: 'refused', why: 'too-large' });
  },
);

test('what is packed in no known way, or broken off, is unreachable', async () => {
  const odd = await local((_, response) => response.setHeader('Content-Encoding', 'odd').end('{}'));
  const broken = await local((_, response) => {
    response.setHeader('Content-Length', 100).write('{');
    setTimeout(() => response.destroy(), 5);
  });
  const wrong = await local((_, response) =>
    response.setHeader('Content-Encoding', 'gzip').end('{}'),
  );
  for (const base of [odd, broken, wrong])
    expect(await here(base)).toEqual({ kind: 'unreachable' });
});

test('nobody there, no name, and a name that never answers are unreachable', async () => {
  const base = await local((_, response) => response.end());
  const gone = createServer();
  const port = await listening(gone);
  gone.close();
  expect(await here(`http://127.0.0.1:${port}/`)).toEqual({ kind: 'unreachable' });
  const nowhere = createFetchDocument({ resolve: () => Promise.reject(new Error('ENOTFOUND')) });
  expect(await nowhere('https://nowhere.example/')).toEqual({ kind: 'unreachable' });
  const silent = createFetchDocument({
    resolve: () => new Promise(() => {}),
    limits: { milliseconds: 20 },
  });
  expect(await silent('https://silent.example/')).toEqual({ kind: 'unreachable' });
  expect((await here(base)).kind).toBe('found');
});

test('a server that does not answer, or drips, is left', async () => {
  const limits = { milliseconds: 60 };
  const impatient = createFetchDocument({ allowPrivate: true, limits });
  const silent = await local(() => {});
  const dripping = await local((_, response) => {
    const timer = setInterval(() => response.write(' '), 5);
    response.on('close', () => clearInterval(timer));
  });
  expect(await impatient(silent)).toEqual({ kind: 'unreachable' });
  expect(await impatient(dripping)).toEqual({ kind: 'unreachable' });
});

test('the time for all documents together ends, too', async () => {
  const base = await local(({ url }, response) => {
    if (url === '/now') response.end('{}');
  });
  const fetchDocument = createFetchDocument({
    allowPrivate: true,
    limits: { milliseconds: 5000, totalMilliseconds: 60 },
  });
  expect(await fetchDocument(`${base}/silent`)).toEqual({ kind: 'unreachable' });
  expect(await fetchDocument(`${base}/now`)).toEqual({ kind: 'unreachable' });
  expect(await here(`${base}/now`)).toMatchObject({ kind: 'found' });
});

test('a certificate that nobody vouches for, or none at all, is unreachable', async () => {
  const answer: RequestListener = (_, response) => response.end('{}');
  const port = await listening(createTlsServer(selfSigned(), answer));
  expect(await here(`https://localhost:${port}/`)).toEqual({ kind: 'unreachable' });
  const plain = await local(answer);
  expect(await here(plain.replace('http:', 'https:'))).toEqual({ kind: 'unreachable' });
});

test('from https, no redirection leads to plain http', async () => {
  const plain = await local((_, response) => response.end('{}'));
  const { key, cert } = selfSigned();
  const port = await listening(
    createTlsServer({ key, cert }, ({ url }, response) => {
      const to = plain.replace('127.0.0.1', url === '/out' ? 'plain.test' : 'localhost');
      response.writeHead(302, { Location: to }).end();
    }),
  );
  const trusted = getCACertificates();
  onTestFinished(() => setDefaultCACertificates(trusted));
  setDefaultCACertificates([...trusted, cert]);
  const fetchDocument = createFetchDocument({ allowPrivate: true, resolve: leadsTo('127.0.0.1') });
  const base = `https://localhost:${port}`;
  expect(await fetchDocument(`${base}/out`)).toEqual({ kind: 'refused', why: 'not-web' });
  // On one machine there is nobody on the way.
  expect(await fetchDocument(`${base}/in`)).toMatchObject({ kind: 'found' });
});

/** A certificate for `localhost`, signed by its own key. @see RFC 5280, section 4.1; RFC 8410 */
function selfSigned(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'der' },
  });
  const der = (tag: number, ...parts: readonly (Uint8Array | string)[]): Buffer => {
    const content = Buffer.concat(parts.map((part) => Buffer.from(part)));
    const length = content.length < 128 ? [content.length] : [0x81, content.length];
    return Buffer.concat([Buffer.from([tag, ...length]), content]);
  };
  const [sequence, set, oid, utcTime, utf8String] = [0x30, 0x31, 0x06, 0x17, 0x0c];
  const algorithm = der(sequence, der(oid, Uint8Array.of(0x2b, 0x65, 0x70)));
  const commonName = der(oid, Uint8Array.of(0x55, 0x04, 0x03));
  const name = der(sequence, der(set, der(sequence, commonName, der(utf8String, 'localhost'))));
  const tbs = der(
    sequence,
    der(0x02, Uint8Array.of(1)),
    algorithm,
    name,
    der(sequence, der(utcTime, '200101000000Z'), der(utcTime, '491231235959Z')),
    name,
    publicKey,
  );
  const signature = sign(null, tbs, createPrivateKey(privateKey));
  const cert = der(sequence, tbs, algorithm, der(0x03, Uint8Array.of(0), signature));
  const pem = cert.toString('base64').replace(/.{64}/g, '$&\n');
  return {
    key: privateKey,
    cert: `-----BEGIN CERTIFICATE-----\n${pem}\n-----END CERTIFICATE-----\n`,
  };
}
