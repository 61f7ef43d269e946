/** Builds sites with the real command, each in a folder and a process of its own. */

import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from '../support/command.ts';
import { type SiteFiles, writeFiles } from '../support/site.ts';

export type BuiltSite = {
  /** The finished site. */
  readonly folder: string;
  readonly remove: () => Promise<void>;
};

/** @throws what the command printed, when it did not publish */
export async function buildSite(files: SiteFiles): Promise<BuiltSite> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'rosette-browser-')));
  await writeFiles(root, files);
  const { code, stdout, stderr } = await command(['build', '--root', root]);
  if (code !== 0) throw new Error(`The site was not built.\n${stdout}${stderr}`);
  return { folder: join(root, 'dist'), remove: () => rm(root, { recursive: true, force: true }) };
}
