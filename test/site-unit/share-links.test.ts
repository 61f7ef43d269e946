import { expect, test } from 'vitest';
import { linkedInPost, unsentMail } from '../../src/site/share-links.ts';

const page = 'https://badges.example.org/club/awards/0b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42/';

test('a post on LinkedIn is about the page', () => {
  const url = new URL(linkedInPost({ url: page }));
  expect(url.origin + url.pathname).toBe('https://www.linkedin.com/sharing/share-offsite/');
  expect([...url.searchParams]).toEqual([['url', page]]);
});

test('a mail has a subject and lines, whatever signs are in them', () => {
  const title = 'Räder & Co?, from #1 100%\r\nBcc: everyone@evil.example';
  const mail = unsentMail(title, [title, page]);
  expect(mail).toMatch(/^mailto:\?subject=[^&\s]*&body=[^&\s]*$/);
  const { searchParams, pathname } = new URL(mail);
  expect(pathname).toBe('');
  expect([...searchParams]).toEqual([
    ['subject', title],
    ['body', `${title}\r\n${page}`],
  ]);
});
