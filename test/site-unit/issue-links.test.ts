import { describe, expect, test } from 'vitest';
import { newIssueLink } from '../../src/site/issue-links.ts';

const title = 'About the award 0b6cf1c2 & more?';
const encoded = 'About%20the%20award%200b6cf1c2%20%26%20more%3F';

describe('a new issue', () => {
  test.each([
    [
      'https://github.com/acme/badges',
      `https://github.com/acme/badges/issues/new?title=${encoded}`,
    ],
    [
      'https://github.com/acme/badges.git',
      `https://github.com/acme/badges/issues/new?title=${encoded}`,
    ],
    [
      'https://github.com/acme/badges/',
      `https://github.com/acme/badges/issues/new?title=${encoded}`,
    ],
    [
      'https://gitlab.com/acme/open/badges',
      `https://gitlab.com/acme/open/badges/-/issues/new?issue%5Btitle%5D=${encoded}`,
    ],
    [
      'https://codeberg.org/acme/badges',
      `https://codeberg.org/acme/badges/issues/new?title=${encoded}`,
    ],
  ])('of %s', (repository, link) => expect(newIssueLink(repository, title)).toBe(link));

  test.each([
    'https://git.example.org/acme/badges',
    'https://github.com.evil.example/acme/badges',
    'http://github.com/acme/badges',
    'git@github.com:acme/badges.git',
    'https://constructor/acme/badges',
    'nothing',
  ])('has no known form at %s', (repository) => {
    expect(newIssueLink(repository, title)).toBeUndefined();
  });
});
