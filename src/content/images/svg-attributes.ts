/** What an attribute or a style sheet of an SVG may say. */
import type { SaxesAttributeNS, SaxesTagNS } from 'saxes';
import { quoteStart } from './image-finding.ts';
import {
  animationElements,
  isInertNamespace,
  svgNamespace,
  textAttributes,
  xlinkNamespace,
  xmlNamespace,
  xmlnsNamespace,
} from './svg-names.ts';
import { cssRefusal, isEmbeddedPicture, isLocalReference, type Refusal } from './svg-references.ts';

/** The arguments that say what is wrong; without a hint the general one fits. */
export type RefusalText = readonly [message: string, hint?: string];

/** Why an attribute may not stand, or undefined. */
export function attributeRefusal(
  { name, local, uri, value }: SaxesAttributeNS,
  tag: SaxesTagNS,
): RefusalText | undefined {
  const where = `The attribute ${quoteStart(name)} of the element ${quoteStart(tag.name)}`;
  switch (uri) {
    case xmlnsNamespace:
      return undefined;
    case xmlNamespace:
      return ['space', 'lang', 'id'].includes(local)
        ? undefined
        : [`${where} can change where references lead.`];
    case xlinkNamespace:
      return local === 'href' ? referenceRefusal(where, value, tag) : undefined;
    case '':
      return plainRefusal(where, local, value, tag);
    default:
      return isInertNamespace(uri)
        ? undefined
        : [`${where} is from the vocabulary ${quoteStart(uri)}, not from SVG.`];
  }
}

/** Why the text of a `style` element may not stand, or undefined. */
export function styleRefusal(css: string): RefusalText | undefined {
  const refusal = cssRefusal(css, 'css');
  return refusal && refusalText('The element "style"', refusal);
}

function plainRefusal(
  where: string,
  name: string,
  value: string,
  tag: SaxesTagNS,
): RefusalText | undefined {
  const lower = name.toLowerCase();
  if (lower.startsWith('on')) {
    return [`${where} can run a program in a reader’s browser.`];
  }
  if (lower === 'href' || lower === 'src') {
    return referenceRefusal(where, value, tag);
  }
  if (tag.uri !== svgNamespace) {
    return undefined;
  }
  if (animationElements.has(tag.local)) {
    const refusal = animationRefusal(where, name, value);
    if (refusal !== undefined) {
      return refusal;
    }
  }
  const isText = textAttributes.has(name) || /^(?:data|aria)-/.test(name);
  const refusal = cssRefusal(value, isText ? 'text' : 'css');
  return refusal && refusalText(where, refusal);
}

const referenceRefusal = (
  where: string,
  value: string,
  { local }: SaxesTagNS,
): RefusalText | undefined =>
  isLocalReference(value) ||
  ((local === 'image' || local === 'feImage') && isEmbeddedPicture(value))
    ? undefined
    : refusalText(where, { why: 'reference', found: value });

/** An animation could turn a harmless reference into another, or add what a drawing may not have. */
function animationRefusal(where: string, name: string, value: string): RefusalText | undefined {
  if (name === 'attributeName') {
    const target = value.trim().toLowerCase();
    const isDrawn = /^[a-z][a-z0-9-]*$/.test(target) && !/^(?:on.*|href|src|style)$/.test(target);
    return isDrawn
      ? undefined
      : [`${where} animates ${quoteStart(value)}, which must stay as it is.`];
  }
  return /(?:javascript|data):/i.test(value.replace(/\s/g, ''))
    ? [`${where} holds the address ${quoteStart(value)}.`]
    : undefined;
}

function refusalText(where: string, { why, found }: Refusal): RefusalText {
  switch (why) {
    case 'reference':
      return [
        `${where} refers to ${quoteStart(found)}. A picture may refer only to its own parts and to PNG or JPEG data inside it.`,
        'Embed what it refers to, remove the reference, or export the drawing as PNG.',
      ];
    case 'escape':
      return [`${where} holds a backslash, which can hide what a style does.`];
    case 'at-rule':
      return [`${where} holds the rule ${quoteStart(`@${found}`)}, which a picture must not use.`];
    case 'function':
      return [`${where} uses ${quoteStart(`${found}()`)}, which is not on the list for pictures.`];
    case 'unreadable':
      return [`${where} cannot be read: a quotation mark, bracket or comment is not closed.`];
  }
}
