// What Node made of our TypeScript is kept for the next time; where that cannot be written, nothing is lost but time. Every
// process and thread of ours takes this in before anything else.
import module from 'node:module';
import { fileURLToPath } from 'node:url';

module.enableCompileCache(
  fileURLToPath(new URL('../node_modules/.cache/rosette', import.meta.url)),
);
