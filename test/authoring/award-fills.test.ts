import { describe, expect, test } from 'vitest';
import { fillsOf } from '../../src/authoring/award-fills.ts';

test('flags are fields, in the order of a recipient file', () => {
  expect(
    fillsOf({
      narrative: 'Built it.\r\nAnd more.',
      badge: 'acme/engines',
      set: ['Role = captain', 'result.1.value=a=b'],
      evidence: ['https://a.example.org/', 'https://b.example.org/'],
      recipient: ' ada@example.org ',
    }),
  ).toEqual([
    { field: 'badge', value: 'acme/engines', flag: '--badge' },
    { field: 'recipient', value: 'ada@example.org', flag: '--recipient' },
    { field: 'narrative', value: 'Built it.\nAnd more.', flag: '--narrative' },
    { field: 'evidence.1', value: 'https://a.example.org/', flag: '--evidence' },
    { field: 'evidence.2', value: 'https://b.example.org/', flag: '--evidence' },
    { field: 'role', value: 'captain', flag: '--set role' },
    { field: 'result.1.value', value: 'a=b', flag: '--set result.1.value' },
  ]);
});

describe('a flag that cannot be understood is a sentence', () => {
  test.each([
    [{ set: ['role'] }, 'no equals sign'],
    [{ set: ['rolle=x'] }, 'Did you mean "role"?'],
    [{ set: ['shoe=x'] }, 'The fields are'],
    [{ set: ['statusIndex=1'] }, 'Sealing makes "statusIndex"'],
    [{ name: 'Ada', set: ['name=Bea'] }, '--name and --set name say the same field'],
    [{ set: ['role=x', 'ROLE=y'] }, '--set role and --set role'],
  ])('%j', (flags, sentence) => {
    expect(fillsOf(flags)).toContain(sentence);
  });
});
