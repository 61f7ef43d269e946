/** `node test/build/in-one-thread.ts SITE FOLDER`: makes all files of a site in one thread, into `stage` in that folder. */

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSite } from '../../src/build/build-site.ts';
import { folderSource } from '../../src/content/files.ts';
import { load } from '../../src/publish/load.ts';
import { now } from '../support/site.ts';

const [root = '', folder = ''] = process.argv.slice(2);
const { publication, addresses } = await load(folderSource(root), now, {});
if (publication === undefined || addresses === undefined) throw new Error('The site has mistakes.');
const stage = join(folder, 'stage');
await mkdir(stage);
await buildSite({
  root,
  publication,
  addresses,
  keyring: new Map(),
  stage,
  cacheDir: join(folder, 'cache'),
  out: join(folder, 'dist'),
  threads: 0,
});
