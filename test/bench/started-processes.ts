/**
 * What a program and the processes that it starts take together, as far as looking again and again can tell: Node says it of
 * a process alone. Where there is no `/proc`, nothing is seen. Source: Linux, proc(5).
 */

import { readdirSync, readFileSync } from 'node:fs';

export type Together = {
  /** Of the processes that were started, not of the program itself. */
  readonly cpuSeconds: number;
  /** The most at any time, with the program itself. */
  readonly peakMB: number;
};

const everyMs = 50;
const pageBytes = 4096;
const ticksASecond = 100;

/** @returns ends the watch */
export function watchProcesses(program: number | undefined): () => Together {
  const cpuSeconds = new Map<string, number>();
  let peakMB = 0;
  const timer = setInterval(() => {
    const started = startedBy(String(program));
    for (const one of started) cpuSeconds.set(one, cpuOf(one) ?? cpuSeconds.get(one) ?? 0);
    const bytes = [String(program), ...started].reduce((sum, one) => sum + memoryOf(one), 0);
    peakMB = Math.max(peakMB, bytes / 1024 / 1024);
  }, everyMs);
  return () => {
    clearInterval(timer);
    return { cpuSeconds: [...cpuSeconds.values()].reduce((sum, one) => sum + one, 0), peakMB };
  };
}

function startedBy(program: string): string[] {
  const found: string[] = [];
  for (const thread of tried(() => readdirSync(`/proc/${program}/task`)) ?? []) {
    found.push(...wordsOf(`/proc/${program}/task/${thread}/children`));
  }
  return found.flatMap((one) => [one, ...startedBy(one)]);
}

function cpuOf(process: string): number | undefined {
  const text = tried(() => readFileSync(`/proc/${process}/stat`, 'utf8'));
  // Behind the name, which may hold anything: the state is field 3, user and system time are 14 and 15.
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
  return fields && (Number(fields[11]) + Number(fields[12])) / ticksASecond;
}

const memoryOf = (process: string): number =>
  pageBytes * Number(wordsOf(`/proc/${process}/statm`)[1] ?? 0);

const wordsOf = (file: string): string[] =>
  (tried(() => readFileSync(file, 'utf8')) ?? '').split(/\s+/).filter((word) => word !== '');

/** A process may end while somebody looks at it. */
function tried<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
