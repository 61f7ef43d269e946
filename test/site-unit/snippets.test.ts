import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import {
  elementSnippet,
  htmlSnippet,
  markdownSnippet,
  type SnippetAward,
} from '../../src/site/snippets.ts';

const award: SnippetAward = {
  page: 'https://badges.example.org/club/awards/1/',
  name: 'Engines & Mills',
  issuer: 'The “Club”',
  picture: { url: 'https://badges.example.org/i.png', alt: 'An engine.', width: 96, height: 80 },
};
const element = {
  script: 'https://badges.example.org/club/open-badge.js',
  document: 'https://badges.example.org/club/awards/1/assertion.json',
};

test('HTML', () => {
  expect(htmlSnippet(award)).toBe(`<p>
  <a href="https://badges.example.org/club/awards/1/">
    <img src="https://badges.example.org/i.png" alt="An engine." width="96" height="80"><br>
    Engines &amp; Mills
  </a><br>
  The “Club”
</p>
`);
});

test('Markdown', () => {
  const written = markdownSnippet(award);
  expect(written).toContain('[![An engine\\.](<https://badges.example.org/i.png>)]');
  expect(new MarkdownIt().render(written)).toBe(
    '<p><a href="https://badges.example.org/club/awards/1/"><img src="https://badges.example.org/i.png" alt="An engine."></a></p>\n<p><a href="https://badges.example.org/club/awards/1/">Engines &amp; Mills</a> · The “Club”</p>\n',
  );
});

test('the element, with the plain HTML in it', () => {
  const written = elementSnippet(award, { ...element, language: 'de' });
  expect(written.split('\n').slice(0, 3)).toEqual([
    '<script type="module" src="https://badges.example.org/club/open-badge.js"></script>',
    '<open-badge src="https://badges.example.org/club/awards/1/assertion.json" lang="de">',
    '  <p>',
  ]);
  expect(written.endsWith('  </p>\n</open-badge>\n')).toBe(true);
});

const hostile = [
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  '</a></p></open-badge><img src=x onerror=alert(1)>',
  'one\n\n# two\n\n<b>three</b>',
  '](javascript:alert(1)) [x](https://evil.example) ![y](https://evil.example/y.png)',
  '`code` **bold** <https://evil.example> &lt;b&gt; \\',
  '| a | b |\n|---|---|\n1. x\n- y\n> z',
];

test.each(hostile)('whatever is in a text stays text: %j', (text) => {
  const bad: SnippetAward = {
    ...award,
    name: text,
    issuer: text,
    picture: { ...award.picture, alt: text },
  };
  const tagsOf = (written: string) => written.match(/<\/?[a-z-]+/g);
  expect(tagsOf(htmlSnippet(bad))).toEqual(tagsOf(htmlSnippet(award)));
  expect(tagsOf(elementSnippet(bad, element))).toEqual(tagsOf(elementSnippet(award, element)));
  // Every quotation mark is one of ours.
  expect(htmlSnippet(bad).match(/"/g)).toHaveLength(10);
  expect(htmlSnippet(bad)).not.toMatch(/\n\s*\n/);
  const rendered = new MarkdownIt({ html: true, linkify: true }).render(markdownSnippet(bad));
  expect(tagsOf(rendered.replace(/ alt="[^"]*"/, ''))).toEqual([
    ...['<p', '<a', '<img', '</a', '</p'],
    ...['<p', '<a', '</a', '</p'],
  ]);
});

test('an address stays one address', () => {
  const page = 'https://badges.example.org/?a=1&copy=2>)"<x';
  const rendered = new MarkdownIt().render(markdownSnippet({ ...award, page }));
  expect(rendered).toContain('href="https://badges.example.org/?a=1&amp;copy=2%3E)%22%3Cx"');
  expect(htmlSnippet({ ...award, page })).toContain('?a=1&amp;copy=2&gt;)&quot;&lt;x"');
});
