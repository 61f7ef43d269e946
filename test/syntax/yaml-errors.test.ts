import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/syntax/yaml.ts';
import { explainYamlError } from '../../src/syntax/yaml-errors.ts';

/** The first thing that is said about a text. */
const said = (text: string): string => parseYaml(text).findings[0]?.message ?? '';

describe('what people write, and what they are told', () => {
  test.each([
    ['name: Ada: the first', 'A colon followed by a blank begins a new field'],
    ['a: 1\n b: 2', 'A colon followed by a blank begins a new field'],
    ['- a\n  b: 1', 'This field has no colon after its name'],
    ['a:\n  b: 1\n c: 2', 'The lines here are not indented alike.'],
    ['a:\n\tb: 1', 'This line is indented with a tab.'],
    ['a: 1\na: 2', 'This field stands twice.'],
    ['a: 1\nb', 'This field has no colon after its name'],
    ['a: `b`', 'A text cannot begin with this character'],
    ['a: @b', 'A text cannot begin with this character'],
    ['a: %b', 'A text cannot begin with this character'],
    ['a: "b', 'A closing quotation mark, bracket or a comma is missing.'],
    ['a: [b', 'A closing quotation mark, bracket or a comma is missing.'],
    ['a: {b: c', 'A closing quotation mark, bracket or a comma is missing.'],
    ['a: [\nb: 1', 'A closing quotation mark, bracket or a comma is missing.'],
    ['a: [b c: 1, d', 'A closing quotation mark, bracket or a comma is missing.'],
    ['a: *', 'A text cannot begin with * or & unless it is quoted.'],
    ['a: & b', 'A text cannot begin with * or & unless it is quoted.'],
    ['a: *b', 'The reference "*b" repeats a value from elsewhere'],
    ['badge acme/engines\nname: Ada', 'This field has no colon after its name'],
    ['name: Ada\nbadge acme/engines\n', 'This field has no colon after its name'],
    ['a: "b" c', 'Something stands here that belongs to no field.'],
    ['a: !b c', 'A word that begins with an exclamation mark asks for a type'],
    ['a: "\\q"', 'The fields cannot be read: "Invalid escape sequence \\q".'],
  ])('%j', (text, expected) => {
    expect(said(text)).toContain(expected);
  });
});

test('the parser’s own words are shown as somebody’s text: no address, no control character', () => {
  const code = 'BAD_DIRECTIVE';
  const { message } = explainYamlError({ code, message: 'at ada@example.org\u{1b}[2J\nmore' });
  expect(message).toBe('The fields cannot be read: "at ••••••••••••••••[2J\u{FFFD}more".');
});
