import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { exampleImages } from '../../src/publish/example-images.ts';
import { load } from '../../src/publish/load.ts';
import { inMemory, minimal, now } from '../support/site.ts';

const folder = new URL('../../badges/', import.meta.url);
const pictures = (await readdir(folder, { recursive: true })).filter(
  (path) => /\.(png|svg)$/.test(path) && !/issuer\.(png|svg)$/.test(path),
);

test('every badge picture of the example is known, and nothing else', async () => {
  const digests = await Promise.all(
    pictures.map(async (path) =>
      createHash('sha256')
        .update(await readFile(new URL(path, folder)))
        .digest('hex'),
    ),
  );
  expect(new Set(digests)).toEqual(exampleImages);
});

test.each([
  ['https://badges.club.test/', ['image-example']],
  ['https://not-example.org/', ['image-example']],
  ['http://localhost:4321/', []],
  ['https://badges.example.org/', []],
])('at %s a badge with awards that shows one is warned about: %j', async (url, codes) => {
  const [picture = ''] = pictures.filter((path) => path.endsWith('.png'));
  const files = {
    ...minimal,
    'badges/site.yaml': `url: ${url}\ntitle: T\nformats: [2.0]\n`,
    'badges/acme/engines.png': new Uint8Array(await readFile(new URL(picture, folder))),
  };
  const { problems, publication } = await load(inMemory(files), now);
  expect(problems.map(({ code }) => code)).toEqual(codes);
  expect(publication).toBeDefined();
});
