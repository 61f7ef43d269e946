import { describe, expect, test } from 'vitest';
import { fileFault, newAwardFile, takenAmong } from '../../src/authoring/award-file.ts';

const isTaken = takenAmong([
  'recipients/2026/Engines-2026-05-01.csv',
  'recipients/2026/engines-2026-05-01-2.yaml',
]);
const named = (badges: string[], day = '2026-05-01', ending: 'md' | 'csv' = 'md') =>
  newAwardFile({ badges, day, ending, isTaken });

test('after the badge and the day, with the first free number', () => {
  expect(named(['acme/boats'])).toBe('recipients/2026/boats-2026-05-01.md');
  expect(named(['acme/engines'])).toBe('recipients/2026/engines-2026-05-01-3.md');
  expect(named(['acme/engines', 'acme/engines'], '2025-12-31', 'csv')).toBe(
    'recipients/2025/engines-2025-12-31.csv',
  );
  expect(named(['acme/engines', 'acme/boats'])).toBe('recipients/2026/awards-2026-05-01.md');
});

describe('a name of one’s own', () => {
  test.each([
    'recipients/spring.md',
    'recipients/2026/spring/group_1.0.md',
    'recipients/été/春.md',
  ])('%s', (path) => {
    expect(fileFault(path, 'md', isTaken)).toBeUndefined();
  });

  test.each([
    ['spring.md', 'below recipients/'],
    ['../recipients/spring.md', 'below recipients/'],
    ['recipients/spring.csv', 'ends in .md'],
    ['recipients/.hidden.md', 'begins with none'],
    ['recipients/.git/x.md', 'begins with none'],
    ['recipients//x.md', 'begins with none'],
    ['recipients/a b.md', 'letters, digits'],
    ['recipients/README.md', 'README'],
    ['recipients/2026/engines-2026-05-01.md', 'is there already'],
  ])('not %s', (path, reason) => {
    expect(fileFault(path, 'md', isTaken)).toContain(reason);
  });
});
