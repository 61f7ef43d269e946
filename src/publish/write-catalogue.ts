/** Writes `catalogue.json` and its shards into the finished folder, last of all. */

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Addresses } from '../model/addresses.ts';
import { type CatalogueOutput, shardText } from './catalogue-file.ts';
import { json, utf8 } from './produce/workshop.ts';
import type { Written } from './write.ts';

export async function writeCatalogue(
  folder: string,
  at: Addresses,
  { catalogue, shards }: CatalogueOutput,
): Promise<Written> {
  const written = { files: 0, bytes: 0 };
  const write = async (path: string, bytes: Uint8Array): Promise<void> => {
    await writeFile(path, bytes, { flag: 'wx' });
    written.files += 1;
    written.bytes += bytes.length;
  };
  for (const [hex, shard] of shards) {
    const path = join(folder, at.catalogueShard(hex).path);
    await mkdir(dirname(path), { recursive: true });
    await write(path, utf8(shardText(shard)));
  }
  await write(join(folder, at.catalogueFile.path), json(catalogue));
  return written;
}
