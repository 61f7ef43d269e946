// The process that bundles the pages begins here.
import '../compile-cache.mjs';

// Whoever asked is gone.
process.on('disconnect', () => process.exit());

await import('./bundler.ts');
