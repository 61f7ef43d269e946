/** Small sites for tests: written into a temporary folder, or held in memory. */

import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PNG } from 'pngjs';
import { onTestFinished } from 'vitest';
import type { FileSource } from '../../src/content/files.ts';
import type { Instant } from '../../src/model/instant.ts';

export type SiteFiles = Readonly<Record<string, string | Uint8Array>>;

export const now = '2026-11-01T12:00:00Z' as Instant;

/** A PNG of one colour with some noise, so that it is no trivial picture. */
export function picture(width = 120, height = width, seed = 7): Uint8Array {
  const png = new PNG({ width, height });
  for (let at = 0; at < png.data.length; at += 4) {
    const value = (at * seed) % 251;
    png.data.set([value, 255 - value, (value * 3) % 256, 255], at);
  }
  return new Uint8Array(PNG.sync.write(png));
}

export const salt = '0123456789abcdef0123456789abcdef';
export const identity = `sha256$${'ab'.repeat(32)}`;

/** The front matter of a sealed award. */
export const sealedAward = (id: string, statusIndex: number, more = ''): string => `---
badge: acme/engines
recipient: { type: email, identity: ${identity}, salt: ${salt.slice(0, -5)}${String(statusIndex).padStart(5, '0')} }
issuedOn: 2026-05-01
id: ${id}
statusIndex: ${statusIndex}
${more}---
Built a working model.
`;

export const ids = [
  '0b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42',
  '1b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42',
  '2b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42',
] as const;

/** One issuer, one badge class, one sealed award. */
export const minimal: SiteFiles = {
  'badges/site.yaml': 'url: https://badges.example.org/club/\ntitle: The Club\nformats: ["2.0"]\n',
  'badges/acme/issuer.md':
    '---\nname: Acme\nurl: https://acme.example.org/\nemail: badges@example.org\n---\nAbout us.\n',
  'badges/acme/engines.md':
    '---\nname: Engines\ndescription: Knows engines.\nimageAlt: An engine.\n---\nBuild one.\n',
  'badges/acme/engines.png': picture(),
  'recipients/ada.md': sealedAward(ids[0], 17),
};

/** Writes the files below a new temporary folder, which goes when the test ends. */
export async function siteFolder(files: SiteFiles): Promise<string> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'rosette-')));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await writeFiles(root, files);
  return root;
}

export async function writeFiles(root: string, files: SiteFiles): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const full = join(root, path);
    await mkdir(dirname(full), { recursive: true });
    await writeFile(full, content);
  }
}

/** The files as a source of content, without a disk. */
export function inMemory(files: SiteFiles): FileSource {
  const encoder = new TextEncoder();
  const bytesOf = (path: string): Uint8Array => {
    const content = files[path];
    if (content === undefined) throw new Error(`There is no ${path}.`);
    return typeof content === 'string' ? encoder.encode(content) : content;
  };
  return {
    list: async () =>
      Object.keys(files)
        .sort()
        .map((path) => ({ path, bytes: bytesOf(path).length, kind: 'file' })),
    read: async (path) => bytesOf(path),
  };
}
