/** What `badges verify --json` says of badges, in a process of its own with a web as small as the browser's. */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../../src/verify/report.ts';
import { command } from '../../support/command.ts';
import { bytesOf, isClosed, isStatus, type Web } from '../check-page.ts';
import { now } from './bench.ts';

export type GivenFile = { readonly name: string; readonly bytes: Uint8Array | string };

/** In the order of the files; one call for all of them. */
export async function commandReports(
  files: readonly GivenFile[],
  web: Web,
  more: readonly string[] = [],
): Promise<readonly Report[]> {
  const folder = await mkdtemp(join(tmpdir(), 'rosette-command-'));
  try {
    const paths = files.map(({ name }, index) => join(folder, String(index), name));
    for (const [index, { bytes }] of files.entries()) {
      await mkdir(join(folder, String(index)));
      await writeFile(paths[index] ?? '', bytes);
    }
    const network = join(folder, 'web.json');
    await writeFile(network, JSON.stringify(answersOf(web)));
    const standIn = new URL('./stand-in-network.mjs', import.meta.url).href;
    const { stdout, stderr } = await command(
      ['verify', ...paths, '--json', '--now', now, ...more],
      {
        env: { NODE_OPTIONS: `--import=${standIn}`, STAND_IN_NETWORK: network },
      },
    );
    if (stderr !== '') throw new Error(stderr);
    return (JSON.parse(stdout) as { reports: readonly Report[] }).reports;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const answersOf = (web: Web): Record<string, string | number | null> =>
  Object.fromEntries(
    Object.entries(web).map(([address, found]) => [
      address,
      isClosed(found)
        ? null
        : isStatus(found)
          ? found.status
          : Buffer.from(bytesOf(found)).toString('base64'),
    ]),
  );
