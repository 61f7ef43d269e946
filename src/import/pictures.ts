/** Finds the picture that a document names: in a data URI, or among the files by the last part of its address. */

import type { InputFile } from './draft.ts';

export type Picture = { readonly bytes: Uint8Array; readonly ending: 'png' | 'svg' };

/** `why` says why there is none. `used` is the file it came from. */
export type Found = { readonly picture?: Picture; readonly used?: string; readonly why?: string };

const maxBytes = 5_000_000;

export function findPicture(address: string, files: readonly InputFile[]): Found {
  if (/^data:/i.test(address)) return fromDataUri(address);
  const segments = segmentsOf(address);
  const name = segments.at(-1) ?? '';
  if (name === '') return { why: 'The address of the picture names no file.' };
  const pictures = files.filter(({ path }) => isPictureName(path));
  const exact = closest(pictures, segments, (path) => baseOf(path) === name);
  const found =
    exact.length > 0
      ? exact
      : closest(pictures, segments, (path) => stem(baseOf(path)) === stem(name) && isOurs(path));
  const [first, second] = found;
  if (first === undefined) {
    return {
      why: `The picture ${shown(name)} is not among the files.`,
    };
  }
  if (second !== undefined && !sameBytes(first.bytes, second.bytes)) {
    return {
      why: `Several files could be the picture: ${shown(first.path)} and ${shown(second.path)}.`,
    };
  }
  return { ...judged(first.bytes), used: first.path };
}

export const isPictureName = (path: string): boolean =>
  /\.(png|svg|jpe?g|gif|webp|avif)$/i.test(path);

const isOurs = (path: string): boolean => /\.(png|svg)$/i.test(path);
const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const stem = (name: string): string => name.replace(/\.[a-z]{2,5}$/i, '').toLowerCase();
const shown = (name: string): string => JSON.stringify(name.slice(0, 120));

/** The parts of an address' path, decoded. Also of an address that is only a path. */
export function segmentsOf(address: string): readonly string[] {
  const url = URL.parse(address, 'https://none.invalid/');
  const path = url === null ? '' : url.pathname;
  return path.split('/').flatMap((segment) => {
    try {
      return segment === '' ? [] : [decodeURIComponent(segment)];
    } catch {
      return [segment];
    }
  });
}

/** Those files of that name that have the most folders in common with the address. */
export function closest(
  files: readonly InputFile[],
  segments: readonly string[],
  isNamed: (path: string) => boolean,
): readonly InputFile[] {
  const named = files.filter(({ path }) => isNamed(path));
  const scores = named.map(({ path }) => foldersInCommon(path, segments));
  const best = Math.max(...scores);
  return named.filter((_, index) => scores[index] === best);
}

function foldersInCommon(path: string, segments: readonly string[]): number {
  const folders = path.split('/').slice(0, -1).reverse();
  const theirs = segments.slice(0, -1).reverse();
  const differs = folders.findIndex((folder, index) => folder !== theirs[index]);
  return differs === -1 ? folders.length : differs;
}

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

/** The bytes decide what a picture is, as they do for the check. */
function judged(bytes: Uint8Array): Found {
  if (bytes.length > maxBytes) return { why: 'The picture has more than 5 MB.' };
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  if (start.startsWith('\x89PNG')) return { picture: { bytes, ending: 'png' } };
  if (/^(?:\xef\xbb\xbf)?[ \t\r\n]*</.test(start)) return { picture: { bytes, ending: 'svg' } };
  return { why: 'The picture is neither PNG nor SVG.' };
}

function fromDataUri(uri: string): Found {
  const match = /^data:([^,;]*)((?:;[^,;]*)*),/i.exec(uri.slice(0, 1000));
  if (match === null) return { why: 'The data URI of the picture is incomplete.' };
  const rest = uri.slice(match[0].length);
  if (rest.length > 2 * maxBytes) return judged(new Uint8Array(maxBytes + 1));
  try {
    return judged(
      /;\s*base64/i.test(match[2] ?? '')
        ? fromBase64(rest)
        : new TextEncoder().encode(decodeURIComponent(rest)),
    );
  } catch {
    return { why: 'The data URI of the picture cannot be decoded.' };
  }
}

/** Both alphabets, with or without padding, percent-encoded or broken into lines. */
function fromBase64(text: string): Uint8Array {
  const plain = decodeURIComponent(text).replace(/\s+/g, '').replace(/-/g, '+').replace(/_/g, '/');
  return Uint8Array.from(atob(plain), (character) => character.charCodeAt(0));
}
