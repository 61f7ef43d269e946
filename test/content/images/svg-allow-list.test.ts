import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSvg } from '../../../src/content/images/svg-allow-list.ts';
import { pngAddress as png, svg } from './samples.ts';

const codes = (text: string): readonly string[] => checkSvg(text).findings.map(({ code }) => code);

describe('drawings that are accepted', () => {
  test.each([
    [
      'shapes and text',
      svg(
        '<g id="a (1)" class="b"><path d="M0 0"/><text aria-label="badge(s)">t <tspan>u</tspan></text></g>',
      ),
    ],
    [
      'an XML declaration, comments',
      `<?xml version="1.0" encoding="utf-8" standalone="no"?><!-- <script/> -->${svg('')}`,
    ],
    [
      'references within',
      svg(
        '<use xlink:href="#a" href=" #b"/><rect fill="url(#c)" filter="url( \'#d\' )" mask=\'url("#e") \'/>',
      ),
    ],
    [
      'pictures within',
      svg(
        `<image xlink:href="${png}"/><image href=" DATA:image/JPEG;base64,/9j/ &#10; 4AA="/><rect style="fill:url(${png})"/>`,
      ),
    ],
    [
      'a style sheet',
      svg(
        '<style type="text/css"><![CDATA[@media (min-width:1px){.a:not(.b)>c{fill:RGBA(0,0,0,.5);transform:translateX(1px)}} /* @import */ @font-face{font-family:"A (b)";src:local("C")}]]></style>',
      ),
    ],
    [
      'transforms and colours',
      svg(
        '<rect transform="matrix(1 0 0 1 0 0) rotate(3)" fill="hsl(1,2%,3%)" style="fill:color(display-p3 1 1 1)"/>',
      ),
    ],
    [
      'filters',
      svg(`<filter id="f"><feGaussianBlur stdDeviation="2"/><feImage href="${png}"/></filter>`),
    ],
    [
      'animation of what is drawn',
      svg(
        '<circle><animate attributeName="r" values="1;2"/><set attributeName="fill" to="url(#a)"/><animateTransform attributeName="transform" type="rotate"/><animateMotion><mpath href="#p"/></animateMotion></circle>',
      ),
    ],
    [
      'what Inkscape leaves',
      svg(
        '<sodipodi:namedview pagecolor="#fff" inkscape:zoom="1"><inkscape:page/></sodipodi:namedview>',
        ' xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" sodipodi:absref="C:\\x (1)"',
      ),
    ],
    [
      'metadata',
      svg(
        '<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:c="http://creativecommons.org/ns#"><c:Work r:about=""><c:license r:resource="http://creativecommons.org/licenses/by/4.0/"/></c:Work></r:RDF></metadata>',
      ),
    ],
    [
      'a badge baked into it',
      svg(
        '<openbadges:assertion verify="https://e.org/a"><![CDATA[{"a":"<script>"}]]></openbadges:assertion>',
        ' xmlns:openbadges="http://openbadges.org"',
      ),
    ],
    ['256 levels', svg(`${'<g>'.repeat(255)}${'</g>'.repeat(255)}`)],
    [
      'a name that is no function',
      svg(
        '<g id="@2x" data-name="a(b) @c" inkscape:label="url(x)" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"/>',
      ),
    ],
  ])('%s', (_, text) => {
    expect(checkSvg(text).findings).toEqual([]);
  });
});

describe('what a finding says', () => {
  test.each([
    ['\n<g\n  id="a"\r\n  onclick="x"/>', 4, 3],
    ['\r\r<g/><script/>', 3, 5],
    ['\n\n  <style>\n\n@import "x";</style>', 3, 3],
    ['\n<?a b?>', 2, 1],
    ['\n<g id="😀" href="x"/>', 2, 12],
  ])('line and column of %j', (inside, line, column) => {
    expect(checkSvg(svg(inside)).findings).toMatchObject([{ line, column }]);
  });

  test('all of it, up to ten', () => {
    expect(codes(svg('<script/><g onclick="x"/>'))).toHaveLength(2);
    expect(codes(svg('<script/>'.repeat(30)))).toHaveLength(10);
  });

  test('the text shown is cut, and its addresses are masked', () => {
    const { findings } = checkSvg(svg(`<image href="mailto:ada@example.org${'x'.repeat(1e6)}"/>`));
    expect(findings[0]?.message).not.toContain('ada@');
    expect(findings[0]?.message.length).toBeLessThan(300);
  });

  test('the sentences, whole', () => {
    expect(checkSvg(svg('<script/><image href="x.png"/>')).findings).toEqual([
      {
        code: 'image-svg-refused',
        severity: 'error',
        message: 'The SVG holds the element "script". It can run a program in a reader’s browser.',
        hint: 'Remove it with a text editor, or export the drawing again as plain SVG or as PNG.',
        line: 1,
        column: svg('').indexOf('</svg>') + 1,
      },
      {
        code: 'image-svg-refused',
        severity: 'error',
        message:
          'The attribute "href" of the element "image" refers to "x.png". A picture may refer only to its own parts and to PNG or JPEG data inside it.',
        hint: 'Embed what it refers to, remove the reference, or export the drawing as PNG.',
        line: 1,
        column: svg('<script/><image ').indexOf('</svg>') + 1,
      },
    ]);
  });
});

describe('laws', () => {
  const space = fc.string({ unit: fc.constantFrom(' ', '&#9;', '&#xA;', '\n') });

  test('no event handler and no outer address gets through in any case or place', () => {
    const name = fc.mixedCase(fc.constantFrom('onload', 'onclick', 'onbegin', 'onerror', 'onx'));
    const reference = fc
      .tuple(
        fc.constantFrom('url', 'URL', 'uRl'),
        space,
        fc.constantFrom('', "'", '&quot;'),
        fc.webUrl(),
      )
      .map(
        ([url, gap, mark, address]) =>
          `fill="url(#a) ${url}(${gap}${mark}${address.replaceAll('&', '&amp;')}${mark}${gap})"`,
      );
    const attribute = fc.oneof(
      name.map((handler) => `${handler}="x"`),
      reference,
    );
    fc.assert(
      fc.property(attribute, fc.constantFrom('g', 'svg', 'text', 'title'), (bad, element) => {
        expect(codes(svg(`<${element} id="a" ${bad}/>`))).toContain('image-svg-refused');
      }),
    );
  });

  test('never throws, and says something about every file that is not sound', () => {
    const pieces = fc.constantFrom(
      '<svg xmlns="http://www.w3.org/2000/svg">',
      '</svg>',
      '<g',
      ' style="',
      '"',
      '>',
      '/>',
      '<style>',
      '</style>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<?x',
      '?>',
      '&lt;',
      '&x;',
      '@import',
      'url(',
      ')',
      '\\',
      "'",
      '\n',
      '/*',
      '*/',
      ' xmlns:a="b"',
      '<a:b/>',
      '\0',
      '\ufffe',
      ' __proto__="x"',
      '<constructor/>',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((list) => list.join('')),
      fc.array(pieces).map((list) => svg(list.join(''))),
    );
    fc.assert(
      fc.property(text, (given) => {
        const { findings, dimensions } = checkSvg(given);
        expect(findings.length > 0 || dimensions !== undefined).toBe(true);
        expect(findings.length).toBeLessThanOrEqual(10);
      }),
      { numRuns: 2000 },
    );
  });
});
