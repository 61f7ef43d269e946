/** One request and its answer, within limits of time and size. No cookies, no credentials, no cache. */

import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { connectTo, type HostAddress } from './resolve-host.ts';

export type Answer = {
  readonly status: number;
  readonly location?: string | undefined;
  readonly contentType?: string | undefined;
  /** Undefined where it is not wanted: only an answer with the status 200 is read. */
  readonly body?: Uint8Array;
};

export type RequestOptions = {
  readonly addresses: readonly HostAddress[];
  readonly signal: AbortSignal;
  readonly maxBytes: number;
};

/** More came than was allowed, packed or unpacked. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

const headers = {
  // As the validator of Open Badges 2.0 asks, and what documents of 3.0 are served as.
  accept:
    'application/ld+json, application/json, application/vc+ld+json, application/jwt, text/plain, image/png, image/svg+xml',
  'accept-encoding': 'identity',
  'user-agent': 'Rosette (Open Badges verifier)',
};

/** @throws {TooLargeError}, and the network's own errors */
export async function request(
  url: URL,
  { addresses, signal, maxBytes }: RequestOptions,
): Promise<Answer> {
  const open = url.protocol === 'https:' ? requestHttps : requestHttp;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const options = { headers, signal, agent: false, lookup: connectTo(addresses) };
    open(url, options, resolve).on('error', reject).end();
  });
  const { statusCode: status = 0 } = response;
  const { location, 'content-type': contentType } = response.headers;
  if (status !== 200) {
    response.destroy();
    return { status, location };
  }
  return { status, contentType, body: await readBody(response, signal, maxBytes) };
}

const unpackers = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Some servers pack what they were asked not to; an unpacked bomb must not be larger than anything else. */
async function readBody(
  response: IncomingMessage,
  signal: AbortSignal,
  maxBytes: number,
): Promise<Uint8Array> {
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) {
    response.destroy();
    throw new TooLargeError();
  }
  const coding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  const chunks: Uint8Array[] = [];
  const collect = async (source: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of atMost(source, maxBytes)) chunks.push(chunk);
  };
  if (coding === 'identity') {
    await pipeline(response, collect, { signal });
  } else if (coding in unpackers) {
    const packed = (source: AsyncIterable<Uint8Array>) => atMost(source, maxBytes);
    const unpack = unpackers[coding as keyof typeof unpackers]();
    await pipeline(response, packed, unpack, collect, { signal });
  } else {
    response.destroy();
    throw new Error('The answer is packed in a way that is not known.');
  }
  return new Uint8Array(Buffer.concat(chunks));
}

async function* atMost(
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of source) {
    length += chunk.length;
    if (length > maxBytes) throw new TooLargeError();
    yield chunk;
  }
}
