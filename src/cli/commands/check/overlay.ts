/** Content as it would be after some changes that are not yet written. */

import type { FileEntry, FileSource } from '../../../content/files.ts';
import { compareText } from '../../../problems/problem.ts';
import type { Change } from '../../write-files.ts';

export type Overlay = FileSource & {
  /** @param content undefined takes the file away */
  readonly set: (path: string, content: Uint8Array | undefined) => void;
  /** What is to be written, each file once; those that go come first, so that a new name may differ in its letters' case alone. */
  readonly changes: () => readonly Change[];
};

export function overlay(files: FileSource): Overlay {
  const changed = new Map<string, Uint8Array | undefined>();
  return {
    async list() {
      const below = (await files.list()).filter(({ path }) => !changed.has(path));
      const above = [...changed].flatMap(([path, content]): FileEntry[] =>
        content === undefined ? [] : [{ path, bytes: content.length, kind: 'file' }],
      );
      return [...below, ...above].sort((a, b) => compareText(a.path, b.path));
    },
    async read(path) {
      if (!changed.has(path)) return files.read(path);
      const content = changed.get(path);
      if (content === undefined) throw new Error(`There is no file ${path}.`);
      return content;
    },
    set: (path, content) => {
      changed.set(path, content);
    },
    changes: () =>
      [...changed]
        .map(([path, content]) => ({ path, content }))
        .sort((a, b) => Number(a.content !== undefined) - Number(b.content !== undefined)),
  };
}
