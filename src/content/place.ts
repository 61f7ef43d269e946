/**
 * Gives problems their line, column and frame. Done last and only for problems, because it reads and parses the
 * file again: the slow part is never paid for content that is right.
 */

import { placeOf } from '../problems/frame.ts';
import type { ContentPath, Problem } from '../problems/problem.ts';
import { findFrontMatter, isFault } from '../syntax/front-matter.ts';
import { decodeText } from '../syntax/text-file.ts';
import { parseYaml, spanAt, type YamlTree } from '../syntax/yaml.ts';
import { type CellPlace, csvCells } from './csv-place.ts';
import type { FileSource } from './files.ts';
import { isKeyFile, withoutKeys } from './key-masks.ts';
import { readOne } from './text.ts';

type Parsed = { readonly text: string; readonly tree: YamlTree; readonly offset: number };

/** The same problems; those with a path into a text file know where it stands. */
export async function placeProblems(
  files: FileSource,
  problems: readonly Problem[],
): Promise<Problem[]> {
  const parsed = new Map<string, Parsed | ParsedCsv | undefined>();
  const placed: Problem[] = [];
  for (const problem of problems) {
    if (problem.line !== undefined || problem.path === undefined) {
      placed.push(problem);
      continue;
    }
    if (!parsed.has(problem.file)) parsed.set(problem.file, await parseAgain(files, problem.file));
    const file = parsed.get(problem.file);
    const place = file && ('cell' in file ? file.cell(problem.path) : placeIn(file, problem));
    placed.push({ ...problem, ...(isKeyFile(problem.file) && place ? withoutKeys(place) : place) });
  }
  return placed;
}

type ParsedCsv = { readonly cell: (path: ContentPath) => CellPlace | undefined };

async function parseAgain(
  files: FileSource,
  path: string,
): Promise<Parsed | ParsedCsv | undefined> {
  const bytes = await readOne(files, path);
  const isCsv = path.endsWith('.csv');
  const decoded = bytes === undefined ? undefined : decodeText(bytes, { utf16: isCsv });
  if (decoded === undefined || !decoded.ok) return undefined;
  const { text } = decoded;
  if (isCsv) return { cell: csvCells(text) };
  if (!path.endsWith('.md')) return { text, tree: parseYaml(text), offset: 0 };
  const found = findFrontMatter(text);
  if (isFault(found)) return undefined;
  const { start, end } = found.yaml;
  return { text, tree: parseYaml(text.slice(start, end)), offset: start };
}

function placeIn({ text, tree, offset }: Parsed, { path = [], part }: Problem) {
  const span = spanAt(tree, path, part);
  return placeOf(text, { start: span.start + offset, end: span.end + offset });
}
