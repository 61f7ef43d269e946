/** Where the site stands, before anything else of the content is read: for what can begin that early. */

import { lstat, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { decodeText } from '../syntax/text-file.ts';
import { parseYaml } from '../syntax/yaml.ts';
import { siteFile } from './layout.ts';
import { tooLarge } from './limits.ts';
import { siteSchema } from './schema/settings.ts';

/**
 * @param root the folder that holds badges/
 * @returns the address, if the settings can be read without a question; what is wrong with them, the reader of the whole
 *   content says
 */
export async function addressAhead(root: string): Promise<string | undefined> {
  try {
    const folder = await lstat(join(root, dirname(siteFile)));
    const file = await lstat(join(root, siteFile));
    // Links are never followed.
    if (!folder.isDirectory() || !file.isFile()) return undefined;
    if (tooLarge({ path: siteFile, bytes: file.size, kind: 'file' })) return undefined;
    const decoded = decodeText(await readFile(join(root, siteFile)));
    if (!decoded.ok) return undefined;
    const { value, findings } = parseYaml(decoded.text);
    return findings.length > 0 ? undefined : siteSchema.safeParse(value ?? {}).data?.url;
  } catch {
    return undefined;
  }
}
