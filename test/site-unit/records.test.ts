import { expect, test } from 'vitest';
import { createAddresses } from '../../src/model/addresses.ts';
import { nameBelow } from '../../src/site/records.ts';

const at = createAddresses('https://badges.example.org/club/');
const badge = { key: 'acme/engines' };

test.each([
  ['below its page', at.badgeDocument(badge), 'badge.json'],
  ['in another language', at.documents('pt-br/').badgeDocument(badge), 'badge.json'],
  ['elsewhere', at.statusList({ slug: 'acme' }, 1), 'issuers/acme/status/1.json'],
])('a document %s', (_, address, name) => {
  expect(nameBelow(at.badgePage(badge), address)).toBe(name);
});

test('a document in a folder below its page', () => {
  const issuer = { slug: 'acme' };
  expect(nameBelow(at.issuerPage(issuer), at.statusList(issuer, 1))).toBe('status/1.json');
});
