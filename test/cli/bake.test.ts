import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { inProcess } from '../support/command.ts';
import { picture, siteFolder } from '../support/site.ts';

const assertion =
  '{"id":"https://a.example/1.json","type":"Assertion","badge":"https://a.example/b.json"}';
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>';

const folder = () =>
  siteFolder({
    'picture.png': picture(),
    'picture.svg': svg,
    'assertion.json': assertion,
    'note.txt': 'Hello.',
  });

test.each(['png', 'svg'])('bake and unbake a %s', async (ending) => {
  const root = await folder();
  const [image, out] = [join(root, `picture.${ending}`), join(root, `badge.${ending}`)];
  const baked = await inProcess(['bake', image, join(root, 'assertion.json'), '--out', out]);
  expect(baked).toMatchObject({ code: 0, stderr: '' });
  expect(await inProcess(['unbake', out])).toMatchObject({
    code: 0,
    stdout: assertion,
    stderr: '',
  });
  const bare = await inProcess(['unbake', image]);
  expect(bare.code).toBe(1);
  expect(bare.stderr).toContain('carries no badge');
});

test('a reader that is not ours finds the text', async () => {
  const root = await folder();
  await inProcess(['bake', join(root, 'picture.png'), join(root, 'assertion.json')]);
  const { comments } = await sharp(await readFile(join(root, 'picture.baked.png'))).metadata();
  expect(comments).toEqual([{ keyword: 'openbadges', text: assertion }]);
});

test('nothing is overwritten, and --dry-run writes nothing', async () => {
  const root = await folder();
  const args = ['bake', join(root, 'picture.png'), join(root, 'assertion.json')];
  expect((await inProcess([...args, '--dry-run'])).stdout).toContain('Would bake');
  await writeFile(join(root, 'picture.baked.png'), 'mine');
  const again = await inProcess(args);
  expect(again.code).toBe(1);
  expect(again.stderr).toContain('already');
  expect(await readFile(join(root, 'picture.baked.png'), 'utf8')).toBe('mine');
});

test('what cannot be baked is said in a sentence', async () => {
  const root = await folder();
  const note = await inProcess(['bake', join(root, 'picture.png'), join(root, 'note.txt')]);
  expect(note.stderr).toContain('is neither a badge');
  const text = await inProcess(['bake', join(root, 'note.txt'), join(root, 'assertion.json')]);
  expect([note.code, text.code]).toEqual([1, 1]);
  expect(text.stderr).toContain('cannot carry a badge');
  expect((await inProcess(['unbake', join(root, 'none.png')])).stderr).toContain(
    'There is no file',
  );
  expect((await inProcess(['bake', 'one'])).code).toBe(2);
});
