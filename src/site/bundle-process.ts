/** Has the pages bundled by a process of its own: what bundling leaves in memory goes with it, and other cores have work meanwhile. */

import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Answer, BundleOrder, MadeBundle } from './bundle-order.ts';

/** How much of what the process says is kept for the details of a failure. */
const mostSaid = 4000;

/**
 * @param signal ends the process
 * @returns when the process has ended: nobody writes into the folder any more
 * @throws what failed in the process, or in words how it ended
 */
export async function bundleInProcess(
  order: BundleOrder,
  signal?: AbortSignal,
): Promise<MadeBundle> {
  signal?.throwIfAborted();
  const bundler = fork(fileURLToPath(new URL('./bundler.mjs', import.meta.url)), [], {
    cwd: order.folder,
    env: withoutSecret(process.env),
    // What somebody looks into with a flag of Node's is this process.
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const kill = (): boolean => bundler.kill('SIGKILL');
  signal?.addEventListener('abort', kill);
  let [answer, said]: [Answer | undefined, string] = [undefined, ''];
  bundler.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-mostSaid);
  });
  bundler.on('message', (message: Answer) => {
    answer = message;
  });
  // An order that does not arrive shows in how the process ends.
  bundler.send(order, () => undefined);
  try {
    const ended = await new Promise<Ended>((resolve, reject) => {
      bundler.on('error', reject);
      // Comes after all that it said.
      bundler.on('close', (code, signal) => resolve({ code, signal }));
    });
    signal?.throwIfAborted();
    return madeOf(answer, ended, said);
  } finally {
    signal?.removeEventListener('abort', kill);
  }
}

/** Nobody who bundles needs a private key. */
export const withoutSecret = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => name.toUpperCase() !== 'ROSETTE_KEYS'));

type Ended = { readonly code: number | null; readonly signal: string | null };

function madeOf(answer: Answer | undefined, ended: Ended, said: string): MadeBundle {
  if (answer === undefined) throw new Error([howItEnded(ended, said), said.trim()].join('\n'));
  if ('made' in answer) return answer.made;
  const { message, ...details } = answer.failed;
  throw Object.assign(new Error(message), details);
}

/** In words for whoever waits for the pages. */
export function howItEnded({ code, signal }: Ended, said: string): string {
  const bundler = 'The process that bundles the pages';
  if (said.includes('heap out of memory')) return `${bundler} ran out of memory.`;
  if (signal !== null) {
    return `${bundler} was ended from outside (${signal}), perhaps because the memory of this machine does not suffice.`;
  }
  return `${bundler} ended before it was done (exit code ${code}).`;
}
