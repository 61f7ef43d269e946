import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bakePng } from '../../src/bakery/png.ts';
import { inProcess, treeOf } from '../support/command.ts';
import { inTerminal, keys } from '../support/in-terminal.ts';
import { minimal, picture, siteFolder } from '../support/site.ts';

const issuerOnly = {
  'badges/site.yaml': `${minimal['badges/site.yaml']}accent: "#2f6b3c"\n`,
  'badges/acme/issuer.md': String(minimal['badges/acme/issuer.md']),
};
const two = { ...issuerOnly, 'badges/bea/issuer.md': String(minimal['badges/acme/issuer.md']) };

const words = [
  ...['--name', 'First Aid', '--description', 'Knows what to do: at once.'],
  ...['--criteria', 'Take part in both evenings.\n\nPass the test.'],
];

const badge = (root: string, ...args: string[]) => inProcess(['badge', ...args, '--root', root]);
const read = (root: string, name: string) => readFile(join(root, 'badges/acme', name), 'utf8');

/** Nothing is wrong with what was written, not even a little. */
async function expectInOrder(root: string): Promise<void> {
  const check = await inProcess(['check', '--root', root, '--json']);
  expect(JSON.parse(check.stdout)).toMatchObject({ ok: true, problems: [] });
}

test('by flags, with a picture that is drawn in the colour of the site', async () => {
  const root = await siteFolder(issuerOnly);
  const run = await badge(
    root,
    'new',
    ...words,
    '--tags',
    'help, first aid',
    '--expires-after',
    'P2Y',
  );
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(run.stdout).toBe(`Wrote badges/acme/first-aid.md
Wrote badges/acme/first-aid.png
Wrote badges/acme/first-aid.source.svg

Next:
  npm run badges -- check
  npm run badges -- award --badge acme/first-aid`);
  const text = await read(root, 'first-aid.md');
  const { alt = '' } = /^imageAlt: (?<alt>.+)$/m.exec(text)?.groups ?? {};
  expect(text).toBe(`---
name: First Aid
description: "Knows what to do: at once."
imageAlt: ${alt}
tags: [help, first aid]
expiresAfter: P2Y
---
Take part in both evenings.

Pass the test.
`);
  expect(alt).toMatch(/^The white letters FA on a green /);
  await expectInOrder(root);
  const source = await read(root, 'first-aid.source.svg');
  expect(source).toContain(`<title>${alt}</title>`);
});

test('the same badge always gets the same picture, another one another', async () => {
  const root = await siteFolder(issuerOnly);
  const other = await siteFolder(issuerOnly);
  await badge(root, 'new', ...words);
  await badge(root, 'new', 'more-aid', ...words);
  await badge(other, 'new', 'acme/first-aid', ...words);
  const [one, more, again] = [
    await read(root, 'first-aid.source.svg'),
    await read(root, 'more-aid.source.svg'),
    await read(other, 'first-aid.source.svg'),
  ];
  expect(again).toBe(one);
  expect(more).not.toBe(one);
});

test('colour, shape and letters of one’s own', async () => {
  const root = await siteFolder(issuerOnly);
  const look = ['--colour', '#E0A526', '--shape', 'Seal', '--letters', '+1'];
  expect((await badge(root, 'new', ...words, ...look)).code).toBe(0);
  expect(await read(root, 'first-aid.md')).toContain(
    '\nimageAlt: The dark letters +1 on a yellow seal with a scalloped edge, with',
  );
  await expectInOrder(root);
});

test('a drawn picture in one’s own words', async () => {
  const root = await siteFolder(issuerOnly);
  await badge(root, 'new', ...words, '--image-alt', 'Zwei Buchstaben: F und A.');
  expect(await read(root, 'first-aid.md')).toContain('\nimageAlt: "Zwei Buchstaben: F und A."\n');
  await expectInOrder(root);
});

test('letters that the typeface lacks become a star, and that is said', async () => {
  const root = await siteFolder(issuerOnly);
  const run = await badge(root, 'new', 'acme/go', ...words.with(1, '囲碁'));
  expect(run.stdout).toContain('so a star stands in the picture.');
  expect(await read(root, 'go.md')).toContain('\nimageAlt: A white star on a green ');
  await expectInOrder(root);
});

