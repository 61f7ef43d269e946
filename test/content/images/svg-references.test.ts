import { describe, expect, test } from 'vitest';
import {
  cssRefusal,
  isEmbeddedPicture,
  isLocalReference,
} from '../../../src/content/images/svg-references.ts';

test.each([
  ['#a', true],
  [' \t\r\n#a', true],
  ['', false],
  ['a#b', false],
  ['\u00a0#a', false],
  ['\\#a', false],
])('%j stays within the file: %s', (value, expected) => {
  expect(isLocalReference(value)).toBe(expected);
});

test.each([
  ['data:image/png;base64,AA==', true],
  ['\nDATA:image/JPEG;base64,A A\n', true],
  ['data:image/png;base64,', true],
  ['data:image/svg+xml;base64,AA==', false],
  ['data:image/png,AA', false],
  ['data:image/png;charset=x;base64,AA', false],
  ['data:image/png;base64,A<', false],
  ['data: image/png;base64,AA', false],
  ['xdata:image/png;base64,AA', false],
])('%j is a picture: %s', (value, expected) => {
  expect(isEmbeddedPicture(value)).toBe(expected);
});

describe('cssRefusal', () => {
  test.each([
    ['fill:url(#a)', undefined],
    ['url( "#a" ) url(\'#b\')', undefined],
    ['a:"url(x)"', undefined],
    ["/* url(x) ' */ b:rgb(0,0,0)", undefined],
    ['a:b(', { why: 'function', found: 'b' }],
    ['url(x)', { why: 'reference', found: 'x' }],
    ['url("x")', { why: 'reference', found: '"x"' }],
    ['url()', { why: 'unreadable', found: 'url' }],
    ['url("#a" x)', { why: 'unreadable', found: 'url' }],
    ['url(#a b)', { why: 'unreadable', found: 'url' }],
    ['url(#a"b)', { why: 'unreadable', found: 'url' }],
    ['1url(#a)', { why: 'function', found: '1url' }],
    ['é-url(#a)', { why: 'function', found: 'é-url' }],
    ['@import', { why: 'at-rule', found: 'import' }],
    ['@ import', { why: 'at-rule', found: '' }],
    ['@media print{}', undefined],
    ['a:"(', { why: 'unreadable', found: '"' }],
    ['(a:"b\nc")', { why: 'unreadable', found: '"' }],
    ['(/*', { why: 'unreadable', found: '/*' }],
    ['(\\', { why: 'escape', found: '\\' }],
    ['"\\"(', { why: 'unreadable', found: '"' }],
  ])('%j as CSS', (css, expected) => {
    expect(cssRefusal(css, 'css')).toEqual(expected);
  });

  test.each([
    ['a(b) @c \\ " /* url(#d)', undefined],
    ['x url(y)', { why: 'reference', found: 'y' }],
    ['"url(y)', { why: 'reference', found: 'y' }],
    ['x url(', { why: 'unreadable', found: 'url' }],
  ])('%j as text', (text, expected) => {
    expect(cssRefusal(text, 'text')).toEqual(expected);
  });

  // Each of these would keep a backtracking or rescanning reader busy for hours.
  test.each([
    ['unclosed comments', `/*${'/* '.repeat(1e6)}`],
    ['space in url()', `url(${' '.repeat(3e6)}x`],
    ['one long address', `url(${'x'.repeat(3e6)}`],
    ['one long name', `${'a'.repeat(3e6)} (`],
    ['quotation marks', `'"\n`.repeat(1e6)],
    ['brackets', '('.repeat(3e6)],
    ['picture data', `url(data:image/png;base64,${'A \n'.repeat(1e6)}`],
  ])('three megabytes of %s are read to the end', (_, css) => {
    for (const kind of ['css', 'text'] as const) {
      expect(['unreadable', 'none']).toContain(cssRefusal(`(${css}`, kind)?.why ?? 'none');
    }
    expect(isEmbeddedPicture(`data:image/png;base64,${css}`)).toBe(false);
  });
});
