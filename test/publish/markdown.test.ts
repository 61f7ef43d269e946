import fc from 'fast-check';
import markdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { asCodeBlock, asMarkdownText } from '../../src/publish/markdown.ts';

const markdown = markdownIt({ html: true, linkify: true });

/** The text that a reader sees in the one paragraph or block of a page. */
const shown = (html: string): string =>
  html
    .replace(/^<(p|pre)>(<code[^>]*>)?|(<\/code>)?<\/(p|pre)>\n?$/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

test.each([
  '**bold** _it_ `code` ~~no~~',
  '[a link](https://evil.example/)',
  '![a picture](https://evil.example/a.png)',
  '<img src=x onerror=alert(1)> &amp; &#65;',
  '# Heading',
  '- item',
  '1. item',
  '> quote',
  '| a | b |',
  'ends with a backslash \\',
  '](https://evil.example/) [',
])('%s stays text', (text) => {
  expect(shown(markdown.renderInline(asMarkdownText(text)))).toBe(text);
  expect(markdown.renderInline(`[${asMarkdownText(text)}](https://a.example/)`)).toMatch(
    /^<a href="https:\/\/a\.example\/">[^<]*<\/a>$/,
  );
});

test('any text stays one line of text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const html = markdown.render(`x${asMarkdownText(text)}x`);
      expect(html.startsWith('<p>x')).toBe(true);
      expect(html.match(/<[^>]*>/g)).toEqual(['<p>', '</p>']);
    }),
  );
});

test('line breaks and changes of direction become spaces', () => {
  expect(asMarkdownText('a\r\nb\u2028c\u202Ed')).toBe('a b c d');
});

test.each(['plain', '```', '````\n```\nx', '`a`'])(
  'a block around %j ends only at its end',
  (text) => {
    const html = markdown.render(`${asCodeBlock(text)}\n`);
    expect(html.match(/<pre>/g)).toHaveLength(1);
    expect(shown(html)).toBe(`${text}\n`);
  },
);
