import { describe, expect, test } from 'vitest';
import { hostOf, mailto } from '../../src/site/links.ts';

describe('mailto', () => {
  test.each([
    ['badges@example.org', undefined, 'mailto:badges@example.org'],
    [
      'badges+club@example.org',
      'About a & b?',
      'mailto:badges%2Bclub@example.org?subject=About%20a%20%26%20b%3F',
    ],
    // Nothing that was written as an address becomes a header of the mail.
    ['a?cc=b&c"<x>@example.org', undefined, 'mailto:a%3Fcc%3Db%26c%22%3Cx%3E@example.org'],
    ['a@example.org?bcc=b', undefined, 'mailto:a@example.org%3Fbcc%3Db'],
    ['info@müller.example', undefined, 'mailto:info@m%C3%BCller.example'],
  ])('%s', (email, subject, expected) => {
    expect(mailto(email, subject)).toBe(expected);
  });
});

test.each([
  ['https://www.example.org/a/b?c', 'example.org'],
  ['https://example.org:8443/', 'example.org:8443'],
  ['https://xn--mller-kva.example/', 'xn--mller-kva.example'],
])('the host of %s is %s', (address, expected) => {
  expect(hostOf(address)).toBe(expected);
});
