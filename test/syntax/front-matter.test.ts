import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFrontMatter, isFault } from '../../src/syntax/front-matter.ts';

const cutOut = (text: string) => {
  const found = findFrontMatter(text);
  if (isFault(found)) return { code: found.code, at: text.slice(found.span.start, found.span.end) };
  return {
    yaml: text.slice(found.yaml.start, found.yaml.end),
    body: text.slice(found.body.start, found.body.end),
  };
};

describe('front matters', () => {
  test.each([
    { given: '---\na: 1\n---\nText.\n', expected: { yaml: 'a: 1\n', body: 'Text.\n' } },
    { given: '---\n---\n', expected: { yaml: '', body: '' } },
    { given: '---\n---', expected: { yaml: '', body: '' } },
    { given: '---\na: 1\n---', expected: { yaml: 'a: 1\n', body: '' } },
    { given: '---\n\n---\n\nText', expected: { yaml: '\n', body: '\nText' } },
    { given: '---\na: --- b\n ---\n---\n', expected: { yaml: 'a: --- b\n ---\n', body: '' } },
    // Below the second fence everything is text: lines across and tables too.
    { given: '---\na: 1\n---\n---\n--- x\n', expected: { yaml: 'a: 1\n', body: '---\n--- x\n' } },
  ])('$given', ({ given, expected }) => {
    expect(cutOut(given)).toEqual(expected);
  });
});

describe('faults', () => {
  test.each([
    { given: '', code: 'front-matter-missing', at: '' },
    { given: 'Text.\n---\n', code: 'front-matter-missing', at: 'Text.' },
    { given: '\n---\na: 1\n---\n', code: 'front-matter-missing', at: '' },
    { given: ' ---\n---\n', code: 'front-matter-missing', at: ' ---' },
    { given: '--\n', code: 'front-matter-missing', at: '--' },
    { given: '—\na: 1\n—\n', code: 'front-matter-missing', at: '—' },
    { given: '---', code: 'front-matter-fence', at: '---' },
    { given: '---\na: 1\n', code: 'front-matter-fence', at: '---' },
    { given: '--- \na: 1\n---\n', code: 'front-matter-fence', at: '--- ' },
    { given: '---js\nprocess.exit()\n---\n', code: 'front-matter-fence', at: '---js' },
    { given: '---json\n{}\n---\n', code: 'front-matter-fence', at: '---json' },
    { given: '----\na: 1\n----\n', code: 'front-matter-fence', at: '----' },
    { given: '---\na: 1\n---\t\n', code: 'front-matter-fence', at: '---\t' },
    { given: '---\na: 1\n---x\n---\n', code: 'front-matter-fence', at: '---x' },
    { given: '---\n--- # document\na: 1\n---\n', code: 'front-matter-fence', at: '--- # document' },
  ])('$given', ({ given, ...expected }) => {
    expect(cutOut(given)).toEqual(expected);
  });

  test('blanks after a fence, which nobody sees, are named', () => {
    expect(findFrontMatter('---\n---  \n')).toMatchObject({
      message: 'This line is a fence with blanks after it.',
    });
  });
});

describe('laws', () => {
  const lines = fc.array(
    fc.oneof(fc.constantFrom('---', '---x', '--- ', '', 'a: 1', ' ---', '--', '…'), fc.string()),
  );

  test('never throws; spans lie in the text, and the parts make up the whole', () =>
    fc.assert(
      fc.property(lines, fc.boolean(), (given, opened) => {
        const text = [...(opened ? ['---'] : []), ...given].join('\n');
        const found = findFrontMatter(text);
        if (isFault(found)) {
          expect(found.span.start).toBeGreaterThanOrEqual(0);
          expect(found.span.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(found.span.start, found.span.end)).not.toContain('\n');
          expect(found.message).not.toBe('');
          return;
        }
        const { yaml, body } = found;
        expect(`---\n${text.slice(yaml.start, yaml.end)}---\n${text.slice(body.start)}`).toBe(
          text.endsWith('\n---') && body.start === text.length ? `${text}\n` : text,
        );
        expect(text.slice(yaml.start, yaml.end)).not.toMatch(/^---/m);
      }),
    ));
});
