// A thread that draws begins here. As for the command itself, what Node made of our TypeScript is kept for the next time.
import module from 'node:module';
import { fileURLToPath } from 'node:url';

module.enableCompileCache(
  fileURLToPath(new URL('../../../node_modules/.cache/rosette', import.meta.url)),
);
await import('./worker.ts');
