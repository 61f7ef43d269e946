// A thread of a build begins here.
import '../compile-cache.mjs';

await import('./worker.ts');
