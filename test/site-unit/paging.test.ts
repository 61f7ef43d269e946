import { expect, test } from 'vitest';
import { badgesPerPage } from '../../src/publish/pages.ts';
import { numberOfPages, onPage } from '../../src/site/paging.ts';

test.each([
  [0, 1],
  [1, 1],
  [badgesPerPage, 1],
  [badgesPerPage + 1, 2],
  [3 * badgesPerPage, 3],
])('%i badges have %i pages', (badges, pages) => {
  expect(numberOfPages(badges)).toBe(pages);
});

test('every badge is on one page, in order', () => {
  const badges = Array.from({ length: 2 * badgesPerPage + 5 }, (_, index) => index);
  const pages = Array.from({ length: numberOfPages(badges.length) }, (_, index) =>
    onPage(badges, index + 1),
  );
  expect(pages.flat()).toEqual(badges);
});
