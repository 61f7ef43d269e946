/**
 * Does a text hold a private key? Looks for the key itself, so that a text that only speaks of keys, as this one does,
 * is no finding.
 */

import { base58 } from '@scure/base';

/** A text that holds one has such a line, in the words of POSIX extended regular expressions, for `git grep`. */
export const privateKeyLine = [
  'BEGIN [A-Z0-9 ]*PRIVATE KEY',
  `(^|[^A-Za-z0-9_])d[\\\\]*["']?[[:space:]]*:[[:space:]]*([\\\\]*["']?[A-Za-z0-9_-]{40}|[|>][-+]?$)`,
  `z(3u2|r[uv])[1-9A-HJ-NP-Za-km-z]{40}`,
].join('|');

export const holdsPrivateKey = (text: string): boolean =>
  holdsPem(text) || holdsJwk(text) || holdsMultikey(text);

/** @see RFC 7468, section 2: between the two lines stands base64 */
function holdsPem(text: string): boolean {
  for (const { 0: head, index } of text.matchAll(
    /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY[A-Z ]{0,40}-----/g,
  )) {
    const after = text.slice(index + head.length, index + head.length + 600);
    const [first = ''] = after
      // In a string of a program or of JSON the line ends are written out.
      .replace(/\\[nr]/g, '\n')
      // An encrypted one says how, in lines of their own.
      .replace(/^[A-Za-z-]+: .*$/gm, '')
      .split(/[\s"'`,;|>]+/)
      .filter((part) => part !== '' && part !== '+');
    if (/^[A-Za-z0-9+/]{40}/.test(first)) return true;
  }
  return false;
}

const privateMember =
  /(?<![\w-])d\\*["']?\s*:\s*(?:[|>][-+]?\s+)?\\*["']?(?<d>[A-Za-z0-9_-]{40,})/g;
const keyType = /(?<![\w-])kty\\*["']?\s*:\s*\\*["']?(?:OKP|RSA|EC)\b/;

/** An RSA key of 4096 bits has 3,200 letters, and its type may stand first or last. */
const jwkLength = 5000;

/** @see RFC 7517, section 4.1, and RFC 7518, section 6: with "d" it is a private key */
function holdsJwk(text: string): boolean {
  for (const { 0: found, index } of text.matchAll(privateMember)) {
    const around = text.slice(Math.max(0, index - jwkLength), index + found.length + jwkLength);
    if (keyType.test(around)) return true;
  }
  return false;
}

/** @see W3C Controlled Identifiers 1.0, "Multikey": `secretKeyMultibase`, of Ed25519 with the bytes 0x80 0x26 first */
function holdsMultikey(text: string): boolean {
  for (const [, digits = ''] of text.matchAll(
    /(?<!\w)z((?:3u2|r[uv])[1-9A-HJ-NP-Za-km-z]{40,90})(?!\w)/g,
  )) {
    const [first, second] = base58.decode(digits);
    if (first === 0x80 && second === 0x26) return true;
  }
  return false;
}
