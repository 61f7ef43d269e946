/** A copy of our own code, in which a template can be changed. */

import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { engineRoot } from '../../src/site/astro-config.ts';

/** @returns the command line of the copy, and what changes a template in it */
export async function copyEngine(folder: string) {
  await mkdir(folder, { recursive: true });
  for (const path of ['src', 'package.json', 'package-lock.json', 'tsconfig.json']) {
    await cp(join(engineRoot, path), join(folder, path), { recursive: true });
  }
  await symlink(join(engineRoot, 'node_modules'), join(folder, 'node_modules'), 'dir');
  const template = join(folder, 'src/site/components/Award.astro');
  return {
    entry: join(folder, 'src/cli/rosette.mjs'),
    changeTemplate: async () => writeFile(template, `${await readFile(template, 'utf8')}\n`),
  };
}