describe('a picture of one’s own', () => {
  const alt = ['--image-alt', 'A red cross.'];

  test('is copied under the name of the badge', async () => {
    const root = await siteFolder({ ...issuerOnly, 'elsewhere/cross.PNG': picture(200) });
    const image = ['--image', join(root, 'elsewhere/cross.PNG')];
    expect((await badge(root, 'new', ...words, ...image, ...alt)).code).toBe(0);
    expect(await readdir(join(root, 'badges/acme'))).toEqual([
      'first-aid.md',
      'first-aid.png',
      'issuer.md',
    ]);
    expect(new Uint8Array(await readFile(join(root, 'badges/acme/first-aid.png')))).toEqual(
      picture(200),
    );
    await expectInOrder(root);
  });

  test('may stand in its place already', async () => {
    const root = await siteFolder({ ...issuerOnly, 'badges/acme/first-aid.png': picture(200) });
    const without = await badge(root, 'new', ...words);
    expect(without.code).toBe(2);
    expect(without.stderr).toContain('--image-alt is missing: What does the picture show?');
    const run = await badge(root, 'new', ...words, ...alt);
    expect(run.stdout).toMatch(/^Wrote badges\/acme\/first-aid\.md\n\n/);
    await expectInOrder(root);
  });

  test('that another one stands in the place of is refused', async () => {
    const root = await siteFolder({
      ...issuerOnly,
      'badges/acme/first-aid.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'cross.png': picture(200),
    });
    const run = await badge(root, 'new', ...words, '--image', join(root, 'cross.png'), ...alt);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('badges/acme/first-aid.svg  file-exists');
    expect(await readdir(join(root, 'badges/acme'))).toEqual(['first-aid.svg', 'issuer.md']);
  });

  test.each([
    ['nothing', undefined, 'file-not-found'],
    ['no picture', new TextEncoder().encode('\xff'), 'image-unreadable'],
    ['a picture that carries somebody’s badge', bakePng(picture(), '{}'), 'image-baked'],
    [
      'a drawing that runs a program',
      new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      'image-svg-refused',
    ],
    ['a file too large', new Uint8Array(5_000_001), 'content-too-large'],
  ])('%s is refused, and nothing is written', async (_, content, code) => {
    const root = await siteFolder({ ...issuerOnly, ...(content ? { 'mine.png': content } : {}) });
    const file = join(root, 'mine.png');
    const run = await badge(root, 'new', ...words, '--image', file, ...alt);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain(`${file}`);
    expect(run.stderr).toContain(code);
    expect(run.stderr).toContain('Nothing was written.');
    expect(await readdir(join(root, 'badges/acme'))).toEqual(['issuer.md']);
  });

  test('one that could be better is taken, with a warning', async () => {
    const root = await siteFolder({ ...issuerOnly, 'mine.png': picture(120, 100) });
    const file = join(root, 'mine.png');
    const run = await badge(root, 'new', ...words, '--image', file, ...alt);
    expect(run.code).toBe(0);
    expect(run.stderr).toContain('image-not-square (warning)');
  });
});

test('--json, and --dry-run writes nothing', async () => {
  const root = await siteFolder(issuerOnly);
  const before = await treeOf(root);
  const written = ['first-aid.md', 'first-aid.png', 'first-aid.source.svg'].map(
    (name) => `badges/acme/${name}`,
  );
  const expected = { ok: true, dryRun: true, badge: 'acme/first-aid', written, problems: [] };
  const dry = await badge(root, 'new', ...words, '--dry-run', '--json');
  expect(JSON.parse(dry.stdout)).toEqual(expected);
  expect(await treeOf(root)).toEqual(before);
  const run = await badge(root, 'new', ...words, '--json');
  expect(JSON.parse(run.stdout)).toEqual({ ...expected, dryRun: false });
});

describe('whose badge it is', () => {
  test.each([
    ['the only issuer', issuerOnly, [], 'acme/first-aid'],
    ['the only issuer, by its name', issuerOnly, ['acme'], 'acme/first-aid'],
    ['the short name alone', issuerOnly, ['aid'], 'acme/aid'],
    ['both', two, ['bea/aid'], 'bea/aid'],
    ['one of two', two, ['bea'], 'bea/first-aid'],
    ['one of two, with a slash', two, ['bea/'], 'bea/first-aid'],
  ])('%s', async (_, files, word, key) => {
    const run = await badge(
      await siteFolder(files),
      'new',
      ...word,
      ...words,
      '--json',
      '--dry-run',
    );
    expect(JSON.parse(run.stdout)).toMatchObject({ badge: key });
  });

  test.each([
    ['nobody', { 'badges/site.yaml': '' }, [], 1, 'There is no issuer yet'],
    ['one of two, unsaid', two, [], 2, 'There are several issuers (acme, bea)'],
    ['one that is not there', two, ['acmee/aid'], 1, 'Did you mean "acme"?'],
    ['the file of the issuer', two, ['bea/issuer'], 2, 'belongs to the file of the issuer itself'],
    ['no short name', two, ['bea/First Aid'], 2, 'Write for example first-aid.'],
    ['a folder too many', two, ['bea/a/b'], 2, 'cannot be part of an address'],
  ])('%s', async (_, files, word, code, sentence) => {
    const root = await siteFolder(files);
    const before = await treeOf(root);
    const run = await badge(root, 'new', ...word, ...words);
    expect(run.code).toBe(code);
    expect(run.stderr).toContain(sentence);
    expect(await treeOf(root)).toEqual(before);
  });
});

