import { expect, test } from 'vitest';
import { policyOf } from '../../src/site/policies.ts';

const policy = (connect: string, images: string, scripts: string) =>
  `default-src 'none'; base-uri 'none'; connect-src ${connect}; form-action 'none'; img-src ${images}; script-src ${scripts}; style-src 'self'`;

test('a page loads from its own site alone, and sends nothing', () => {
  expect(policyOf('page')).toBe(policy("'self'", "'self' data:", "'self'"));
});

test('in a card nothing runs', () => {
  expect(policyOf('card')).toBe(policy("'none'", "'self'", "'none'"));
});

test('only the page that checks badges of others asks other hosts, this machine on a site for trying out', () => {
  const images = "'self' blob: data:";
  expect(policyOf('verifying')).toBe(policy("'self' https:", images, "'self'"));
  expect(policyOf('verifyingHere')).toBe(
    policy("'self' https: http://localhost:* http://127.0.0.1:*", images, "'self'"),
  );
});
