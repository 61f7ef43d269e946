/** A site whose contributors try to run scripts in the browsers of its readers. */

import type { SiteFiles } from '../../support/site.ts';
import { award, block, markdownFile } from './content.ts';
import { medallion, plum, teal, wine } from './pictures.ts';

/** Tricks that end in a running script on a careless page. */
export const tricks = [
  '<script>window.hacked = 1</script>',
  '"><img src=x onerror="window.hacked = 1">',
  "'><svg onload='window.hacked = 1'>",
  '<iframe src="javascript:parent.hacked = 1"></iframe>',
  '<style>body { display: none }</style>',
  '<a href="javascript:window.hacked = 1">go</a>',
  '</title></textarea></style></script><script>window.hacked = 1</script>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a trick against template languages
  '{window.hacked = 1} ${window.hacked = 1} {{window.hacked = 1}}',
  '&lt;script&gt;window.hacked = 1&lt;/script&gt;',
  '<base href=//evil.example/><meta http-equiv=refresh content=0;url=//evil.example/>',
].join(' ');

/** The same in Markdown: links and pictures of every spelling. */
export const markdownTricks = [
  tricks,
  '<script>\nwindow.hacked = 1\n</script>',
  '[a](javascript:window.hacked=1)',
  '[b](JaVaScRiPt:window.hacked=1)',
  '[c](<java\tscript:window.hacked=1>)',
  '[d](&#106;avascript:window.hacked=1)',
  '[e](javascript&colon;window.hacked=1)',
  '[f](data:text/html,<script>parent.hacked=1</script>)',
  '[g](vbscript:window.hacked=1)',
  '[h](&#1;javascript:window.hacked=1)',
  '[i][ref]',
  '[ref]: javascript:window.hacked=1 "title\\" onmouseover=\\"window.hacked=1"',
  '[j](https://fine.example/ "t\\" onmouseover=\\"window.hacked=1")',
  '<javascript:window.hacked=1>',
  '![k](javascript:window.hacked=1)',
  '![l](https://evil.example/pixel.png)',
  '![m" onerror="window.hacked=1](https://evil.example/pixel.png)',
  '[![n](https://evil.example/pixel.png)](javascript:window.hacked=1)',
  '[o](//evil.example/)',
  '[p](https://badges.example.org@evil.example/)',
  '[q](feed:javascript:window.hacked=1)',
  '[r](view-source:javascript:window.hacked=1)',
  '```<script>window.hacked=1</script>\n</code></pre><script>window.hacked=1</script>\n```',
  '| a |\n| :-: |\n| <img src=x onerror=window.hacked=1> |',
].join('\n\n');

/** The tricks in every field of text. */
export function hostile(url: string): SiteFiles {
  const short = tricks.slice(0, 190);
  const line = (length: number) => tricks.slice(0, length);
  return {
    'badges/site.yaml': block({
      url,
      title: line(110),
      description: line(500),
      formats: ['2.0'],
      index: true,
    }),
    'badges/acme/issuer.md': markdownFile(
      {
        name: short,
        url: 'https://acme.example.org/"onmouseover=window.hacked=1//',
        email: '"onmouseover="window.hacked=1"<x>?cc=everyone@evil.example',
        description: tricks,
        imageAlt: line(480),
        version: line(50),
      },
      markdownTricks,
    ),
    'badges/acme/issuer.png': medallion(120, 120, plum),
    'badges/acme/engines.md': markdownFile(
      {
        name: short,
        description: tricks,
        imageAlt: line(480),
        version: line(50),
        tags: [line(95), '"><script>window.hacked=1</script>'],
        alignment: [
          {
            targetName: line(480),
            targetUrl: 'https://frameworks.example.org/"onmouseover="window.hacked=1',
            targetDescription: tricks,
            targetFramework: line(480),
            targetCode: line(480),
          },
        ],
      },
      markdownTricks,
    ),
    'badges/acme/engines.png': medallion(120, 120, teal),
    'badges/acme/other.md': markdownFile(
      { name: short, description: tricks, imageAlt: line(480), supersedes: 'engines' },
      markdownTricks,
    ),
    'badges/acme/other.png': medallion(120, 120, wine),
    'recipients/1.md': award(
      1,
      {
        badge: 'acme/engines',
        name: short,
        evidence: [
          {
            id: 'https://work.example.org/"onmouseover="window.hacked=1',
            name: line(480),
            description: tricks,
            narrative: markdownTricks,
            genre: line(480),
            audience: line(480),
          },
        ],
      },
      markdownTricks,
    ),
    'recipients/2.md': award(2, {
      badge: 'acme/engines',
      name: short,
      revoked: { on: '2026-06-01', reason: line(480) },
    }),
    'recipients/3.md': award(3, { badge: 'acme/engines', erased: '2026-06-01' }),
  };
}
