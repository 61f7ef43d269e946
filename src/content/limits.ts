/** How large a file may be, checked before it is read. Source: design, section 2. */

import type { Problem } from '../problems/problem.ts';
import type { FileEntry } from './files.ts';

const kB = 1000;
const MB = 1000 * kB;

const limits: readonly {
  readonly endings: readonly string[];
  readonly maxBytes: number;
  readonly what: string;
  readonly hint?: string;
}[] = [
  { endings: ['.md'], maxBytes: 256 * kB, what: 'A Markdown file' },
  { endings: ['.yaml', '.yml'], maxBytes: 2 * MB, what: 'A YAML file' },
  { endings: ['.csv'], maxBytes: 64 * MB, what: 'A CSV file' },
  {
    endings: ['.png', '.svg'],
    maxBytes: 5 * MB,
    what: 'An image',
    hint: 'Save the picture smaller.',
  },
  {
    endings: ['.json'],
    maxBytes: 64 * kB,
    what: 'A file with a key',
    hint: 'See whether it is what it should be: a public key has less than 2 kB.',
  },
];

/** A problem when the file is larger than its kind may be. */
export function tooLarge(entry: FileEntry): Problem | undefined {
  const limit = limits.find(({ endings }) => endings.some((ending) => entry.path.endsWith(ending)));
  if (limit === undefined || entry.bytes <= limit.maxBytes) return undefined;
  return {
    code: 'content-too-large',
    severity: 'error',
    file: entry.path,
    message: `The file has ${size(entry.bytes)}. ${limit.what} has ${size(limit.maxBytes)} at the most, and was not read.`,
    hint: limit.hint ?? 'Split the file in several.',
  };
}

const size = (bytes: number): string =>
  bytes >= MB ? `${Math.ceil(bytes / MB)} MB` : `${Math.ceil(bytes / kB)} kB`;
