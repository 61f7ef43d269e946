import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const terminal = new URL('../../src/cli/terminal.ts', import.meta.url).href;

/** What a process prints that has taken the terminal for its own. */
const printed = (code: string, env: Record<string, string>): string =>
  execFileSync(
    process.execPath,
    ['--input-type=module', '-e', `const { terminal } = await import('${terminal}'); ${code}`],
    { env: { ...process.env, ...env }, cwd: fileURLToPath(new URL('../../', import.meta.url)) },
  ).toString();

test('the keys are taken out of the environment once, and no other process sees them', () => {
  const code = `
    const { execFileSync } = await import('node:child_process');
    const child = execFileSync(process.execPath, ['-p', 'process.env.ROSETTE_KEYS']).toString();
    console.log(JSON.stringify([
      process.env.ROSETTE_KEYS, terminal.env.ROSETTE_KEYS, child.trim(),
      terminal.takeSecret(), terminal.takeSecret(),
    ]));`;
  expect(JSON.parse(printed(code, { ROSETTE_KEYS: 'the keys' }))).toEqual([
    null,
    null,
    'undefined',
    'the keys',
    null,
  ]);
});

test('without the variable there are none', () => {
  expect(printed('console.log(terminal.takeSecret());', { ROSETTE_KEYS: '' }).trim()).toBe('');
});
