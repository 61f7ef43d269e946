import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exposedList } from '../../../src/cli/commands/links/exposed-list.ts';
import { repository } from '../../support/git-repository.ts';
import { siteFolder } from '../../support/site.ts';

const people = 'email\nada@example.org\n';

test('git would take it, git has it, git never takes it', async () => {
  // What the name would mean as a pattern, git has.
  const { root, commit } = await repository({ 'lists/p1.csv': '' });
  const path = join(root, 'lists', 'p*[1].csv');
  await writeFile(path, people);
  expect(await exposedList(root, path)).toMatchObject({
    code: 'private-list-in-git',
    severity: 'warning',
    file: 'lists/p*[1].csv',
    message: expect.stringContaining('the next "git add"'),
  });
  await commit({});
  expect(await exposedList(root, path)).toMatchObject({
    message: expect.stringContaining('git keeps it'),
  });
  await mkdir(join(root, '.rosette/private'), { recursive: true });
  const hidden = join(root, '.rosette/private/people.csv');
  await writeFile(hidden, people);
  expect(await exposedList(root, hidden)).toBeUndefined();
});

test('outside of any repository, nobody takes it', async () => {
  const { root } = await repository({});
  const elsewhere = await siteFolder({ 'people.csv': people });
  expect(await exposedList(root, join(elsewhere, 'people.csv'))).toBeUndefined();
});

test('in another repository, and by way of a link', async () => {
  const site = await siteFolder({});
  const { root } = await repository({});
  await writeFile(join(root, 'people.csv'), people);
  await symlink(join(root, 'people.csv'), join(site, 'link.csv'));
  for (const path of [join(root, 'people.csv'), join(site, 'link.csv')]) {
    expect(await exposedList(site, path)).toMatchObject({ file: 'people.csv' });
  }
});
