import { expect, test } from 'vitest';
import { problemsWith, withChanges } from '../../src/cli/commands/award-files.ts';
import { load } from '../../src/publish/load.ts';
import { ids, inMemory, minimal, now, sealedAward } from '../support/site.ts';

const files = inMemory({
  ...minimal,
  'recipients/ada.endorsements.yaml': 'endorsement: https://example.org/endorsement.json\n',
  'recipients/bea.md': sealedAward(ids[1], 18),
});
const path = 'recipients/ada.md';
const byHand = 'change it.';

/** Problems when the file says this instead, and nothing else was meant. */
async function told(content: string | undefined, name = path) {
  const before = { ...(await load(files, now)), files, now };
  const problems = await problemsWith(before, [{ path: name, content }], {
    fieldsOf: () => undefined,
    byHand,
  });
  return problems.map(({ file, code, hint = '' }) => [file, code, hint]);
}

test('the content with changes in it: other recipient files are left out', async () => {
  const source = withChanges(files, [
    { path, content: 'ä' },
    { path: 'recipients/new.md', content: 'x' },
    { path: 'recipients/ada.endorsements.yaml', content: undefined },
  ]);
  expect((await source.list()).map((entry) => [entry.path, entry.bytes]).slice(-3)).toEqual([
    ['badges/site.yaml', String(minimal['badges/site.yaml']).length],
    [path, 2],
    ['recipients/new.md', 1],
  ]);
  expect(new TextDecoder().decode(await source.read(path))).toBe('ä');
  expect(await source.read('badges/site.yaml')).toHaveLength(
    String(minimal['badges/site.yaml']).length,
  );
});

test('a file that says what was meant is none', async () => {
  expect(await told(sealedAward(ids[0], 17, '# a comment\n'))).toEqual([]);
});

test.each([
  ['another field', sealedAward(ids[0], 17, 'role: crew\n')],
  ['another number', sealedAward(ids[0], 16)],
  ['no award', undefined],
])('a file that says something else: %s', async (_, content) => {
  expect((await told(content))[0]?.slice(0, 1)).toEqual([
    content === undefined ? 'recipients/ada.endorsements.yaml' : path,
  ]);
});

test('an award that nobody meant, in a file of its own', async () => {
  expect(await told(sealedAward(ids[2], 19), 'recipients/new.md')).toEqual([
    ['recipients/new.md', 'recipient-file-form', 'Do it by hand: change it.'],
  ]);
});

test('what was wrong before is no news, what is wrong now is', async () => {
  const wrong = inMemory({ ...minimal, [path]: sealedAward(ids[0], 17, 'trem: 1\n') });
  const before = { ...(await load(wrong, now)), files: wrong, now };
  const problems = (content: string) =>
    problemsWith(before, [{ path, content }], { fieldsOf: () => undefined, byHand });
  expect(await problems(sealedAward(ids[0], 17, '# c\ntrem: 1\n'))).toEqual([]);
  expect(
    (await problems(sealedAward(ids[0], 17, 'trem: 1\nterm: [x]\n'))).map(({ path: at }) => at),
  ).toEqual([['term']]);
});
