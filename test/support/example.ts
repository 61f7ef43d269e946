/** The example issuer of this repository, copied, at an address of one's own. */

import { cp, mkdtemp, readFile, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** Where the example with keys stands. */
export const base = 'https://badges.example.org/club/';

/** The example's content in a folder, a new temporary one if none is said. The caller takes it away. */
export async function exampleCopy(url?: string, folder?: string): Promise<string> {
  const root = folder ?? (await realpath(await mkdtemp(join(tmpdir(), 'rosette-example-'))));
  for (const folder of ['badges', 'recipients', 'keys', 'public']) {
    await cp(join(repository, folder), join(root, folder), { recursive: true });
  }
  if (url !== undefined) {
    const file = join(root, 'badges/site.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^url: .*$/m, `url: ${url}`));
  }
  return root;
}
