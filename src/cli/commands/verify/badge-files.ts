/** Files in a folder that may be badges, by their endings. */

import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { compareText } from '../../../problems/problem.ts';

export type BadgeFile = {
  readonly path: string;
  /** Below the folder, with forward slashes. */
  readonly name: string;
};

const endings = /\.(png|svg|json|jws|jwt|txt)$/i;

/** In the order of their names; what begins with a dot is left out. */
export async function badgeFilesIn(folder: string): Promise<readonly BadgeFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && endings.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => ({ path, name: relative(folder, path).split(sep).join('/') }))
    .filter(({ name }) => !/(^|\/)\./.test(name))
    .sort((a, b) => compareText(a.name, b.name));
}
