import { expect, test } from 'vitest';
import {
  annotation,
  errorsFirst,
  problemsSummary,
  renderTold,
  type ToldProblem,
  toldProblems,
} from '../../src/publish/annotations.ts';

const problem: ToldProblem = {
  code: 'award-unknown-badge',
  severity: 'error',
  file: 'recipients/ada.md',
  line: 2,
  column: 8,
  frame: '2 | badge: acme/engine\n  |        ^^^^^^^^^^^',
  message: 'No badge class has the name "acme/engine".',
  hint: 'Did you mean "acme/engines"?',
};

test('a problem marks its line', () => {
  expect(annotation(problem)).toBe(
    '::error file=recipients/ada.md,line=2,col=8,title=award-unknown-badge::No badge class has the name "acme/engine".%0ADid you mean "acme/engines"?',
  );
});

test('a text cannot begin a command of its own or leave its place', () => {
  const { line: _, column: __, hint: ___, ...rest } = problem;
  expect(
    annotation({
      ...rest,
      severity: 'warning',
      file: 'recipients/a,line=9::b%0A.md',
      message: '100 %\n::set-output name=deploy::true\r',
    }),
  ).toBe(
    '::warning file=recipients/a%2Cline=9%3A%3Ab%250A.md,title=award-unknown-badge::100 %25%0A::set-output name=deploy::true%0D',
  );
});

test('addresses are masked', () => {
  const told = { ...problem, frame: '3 | recipient: ada@example.org', message: 'ada@example.org' };
  for (const text of [annotation(told), renderTold(told), problemsSummary([told])]) {
    expect(text).not.toContain('ada@');
    expect(text).not.toContain('example.org');
  }
});

test('the summary holds problems as text that closes no fence', () => {
  const summary = problemsSummary([{ ...problem, message: '```\n<img src=x>\n```' }]);
  expect(summary).toContain('## Not published: 1 problem in the content');
  expect(summary).toContain('\n````text\nrecipients/ada.md:2:8  award-unknown-badge\n  2 | badge:');
  expect(summary.endsWith('\n````')).toBe(true);
});

test('the summary counts what it has no room for', () => {
  const summary = problemsSummary(Array.from({ length: 130 }, () => problem));
  expect(summary).toContain('130 problems');
  expect(summary).toContain('… and 30 more');
});

test('errors come before warnings', () => {
  const warning: ToldProblem = { ...problem, severity: 'warning', code: 'image-small' };
  expect(errorsFirst([warning, problem])).toEqual([problem, warning]);
  expect(problemsSummary([problem, warning])).toContain('1 problem in the content');
  expect(renderTold(warning)).toContain('image-small (warning)');
});

test('only an outcome is read', () => {
  expect(toldProblems(JSON.stringify({ ok: false, problems: [problem] }))).toEqual([problem]);
  for (const text of ['', 'Sealed 1 award.', '{}', '{"problems":[{"message":1}]}', 'null']) {
    expect(toldProblems(text)).toBeUndefined();
  }
});
