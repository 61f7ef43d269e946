import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createAddresses } from '../../src/model/addresses.ts';
import { bundleOpenBadge } from '../../src/site/open-badge-bundle.ts';

const at = createAddresses('https://badges.example.org/club/');
const files = await bundleOpenBadge(at);
const texts = new Map([...files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));

test('the script is small, and loads the check only when there is something to check', () => {
  const script = files.get('open-badge.js') ?? new Uint8Array();
  expect(gzipSync(script).length).toBeGreaterThan(2000);
  expect(gzipSync(script).length).toBeLessThan(8 * 1024);
  const written = texts.get('open-badge.js') ?? '';
  // No import at its top: the one that there is stands within a function.
  expect(written).not.toMatch(/(^|;)import[^(]/);
  expect(written.match(/import\(/g)).toHaveLength(1);
});

test('every file is found from the one that loads it, wherever the site stands', () => {
  expect(files.size).toBeGreaterThan(1);
  for (const [path, text] of texts) {
    const loaded = [...text.matchAll(/(?:import\(|from|import)\s*[`"'](\.[^`"']+\.js)[`"']/g)];
    for (const [, relative = ''] of loaded) {
      const { pathname } = new URL(relative, `https://x.example/${path}`);
      expect([...files.keys()]).toContain(pathname.slice(1));
      // It is called by whatever name the page gave it, and would else be loaded twice.
      expect(pathname).not.toBe('/open-badge.js');
    }
    if (path !== 'open-badge.js') expect(path).toMatch(/^_astro\/open-badge\/[\w-]+\.[\w-]+\.js$/);
  }
});

test('nothing of the machine or of the site is in it, and the bytes are always the same', async () => {
  for (const text of texts.values()) {
    expect(text).not.toContain(process.cwd());
    expect(text).not.toContain('badges.example.org');
  }
  const again = await bundleOpenBadge(createAddresses('https://other.example/'));
  expect(again).toEqual(files);
});
