/** Starts Astro's dev server on this machine alone. */

import { dev } from 'astro';
import type { Site } from '../model/site.ts';
import { astroConfig } from './astro-config.ts';
import { type DevOptions, rosetteDev } from './integration.ts';

export type ServeOptions = DevOptions & {
  readonly site: Site;
  readonly port?: number;
};

export type SiteServer = {
  readonly url: string;
  /** Settles when the process is asked to stop. */
  readonly closed: Promise<void>;
  readonly stop: () => Promise<void>;
};

const defaultPort = 4321;

export async function serveSite(options: ServeOptions): Promise<SiteServer> {
  const { root, site, cacheDir } = options;
  const { port, pathname } = new URL(site.url);
  const wanted = options.port ?? (site.isLoopback && port !== '' ? Number(port) : defaultPort);
  const config = astroConfig({ root, site, cacheDir, outDir: cacheDir });
  const server = await dev({
    ...config,
    integrations: [rosetteDev(options)],
    logLevel: 'error',
    server: { host: '127.0.0.1', port: wanted },
  });
  const closed = new Promise<void>((resolve) => {
    const end = () => {
      server.stop().then(resolve, resolve);
    };
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
  });
  return {
    url: `http://127.0.0.1:${server.address.port}${pathname}`,
    closed,
    stop: () => server.stop(),
  };
}
