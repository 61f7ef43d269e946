/** What a picture file is, by its first bytes. */
import { quote } from '../../problems/quote.ts';
import { type ImageFinding, type ImageMediaType, unreadable } from './image-finding.ts';

type OtherKind = { readonly starts: string; readonly at?: number; readonly what: string };

/** Kinds people try, so that the message can name them; the first bytes as Latin-1 text. */
const otherKinds: readonly OtherKind[] = [
  { starts: '\xff\xd8\xff', what: 'a JPEG photo' },
  { starts: 'GIF8', what: 'a GIF picture' },
  { starts: 'WEBP', at: 8, what: 'a WebP picture' },
  { starts: 'ftyp', at: 4, what: 'an AVIF or HEIC picture' },
  { starts: 'BM', what: 'a BMP picture' },
  { starts: '\0\0\x01\0', what: 'an icon file (ICO)' },
  { starts: '%PDF', what: 'a PDF document' },
  { starts: '\x1f\x8b', what: 'a compressed file, perhaps an SVGZ drawing' },
  { starts: 'version https://git-lfs', what: 'a Git LFS pointer instead of the picture' },
  { starts: '\xff\xfe', what: 'text saved as UTF-16' },
  { starts: '\xfe\xff', what: 'text saved as UTF-16' },
];

/** The ending each kind goes by, and the endings that claim something else. */
const claims: Readonly<Record<string, ImageMediaType | 'other'>> = {
  png: 'image/png',
  svg: 'image/svg+xml',
  jpg: 'other',
  jpeg: 'other',
  gif: 'other',
  webp: 'other',
  avif: 'other',
  bmp: 'other',
  svgz: 'other',
};

/**
 * PNG by the first bytes of its signature (the rest tells of damage), SVG by starting with a tag.
 * Anything else is a finding.
 */
export function imageKind(bytes: Uint8Array): ImageMediaType | ImageFinding {
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  if (start.startsWith('\x89PNG')) {
    return 'image/png';
  }
  if (/^(?:\xef\xbb\xbf)?[ \t\r\n]*</.test(start)) {
    return 'image/svg+xml';
  }
  if (bytes.length === 0) {
    return unreadable('The file is empty.', 'Save the picture again as PNG or SVG.');
  }
  const other = otherKinds.find(({ starts, at = 0 }) => start.startsWith(starts, at));
  return unreadable(
    other === undefined
      ? 'The file is neither a PNG nor an SVG picture.'
      : `The file is ${other.what}. Badges are PNG or SVG pictures.`,
    other?.what.includes('LFS')
      ? 'Run "git lfs pull", and have the site built from the real files.'
      : 'Open it in a drawing program and export it as PNG or SVG.',
  );
}

/** A finding when the ending of the name speaks of another kind; other endings claim nothing. */
export function misnamed(name: string, kind: ImageMediaType): ImageFinding | undefined {
  const base = name.slice(name.lastIndexOf('/') + 1);
  const dot = base.lastIndexOf('.');
  const claim = dot < 0 ? undefined : claims[base.slice(dot + 1).toLowerCase()];
  if (claim === undefined || claim === kind) {
    return undefined;
  }
  const [is, ending] = kind === 'image/png' ? ['a PNG picture', 'png'] : ['an SVG drawing', 'svg'];
  return {
    code: 'image-misnamed',
    severity: 'error',
    message: `The name ${quote(base)} does not fit: the file is ${is}, and readers go by the ending.`,
    hint: `Rename it to ${quote(`${base.slice(0, dot)}.${ending}`)}.`,
  };
}
