import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdown, type Place } from '../../src/site/markdown.ts';
import { addressesIn, isSafe } from './safe-html.ts';

const base = 'https://badges.example.org/club/';
const place: Place = { base, page: `${base}badges/acme/engines/` };
const render = (text: string, at = place): string => markdown(text, at).trim();

describe('what Markdown becomes', () => {
  test.each([
    {
      given: 'One *two* **three** `four`.',
      expected: '<p>One <em>two</em> <strong>three</strong> <code>four</code>.</p>',
    },
    { given: '3. a\n4. b', expected: '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>' },
    { given: 'a  \nb', expected: '<p>a<br>\nb</p>' },
    { given: '```js\na < b\n```', expected: '<pre><code>a &lt; b\n</code></pre>' },
    { given: '    a < b', expected: '<pre><code>a &lt; b\n</code></pre>' },
    { given: 'https://example.org/', expected: '<p>https://example.org/</p>' },
    { given: '"quotes" -- (c)', expected: '<p>&quot;quotes&quot; -- (c)</p>' },
  ])('$given', ({ given, expected }) => {
    expect(render(given)).toBe(expected);
  });

  test('cells are aligned by class, not by an inline style', () => {
    const html = render('| a | b |\n| --: | - |\n| 1 | 2 |');
    expect(html).toContain('<td class="align-right">1</td>\n<td>2</td>');
    expect(html).toMatch(/^<div class="table" tabindex="0"><table>/);
    expect(html).not.toContain('style');
  });
});

describe('headings', () => {
  test.each([
    { given: '# a\n\n## b', expected: ['h3', 'h4'] },
    { given: '## a\n\n#### b\n\n###### c', expected: ['h3', 'h5', 'h6'] },
    { given: 'a\n=\n\nb\n-', expected: ['h3', 'h4'] },
    { given: '- # in a list', expected: ['h3'] },
  ])('$given → $expected', ({ given, expected }) => {
    expect([...render(given).matchAll(/<(h\d)>/g)].map(([, tag]) => tag)).toEqual(expected);
  });
});

describe('links', () => {
  test.each([
    [
      'https://example.org/a?b&c',
      '<a href="https://example.org/a?b&amp;c" rel="noopener noreferrer">',
    ],
    ['http://example.org', '<a href="http://example.org/" rel="noopener noreferrer">'],
    ['//example.org/', '<a href="https://example.org/" rel="noopener noreferrer">'],
    ['mailto:ada@example.org', '<a href="mailto:ada@example.org">'],
    // Relative to where the text belongs, so that they mean the same on the pages of its awards.
    ['../other/', '<a href="/club/badges/acme/other/">'],
    ['#part', '<a href="/club/badges/acme/engines/#part">'],
    ['', '<a href="/club/badges/acme/engines/">'],
    ['/club/badges/', '<a href="/club/badges/">'],
    [`${base}badges/`, '<a href="/club/badges/">'],
    ['/elsewhere/', '<a href="https://badges.example.org/elsewhere/" rel="noopener noreferrer">'],
    // Were the base cut off, two slashes would be left, which is another host.
    [
      '/club//evil.example/',
      '<a href="https://badges.example.org/club//evil.example/" rel="noopener noreferrer">',
    ],
    ['/club/badges//evil.example/', '<a href="/club/badges//evil.example/">'],
  ])('[x](%s)', (address, expected) => {
    expect(render(`[x](<${address}>)`)).toBe(`<p>${expected}x</a></p>`);
  });

  test('at a root, an address never begins with two slashes', () => {
    const place = { base: 'https://badges.example.org/', page: 'https://badges.example.org/a/' };
    for (const address of ['/.//evil.example/', 'https://badges.example.org//evil.example/']) {
      expect(addressesIn(render(`[x](${address})`, place))).toEqual([
        'https://badges.example.org//evil.example/',
      ]);
    }
  });

  test('keep their title', () => {
    expect(render('[x](/club/ "a \\"b\\"")')).toBe(
      '<p><a href="/club/" title="a &quot;b&quot;">x</a></p>',
    );
  });
});

