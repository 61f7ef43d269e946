/** Runs the real command in front of a pseudo-terminal, and answers its questions as a person would. */

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { shellEnv } from './command.ts';

const entry = fileURLToPath(new URL('../../src/cli/rosette.mjs', import.meta.url));

export const keys = {
  enter: '\r',
  down: '\u001B[B',
  up: '\u001B[A',
  cancel: '\u0003',
  clear: '\u0015',
} as const;

/** When the text has appeared, the keys are typed. A question that never comes fails by time. */
export type Answer = readonly [question: string, typed: string];

export type TerminalRun = {
  readonly code: number;
  /** What stood on the screen, without colours and movements; a question stands there as often as it was drawn. */
  readonly screen: string;
};

/** By way of `script` of util-linux, which every Debian has. */
export function inTerminal(
  args: readonly string[],
  answers: readonly Answer[],
  { cwd, env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): Promise<TerminalRun> {
  // A terminal that nobody looks at has no width of its own.
  const line = `stty cols 100 rows 60; ${[process.execPath, entry, ...args].map(quoted).join(' ')}`;
  return new Promise((resolve, reject) => {
    const child = spawn('script', ['-qefc', line, '/dev/null'], {
      cwd,
      env: { ...shellEnv(env), TERM: 'xterm-256color', COLUMNS: '100', LINES: '60' },
      stdio: 'pipe',
    });
    let screen = '';
    let from = 0;
    const left = [...answers];
    const timer = setTimeout(() => child.kill('SIGKILL'), 45_000);
    child.stdout.on('data', (chunk: Buffer) => {
      screen += stripVTControlCharacters(chunk.toString('utf8'));
      const [question, typed] = left[0] ?? [];
      if (question === undefined || typed === undefined) return;
      const found = screen.indexOf(question, from);
      if (found === -1) return;
      from = found + question.length;
      left.shift();
      child.stdin.write(typed);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      if (left.length > 0) {
        reject(new Error(`This was never asked: ${left[0]?.[0]}\n${screen}`));
        return;
      }
      resolve({ code: code ?? -1, screen: screen.replaceAll('\r\n', '\n') });
    });
  });
}

const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;
