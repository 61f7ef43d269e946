import { expect, test } from 'vitest';
import { engineDigests } from '../../src/build/engine.ts';
import { siteFolder } from '../support/site.ts';

const code = { 'src/model/a.ts': 'a', 'src/site/b.astro': 'b', 'package-lock.json': '{}' };

test.each([
  ['nothing', {}, []],
  ['a template', { 'src/site/b.astro': 'c' }, ['pages']],
  ['a template more', { 'src/site/c.astro': 'c' }, ['pages']],
  ['what makes documents', { 'src/model/a.ts': 'c' }, ['documents', 'pages']],
  ['a library', { 'package-lock.json': '{"a":1}' }, ['documents', 'pages']],
  ['a note', { 'README.md': 'c' }, []],
])('after a change of %s, other digests', async (_, change, expected) => {
  const before = await engineDigests(await siteFolder(code));
  const after = await engineDigests(await siteFolder({ ...code, ...change }));
  const parts = ['documents', 'pages'] as const;
  expect(parts.filter((part) => before[part] !== after[part])).toEqual(expected);
});
