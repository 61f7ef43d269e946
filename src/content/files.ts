/** The files a reading of the content sees: a folder on disk here, a git tree elsewhere. */

import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastGlob from 'fast-glob';
import { compareText } from '../problems/problem.ts';

export type FileEntry = {
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  readonly kind: 'file' | 'symbolic-link';
};

export type FileSource = {
  /** All entries below badges/, recipients/, keys/ and public/, sorted; folders are not listed. */
  list(): Promise<readonly FileEntry[]>;
  read(path: string): Promise<Uint8Array>;
};

export const contentFolders = ['badges', 'recipients', 'keys', 'public'] as const;

/** The content below a folder. Symbolic links are listed and never followed. */
export function folderSource(root: string): FileSource {
  return {
    async list() {
      const linked = await linkedFolders(root);
      const found = await fastGlob(
        contentFolders.filter((folder) => !linked.includes(folder)).map((folder) => `${folder}/**`),
        {
          cwd: root,
          dot: true,
          onlyFiles: false,
          followSymbolicLinks: false,
          stats: true,
          suppressErrors: false,
        },
      );
      const entries: FileEntry[] = linked.map((path) => ({
        path,
        bytes: 0,
        kind: 'symbolic-link',
      }));
      for (const entry of found) {
        if (entry.dirent.isDirectory()) continue;
        entries.push({
          path: entry.path,
          bytes: entry.stats?.size ?? 0,
          kind: entry.dirent.isFile() ? 'file' : 'symbolic-link',
        });
      }
      return entries.sort((a, b) => compareText(a.path, b.path));
    },
    read: (path) => readFile(join(root, path)),
  };
}

async function linkedFolders(root: string): Promise<string[]> {
  const linked: string[] = [];
  for (const folder of contentFolders) {
    const stats = await lstat(join(root, folder)).catch(() => undefined);
    if (stats?.isSymbolicLink()) linked.push(folder);
  }
  return linked;
}
