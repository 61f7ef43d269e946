import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/problems/problem.ts';
import {
  countProblems,
  listed,
  noPaint,
  plural,
  renderProblem,
  renderProblems,
} from '../../src/problems/render.ts';

const error: Problem = {
  code: 'award-unknown-badge',
  severity: 'error',
  file: 'recipients/ada.md',
  line: 4,
  column: 8,
  frame: '3 | a\n4 | badge: x\n  |        ^',
  message: 'No badge class has the id "x".',
  hint: 'Did you mean "y"?',
};
const warning: Problem = {
  code: 'image-small',
  severity: 'warning',
  file: 'badges/a.png',
  message: 'Small.',
};

test('place and code, frame, sentence, hint', () => {
  expect(renderProblem(error)).toBe(`recipients/ada.md:4:8  award-unknown-badge
  3 | a
  4 | badge: x
    |        ^
  No badge class has the id "x".
  Did you mean "y"?`);
});

test('what is not known is left out', () => {
  expect(renderProblem(warning)).toBe('badges/a.png  image-small (warning)\n  Small.');
  expect(renderProblem({ ...warning, line: 3 })).toContain('badges/a.png:3  image-small');
});

test('the name of a file cannot write to the terminal', () => {
  const file = 'recipients/\u{1b}[2K\u{202e}a\nb@example.org.md';
  expect(renderProblem({ ...warning, file }).split('\n')[0]).toBe(
    'recipients/\u{fffd}[2K\u{fffd}a\u{fffd}b@example.org.md  image-small (warning)',
  );
});

test('colours go around whole parts', () => {
  const paint = {
    ...noPaint,
    place: (text: string) => `<${text}>`,
    error: (text: string) => `{${text}}`,
  };
  expect(renderProblem(error, paint).split('\n')[0]).toBe(
    '<recipients/ada.md:4:8>  {award-unknown-badge}',
  );
  const dim = { ...noPaint, dim: (text: string) => `(${text})` };
  expect(renderProblem(error, dim).split('\n').slice(1, 4)).toEqual([
    '(  3 | a)',
    '(  4 | badge: x)',
    '(    |        ^)',
  ]);
});

describe('counts', () => {
  test.each<{ given: readonly Problem[]; expected: string }>([
    { given: [], expected: 'No problems.' },
    { given: [error], expected: '1 problem in 1 file.' },
    { given: [error, error, warning], expected: '2 problems and 1 warning in 2 files.' },
    { given: [warning, warning], expected: '2 warnings in 1 file.' },
  ])('$expected', ({ given, expected }) => {
    expect(countProblems(given)).toBe(expected);
    expect(renderProblems(given).split('\n\n').at(-1)).toBe(expected);
    expect(renderProblems(given).split('\n\n')).toHaveLength(given.length + 1);
  });

  test.each([
    [0, '0 files'],
    [1, '1 file'],
    [2, '2 files'],
  ])('%i', (count, expected) => {
    expect(plural(count, 'file')).toBe(expected);
  });
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['b', 'a'], 'a and b'],
  [['c', 'a', 'b'], 'a, b and c'],
])('listed: %j', (words, expected) => {
  const before = [...words];
  expect(listed(words)).toBe(expected);
  expect(words).toEqual(before);
});
