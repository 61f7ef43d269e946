/** Runs a program and tells what it took: wall time, processor time and the most memory. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Together, watchProcesses } from './started-processes.ts';

export type Usage = {
  readonly seconds: number;
  /** Of all threads and of the processes it starts, in user and in system time. */
  readonly cpuSeconds: number;
  /** At any time, of it and the processes it starts together. */
  readonly peakMB: number;
};

const teller = fileURLToPath(new URL('./tell-usage.mjs', import.meta.url));
let runs = 0;

/** A program of Node's. @throws when it does not end well, with what it said */
export async function runNode(
  args: readonly string[],
): Promise<Usage & { readonly stdout: string }> {
  runs += 1;
  const file = join(tmpdir(), `rosette-usage-${process.pid}-${runs}.json`);
  const env = { ...process.env, ROSETTE_BENCH_USAGE: file, NO_COLOR: '1' };
  const started = performance.now();
  const { stdout, together } = await run(process.execPath, ['--import', teller, ...args], env);
  const seconds = (performance.now() - started) / 1000;
  const own = JSON.parse(await readFile(file, 'utf8')) as Omit<Usage, 'seconds'>;
  await rm(file);
  const cpuSeconds = own.cpuSeconds + together.cpuSeconds;
  return { seconds, cpuSeconds, peakMB: Math.max(own.peakMB, together.peakMB), stdout };
}

/** Any program, timed by the shell. */
export async function runProgram(command: string, cwd: string): Promise<Omit<Usage, 'peakMB'>> {
  const timed = `cd "${cwd}" && TIMEFORMAT='%R %U %S' && { time ${command} >/dev/null 2>&1; } 2>&1`;
  const { stdout } = await run('bash', ['-c', timed], process.env);
  const [seconds = 0, user = 0, system = 0] = stdout.trim().split(' ').map(Number);
  return { seconds, cpuSeconds: user + system };
}

async function run(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ readonly stdout: string; readonly together: Together }> {
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const end = watchProcesses(child.pid);
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (text) => {
    stdout += text;
  });
  child.stderr.on('data', (text) => {
    stderr += text;
  });
  const [code] = await once(child, 'close');
  const together = end();
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} failed.\n${stdout}${stderr}`);
  return { stdout, together };
}
