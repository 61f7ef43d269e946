import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inProcess } from '../support/command.ts';
import { minimal, siteFolder } from '../support/site.ts';

describe('wrong usage ends with 2 and says how it goes', () => {
  test.each<[string[], string]>([
    [['chekc'], 'There is no command "chekc". Did you mean "check"?'],
    [['__proto__'], 'There is no command "__proto__".'],
    [['check', '--rot', 'x'], "Unknown option '--rot'."],
    [['check', 'now'], "Unexpected argument 'now'."],
    [['check', '--root', '/nowhere/at/all'], 'There is no folder "/nowhere/at/all".'],
    [['check', '--now', 'tomorrow'], '"tomorrow" is no date'],
    [['build', '--now', '2026-01-01'], 'A build takes no --now'],
    [['seal'], 'Name the recipient files to seal'],
    [['seal', '--all', 'recipients/ada.md'], 'Name the recipient files to seal'],
    [['dev', '--port', 'many'], 'A port is a number'],
  ])('%j', async (args, words) => {
    const { code, stderr, stdout } = await inProcess(args);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
    expect(stdout).toBe('');
  });
});

describe('help', () => {
  test.each([[['help']], [['--help']], [['-h']]])('%j lists every command', async (args) => {
    const { code, stdout } = await inProcess(args);
    expect(code).toBe(0);
    for (const name of ['build', 'check', 'seal', 'dev']) expect(stdout).toContain(`  ${name} `);
    expect(stdout).toContain('--root DIR');
  });

  test('one command, with examples', async () => {
    const { stdout } = await inProcess(['help', 'seal']);
    expect(stdout).toContain('npm run badges -- seal --all --dry-run');
    expect((await inProcess(['seal', '--help'])).stdout).toBe(stdout);
  });

  test('no command at all is wrong usage, and shows the help', async () => {
    const { code, stdout } = await inProcess([]);
    expect(code).toBe(2);
    expect(stdout).toContain('Usage:');
  });
});

test('a failure that is no mistake in the content is one sentence, and a file for a developer', async () => {
  // A file stands where the cache's folder goes.
  const root = await siteFolder({
    ...minimal,
    '.rosette/cache': 'x',
    'badges/site.yaml': String(minimal['badges/site.yaml']),
  });
  const { code, stderr, stdout } = await inProcess(['build', '--root', root]);
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain('Nothing was published or replaced.');
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(await readFile(join(root, '.rosette/last-error.txt'), 'utf8')).toContain('EEXIST');
});

test('an interrupted swap is finished by whatever command comes next', async () => {
  const root = await siteFolder({ ...minimal, '.rosette/stage/catalogue.json': 'new' });
  const record = {
    stage: join(root, '.rosette/stage'),
    out: join(root, 'dist'),
    previous: join(root, '.rosette/previous'),
  };
  await writeFile(join(root, '.rosette/swap.json'), JSON.stringify(record));
  const { code, stderr } = await inProcess(['check', '--root', root]);
  expect(code).toBe(0);
  expect(stderr).toContain('The last build was interrupted');
  expect(await readFile(join(root, 'dist/catalogue.json'), 'utf8')).toBe('new');
});
