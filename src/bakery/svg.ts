/**
 * Baking into SVG: Open Badges Baking Specification (1.x, 2.0), "SVGs", and Open Badges 3.0,
 * "Document Formats", which differ in namespace and element name.
 */
import { BakeError } from './bake-error.ts';
import { joinBytes, maxTextBytes, textBytes } from './baked-text.ts';
import { bakedElements, type SvgElement, svgPlaces, svgText } from './svg-places.ts';

export type { SvgElement } from './svg-places.ts';

/**
 * What to bake. Hosted 1.x/2.0: `verify` is the assertion's address, `json` the assertion. Signed
 * and VC-JWT: `verify` is the compact JWS alone. 3.0 with an embedded proof: `json` alone.
 */
export type SvgBaked =
  | { readonly verify: string; readonly json?: string }
  | { readonly verify?: never; readonly json: string };

/** What was found: `text` is the body, or for an empty body the value of `verify`. */
export type SvgBakedText = {
  readonly element: SvgElement;
  readonly text: string;
  readonly from: 'body' | 'verify';
  readonly verify?: string;
};

/**
 * Bakes into an SVG as the first child of the root, always under the prefix `openbadges`, which
 * some readers match literally.
 *
 * @param svg a complete SVG file in UTF-8, with or without a byte-order mark.
 * @param baked `json` must be JSON: what XML cannot carry is written as a JSON escape.
 * @returns a new SVG. Earlier elements of the generation are gone, the namespace is declared, every
 *   other byte is kept. If the root binds `openbadges` to something else, as a file baked for
 *   another generation does, the baked element declares its own.
 * @throws {BakeError} `not-svg`, `svg-…`, `text-refused`, `text-too-large`.
 * @see Open Badges Baking Specification, "SVGs › Baking"
 */
export function bakeSvg(
  svg: Uint8Array,
  baked: SvgBaked,
  element: SvgElement = 'assertion',
): Uint8Array<ArrayBuffer> {
  return svgBaker(svg, element)(baked);
}

/** {@link bakeSvg} for many texts into one image, which is parsed once. */
export function svgBaker(
  svg: Uint8Array,
  element: SvgElement = 'assertion',
): (baked: SvgBaked) => Uint8Array<ArrayBuffer> {
  const text = svgText(svg);
  const { root, baked: earlier } = svgPlaces(text, 'refused');
  const declaration = ` xmlns:openbadges="${bakedElements[element].namespace}"`;
  const isOnRoot =
    root.openbadges === undefined || root.openbadges === bakedElements[element].namespace;

  let before = text.slice(0, root.tagEnd - (root.isSelfClosing ? 2 : 1));
  before += root.openbadges === undefined ? `${declaration}>` : '>';
  let after = root.isSelfClosing ? `</${root.name}>` : '';
  let from = root.tagEnd;
  for (const place of earlier.filter((place) => place.element === element)) {
    after += text.slice(from, place.start);
    from = place.end;
  }
  after += text.slice(from);

  const encoder = new TextEncoder();
  const [head, tail] = [encoder.encode(before), encoder.encode(after)];
  const name = `openbadges:${element}`;
  const tag = isOnRoot ? name : name + declaration;
  return ({ verify, json }) => {
    const start = verify === undefined ? tag : `${tag} verify="${attributeValue(verify)}"`;
    const whole =
      json === undefined ? `<${start}/>` : `<${start}><![CDATA[${cdata(json)}]]></${name}>`;
    return joinBytes([head, textBytes(whole), tail]);
  };
}

/**
 * Every baked element of an SVG, in file order and whatever its prefix. A DOCTYPE that declares
 * nothing itself is tolerated (official samples have one) and never fetched.
 *
 * @throws {BakeError} and nothing else, whatever the bytes are.
 */
export function unbakeSvg(svg: Uint8Array): readonly SvgBakedText[] {
  const { baked } = svgPlaces(svgText(svg), 'external');
  return baked.map(({ element, verify, body: indented }) => {
    const body = trimXmlSpace(indented);
    const text = body === '' ? (verify ?? '') : body;
    if (text.length > maxTextBytes) {
      throw new BakeError('text-too-large', `The baked text is over ${maxTextBytes} characters.`);
    }
    const from = body === '' ? 'verify' : 'body';
    return { element, text, from, ...(verify === undefined ? {} : { verify }) };
  });
}

/** Characters that XML has no way to write; half surrogates are left for `textBytes`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the point.
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** In JSON such characters only stand inside strings, where a JSON escape means the same. */
const cdata = (json: string): string =>
  json
    .replaceAll(']]>', ']]\\u003e')
    .replace(forbidden, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

const attributeEscapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function attributeValue(value: string): string {
  if (value.search(forbidden) >= 0) {
    throw new BakeError('text-refused', 'The text to bake holds a character that XML forbids.');
  }
  return value.replace(/[&<"\t\n\r]/g, (char) => attributeEscapes[char] ?? char);
}

/** Not `trim()`, which also takes a no-break space; not a pattern, which long runs make slow. */
function trimXmlSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && ' \t\r\n'.includes(text.charAt(start))) start += 1;
  while (end > start && ' \t\r\n'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
