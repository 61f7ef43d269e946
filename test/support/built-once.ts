/** Before the tests: a place that builds each site that a test asks for, once a run, for all of them to read. */

import { createHash } from 'node:crypto';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import type { TestProject } from 'vitest/node';
import { command } from './command.ts';
import { base, exampleCopy } from './example.ts';
import { writeFiles } from './site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where to ask for a site. */
    builtOnce: string;
  }
}

/** What is asked for: the files of a site, in base64 by path, or the example with keys at {@link base}. */
export type Wanted = { readonly files: Readonly<Record<string, string>> } | 'signed example';

export async function setup({ provide, config }: TestProject): Promise<() => Promise<void>> {
  const { ROSETTE_CACHE: cache } = config.env;
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'rosette-built-')));
  const roots = new Map<string, Promise<string>>();
  const rootOf = (wanted: Wanted): Promise<string> => {
    const name = createHash('sha256').update(JSON.stringify(wanted)).digest('hex').slice(0, 16);
    const root =
      roots.get(name) ??
      build(wanted, join(folder, name), cache === undefined ? {} : { ROSETTE_CACHE: cache });
    roots.set(name, root);
    return root;
  };
  const server = createServer((request, response) => {
    // Between two questions so much time goes by that a connection that is kept may be closing.
    response.setHeader('connection', 'close');
    asked(request)
      .then(rootOf)
      .then(
        (root) => response.writeHead(200).end(root),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  provide('builtOnce', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return async () => {
    server.close();
    server.closeAllConnections();
    await Promise.allSettled(roots.values());
    await rm(folder, { recursive: true, force: true });
    if (cache !== undefined) await rm(cache, { recursive: true, force: true });
  };
}

const asked = async (request: IncomingMessage): Promise<Wanted> => (await json(request)) as Wanted;

async function build(wanted: Wanted, root: string, env: Record<string, string>): Promise<string> {
  const run = async (...args: string[]) => {
    const { code, stdout, stderr } = await command([...args, '--root', root], { env });
    if (code !== 0) throw new Error(`The site was not built.\n${stdout}${stderr}`);
  };
  if (wanted === 'signed example') {
    await exampleCopy(base, root);
    for (const issuer of ['lantern-street', 'saltmarsh-observatory'])
      await run('keys', 'new', issuer);
  } else {
    const bytes = Object.entries(wanted.files).map(
      ([path, base64]) => [path, Buffer.from(base64, 'base64')] as const,
    );
    await writeFiles(root, Object.fromEntries(bytes));
  }
  await run('build');
  return root;
}
