/** Serves a folder as GitHub Pages does: below a base path, `index.html` for folders, `404.html` for what is missing. */

import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize, sep } from 'node:path';
import { mediaTypeOf } from '../../src/publish/media-types.ts';

export type Answer = {
  readonly status: number;
  readonly mediaType: string;
  readonly body: Uint8Array;
  readonly location?: string;
};

/**
 * What such a host answers at a path.
 *
 * @param base path with slashes around, for example `/club/`
 */
export async function answer(folder: string, base: string, pathname: string): Promise<Answer> {
  if (`${pathname}/` === base) return moved(base);
  const within = pathname.startsWith(base) ? decoded(pathname.slice(base.length)) : undefined;
  if (within === undefined) {
    const nothing = new TextEncoder().encode('Not this site.');
    return { status: 404, mediaType: 'text/plain', body: nothing };
  }
  const file = join(folder, normalize(`/${within}`));
  const isFolder = await stat(file).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (isFolder && !file.endsWith(sep)) return moved(`${pathname}/`);
  const name = isFolder ? join(file, 'index.html') : file;
  const body = await readFile(name).catch(() => undefined);
  return body === undefined
    ? { status: 404, mediaType: 'text/html', body: await readFile(join(folder, '404.html')) }
    : { status: 200, mediaType: mediaTypeOf(name.split(sep).join('/')), body };
}

const moved = (location: string): Answer => ({
  status: 301,
  mediaType: 'text/plain',
  body: new Uint8Array(),
  location,
});

function decoded(path: string): string | undefined {
  try {
    const text = decodeURIComponent(path);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

export type Served = { readonly origin: string; readonly close: () => Promise<void> };

/** On a free port of this machine alone. */
export async function serve(folder: string, base = '/'): Promise<Served> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    answer(folder, base, pathname).then(
      ({ status, mediaType, body, location }) => {
        const headers = location === undefined ? {} : { location };
        response.writeHead(status, { 'content-type': mediaType, ...headers }).end(body);
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => closed(server) };
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
