import { describe, expect, test } from 'vitest';
import { bakeSvg, unbakeSvg } from '../../src/bakery/svg.ts';
import { bytesOf, codeOf } from './samples.ts';

const hosted = { verify: 'https://e.org/1.json', json: '{"id":1}' };

describe('what is refused', () => {
  const svg = (inside: string, root = ''): string =>
    `<svg xmlns="http://www.w3.org/2000/svg"${root}>${inside}</svg>`;

  test.each([
    ['nothing', '', 'not-svg'],
    ['plain text', 'hello', 'not-svg'],
    ['HTML', '<html/>', 'not-svg'],
    ['svg without its namespace', '<svg/>', 'not-svg'],
    ['not UTF-8', Uint8Array.of(0x3c, 0x73, 0xff), 'svg-not-utf8'],
    ['UTF-16', Buffer.from(`\ufeff${svg('')}`, 'utf16le'), 'svg-not-utf8'],
    ['another encoding', `<?xml version="1.0" encoding="ISO-8859-1"?>${svg('')}`, 'svg-refused'],
    ['an internal DTD', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`, 'svg-refused'],
    ['an undeclared entity', svg('&nbsp;'), 'svg-malformed'],
    ['an unclosed tag', svg('<g>'), 'svg-malformed'],
    ['cut off', svg('').slice(0, -3), 'svg-malformed'],
    ['two roots', svg('') + svg(''), 'svg-malformed'],
    ['an unbound prefix', svg('<x:y/>'), 'svg-malformed'],
    ['only a comment', '<!-- -->', 'svg-malformed'],
    ['too deep', svg('<g>'.repeat(300) + '</g>'.repeat(300)), 'svg-too-large'],
    ['too many', svg('<g/>'.repeat(200_001)), 'svg-too-large'],
    ['too long', Buffer.alloc(33 * 1024 * 1024, 0x20), 'svg-too-large'],
  ])('%s', async (_, given, code) => {
    const bytes = typeof given === 'string' ? bytesOf(given) : given;
    expect(await codeOf(() => bakeSvg(bytes, hosted))).toBe(code);
    expect(await codeOf(() => unbakeSvg(bytes))).toBe(code);
  });

  test.each([
    ['half a surrogate pair', { json: '"\ud800"' }, 'text-refused'],
    ['a control character in an address', { verify: 'a\x01' }, 'text-refused'],
    ['over 4 MiB', { json: `"${'x'.repeat(4 * 1024 * 1024)}"` }, 'text-too-large'],
  ])('a text with %s is not baked', async (_, what, code) => {
    expect(await codeOf(() => bakeSvg(bytesOf(svg('')), what))).toBe(code);
  });

  test('a text over 4 MiB is not read', async () => {
    const long = `<a:assertion>${'x'.repeat(4 * 1024 * 1024 + 1)}</a:assertion>`;
    const bytes = bytesOf(svg(long, ' xmlns:a="http://openbadges.org"'));
    expect(await codeOf(() => unbakeSvg(bytes))).toBe('text-too-large');
  });
});