describe('pictures become links', () => {
  test.each([
    {
      given: '![The *mill*](https://example.org/mill.png)',
      expected:
        '<p><a href="https://example.org/mill.png" rel="noopener noreferrer">The mill</a></p>',
    },
    {
      given: '![](https://example.org/mill.png)',
      expected:
        '<p><a href="https://example.org/mill.png" rel="noopener noreferrer">https://example.org/mill.png</a></p>',
    },
    {
      given: '[![mill](https://example.org/mill.png) b](/club/) ![c](d.png)',
      expected:
        '<p><a href="/club/">mill b</a> <a href="/club/badges/acme/engines/d.png">c</a></p>',
    },
    {
      given: '![x](data:image/png;base64,AAAA)',
      expected: '<p>![x](data:image/png;base64,AAAA)</p>',
    },
  ])('$given', ({ given, expected }) => {
    expect(render(given)).toBe(expected);
  });
});

describe('tricks', () => {
  const schemes = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '&#106;avascript:alert(1)',
    '&#x6A;avascript:alert(1)',
    '&#0000106avascript:alert(1)',
    'javascript&colon;alert(1)',
    'java&Tab;script:alert(1)',
    'java&NewLine;script:alert(1)',
    'java\tscript:alert(1)',
    '&#1;javascript:alert(1)',
    '\u0001javascript:alert(1)',
    '\u00a0javascript:alert(1)',
    'javascript\\:alert(1)',
    '\\javascript:alert(1)',
    'javascript:\\u0061lert(1)',
    'javascript://example.org/%0aalert(1)',
    'vbscript:msgbox(1)',
    'VBSCRIPT:msgbox(1)',
    'data:text/html,<script>alert(1)</script>',
    'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
    'data:image/svg+xml,<svg onload=alert(1)>',
    'feed:javascript:alert(1)',
    'view-source:javascript:alert(1)',
    'blob:https://example.org/x',
    'file:///etc/passwd',
    'ftp://example.org/',
    'tel:+44123',
    'about:blank',
    'https://bank.example@evil.example/',
    'https://user:password@evil.example/',
    'https://[not-a-host/',
    'http://',
  ];

  test.each(schemes)('%s is never an address', (scheme) => {
    for (const text of [
      `[x](${scheme})`,
      `[x](<${scheme}>)`,
      `![x](${scheme})`,
      `![x](<${scheme}>)`,
      `<${scheme}>`,
      `[x][r]\n\n[r]: ${scheme}`,
      `[x][r]\n\n[r]: <${scheme}>`,
      `![r]\n\n[r]: <${scheme}>`,
      `[![x](${scheme})](${scheme})`,
      `<a href="${scheme}">x</a>`,
    ]) {
      const html = render(text);
      expect(isSafe(html), html).toBe(true);
      for (const address of addressesIn(html)) {
        // What the parser took for the beginning of a relative path leads below the page, and nowhere else.
        expect(address).toMatch(/^\/club\/badges\/acme\/engines\//);
      }
    }
  });

  test.each([
    '<script>alert(1)</script>',
    '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
    '<img src=x onerror=alert(1)>',
    '<svg><script>alert(1)</script></svg>',
    '<svg/onload=alert(1)>',
    '<iframe srcdoc="<script>alert(1)</script>">',
    '<style>@import "//evil.example/"</style>',
    '<!-- --><script>alert(1)</script><!-- -->',
    '<![CDATA[<script>alert(1)</script>]]>',
    '<?php echo 1 ?>',
    '</div></main><script>alert(1)</script>',
    '<a href=x onclick=alert(1)>x</a>',
    '<form action=//evil.example/><button>x</button></form>',
    '<base href=//evil.example/>',
    '<meta http-equiv=refresh content="0;url=//evil.example/">',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '&#60;script&#62;alert(1)&#60;/script&#62;',
    '\\<script>alert(1)\\</script>',
    '```<script>\nalert(1)\n```',
    '```"onmouseover="alert(1)\nx\n```',
    '~~~ </code></pre><script>alert(1)</script>\n</code></pre><script>alert(1)</script>\n~~~',
    '`</code><script>alert(1)</script>`',
    '    </code></pre><script>alert(1)</script>',
    '[x](https://example.org/"onmouseover="alert(1))',
    '[x](https://example.org/ "\\" onmouseover=\\"alert(1)")',
    '[x](https://example.org/ \'" onmouseover="alert(1)\')',
    '![" onerror="alert(1)](https://example.org/x.png)',
    '![x](https://example.org/x.png "\\" onerror=\\"alert(1)")',
    '[<img src=x onerror=alert(1)>](https://example.org/)',
    '[x]\n\n[x]: https://example.org/ "\\" onmouseover=\\"alert(1)"',
    '<https://example.org/"onmouseover="alert(1)>',
    '<"onmouseover="alert(1)@example.org>',
    '| <script>alert(1)</script> |\n| :-: |\n| <img src=x onerror=alert(1)> |',
    '# <script>alert(1)</script>',
    '1. <script>alert(1)</script>',
    '> <script>alert(1)</script>',
    '[a](javascript:alert(1)) *[b](javascript:alert(1))*',
    '<scr<script>ipt>alert(1)</scr</script>ipt>',
    '<img src="x` `<script>alert(1)</script>"` `>',
    '\u0000<script>alert(1)</script>',
  ])('%s stays text', (text) => {
    const html = render(text);
    expect(isSafe(html), html).toBe(true);
  });

  const pieces = fc.constantFrom(
    ...[
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '!',
      '"',
      "'",
      '`',
      '~~~',
      '\n',
      '\n\n',
      '    ',
      '|',
      '-',
      ':-:',
    ],
    ...[
      '\\',
      '&',
      '&#',
      'x6A;',
      ';',
      '&colon;',
      'javascript:',
      'data:',
      'https://',
      '//',
      '@',
      'a',
    ],
    ...[
      'onerror=',
      '<script>',
      '</a>',
      '[r]: ',
      '# ',
      '> ',
      '1. ',
      '*',
      '_',
      '\t',
      '\u0000',
      '\ud800',
    ],
  );

  test('no mixture of them gets through or throws', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const html = render(text);
        expect(isSafe(html), html).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('guards', () => {
  test('a text that is too long is shown as it was typed', () => {
    const html = render(`${'*a* <b> '.repeat(20_000)}\n\n# end`);
    expect(html).toMatch(/^<p class="as-typed">\*a\* &lt;b&gt; /);
    expect(html).toContain('<p class="as-typed"># end</p>');
    expect(isSafe(html)).toBe(true);
  });

  test.each(['> ', '- ', '1. '])('nothing of a text nested very deep in "%s" is lost', (mark) => {
    for (const depth of [5, 18, 19, 20, 21, 39, 40, 41, 60, 200]) {
      expect(render(`${mark.repeat(depth)}the end`)).toContain('the end');
    }
  });

  test.each([
    ['brackets', '['],
    ['closed brackets', '[](', ')'],
    ['emphasis', '*a_'],
    ['backticks', '`a``'],
    ['angle brackets', '<a '],
    ['quotes', '> '],
    ['references', '[a]: b\n'],
    ['entities', '&#'],
    ['tables', '|a'],
    ['images', '![a]('],
    ['strikes', '~~a~'],
  ])('a text of nothing but %s takes no long time', (_, part, end = '') => {
    const text = part.repeat(Math.floor(99_000 / part.length)) + end;
    const started = performance.now();
    expect(isSafe(render(text))).toBe(true);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
