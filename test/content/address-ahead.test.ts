import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addressAhead } from '../../src/content/address-ahead.ts';
import { type SiteFiles, siteFolder } from '../support/site.ts';

const settings = 'badges/site.yaml';

test.each<[string, SiteFiles, string | undefined]>([
  [
    'settings',
    { [settings]: 'url: https://badges.example.org/club\ntitle: The Club\n' },
    'https://badges.example.org/club/',
  ],
  ['no settings', { 'badges/other.yaml': '' }, undefined],
  ['no YAML', { [settings]: 'url: [\n' }, undefined],
  [
    'a field that nobody knows',
    { [settings]: 'url: https://a.example/\ncolour: red\n' },
    undefined,
  ],
  ['no text', { [settings]: new Uint8Array([0xff, 0xfe, 0xfd]) }, undefined],
  ['too much', { [settings]: `url: https://a.example/\n# ${'a'.repeat(2_000_000)}\n` }, undefined],
])('of %s', async (_, files, expected) => {
  expect(await addressAhead(await siteFolder(files))).toBe(expected);
});

test('a link is not followed', async () => {
  const other = await siteFolder({ [settings]: 'url: https://a.example/\ntitle: A\n' });
  const root = await siteFolder({ 'badges/acme/issuer.md': '' });
  await symlink(join(other, settings), join(root, settings));
  expect(await addressAhead(root)).toBeUndefined();
  const linked = await siteFolder({});
  await symlink(join(other, 'badges'), join(linked, 'badges'));
  expect(await addressAhead(linked)).toBeUndefined();
});
