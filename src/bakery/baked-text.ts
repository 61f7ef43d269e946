import { BakeError } from './bake-error.ts';

/** The longest text that is baked or read: a credential with embedded images stays well below. */
export const maxTextBytes = 4 * 1024 * 1024;

/**
 * The UTF-8 bytes of a text to bake.
 *
 * @throws {BakeError} `text-refused` for half a surrogate pair (UTF-8 would silently replace it),
 *   `text-too-large` over {@link maxTextBytes}.
 */
export function textBytes(text: string): Uint8Array<ArrayBuffer> {
  if (!text.isWellFormed()) {
    throw new BakeError('text-refused', 'The text to bake holds half a surrogate pair.');
  }
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > maxTextBytes) {
    throw new BakeError('text-too-large', `The text to bake is over ${maxTextBytes} bytes.`);
  }
  return bytes;
}

/** The parts, one after another. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}
