/** A site of 1.1 alone: its pages lead to what there is and to nothing else. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { command, treeOf } from '../support/command.ts';
import { ids, minimal, siteFolder } from '../support/site.ts';

test('every link of the pages is a file, and the 1.1 documents are among them', async () => {
  const root = await siteFolder({
    ...minimal,
    'badges/site.yaml': 'url: https://badges.example.org/club/\ntitle: The Club\nformats: [1.1]\n',
  });
  expect((await command(['build', '--root', root])).code).toBe(0);
  const tree = await treeOf(join(root, 'dist'));
  const links = new Set<string>();
  for (const path of tree.keys()) {
    if (!path.endsWith('.html')) continue;
    const html = await readFile(join(root, 'dist', path), 'utf8');
    for (const [, link = ''] of html.matchAll(/(?:href|src)="\/club\/([^"#]*)"/g)) links.add(link);
  }
  for (const link of links) {
    expect(tree.has(link === '' || link.endsWith('/') ? `${link}index.html` : link), link).toBe(
      true,
    );
  }
  expect([...links]).toEqual(
    expect.arrayContaining([
      `awards/${ids[0]}/v1.json`,
      `awards/${ids[0]}/v1.png`,
      'badges/acme/engines/v1.json',
      'issuers/acme/v1.json',
    ]),
  );
  expect(
    [...tree.keys()].filter((path) => /assertion|badge\.json|issuer\.json/.test(path)),
  ).toEqual([]);
});
