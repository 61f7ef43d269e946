/** Astro's hooks for the dev server, wired to ours: artefacts are answered, content is watched. */

import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { answerArtefacts } from './dev-artefacts.ts';
import { session } from './session.ts';

type ViteDevServer = Parameters<
  NonNullable<AstroIntegration['hooks']['astro:server:setup']>
>[0]['server'];

export type DevOptions = {
  /** The folder that holds badges/, recipients/, keys/ and public/. */
  readonly root: string;
  readonly cacheDir: string;
  /** Loads the content again into the session; what is wrong comes back as text. */
  readonly reload: () => Promise<string | undefined>;
};

/** Changes that come together (a checkout, a save of many files) are one reload. */
const settleMs = 60;

export function rosetteDev({ root, cacheDir, reload }: DevOptions): AstroIntegration {
  return {
    name: 'rosette',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [artefactsFirst(cacheDir)] } });
      },
      'astro:server:setup': ({ server }) => watchContent(server, root, reload),
    },
  };
}

/**
 * Puts our middleware in front of Astro's, which refuses a path without a slash or an ending (`.nojekyll`). Astro puts
 * its own there when all plugins have been set up, so ours has to come after that.
 */
function artefactsFirst(cacheDir: string) {
  return {
    name: 'rosette:artefacts',
    enforce: 'post' as const,
    configureServer: (server: ViteDevServer) => () => {
      const handle = answerArtefacts(session, cacheDir);
      server.middlewares.stack.unshift({ route: '', handle });
    },
  };
}

function watchContent(server: ViteDevServer, root: string, reload: DevOptions['reload']): void {
  const folders = ['badges', 'recipients', 'keys', 'public'].map((folder) => join(root, folder));
  server.watcher.add(folders);
  let waiting: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  const follow = async () => {
    const wrong = await reload();
    const { hot } = server.environments.client ?? {};
    if (wrong !== undefined) {
      hot?.send({ type: 'error', err: { message: wrong, stack: '' } });
      return;
    }
    // Astro keeps the result of getStaticPaths with its modules: without this a new award answers 404.
    for (const environment of Object.values(server.environments)) {
      environment.moduleGraph.invalidateAll();
    }
    hot?.send({ type: 'full-reload', path: '*' });
  };
  server.watcher.on('all', (_, path) => {
    if (!folders.some((folder) => path === folder || path.startsWith(join(folder, '/')))) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      last = last.then(follow);
    }, settleMs);
  });
}
