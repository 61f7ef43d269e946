/**
 * The allow-list for SVG images: whatever a contributor draws must not run, load, link or hide
 * anything in a reader's browser. An SVG outside it is refused and never rewritten.
 *
 * Elements are allowed by name. Attributes need no list of names: in SVG only a few can do more
 * than draw, and those are judged by their value as the XML parser gives it.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { type ImageFinding, quoteStart, unreadable } from './image-finding.ts';
import { attributeRefusal, styleRefusal } from './svg-attributes.ts';
import { drawingElements, elementReasons, isInertNamespace, svgNamespace } from './svg-names.ts';
import type { SvgDimensions } from './svg-size.ts';

/** What the root says of its size, once it was read, and everything that is wrong. */
export type SvgCheck = {
  readonly dimensions?: SvgDimensions;
  readonly findings: readonly ImageFinding[];
};

const maxFindings = 10;
const maxDepth = 256;
const maxElements = 200_000;

/** Thrown by the handlers below to leave the parser, and caught here. */
class Stop extends Error {}

/**
 * Checks an SVG against the allow-list, up to ten findings: `image-unreadable` when it is not
 * well-formed or not SVG (then nothing further is looked at), else `image-svg-refused`.
 *
 * @param text the whole file, without byte-order mark.
 */
export function checkSvg(text: string): SvgCheck {
  const parser = new SaxesParser({
    xmlns: true,
    position: false,
    forceXMLVersion: true,
    defaultXMLVersion: '1.0',
  });
  const findings: ImageFinding[] = [];
  const open: SaxesTagNS[] = [];
  let dimensions: SvgDimensions | undefined;
  let elements = 0;
  let tagStart = 0;
  let style = { css: '', start: 0 };
  let attributeEnds = new Map<string, number>();

  const add = (finding: ImageFinding, offset: number): void => {
    findings.push({ ...finding, ...position(text, offset) });
    if (findings.length >= maxFindings) {
      throw new Stop();
    }
  };
  const refuse = (offset: number, message: string, hint = generalHint): void =>
    add({ code: 'image-svg-refused', severity: 'error', message, hint }, offset);
  const stop = (finding: ImageFinding, offset: number): never => {
    add(finding, offset);
    throw new Stop();
  };

  parser.on('error', ({ message }) =>
    stop(
      unreadable(
        `The SVG is damaged: it is not well-formed XML (${quoteStart(message)}).`,
        'Export the drawing again as plain SVG or as PNG.',
      ),
      parser.position - 1,
    ),
  );
  parser.on('xmldecl', ({ version, encoding = 'UTF-8' }) => {
    if (version !== '1.0' || encoding.toUpperCase() !== 'UTF-8') {
      refuse(
        0,
        `The SVG declares itself as XML ${quoteStart(version ?? '')} in ${quoteStart(encoding)}.`,
        'Save it as XML 1.0 in UTF-8, so that every reader reads the same.',
      );
    }
  });
  parser.on('doctype', () =>
    refuse(
      text.lastIndexOf('<!DOCTYPE', parser.position),
      'The SVG has a DOCTYPE, which could replace parts of the drawing by others.',
      'Delete everything from "<!DOCTYPE" to the ">" that ends it. The picture stays the same.',
    ),
  );
  parser.on('processinginstruction', ({ target }) =>
    refuse(
      text.lastIndexOf('<?', parser.position),
      `The SVG holds the instruction ${quoteStart(target)} to other programs.`,
      'Delete everything from its "<?" to its "?>". The picture stays the same.',
    ),
  );
  parser.on('opentagstart', () => {
    // A name holds no `<`, and the parser stands just behind it.
    tagStart = text.lastIndexOf('<', parser.position - 1);
    attributeEnds = new Map();
    elements += 1;
    if (open.length >= maxDepth || elements > maxElements) {
      const limit = `over ${maxElements} elements, or more than ${maxDepth} within one another`;
      refuse(tagStart, `The SVG is too complicated: it has ${limit}.`, 'Export it as PNG.');
      throw new Stop();
    }
  });
  parser.on('attribute', ({ name }) => {
    attributeEnds.set(name, parser.position);
  });
  parser.on('opentag', (tag) => {
    if (open.length === 0) {
      if (tag.local !== 'svg' || tag.uri !== svgNamespace) {
        stop(notSvg(tag), tagStart);
      }
      const { width, height, viewBox } = tag.attributes;
      dimensions = { width: width?.value, height: height?.value, viewBox: viewBox?.value };
    }
    const reason = elementReason(tag, open.at(-1));
    if (reason !== undefined) {
      refuse(tagStart, `The SVG holds the element ${quoteStart(tag.name)}. ${reason}`);
    }
    for (const attribute of Object.values(tag.attributes)) {
      const refusal = attributeRefusal(attribute, tag);
      if (refusal !== undefined) {
        const end = attributeEnds.get(attribute.name) ?? tagStart;
        refuse(attributeStart(text, attribute.name, end), ...refusal);
      }
    }
    open.push(tag);
    style = { css: '', start: tagStart };
  });
  const addStyle = (part: string): void => {
    if (isStyle(open.at(-1))) {
      style.css += part;
    }
  };
  parser.on('text', addStyle);
  parser.on('cdata', addStyle);
  parser.on('closetag', (tag) => {
    open.pop();
    const refusal = isStyle(tag) ? styleRefusal(style.css) : undefined;
    if (refusal !== undefined) {
      refuse(style.start, ...refusal);
    }
  });

  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Stop)) {
      throw error;
    }
  }
  return { findings, ...(dimensions === undefined ? {} : { dimensions }) };
}

const generalHint =
  'Remove it with a text editor, or export the drawing again as plain SVG or as PNG.';

const isStyle = (tag: SaxesTagNS | undefined): boolean =>
  tag?.local === 'style' && tag.uri === svgNamespace;

const notSvg = ({ local, uri }: SaxesTagNS): ImageFinding =>
  local === 'svg'
    ? unreadable(
        `The outermost element is in the vocabulary ${quoteStart(uri)}, so browsers do not draw it.`,
        `Write xmlns="${svgNamespace}" into the <svg> tag.`,
      )
    : unreadable(
        `The file is not a drawing: its outermost element is ${quoteStart(local)}, not "svg".`,
        'Export the drawing as plain SVG or as PNG.',
      );

/** Why an element may not stand, or undefined. A style sheet is text only. */
function elementReason(tag: SaxesTagNS, parent: SaxesTagNS | undefined): string | undefined {
  if (isStyle(parent)) {
    return 'A style sheet can hold only text.';
  }
  if (tag.uri === svgNamespace) {
    return drawingElements.has(tag.local)
      ? undefined
      : (elementReasons.get(tag.local) ?? 'It is not one of the elements that only draw.');
  }
  return isInertNamespace(tag.uri)
    ? undefined
    : `It is from the vocabulary ${quoteStart(tag.uri)}, not from SVG.`;
}

/** From the position behind an attribute's closing quote back to its name. */
function attributeStart(text: string, name: string, end: number): number {
  const quoteMark = text.charAt(end - 1);
  return text.lastIndexOf(name, text.lastIndexOf(quoteMark, end - 2) - 1);
}

/** Line and column, from 1, of an offset. Counted only when there is something to report. */
function position(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, Math.max(offset, 0)).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
