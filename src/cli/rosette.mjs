#!/usr/bin/env node
import './node-version.mjs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

// What Node made of our TypeScript is kept for the next call; where that cannot be written, nothing is lost but time.
module.enableCompileCache(
  fileURLToPath(new URL('../../node_modules/.cache/rosette', import.meta.url)),
);

const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
