/**
 * The script that other people's pages load, with what it loads in turn, as files of the site.
 *
 * It is bundled apart from the scripts of our own pages, by the bundler that Vite uses, too: what Vite bundles together
 * shares files whose names change with every page, and looks for some of them at the address of the page it runs in,
 * which here is somebody else's. And as the bytes depend on the code alone, the build and the dev server make the same ones.
 */

import { join } from 'node:path';
import { rolldown } from 'rolldown';
import type { Addresses } from '../model/addresses.ts';
import { engineRoot } from './astro-config.ts';

/** Below the output folder, next to what Astro puts there. The names change with what is in the files. */
const chunks = '_astro/open-badge/[name].[hash].js';

/** Files by their path; imports between them are relative, so that any base will do. */
export async function bundleOpenBadge(
  at: Pick<Addresses, 'openBadgeScript'>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const bundle = await rolldown({
    cwd: engineRoot,
    input: join(engineRoot, 'src/site/scripts/open-badge/open-badge.ts'),
    platform: 'browser',
    transform: { target: 'es2022', define: { 'process.env.NODE_ENV': '"production"' } },
    onLog: (level, log) => {
      if (level === 'warn')
        throw new Error(`The script ${at.openBadgeScript.path}: ${log.message}`);
    },
  });
  try {
    const { output } = await bundle.generate({
      format: 'es',
      minify: true,
      entryFileNames: at.openBadgeScript.path,
      chunkFileNames: chunks,
      assetFileNames: chunks,
    });
    return new Map(
      output.map((file) => [
        file.fileName,
        new TextEncoder().encode(file.type === 'chunk' ? file.code : String(file.source)),
      ]),
    );
  } finally {
    await bundle.close();
  }
}
