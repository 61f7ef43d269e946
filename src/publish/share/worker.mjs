// A thread that draws begins here.
import '../../compile-cache.mjs';

await import('./worker.ts');
