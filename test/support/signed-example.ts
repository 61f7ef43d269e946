/** Before the site tests: the example with keys at an https address, built once for all of them to copy. */

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { command } from './command.ts';
import { exampleCopy } from './example.ts';

export const base = 'https://badges.example.org/club/';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of the site: content, keys, private keys, `dist`. Nobody changes it. */
    signedExample: string;
  }
}

export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const root = await exampleCopy(base);
  const run = async (...args: string[]) => {
    const { code, stderr } = await command([...args, '--root', root]);
    if (code !== 0) throw new Error(stderr);
  };
  for (const issuer of ['lantern-street', 'saltmarsh-observatory'])
    await run('keys', 'new', issuer);
  await run('build');
  await rm(join(root, '.rosette/cache'), { recursive: true, force: true });
  provide('signedExample', root);
  return () => rm(root, { recursive: true, force: true });
}
