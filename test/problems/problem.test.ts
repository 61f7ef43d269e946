import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compareText,
  hasErrors,
  type Problem,
  problemCodes,
  sortProblems,
} from '../../src/problems/problem.ts';

const problem = (more: Partial<Problem>): Problem => ({
  code: 'field-invalid',
  severity: 'error',
  file: 'a.md',
  message: 'Wrong.',
  ...more,
});

test('codes are kebab-case and each stands once', () => {
  for (const code of problemCodes) expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
  expect(new Set(problemCodes).size).toBe(problemCodes.length);
});

test('by file, line, column, code and message', () => {
  const sorted = [
    problem({ file: 'B.md', line: 9 }),
    problem({ file: 'a.md' }),
    problem({ line: 2, column: 1 }),
    problem({ line: 2, column: 10 }),
    problem({ line: 10, code: 'date-invalid' }),
    problem({ line: 10, message: 'A.' }),
    problem({ line: 10, message: 'B.' }),
    problem({ file: 'ä.md' }),
  ];
  expect(sortProblems([...sorted].reverse())).toEqual(sorted);
});

test('law: any order gives the same list, and nothing is lost', () => {
  const some = fc.record(
    {
      file: fc.constantFrom('a', 'b', 'é', 'Z'),
      line: fc.integer({ min: 1, max: 3 }),
      column: fc.integer({ min: 1, max: 3 }),
      code: fc.constantFrom('field-invalid' as const, 'date-invalid' as const),
      message: fc.constantFrom('A.', 'B.'),
    },
    { requiredKeys: ['file'] },
  );
  fc.assert(
    fc.property(fc.array(some.map(problem)), fc.infiniteStream(fc.nat()), (problems, order) => {
      const shuffled = problems
        .map((one) => ({ one, key: Number(order.next().value) }))
        .sort((a, b) => a.key - b.key)
        .map(({ one }) => one);
      const before = [...shuffled];
      const texts = (list: readonly Problem[]) =>
        list.map((one) => JSON.stringify(Object.entries(one).sort()));
      expect(texts(sortProblems(shuffled))).toEqual(texts(sortProblems(problems)));
      expect(shuffled).toEqual(before);
      expect(texts(sortProblems(problems)).sort()).toEqual(texts(problems).sort());
    }),
  );
});

test('warnings are no errors', () => {
  expect(hasErrors([])).toBe(false);
  expect(hasErrors([problem({ severity: 'warning' })])).toBe(false);
  expect(hasErrors([problem({ severity: 'warning' }), problem({})])).toBe(true);
});

test('code unit order, whatever the locale', () => {
  expect(['b', 'ä', 'a', 'Z', ''].sort(compareText)).toEqual(['', 'Z', 'a', 'b', 'ä']);
  expect(compareText('a', 'a')).toBe(0);
});
