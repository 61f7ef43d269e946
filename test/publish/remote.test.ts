import { expect, test } from 'vitest';
import { repositoryOf, servedAt } from '../../src/publish/remote.ts';

test.each([
  ['https://github.com/Acme/Badges.git', 'https://acme.github.io/Badges/'],
  ['https://github.com/acme/badges', 'https://acme.github.io/badges/'],
  ['https://ada:secret@github.com/acme/badges.git', 'https://acme.github.io/badges/'],
  ['git@github.com:acme/badges.git', 'https://acme.github.io/badges/'],
  ['ssh://git@github.com/acme/badges.git', 'https://acme.github.io/badges/'],
  ['git@github.com:acme/Acme.github.io.git', 'https://acme.github.io/'],
  ['https://gitlab.com/acme/school/badges.git', 'https://acme.gitlab.io/school/badges/'],
  ['https://gitlab.com/acme/acme.gitlab.io.git', 'https://acme.gitlab.io/'],
  ['https://codeberg.org/acme/badges.git', 'https://acme.codeberg.page/badges/'],
  ['https://codeberg.org/acme/pages.git', 'https://acme.codeberg.page/'],
  ['https://git.example.org/acme/badges.git', undefined],
])('%s is served at %s', (remote, address) => {
  const repository = repositoryOf(remote);
  expect(repository?.web).toMatch(/^https:\/\/[a-z.]+\/\w+\/[\w./]+$/);
  expect(repository?.web).not.toMatch(/secret|\.git$/);
  expect(repository && servedAt(repository)).toBe(address);
});

test.each([
  '',
  '../badges',
  '/srv/git/badges.git',
  'file:///srv/badges.git',
  'C:\\badges',
  'https://github.com/acme',
])('%s is no repository of a host', (remote) => {
  expect(repositoryOf(remote)).toBeUndefined();
});
