/** What stands in the content folders before a site begins: nothing, the example of the template, or somebody's own. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { folderSource } from '../../../content/files.ts';
import { isIgnored } from '../../../content/layout.ts';

export type ContentThere = {
  /** Files of the example, unchanged: they make room. */
  readonly example: readonly string[];
  /** Files that somebody wrote or changed. */
  readonly own: readonly string[];
};

/** SHA-256 of the example's files by their paths; a test keeps it current. */
const example: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('./example-files.json', import.meta.url), 'utf8'),
);

export async function contentThere(root: string): Promise<ContentThere> {
  const files = folderSource(root);
  const there: { example: string[]; own: string[] } = { example: [], own: [] };
  for (const { path, kind } of await files.list()) {
    if (path.startsWith('public/') || isIgnored(path)) continue;
    const isExample =
      kind === 'file' && Object.hasOwn(example, path) && (await digestOf(path)) === example[path];
    (isExample ? there.example : there.own).push(path);
  }
  return there;

  async function digestOf(path: string): Promise<string> {
    return createHash('sha256')
      .update(await files.read(path))
      .digest('hex');
  }
}
