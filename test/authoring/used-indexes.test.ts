import { expect, test } from 'vitest';
import { usedIndexes } from '../../src/authoring/used-indexes.ts';
import type { AwardSource } from '../../src/content/schema/sources.ts';

const award = (badge: string, statusIndex?: number): AwardSource => ({
  origin: { file: 'recipients/x.md', path: [] },
  fields: { badge, statusIndex, issuedOn: { kind: 'date', date: '2026-05-01' } },
});

test('the indexes of an issuer’s awards, whatever the badge; none of what is not sealed', () => {
  expect(
    usedIndexes([award('a/x', 3), award('b/x', 3), award('a/y', 4), award('a/y'), award('c/x')]),
  ).toEqual(
    new Map([
      ['a', new Set([3, 4])],
      ['b', new Set([3])],
      ['c', new Set()],
    ]),
  );
});
