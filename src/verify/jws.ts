/** A compact JWS taken apart, strictly; nothing of it is checked here. @see RFC 7515, sections 4.1.11, 5.2 and 7.1 */

import { base64urlnopad } from '@scure/base';
import { isObject, type JsonObject, own } from './json.ts';
import type { Jws } from './judging.ts';
import { type ParsedJson, parseStrictJson } from './strict-json.ts';

export type TakenApart =
  | { readonly kind: 'jws'; readonly jws: Jws }
  /** @param message one sentence: why no reader should go on */
  | { readonly kind: 'refused'; readonly message: string; readonly note: string };

/** Does a text look like signed text, as far as letters go? The header is JSON, so it starts with a brace. */
export const looksLikeJws = (text: string): boolean => /^e[3wy][\w+/=-]*\.[\w+/=.-]*$/.test(text);

export function takeApart(text: string): TakenApart {
  const parts = text.split('.');
  if (parts.length !== 3) {
    return parts.length === 5
      ? refused('This badge is encrypted, so nobody but its addressee can read it.', 'A JWE.')
      : refused(cut, `The text has ${parts.length} parts, and a compact JWS has three.`);
  }
  const [header, payload, signature] = parts.map(decode);
  if (header === undefined || payload === undefined || signature === undefined) {
    return refused(cut, 'A part of the JWS is not base64url without padding.');
  }
  const head = parseStrictJson(header);
  const head30 = objectIn(head);
  if (head30 === undefined) return notObject('header', head);
  for (const name of ['crit', 'b64']) {
    if (own(head30, name) !== undefined) {
      const message = 'This badge is signed under conditions that are not known here.';
      return refused(message, `The header of the JWS has “${name}”.`);
    }
  }
  const body = parseStrictJson(payload);
  const document = objectIn(body);
  if (document === undefined) return notObject('payload', body);
  const signed = new TextEncoder().encode(text.slice(0, text.lastIndexOf('.')));
  return { kind: 'jws', jws: { text, header: head30, payload: document, signed, signature } };
}

const cut = 'The signed text is damaged or cut short.';

const refused = (message: string, note: string): TakenApart => ({ kind: 'refused', message, note });

const objectIn = (json: ParsedJson): JsonObject | undefined =>
  json.kind === 'parsed' && isObject(json.value) ? json.value : undefined;

const notObject = (part: string, json: ParsedJson): TakenApart =>
  json.kind === 'name-twice'
    ? refused(
        'The signed text says the same thing twice, so two readers may see two different badges.',
        `The ${part} of the JWS has a name twice: ${json.path.join('.')}.`,
      )
    : refused(cut, `The ${part} of the JWS is no JSON object (${json.kind}).`);

/** Refuses padding, other alphabets and bits that mean nothing: one text for the same bytes. */
function decode(part: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Uint8Array(base64urlnopad.decode(part));
  } catch {
    return undefined;
  }
}
