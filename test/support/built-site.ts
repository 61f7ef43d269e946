/** Finished sites, each built by the real command once a run. Tests read them, and change nothing in them. */

import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Wanted } from './built-once.ts';
import { type SiteFiles, siteFolder } from './site.ts';

/** @throws with what the command printed, when it did not publish */
async function ask(wanted: Wanted): Promise<string> {
  const answer = await fetch(inject('builtOnce'), {
    method: 'POST',
    body: JSON.stringify(wanted),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}

/** @returns the folder with the finished site */
export const builtSite = async (files: SiteFiles): Promise<string> =>
  join(await rootOf(files), 'dist');

/** @returns a copy of the site's folder, finished site and all, to change; it goes when the test ends */
export async function builtCopy(files: SiteFiles): Promise<string> {
  const root = await siteFolder({});
  await cp(await rootOf(files), root, { recursive: true });
  return root;
}

async function rootOf(files: SiteFiles): Promise<string> {
  const inBase64 = Object.entries(files)
    .map(([path, content]) => [path, Buffer.from(content as Uint8Array).toString('base64')])
    .sort();
  return ask({ files: Object.fromEntries(inBase64) });
}

/** @returns the folder with the example, its private keys and what was built of them, without the build's cache */
export const signedExample = (): Promise<string> => ask('signed example');
