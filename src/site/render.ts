/** Renders the pages with Astro, into a folder, and the script for other people's pages beside them. */

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'astro';
import type { Addresses } from '../model/addresses.ts';
import type { Publication } from '../model/publication.ts';
import { astroConfig } from './astro-config.ts';
import { bundleOpenBadge } from './open-badge-bundle.ts';
import { openSession } from './session.ts';

export type RenderOptions = {
  readonly root: string;
  readonly publication: Publication;
  readonly addresses: Addresses;
  readonly outDir: string;
  readonly cacheDir: string;
};

/** What every check of a badge needs, in one file: cut into thirty that are shared, it would weigh a fifth more. */
const codeSplitting = {
  groups: [
    // Or every page that loads something later would load the check.
    { name: 'later', test: /vite[\\/]preload-helper/, priority: 1 },
    {
      name: 'check',
      test: /[\\/]src[\\/](verify[\\/]verify|site[\\/]scripts[\\/]verify[\\/]check)\.ts$/,
    },
  ],
};

const bundled = {
  environments: {
    // The code that renders is bundled whole, so that it runs where no package can be found.
    prerender: { resolve: { noExternal: true as const } },
    client: { build: { rolldownOptions: { output: { codeSplitting } } } },
  },
};

type Bundles = { optimizeDeps: { include?: string[] } };
type WithBundles = Bundles & { environments: Readonly<Record<string, Bundles>> };

/** Astro starts a server to look at the content, and that one would bundle what its toolbar needs. */
const withoutToolbar = {
  name: 'rosette:without-toolbar',
  configResolved({ optimizeDeps, environments }: WithBundles): void {
    optimizeDeps.include = [];
    for (const environment of Object.values(environments)) environment.optimizeDeps.include = [];
  },
};

export async function renderPages(options: RenderOptions): Promise<void> {
  const { publication, addresses, ...folders } = options;
  openSession({ publication, addresses });
  // Astro keeps the code it renders with in the output folder only when that lies below the current one, else in a
  // folder that all builds share.
  const before = process.cwd();
  process.chdir(options.root);
  try {
    const config = astroConfig({ ...folders, site: publication.site });
    await build({
      ...config,
      vite: { ...config.vite, ...bundled, plugins: [withoutToolbar] },
    });
  } finally {
    process.chdir(before);
  }
  for (const [path, bytes] of await bundleOpenBadge(addresses)) {
    const file = join(folders.outDir, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes, { flag: 'wx' });
  }
}
