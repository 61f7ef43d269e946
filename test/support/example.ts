/** The example issuer of this repository, copied, at an address of one's own. */

import { cp, mkdtemp, readFile, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** A new temporary folder with the example's content. The caller takes it away. */
export async function exampleCopy(url?: string): Promise<string> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'rosette-example-')));
  for (const folder of ['badges', 'recipients', 'keys', 'public']) {
    await cp(join(repository, folder), join(root, folder), { recursive: true });
  }
  if (url !== undefined) {
    const file = join(root, 'badges/site.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^url: .*$/m, `url: ${url}`));
  }
  return root;
}
