import { describe, expect, test } from 'vitest';
import { bakeSvg, type SvgElement, unbakeSvg } from '../../src/bakery/svg.ts';
import { bytesOf } from './samples.ts';

const textOf = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('what is written', () => {
  const baked = (svg: string, ...rest: [Parameters<typeof bakeSvg>[1], SvgElement?]): string =>
    textOf(bakeSvg(bytesOf(svg), ...rest));
  const svgNs = 'xmlns="http://www.w3.org/2000/svg"';
  const obNs = 'xmlns:openbadges="http://openbadges.org"';
  const ob3Ns = 'xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"';

  test.each([
    [
      '2.0 hosted',
      `<svg ${svgNs}><g/></svg>`,
      { verify: 'u?a&b', json: '[[">"]]' },
      'assertion',
      `<svg ${svgNs} ${obNs}><openbadges:assertion verify="u?a&amp;b"><![CDATA[[[">"]]]]></openbadges:assertion><g/></svg>`,
    ],
    [
      ']]> in the JSON',
      `<svg ${svgNs}></svg>`,
      { json: '["]]>"]' },
      'assertion',
      `<svg ${svgNs} ${obNs}><openbadges:assertion><![CDATA[["]]\\u003e"]]]></openbadges:assertion></svg>`,
    ],
    [
      '3.0 with a proof has no verify',
      `<svg ${svgNs}><g/></svg>`,
      { json: '{}' },
      'credential',
      `<svg ${svgNs} ${ob3Ns}><openbadges:credential><![CDATA[{}]]></openbadges:credential><g/></svg>`,
    ],
    [
      '3.0 JWT',
      `<svg ${svgNs}/>`,
      { verify: 'a.b.c' },
      'credential',
      `<svg ${svgNs} ${ob3Ns}><openbadges:credential verify="a.b.c"/></svg>`,
    ],
    [
      'the namespace is there',
      `<svg ${obNs} ${svgNs} />`,
      { verify: 'x' },
      'assertion',
      `<svg ${obNs} ${svgNs} ><openbadges:assertion verify="x"/></svg>`,
    ],
    [
      'the prefix is taken',
      `<svg ${ob3Ns} ${svgNs}/>`,
      { verify: 'x' },
      'assertion',
      `<svg ${ob3Ns} ${svgNs}><openbadges:assertion ${obNs} verify="x"/></svg>`,
    ],
    [
      'any prefix, anywhere, several',
      `<svg ${svgNs} xmlns:b="http://openbadges.org"><g><b:assertion>1</b:assertion>t</g><b:assertion\n/><b:other/></svg>`,
      { verify: 'x' },
      'assertion',
      `<svg ${svgNs} xmlns:b="http://openbadges.org" ${obNs}><openbadges:assertion verify="x"/><g>t</g><b:other/></svg>`,
    ],
    [
      'one within another, and a byte-order mark',
      `\ufeff<svg ${svgNs} ${obNs}><openbadges:assertion>1<openbadges:assertion>2</openbadges:assertion>3</openbadges:assertion></svg>`,
      { verify: 'x' },
      'assertion',
      `\ufeff<svg ${svgNs} ${obNs}><openbadges:assertion verify="x"/></svg>`,
    ],
    [
      'same name, other namespace',
      `<svg ${svgNs}><assertion/></svg>`,
      { verify: 'x' },
      'assertion',
      `<svg ${svgNs} ${obNs}><openbadges:assertion verify="x"/><assertion/></svg>`,
    ],
  ] as const)('%s', (_, given, what, element, expected) => {
    expect(baked(given, what, element)).toBe(expected);
  });

  test('body with space, a comment and references around it', () => {
    const body = '\n <!-- c --> {"a":&quot;b&quot;} <![CDATA[ ]]>\n';
    const svg = `<svg ${svgNs}><x:assertion xmlns:x="http://openbadges.org">${body}</x:assertion></svg>`;
    expect(unbakeSvg(bytesOf(svg))).toEqual([
      { element: 'assertion', text: '{"a":"b"}', from: 'body' },
    ]);
  });

  test('what stands within a baked element is not read as another', () => {
    const inner = '<openbadges:assertion>2</openbadges:assertion>';
    const svg = `<svg ${svgNs} ${obNs}><openbadges:assertion>1${inner}3</openbadges:assertion></svg>`;
    expect(unbakeSvg(bytesOf(svg))).toEqual([{ element: 'assertion', text: '13', from: 'body' }]);
  });
});
