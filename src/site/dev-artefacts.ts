/** Answers requests for artefacts, and for the script for other people's pages, in the dev server with the bytes that a build would write. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Addresses } from '../model/addresses.ts';
import { cachedLighten } from '../publish/cached-lighten.ts';
import { cachedResize } from '../publish/cached-resize.ts';
import { refAt } from '../publish/catalogue.ts';
import { mediaTypeOf } from '../publish/media-types.ts';
import { createProducer, type Producer } from '../publish/produce.ts';
import { cachedShares } from '../publish/share/cached.ts';
import { shareDrawer } from '../publish/share/draw.ts';
import { bundleOpenBadge } from './open-badge-bundle.ts';
import type { Session } from './session.ts';

type Next = (error?: unknown) => void;

/** A connect middleware; what is no artefact goes on to Astro. */
export function answerArtefacts(current: () => Session, cacheDir: string) {
  const resize = cachedResize(cacheDir);
  const lighten = cachedLighten(cacheDir);
  const drawShare = cachedShares(cacheDir, shareDrawer(resize));
  let bound: { session: Session; produce: Producer } | undefined;
  const scripts = createScripts();
  return (
    request: IncomingMessage & { originalUrl?: string | undefined },
    response: ServerResponse,
    next: Next,
  ) => {
    const session = current();
    const { publication, addresses } = session;
    const url = request.originalUrl ?? request.url ?? '/';
    const path = pathBelow(url, addresses.basePath);
    const isAsked = request.method === 'GET' || request.method === 'HEAD';
    if (path === undefined || !isAsked) {
      next();
      return;
    }
    const answer = (bytes: Uint8Array): void => {
      response.writeHead(200, {
        'content-type': mediaTypeOf(path),
        'content-length': bytes.length,
        'access-control-allow-origin': '*',
        'cache-control': 'no-store',
      });
      response.end(request.method === 'HEAD' ? undefined : bytes);
    };
    const ref = refAt(publication, addresses, path);
    if (ref === undefined) {
      scripts(path, addresses).then(
        (bytes) => (bytes === undefined ? next() : answer(bytes)),
        next,
      );
      return;
    }
    if (bound?.session !== session) {
      const { keyring } = session;
      const produce = createProducer(publication, addresses, resize, keyring, drawShare, lighten);
      bound = { session, produce };
    }
    bound.produce(ref).then(answer, next);
  };
}

/**
 * The script for other people's pages, bundled anew whenever it is asked for, so that who works on it sees what it is
 * now; and the files that it loads, as they were then.
 */
function createScripts() {
  let bundled: ReadonlyMap<string, Uint8Array> = new Map();
  return async (path: string, at: Addresses): Promise<Uint8Array | undefined> => {
    if (path === at.openBadgeScript.path) bundled = await bundleOpenBadge(at);
    return bundled.get(path);
  };
}

function pathBelow(url: string, basePath: string): string | undefined {
  const [pathname = '/'] = url.split(/[?#]/);
  if (!pathname.startsWith(basePath)) return undefined;
  try {
    return decodeURIComponent(pathname.slice(basePath.length));
  } catch {
    return undefined;
  }
}
