import { describe, expect, test } from 'vitest';
import {
  hostKindOf,
  longestAddress,
  newFilePage,
  type Repository,
  repositoryOfSite,
  repositoryUrl,
  secretsPage,
  uploadPage,
} from '../../src/model/host-pages.ts';

const at = (kind: Repository['kind'], branch = 'main'): Repository => ({
  url: 'https://code.example.org/acme/badges',
  branch,
  kind,
});
const file = {
  path: 'recipients/2026/engines-2026-05-01.md',
  text: '---\na: b & c+d\n---\nÄ #1?\n',
};

describe('a new file', () => {
  test.each([
    ['github', 'new/main/recipients/2026', { filename: 'engines-2026-05-01.md', value: file.text }],
    [
      'forgejo',
      '_new/main/recipients/2026',
      { filename: 'engines-2026-05-01.md', value: file.text },
    ],
    ['gitlab', '-/new/main/recipients/2026', { file_name: 'engines-2026-05-01.md' }],
  ] as const)('on %s', (kind, path, fields) => {
    const page = newFilePage(at(kind), file);
    const url = new URL(page?.address ?? '');
    expect(url.origin + url.pathname).toBe(`https://code.example.org/acme/badges/${path}`);
    expect(Object.fromEntries(url.searchParams)).toEqual(fields);
    expect(url.search).not.toContain('+');
    expect(page?.isFilled).toBe(kind !== 'gitlab');
  });

  test('on a branch whose name has signs', () => {
    expect(newFilePage(at('github', 'new awards/50%#1'), file)?.address).toMatch(
      /badges\/new\/new%20awards\/50%25%231\/recipients\/2026\?/,
    );
  });

  test('too long for an address, is uploaded where the host has a page for that', () => {
    const long = { ...file, text: 'x'.repeat(longestAddress) };
    expect(newFilePage(at('github'), long)).toBeUndefined();
    expect(newFilePage(at('gitlab'), long)?.isFilled).toBe(false);
    const base = 'https://code.example.org/acme/badges';
    expect(uploadPage(at('github'), file.path)).toBe(`${base}/upload/main/recipients/2026`);
    expect(uploadPage(at('forgejo'), file.path)).toBe(`${base}/_upload/main/recipients/2026`);
    expect(uploadPage(at('gitlab'), file.path)).toBeUndefined();
  });
});

test.each([
  ['https://acme.github.io/badges/', 'https://github.com/acme/badges'],
  ['https://acme.github.io/', 'https://github.com/acme/acme.github.io'],
  ['https://acme.codeberg.page/badges/', 'https://codeberg.org/acme/badges'],
  ['https://acme.codeberg.page/', 'https://codeberg.org/acme/pages'],
  ['https://acme.gitlab.io/sub/badges/', 'https://gitlab.com/acme/sub/badges'],
  // Of a project or of its owner: the name alone does not say.
  ['https://badges-1a2b3c.gitlab.io/', undefined],
  ['https://badges.example.org/club/', undefined],
  ['https://a.acme.github.io/badges/', undefined],
  ['http://localhost:4321/', undefined],
])('the repository of the site at %s is %s', (site, repository) => {
  expect(repositoryOfSite(site)).toBe(repository);
});

test('secrets', () => {
  expect(secretsPage(at('github'))).toMatch(/badges\/settings\/environments$/);
  expect(secretsPage(at('gitlab'))).toMatch(
    /badges\/-\/settings\/ci_cd#js-cicd-variables-settings$/,
  );
  expect(secretsPage(at('forgejo'))).toMatch(/badges\/settings\/actions\/secrets$/);
});

test.each([
  ['https://github.com/acme/badges', 'https://github.com/acme/badges'],
  [' https://github.com/acme/badges.git/ ', 'https://github.com/acme/badges'],
  ['https://gitlab.com/a/b/c?x#y', 'https://gitlab.com/a/b/c'],
  ['http://github.com/acme/badges', undefined],
  ['https://me:pw@github.com/acme/badges', undefined],
  ['https://github.com/acme', undefined],
  ['javascript:alert(1)', undefined],
  ['git@github.com:acme/badges.git', undefined],
  ['', undefined],
])('the repository %j', (typed, url) => {
  expect(repositoryUrl(typed)).toBe(url);
});

test.each([
  ['https://github.com/acme/badges', 'github'],
  ['https://gitlab.com/acme/badges', 'gitlab'],
  ['https://gitlab.school.example/acme/badges', 'gitlab'],
  ['https://codeberg.org/acme/badges', 'forgejo'],
  ['https://git.club.example/acme/badges', 'forgejo'],
  ['https://github.com.example.org/acme/badges', undefined],
  ['https://example.org/acme/badges', undefined],
  ['acme', undefined],
])('the host of %s', (repository, kind) => {
  expect(hostKindOf(repository)).toBe(kind);
});
