/**
 * What a build wrote for each award, and from what: a line an award, kept in the cache beside what anyone may delete.
 * A line that is damaged or lacks costs the making of its award.
 */

import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import type { AwardId } from '../model/award.ts';
import { sha256 } from '../publish/facts.ts';
import type { FileRecord, Part } from './orders.ts';

/** What a part of an award was made from, as a digest, and its files. */
export type MadePart = readonly [from: string, ...files: FileRecord[]];
export type MadeAward = { readonly id: AwardId } & Readonly<Record<Part, MadePart>>;

export type LastOutput = {
  /** The folder of the output, below the root or relative to it. */
  readonly folder: string;
  readonly awards: AsyncIterable<MadeAward>;
};

const format = 1;
const fileOf = (cache: string): string => join(cache, 'output.txt');

type Head = readonly [format: number, folder: string];
type Line = readonly [id: AwardId, documents: MadePart, pages: MadePart];

const sealed = (value: Head | Line): string => {
  const text = JSON.stringify(value);
  return `${seal(text)} ${text}\n`;
};
const sealLength = 16;
const seal = (text: string): string => sha256(text).slice(0, sealLength);

function unsealed<T>(line: string): T | undefined {
  const text = line.slice(sealLength + 1);
  return line.slice(0, sealLength) === seal(text) ? (JSON.parse(text) as T) : undefined;
}

/** @returns nothing when there is no record */
export async function readLastOutput(cache: string): Promise<LastOutput | undefined> {
  const source = createReadStream(fileOf(cache), 'utf8');
  const lines = createInterface({ input: source })[Symbol.asyncIterator]();
  try {
    const { value } = await lines.next();
    const [kind, folder] = unsealed<Head>(value ?? '') ?? [];
    if (kind === format && folder !== undefined) return { folder, awards: awardsIn(lines) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  source.destroy();
  return undefined;
}

async function* awardsIn(lines: AsyncIterable<string>): AsyncIterable<MadeAward> {
  for await (const line of lines) {
    const award = unsealed<Line>(line);
    if (award === undefined) continue;
    const [id, documents, pages] = award;
    yield { id, documents, pages };
  }
}

export type OutputRecord = {
  readonly add: (award: MadeAward) => Promise<void>;
  /** Takes the place of the last record at once. */
  readonly close: () => Promise<void>;
};

/** @param folder where the output will be, relative to the root: both may be moved together */
export async function beginOutputRecord(cache: string, folder: string): Promise<OutputRecord> {
  await mkdir(dirname(fileOf(cache)), { recursive: true });
  const part = `${fileOf(cache)}.part`;
  const sink = createWriteStream(part);
  sink.write(sealed([format, folder]));
  return {
    async add({ id, documents, pages }) {
      if (!sink.write(sealed([id, documents, pages]))) await drained(sink);
    },
    async close() {
      sink.end();
      await finished(sink);
      await rename(part, fileOf(cache));
    },
  };
}

const drained = (sink: WriteStream): Promise<void> =>
  new Promise((resolve, reject) => {
    sink.once('error', reject);
    sink.once('drain', () => {
      sink.off('error', reject);
      resolve();
    });
  });

/** Nothing is kept the next time. */
export const forgetLastOutput = (cache: string): Promise<void> =>
  rm(fileOf(cache), { force: true });
