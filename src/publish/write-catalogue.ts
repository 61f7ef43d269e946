/** Writes `catalogue.json` and its shards into the finished folder, last of all. */

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Addresses } from '../model/addresses.ts';
import { type CatalogueOutput, shardText } from './catalogue-file.ts';
import { json } from './produce/workshop.ts';

export async function writeCatalogue(
  folder: string,
  at: Addresses,
  { catalogue, shards }: CatalogueOutput,
): Promise<void> {
  for (const [hex, shard] of shards) {
    const path = join(folder, at.catalogueShard(hex).path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, shardText(shard), { flag: 'wx' });
  }
  await writeFile(join(folder, at.catalogueFile.path), json(catalogue), { flag: 'wx' });
}
