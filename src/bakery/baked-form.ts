/**
 * How a text is baked, by what it is: a document of 1.x, 2.0 or 3.0, or a compact JWS of one.
 *
 * @see Open Badges Baking Specification, "Baking"; Open Badges 3.0, "Document Formats"
 */

import type { PngKeyword } from './png.ts';
import type { SvgBaked, SvgElement } from './svg.ts';

export type BakedForm = {
  /** The text as it goes into a PNG. */
  readonly text: string;
  readonly keyword: PngKeyword;
  readonly element: SvgElement;
  readonly svg: SvgBaked;
};

const legacy = { keyword: 'openbadges', element: 'assertion' } as const;
const credential = { keyword: 'openbadgecredential', element: 'credential' } as const;

/** Undefined when the text is neither a badge's document nor a compact JWS of one. */
export function bakedForm(written: string): BakedForm | undefined {
  const text = written.trim();
  const document = asObject(text);
  if (document !== undefined) {
    if (isCredential(document)) return { text, ...credential, svg: { json: text } };
    const verify = hostedAddress(document);
    return verify === undefined ? undefined : { text, ...legacy, svg: { verify, json: text } };
  }
  const payload = jwsPayload(text);
  if (payload === undefined) return undefined;
  return { text, ...(isCredential(payload) ? credential : legacy), svg: { verify: text } };
}

type Fields = Readonly<Record<string, unknown>>;

function asObject(text: string): Fields | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    return JSON.parse(text) as Fields;
  } catch {
    return undefined;
  }
}

/** A 3.0 credential is a verifiable credential, in a JWT of the older data model below `vc`. */
function isCredential(document: Fields): boolean {
  const types = [document.type, (document.vc as Fields | undefined)?.type].flat();
  return types.includes('VerifiableCredential');
}

/** `id` in 2.0, `verify.url` in 1.x. */
function hostedAddress(document: Fields): string | undefined {
  const verify = document.verify as Fields | undefined;
  const found = [verify?.url, document.id].find((value) => typeof value === 'string');
  return typeof found === 'string' && 'badge' in document ? found : undefined;
}

function jwsPayload(text: string): Fields | undefined {
  const match = /^[\w-]+\.([\w-]+)\.[\w-]+$/.exec(text);
  if (match?.[1] === undefined) return undefined;
  try {
    const base64 = match[1].replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    return asObject(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
