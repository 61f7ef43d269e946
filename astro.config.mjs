// For editors and `astro check`. The build and the dev server are commands of our own (`npm run build`,
// `npm run dev`), because they check the content first; they use the same settings from src/site/astro-config.ts.
import { defineConfig } from 'astro/config';

export default defineConfig({ srcDir: './src/site' });
