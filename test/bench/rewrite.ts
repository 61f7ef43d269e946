/** The floor: nothing but writing the same bytes to the same files. */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Usage } from './run.ts';

/** How much is read ahead at a time, outside of what is measured. */
const batch = 2000;

export async function rewrite(from: string, to: string): Promise<Omit<Usage, 'peakMB'>> {
  const paths = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(from, join(entry.parentPath, entry.name)));
  let [milliseconds, microseconds] = [0, 0];
  const folders = new Set<string>();
  for (let start = 0; start < paths.length; start += batch) {
    const some = paths
      .slice(start, start + batch)
      .map((path) => [join(to, path), readFileSync(join(from, path))] as const);
    const [began, used] = [performance.now(), process.cpuUsage()];
    for (const [path, bytes] of some) {
      const folder = dirname(path);
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
      folders.add(folder);
      writeFileSync(path, bytes, { flag: 'wx' });
    }
    milliseconds += performance.now() - began;
    const { user, system } = process.cpuUsage(used);
    microseconds += user + system;
  }
  return { seconds: milliseconds / 1000, cpuSeconds: microseconds / 1e6 };
}
