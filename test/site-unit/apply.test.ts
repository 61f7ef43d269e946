import { expect, test } from 'vitest';
import type { BadgeClass } from '../../src/model/badge-class.ts';
import { applyAddress } from '../../src/site/apply.ts';

const badge = (url: unknown, more: object = {}) =>
  ({
    extensions: { 'extensions:ApplyLink': { type: ['Extension', 'extensions:ApplyLink'], url } },
    issuer: { isAwarding: true },
    ...more,
  }) as unknown as BadgeClass;

test.each([
  ['https://forms.example.org/apply?badge=1', 'https://forms.example.org/apply?badge=1'],
  ['http://forms.example.org', 'http://forms.example.org/'],
  ['javascript:alert(1)', undefined],
  ['JavaScript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['//forms.example.org/', undefined],
  ['forms.example.org', undefined],
  ['mailto:badges@example.org', undefined],
  [['https://forms.example.org/'], undefined],
  [undefined, undefined],
])('%j leads to %j', (url, expected) => {
  expect(applyAddress(badge(url))).toBe(expected);
});

test('nobody applies for what is not awarded', () => {
  const url = 'https://forms.example.org/';
  expect(applyAddress(badge(url, { retired: '2026-01-01T00:00:00Z' }))).toBeUndefined();
  expect(applyAddress(badge(url, { issuer: { isAwarding: false } }))).toBeUndefined();
  expect(applyAddress(badge(url, { extensions: {} }))).toBeUndefined();
});
