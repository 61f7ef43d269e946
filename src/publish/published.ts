/** Reads a catalogue that is published already: from a folder, or from the web with a limit on time and size. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isLoopback } from '../content/schema/loopback.ts';
import { createAddresses } from '../model/addresses.ts';
import type { Instant } from '../model/instant.ts';
import { sha256 } from './facts.ts';

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** What a comparison needs of `catalogue.json`; the rest is not looked at. */
const catalogueSchema = z.object({
  format: z.literal(1),
  base: z.url({ protocol: /^https?$/ }),
  awards: z.object({ shards: z.record(z.string().regex(/^[0-9a-f]{2}$/), sha256Schema) }),
});

const shardSchema = z.record(sha256Schema, z.unknown());

export type PublishedCatalogue = {
  readonly base: string;
  /** SHA-256 of each shard, by its two hexadecimal digits. */
  readonly shards: Readonly<Record<string, string>>;
};

/** Gives a file below the base of a published site; undefined when there is none. */
export type PublishedFiles = (path: string) => Promise<Uint8Array | undefined>;

/** What is there cannot be read or is no catalogue. The message is a sentence for people. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}

/** @throws {UnreadableError} */
export async function readCatalogue(
  files: PublishedFiles,
): Promise<PublishedCatalogue | undefined> {
  const catalogue = await readCatalogueAs(catalogueSchema, files);
  return catalogue && { base: catalogue.base, shards: catalogue.awards.shards };
}

/**
 * As much of `catalogue.json` as a schema asks for; undefined where there is none.
 *
 * @throws {UnreadableError} when it is no catalogue of ours
 */
export async function readCatalogueAs<T>(
  schema: z.ZodType<T>,
  files: PublishedFiles,
): Promise<T | undefined> {
  const bytes = await files(paths.catalogueFile.path);
  if (bytes === undefined) return undefined;
  const parsed = schema.safeParse(json(bytes));
  if (parsed.success) return parsed.data;
  throw new UnreadableError('The file catalogue.json there is no catalogue that Rosette can read.');
}

/**
 * The hashes of the awards' ids in one shard.
 *
 * @throws {UnreadableError} also when the shard is not the one that its catalogue names
 */
export async function readShard(
  files: PublishedFiles,
  { shards }: PublishedCatalogue,
  hex: string,
): Promise<readonly string[]> {
  const expected = shards[hex];
  if (expected === undefined) return [];
  const bytes = await files(paths.catalogueShard(hex).path);
  if (bytes === undefined || sha256(bytes) !== expected) {
    throw new UnreadableError('The parts of the catalogue there do not fit together.');
  }
  const parsed = shardSchema.safeParse(json(bytes));
  if (!parsed.success) throw new UnreadableError('A part of the catalogue there cannot be read.');
  return Object.keys(parsed.data);
}

/** Only paths are taken from it, and they do not depend on the base. */
const paths = createAddresses('https://localhost/');

function json(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

export const folderFiles =
  (folder: string): PublishedFiles =>
  async (path) => {
    try {
      return await readFile(join(folder, path));
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) {
        return undefined;
      }
      throw error;
    }
  };

/** May a catalogue be fetched from there? */
export const isFetchable = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));

export type WebLimits = { readonly milliseconds: number; readonly bytes: number };

const usual: WebLimits = { milliseconds: 60_000, bytes: 32_000_000 };

/**
 * The files below an address. Redirections are not followed.
 *
 * @param base one that {@link isFetchable}
 * @param now goes into the query, so that no cache on the way answers with what stood there before
 * @param limits time for all files together, size of each
 */
export function webFiles(base: URL, now: Instant, limits: WebLimits = usual): PublishedFiles {
  const signal = AbortSignal.timeout(limits.milliseconds);
  const folder = new URL(base);
  folder.pathname = `${folder.pathname.replace(/\/+$/, '')}/`;
  return async (path) => {
    const url = new URL(path, folder);
    url.searchParams.set('at', now);
    let response: Response;
    try {
      response = await fetch(url, { signal, redirect: 'error', cache: 'no-store' });
    } catch {
      throw new UnreadableError(
        signal.aborted ? 'It took too long to answer.' : 'It did not answer, or points elsewhere.',
      );
    }
    if (response.status === 404 || response.status === 410) {
      await response.body?.cancel();
      return undefined;
    }
    if (!response.ok) {
      await response.body?.cancel();
      throw new UnreadableError(`It answered with the status ${response.status}.`);
    }
    return readBody(response, limits.bytes);
  };
}

async function readBody({ body }: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of body ?? []) {
      length += chunk.length;
      if (length > maxBytes) break;
      chunks.push(chunk);
    }
  } catch {
    throw new UnreadableError('Its answer broke off or took too long.');
  }
  if (length > maxBytes)
    throw new UnreadableError(`A file there is larger than ${maxBytes} bytes.`);
  return Buffer.concat(chunks);
}
