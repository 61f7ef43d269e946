/** An issuer's site and somebody else's page, each on an origin of its own, with a record of what was asked of them. */

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Answer, answer } from './serve.ts';

export type Asked = {
  readonly path: string;
  readonly referrer: string | undefined;
  readonly cookie: string | undefined;
};

/** What stands at a path in place of a file, or beside the files. */
export type Special = Partial<Answer> & { readonly isShared?: boolean; readonly waits?: boolean };

export type Host = {
  readonly origin: string;
  /** Every request, in order. */
  readonly asked: Asked[];
  /** By path. Those that wait are answered when the host is closed. */
  readonly specials: Map<string, Special>;
  readonly close: () => Promise<void>;
};

export const html = (body: string, head = '', attributes = 'lang="en"'): Special => ({
  mediaType: 'text/html; charset=utf-8',
  body: new TextEncoder().encode(
    `<!doctype html><html ${attributes}><head><meta charset="utf-8"><link rel="icon" href="data:,"><meta name="viewport" content="width=device-width"><title>A page</title>${head}</head><body>${body}</body></html>`,
  ),
});

export const text = (content: string, mediaType = 'application/json'): Special => ({
  mediaType,
  body: new TextEncoder().encode(content),
});

/**
 * Listens on a free port of this machine. Every file may be read from other origins, as on GitHub Pages, but for specials
 * that are not shared.
 *
 * @param place the folder may be said later
 */
export async function startHost(
  place: { readonly folder: string } = { folder: '' },
  base = '/',
): Promise<Host> {
  const asked: Asked[] = [];
  const specials = new Map<string, Special>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const { referer, cookie } = request.headers;
    asked.push({ path: pathname, referrer: referer, cookie });
    const special = specials.get(pathname);
    if (special?.waits) return;
    const found = special ?? answer(place.folder, base, pathname);
    Promise.resolve<Special>(found).then(
      ({ status = 200, mediaType = 'text/plain', body, isShared = true }) => {
        const shared = isShared ? { 'access-control-allow-origin': '*' } : {};
        response.writeHead(status, { 'content-type': mediaType, ...shared }).end(body);
      },
      () => response.writeHead(404, { 'access-control-allow-origin': '*' }).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    specials,
    close: () => closed(server),
  };
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
