/** What stands in recipient files that have an error, so that an award in there is called broken and not gone. */

import type { FileEntry, FileSource } from '../content/files.ts';
import type { Problem } from '../problems/problem.ts';
import type { BrokenFiles } from './promises/side.ts';

const cannotBeRead: readonly Problem['code'][] = [
  'content-symbolic-link',
  'content-too-large',
  'content-unreadable',
];

const anId = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;

/** @param problems of reading and linking what `files` hold */
export async function brokenFiles(
  files: FileSource,
  entries: readonly FileEntry[],
  problems: readonly Problem[],
): Promise<BrokenFiles> {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const unread = [
    ...new Set(errors.flatMap(({ code, file }) => (cannotBeRead.includes(code) ? [file] : []))),
  ];
  const broken = new Set(errors.map(({ file }) => file).filter((file) => !unread.includes(file)));
  const ids = new Set<string>();
  for (const { path } of entries) {
    if (!path.startsWith('recipients/')) continue;
    // What the rows of a table share stands in the file beside it.
    const shared = path.replace(/\.csv$/, '.yaml');
    if (!broken.has(path) && !broken.has(shared)) continue;
    for (const [id] of (await textOf(files, path)).matchAll(anId)) ids.add(id);
  }
  return { ids, unread };
}

/** Whatever the encoding: an id is ASCII, and in UTF-16 there are zeros between its letters. */
async function textOf(files: FileSource, path: string): Promise<string> {
  const bytes = await files.read(path);
  return new TextDecoder('latin1').decode(bytes).replaceAll('\0', '');
}