test('a badge that is there is left alone, before anything is asked', async () => {
  const root = await siteFolder(minimal);
  const before = await treeOf(root);
  const run = await badge(root, 'new', 'acme/engines');
  expect(run.code).toBe(1);
  expect(run.stderr).toBe(`badges/acme/engines.md  file-exists
  There is a badge of this short name already.
  Choose another short name, as ISSUER/BADGE. A new version of that badge: npm run badges -- badge version acme/engines

1 problem in 1 file.
Nothing was written.`);
  expect(await treeOf(root)).toEqual(before);
});

test('wrong usage says everything at once', async () => {
  const root = await siteFolder(issuerOnly);
  const run = await badge(
    root,
    'new',
    ...['--name', 'First\nAid', '--criteria', ' ', '--expires-after', '2 years', '--tags', ' , '],
    ...['--colour', 'mauve', '--shape', 'sheild', '--letters', '', '--image', 'a.png'],
  );
  expect(run.code).toBe(2);
  expect(run.stderr.split('\n').slice(0, -1)).toEqual([
    expect.stringMatching(/^--colour: "mauve" is no colour\. Write one of red, /),
    '--shape: there is no shape "sheild". Did you mean "shield"? The shapes are circle, hexagon, rosette, seal, shield, square, star.',
    '--letters: write one to 3 letters or digits, as they shall stand in the picture.',
    '--colour belongs to a picture that is drawn, and --image names one of your own.',
    '--shape belongs to a picture that is drawn, and --image names one of your own.',
    '--letters belongs to a picture that is drawn, and --image names one of your own.',
    '--name: This field is one line, and the text has several.',
    '--criteria: The text is empty, and a badge without criteria means nothing.',
    '--tags: There is no word in it.',
    expect.stringMatching(/^--expires-after: "2 years" is not a length of time\./),
    expect.stringMatching(/^--description is missing: /),
    expect.stringMatching(/^--image-alt is missing: /),
  ]);
});

test.each([
  [['make'], '"badge" has no action "make".'],
  [['versoin'], 'Did you mean "version"?'],
  [[], 'Usage: npm run badges -- badge version ISSUER/BADGE'],
  [['new', 'acme/a', 'b'], 'Usage: npm run badges -- badge new'],
  [['new', '--slug', 'a', ...words], '"badge new" takes no --slug.'],
  [['version', 'acme/a', '--name', 'A'], '"badge version" takes no --name.'],
])('%j', async (args, sentence) => {
  const run = await badge(await siteFolder(issuerOnly), ...args);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain(sentence);
});

test('in a terminal: questions, down to the colour and the shape', async () => {
  const root = await siteFolder(two);
  const run = await inTerminal(
    ['badge', 'new', '--root', root],
    [
      ['Who issues it?', keys.enter],
      ['What is the badge called?', `First Aid${keys.enter}`],
      ['What does it stand for', `Knows what to do.${keys.enter}`],
      ['What has to be done', keys.enter],
      ['without criteria means nothing', `Pass the test.${keys.enter}`],
      ['Words to find it by', keys.enter],
      ['How long does an award hold?', `two years${keys.enter}`],
      ['is not a length of time', `${keys.clear}P2Y${keys.enter}`],
      ['Its short name', keys.enter],
      ['And the picture?', keys.enter],
      ['In which colour?', `${keys.down}${keys.enter}`],
      ['In which shape?', keys.enter],
    ],
  );
  expect(run.screen).toContain('Wrote badges/acme/first-aid.md');
  expect(run.code).toBe(0);
  const text = await read(root, 'first-aid.md');
  expect(text).toMatch(
    /\nimageAlt: The white letters FA on a dark teal .*\nexpiresAfter: P2Y\n---\nPass the test\.\n$/,
  );
  await expectInOrder(root);
});
