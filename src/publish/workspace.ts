/** Where a build keeps its things: all below `.rosette/`, which git ignores and anyone may delete but for its keys. */

import { join } from 'node:path';

export type Workspace = ReturnType<typeof workspaceOf>;

/** @param root the folder that holds badges/, recipients/, keys/ and public/ */
export function workspaceOf(root: string) {
  const folder = join(root, '.rosette');
  return {
    folder,
    stage: join(folder, 'stage'),
    previous: join(folder, 'previous'),
    swapRecord: join(folder, 'swap.json'),
    lock: join(folder, 'build.lock'),
    cache: join(folder, 'cache'),
    lastError: join(folder, 'last-error.txt'),
  };
}
