import { describe, expect, test } from 'vitest';
import { checkSvg } from '../../../src/content/images/svg-allow-list.ts';
import { pngAddress as png, svg } from './samples.ts';

const evil = 'https://evil.example/x';

describe('tricks that are refused', () => {
  test.each([
    // Programs
    ['script', svg('<script>alert(1)</script>'), '"script"'],
    [
      'script under a prefix',
      svg('<s:script xmlns:s="http://www.w3.org/2000/svg"/>'),
      '"s:script"',
    ],
    ['script that browsers would not know', svg('<ScRiPt/>'), '"ScRiPt"'],
    [
      'script inside metadata',
      svg(
        '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><script/></rdf:RDF></metadata>',
      ),
      '"script"',
    ],
    [
      'XHTML script',
      svg('<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>'),
      'http://www.w3.org/1999/xhtml',
    ],
    ['handler of SVG Tiny', svg('<handler type="application/ecmascript"/>'), '"handler"'],
    ['onload on the root', svg('', ' onload="alert(1)"'), '"onload"'],
    ['event handler in capitals', svg('<g ONCLICK="x"/>'), '"ONCLICK"'],
    [
      'event handler on an editor’s element',
      svg('<i:g xmlns:i="http://www.inkscape.org/namespaces/inkscape" onfocus="x"/>'),
      '"onfocus"',
    ],
    ['event handler with empty value', svg('<rect onbegin=""/>'), '"onbegin"'],
    // Pages in pictures
    ['foreignObject', svg('<foreignObject><p/></foreignObject>'), '"foreignObject"'],
    [
      'XHTML iframe',
      svg(`<iframe xmlns="http://www.w3.org/1999/xhtml" src="${evil}"/>`),
      '"iframe"',
    ],
    ['MathML', svg('<m:math xmlns:m="http://www.w3.org/1998/Math/MathML"/>'), 'Math/MathML'],
    [
      'XInclude',
      svg('<x:include xmlns:x="http://www.w3.org/2001/XInclude" parse="text"/>'),
      'XInclude',
    ],
    ['no namespace', svg('<g xmlns=""/>'), '"g"'],
    ['an element in xlink', svg('<xlink:a/>'), '"xlink:a"'],
    ['audio', svg('<audio/>'), '"audio"'],
    // Links
    ['a link', svg('<a href="#x"/>'), '"a"'],
    ['javascript: in href', svg('<use href="javascript:alert(1)"/>'), '"javascript:alert(1)"'],
    [
      'javascript: by references and a tab',
      svg('<use xlink:href="&#106;ava&#x09;script:alert(1)"/>'),
      '"xlink:href"',
    ],
    [
      'xlink under another prefix',
      svg(`<use x:href="${evil}" xmlns:x="http://www.w3.org/1999/xlink"/>`),
      '"x:href"',
    ],
    ['an address on this site', svg('<use href="other.svg#x"/>'), '"other.svg#x"'],
    [
      'a protocol-relative address',
      svg('<image href="//evil.example/x.png"/>'),
      '"//evil.example/x.png"',
    ],
    ['an empty address', svg('<image href=""/>'), '"href"'],
    ['an address behind a no-break space', svg('<use href="&#xa0;#x"/>'), '"href"'],
    ['src', svg(`<image src="${evil}"/>`), '"src"'],
    [
      'href on an editor’s element',
      svg(`<x:g xmlns:x="http://ns.adobe.com/x/" href="${evil}"/>`),
      '"href"',
    ],
    [
      'SVG as data',
      svg('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>'),
      'data:image/svg+xml',
    ],
    ['HTML as data', svg('<image href="data:text/html,x"/>'), 'data:text/html'],
    ['GIF as data', svg('<image href="data:image/gif;base64,R0lG"/>'), 'data:image/gif'],
    ['PNG data that is not Base64', svg('<image href="data:image/png,x"/>'), 'data:image/png'],
    ['picture data to use', svg(`<use href="${png}"/>`), '"href"'],
    ['xml:base', svg('<g xml:base="https://evil.example/"><use href="#x"/></g>'), '"xml:base"'],
    [
      'an attribute from nowhere',
      svg('<g e:event="click" xmlns:e="http://www.w3.org/2001/xml-events"/>'),
      '"e:event"',
    ],
    // Animation
    ['animated href', svg('<animate attributeName="href" to="#y"/>'), '"attributeName"'],
    ['animated xlink:href', svg('<set attributeName="xlink:href" to="#y"/>'), '"attributeName"'],
    [
      'animated href under another prefix',
      svg('<set attributeName="x:href" to="#y"/>'),
      '"attributeName"',
    ],
    ['animated href with space', svg('<animate attributeName="&#10;HREF "/>'), '"attributeName"'],
    ['animated event handler', svg('<set attributeName="onclick" to="x"/>'), '"attributeName"'],
    [
      'javascript: in animation values',
      svg('<animate attributeName="fill" values="red;java&#10;script:x"/>'),
      '"values"',
    ],
    [
      'an address in animation values',
      svg(`<animate attributeName="fill" to="url(${evil})"/>`),
      '"to"',
    ],
    // Style
    ['url() in an attribute', svg(`<rect fill="url(${evil}#a)"/>`), 'evil.example'],
    [
      'url() after a good one',
      svg(`<rect fill="url(#a)" filter="url('#b') url( &quot;${evil}&quot; )"/>`),
      'evil.example',
    ],
    ['url() in capitals', svg(`<rect mask="URL(${evil})"/>`), 'evil.example'],
    [
      'url() in a style attribute',
      svg(`<rect style="fill:red;cursor:url(${evil}),auto"/>`),
      'evil.example',
    ],
    ['url() in a text attribute', svg(`<rect class="url(${evil})"/>`), 'evil.example'],
    ['url() that is not closed', svg('<rect style="fill:url(#a"/>'), 'not closed'],
    ['url() behind a no-break space', svg('<rect fill="url(&#xa0;#a)"/>'), 'not closed'],
    ['url() with an escape in its name', svg(`<rect style="fill:\\75rl(${evil})"/>`), '"style"'],
    ['an escape', svg('<style>a{fill:u\\72 l(x)}</style>'), 'backslash'],
    ['an escape in an attribute', svg(`<rect fill="ur\\6c(${evil})"/>`), '"fill"'],
    ['@import', svg(`<style>@import "${evil}";</style>`), '"@import"'],
    [
      '@import in capitals, in CDATA',
      svg(`<style><![CDATA[@IMPORT url(${evil});]]></style>`),
      '"@IMPORT"',
    ],
    [
      '@import split by a comment node',
      svg(`<style>@im<!-- -->port "${evil}";</style>`),
      '"@import"',
    ],
    ['@import by references', svg(`<style>&#64;import "${evil}";</style>`), '"@import"'],
    [
      '@import in a style under a prefix',
      svg('<s:style xmlns:s="http://www.w3.org/2000/svg">@import "x";</s:style>'),
      '"@import"',
    ],
    ['@namespace', svg('<style>@namespace url(x);</style>'), '"@namespace"'],
    ['image-set()', svg(`<rect style="mask-image:image-set('${evil}' 1x)"/>`), '"image-set()"'],
    ['src()', svg(`<rect fill="src('${evil}')"/>`), '"src()"'],
    ['expression()', svg('<rect style="width:expression(alert(1))"/>'), '"expression()"'],
    ['attr()', svg('<style>g{fill:attr(data-x url)}</style>'), '"attr()"'],
    [
      'a string that hides the rest',
      svg(`<style>a{b:"\n;fill:url(${evil});c:"}</style>`),
      'not closed',
    ],
    ['a comment that is not closed', svg('<style>/* a{b:url(#c)}</style>'), 'not closed'],
    [
      'a comment in a comment',
      svg(`<style>/* /* */a{fill:url(${evil})} /* */</style>`),
      'evil.example',
    ],
    ['a font', svg('<style>@font-face{src:url(data:font/woff2;base64,d09G)}</style>'), 'data:font'],
    ['an element in a style sheet', svg('<style><g/></style>'), 'only text'],
    // What surrounds the drawing
    ['DOCTYPE', `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">${svg('')}`, 'DOCTYPE'],
    ['entities', `<!DOCTYPE svg [<!ENTITY x "<script/>">]>${svg('')}`, 'DOCTYPE'],
    [
      'a style sheet instruction',
      `<?xml-stylesheet href="${evil}"?>${svg('')}`,
      '"xml-stylesheet"',
    ],
    ['an instruction within', svg('<?php echo 1 ?>'), '"php"'],
    ['another encoding', `<?xml version="1.0" encoding="UTF-7"?>${svg('')}`, '"UTF-7"'],
    ['XML 1.1', `<?xml version="1.1"?>${svg('')}`, '"1.1"'],
    ['300 levels', svg(`${'<g>'.repeat(300)}${'</g>'.repeat(300)}`), 'too complicated'],
    ['200,001 elements', svg('<g/>'.repeat(200_001)), 'too complicated'],
  ])('%s', (_, text, named) => {
    const [finding] = checkSvg(text).findings;
    expect(finding).toMatchObject({ code: 'image-svg-refused', severity: 'error' });
    expect(finding?.message).toContain(named);
    expect(finding?.hint).toMatch(/\.$/);
    expect(finding?.line).toBeGreaterThan(0);
  });

  test.each([
    ['an entity nobody declared', svg('&nbsp;'), 'undefined entity'],
    ['an attribute without quotation marks', svg('<g id=a/>'), 'not well-formed'],
    ['an attribute twice', svg('<g id="a" id="b"/>'), 'duplicate attribute'],
    ['an unclosed element', svg('<g>'), 'not well-formed'],
    ['a prefix nobody declared', svg('<inkscape:g/>'), 'unbound namespace prefix'],
    ['a zero byte', svg('\0'), 'disallowed character'],
    ['nothing', '', 'root element'],
    ['an SVG of no namespace', '<svg/>', 'vocabulary'],
    ['another document', '<html xmlns="http://www.w3.org/1999/xhtml"/>', '"html"'],
  ])('%s is not readable', (_, text, named) => {
    const [finding, ...more] = checkSvg(text).findings;
    expect(finding).toMatchObject({ code: 'image-unreadable', severity: 'error' });
    expect(finding?.message).toContain(named);
    expect(more).toEqual([]);
  });
});
