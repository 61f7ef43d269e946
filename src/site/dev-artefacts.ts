/** Answers requests for artefacts in the dev server with the bytes that a build would write. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { cachedResize } from '../publish/cached-resize.ts';
import { refAt } from '../publish/catalogue.ts';
import { mediaTypeOf } from '../publish/media-types.ts';
import { createProducer, type Producer } from '../publish/produce.ts';
import { cachedShares } from '../publish/share/cached.ts';
import { shareDrawer } from '../publish/share/draw.ts';
import type { Session } from './session.ts';

type Next = (error?: unknown) => void;

/** A connect middleware; what is no artefact goes on to Astro. */
export function answerArtefacts(current: () => Session, cacheDir: string) {
  const resize = cachedResize(cacheDir);
  const drawShare = cachedShares(cacheDir, shareDrawer(resize));
  let bound: { session: Session; produce: Producer } | undefined;
  return (
    request: IncomingMessage & { originalUrl?: string | undefined },
    response: ServerResponse,
    next: Next,
  ) => {
    const session = current();
    const { publication, addresses } = session;
    const url = request.originalUrl ?? request.url ?? '/';
    const path = pathBelow(url, addresses.basePath);
    const ref = path === undefined ? undefined : refAt(publication, addresses, path);
    if (ref === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
      next();
      return;
    }
    if (bound?.session !== session) {
      const { keyring } = session;
      const produce = createProducer(publication, addresses, resize, keyring, drawShare);
      bound = { session, produce };
    }
    bound.produce(ref).then((bytes) => {
      response.writeHead(200, {
        'content-type': mediaTypeOf(ref.path),
        'content-length': bytes.length,
        'access-control-allow-origin': '*',
        'cache-control': 'no-store',
      });
      response.end(request.method === 'HEAD' ? undefined : bytes);
    }, next);
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
