/** Astro's configuration, for a build, for the dev server and for `astro check`. */

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig } from 'astro';
import type { Site } from '../model/site.ts';

/** The folder of Rosette itself, which need not be the folder of the content. */
export const engineRoot = fileURLToPath(new URL('../../', import.meta.url));

export type ConfigOptions = {
  /** The folder that holds badges/, recipients/, keys/ and public/. */
  readonly root: string;
  readonly site: Pick<Site, 'url'>;
  readonly outDir: string;
  readonly cacheDir: string;
};

export function astroConfig({ root, site, outDir, cacheDir }: ConfigOptions): AstroInlineConfig {
  const { origin, pathname } = new URL(site.url);
  return {
    configFile: false,
    root: engineRoot,
    srcDir: join(engineRoot, 'src/site'),
    publicDir: join(root, 'public'),
    outDir,
    cacheDir: join(cacheDir, 'astro'),
    site: origin,
    base: pathname,
    output: 'static',
    trailingSlash: 'always',
    compressHTML: true,
    devToolbar: { enabled: false },
    // Nothing inline: the pages' Content-Security-Policy allows no inline style or script.
    build: { inlineStylesheets: 'never', format: 'directory' },
    vite: {
      cacheDir: join(cacheDir, 'vite'),
      build: { assetsInlineLimit: 0 },
    },
    // What goes wrong is thrown, and told in words of ours.
    logLevel: 'silent',
  };
}
