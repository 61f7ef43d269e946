/** Where in an SVG file baking happens: positions as the XML parser reports them. */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { BakeError } from './bake-error.ts';

export const svgNamespace = 'http://www.w3.org/2000/svg';

/** The baked element of each generation: `assertion` is 1.x and 2.0, `credential` is 3.0. */
export const bakedElements = {
  assertion: { namespace: 'http://openbadges.org' },
  credential: { namespace: 'https://purl.imsglobal.org/ob/v3p0' },
} as const;

export type SvgElement = keyof typeof bakedElements;

/** The root's start tag; positions are indices into the text. */
export type SvgRoot = {
  /** As written, with its prefix. */
  readonly name: string;
  /** After the `>` of the start tag. */
  readonly tagEnd: number;
  readonly isSelfClosing: boolean;
  /** What `xmlns:openbadges` on the root says, if it is there. */
  readonly openbadges: string | undefined;
};

export type SvgBakedPlace = {
  readonly element: SvgElement;
  readonly start: number;
  readonly end: number;
  readonly verify: string | undefined;
  /** The character data directly in the element, CDATA or not. */
  readonly body: string;
};

export type SvgPlaces = { readonly root: SvgRoot; readonly baked: readonly SvgBakedPlace[] };

const maxBytes = 16 * 1024 * 1024;
const maxDepth = 256;
const maxElements = 200_000;

/** The text of an SVG file, byte-order mark kept, so that encoding it again gives the same bytes. */
export function svgText(svg: Uint8Array): string {
  if (svg.length > maxBytes) {
    throw new BakeError('svg-too-large', `The SVG is over ${maxBytes} bytes.`);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(svg);
  } catch (cause) {
    throw new BakeError('svg-not-utf8', 'The SVG is not UTF-8 text.', { cause });
  }
  if (!/^\uFEFF?[ \t\r\n]*</.test(text)) {
    throw new BakeError('not-svg', 'The text does not start with a tag.');
  }
  return text;
}

/**
 * Parses an SVG and notes the root's start tag and every baked element, matched by namespace and
 * local name. What stands inside a baked element belongs to it.
 *
 * @param doctype `refused`, or `external`: one that only names a DTD (which is never fetched) may
 *   stand. One with declarations of its own, which could define entities, never may.
 * @throws {BakeError} `not-svg`, `svg-malformed`, `svg-refused`, `svg-too-large`.
 */
export function svgPlaces(text: string, doctype: 'refused' | 'external'): SvgPlaces {
  const parser = new SaxesParser({
    xmlns: true,
    position: false,
    forceXMLVersion: true,
    defaultXMLVersion: '1.0',
  });
  const baked: SvgBakedPlace[] = [];
  let root: SvgRoot | undefined;
  let open: Omit<SvgBakedPlace, 'end'> | undefined;
  let openDepth = 0;
  let depth = 0;
  let elements = 0;
  let tagStart = 0;

  const addText = (part: string): void => {
    if (open !== undefined && depth === openDepth) {
      open = { ...open, body: open.body + part };
    }
  };
  parser.on('error', ({ message }) => {
    throw new BakeError('svg-malformed', `The SVG is not well-formed XML: ${message}`);
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8') {
      throw new BakeError('svg-refused', 'The SVG declares an encoding other than UTF-8.');
    }
  });
  parser.on('doctype', (declaration) => {
    if (doctype === 'refused' || declaration.includes('[')) {
      throw new BakeError('svg-refused', 'The SVG has a DOCTYPE, which could define entities.');
    }
  });
  parser.on('opentagstart', () => {
    elements += 1;
    depth += 1;
    if (depth > maxDepth || elements > maxElements) {
      throw new BakeError('svg-too-large', 'The SVG has too many elements, or too deeply nested.');
    }
    // The name has no `<`, and the parser stands just behind it.
    tagStart = text.lastIndexOf('<', parser.position - 1);
  });
  parser.on('opentag', (tag) => {
    root ??= rootOf(tag, parser.position);
    const element = bakedElement(tag);
    if (element !== undefined && open === undefined) {
      open = { element, start: tagStart, verify: tag.attributes.verify?.value, body: '' };
      openDepth = depth;
    }
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    if (open !== undefined && depth === openDepth) {
      baked.push({ ...open, end: parser.position });
      open = undefined;
    }
    depth -= 1;
  });
  parser.write(text).close();
  if (root === undefined) {
    throw new BakeError('svg-malformed', 'The SVG has no element.');
  }
  return { root, baked };
}

function rootOf(tag: SaxesTagNS, tagEnd: number): SvgRoot {
  if (tag.local !== 'svg' || tag.uri !== svgNamespace) {
    throw new BakeError('not-svg', 'The outermost element is not svg in the SVG namespace.');
  }
  const { name, isSelfClosing, attributes } = tag;
  return { name, tagEnd, isSelfClosing, openbadges: attributes['xmlns:openbadges']?.value };
}

const bakedElement = ({ uri, local }: SaxesTagNS): SvgElement | undefined =>
  (local === 'assertion' || local === 'credential') && bakedElements[local].namespace === uri
    ? local
    : undefined;
