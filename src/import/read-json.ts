/** Bytes → a JSON value within limits, or the problem that a person understands. */

import { placeOf } from '../problems/frame.ts';
import type { Problem } from '../problems/problem.ts';
import { decodeText } from '../syntax/text-file.ts';
import type { InputFile } from './draft.ts';

export const maxJsonBytes = 5_000_000;

/** Below the depth our YAML reader accepts, so that whatever is read can be written. */
const maxDepth = 20;

type Read = { readonly value: unknown } | { readonly problem: Problem };

/** Never throws. Of a key that stands twice the last counts, as everywhere in JSON. */
export function readJson({ path, bytes }: InputFile): Read {
  const at = { severity: 'error', file: path } as const;
  if (bytes.length > maxJsonBytes) {
    const message = 'The file has more than 5 MB, and was not read.';
    return { problem: { ...at, code: 'content-too-large', message, hint: 'Leave it out.' } };
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    const message =
      'The text is not in UTF-8, so its letters cannot be told for certain. JSON is always UTF-8.';
    const hint = 'Open it in an editor and save it with the encoding UTF-8.';
    return { problem: { ...at, code: 'content-not-utf8', line: decoded.line, message, hint } };
  }
  let value: unknown;
  try {
    value = JSON.parse(decoded.text);
  } catch (error) {
    const message = 'The file is not JSON: it cannot be read from here on.';
    const hint =
      'Look for a missing comma, bracket or quotation mark just before, or leave the file out.';
    const place = placeOf(decoded.text, spanOf(error, decoded.text));
    return { problem: { ...at, ...place, code: 'import-json', message, hint } };
  }
  if (isDeeper(value, maxDepth)) {
    const message = `The file is nested more than ${maxDepth} levels deep; no Open Badges document is.`;
    return { problem: { ...at, code: 'import-json', message, hint: 'Leave it out.' } };
  }
  return { value };
}

/** Where the parser stopped; it says so only in its words, and of a text that ends early not at all. */
function spanOf(error: unknown, text: string) {
  const found = /at position (\d+)/.exec(error instanceof Error ? error.message : '');
  const start = Math.min(Number(found?.[1] ?? text.length), Math.max(0, text.length - 1));
  return { start, end: start + 1 };
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1));
}
