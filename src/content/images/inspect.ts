/** Judges a picture file before anything is made of it (design, section 2; Mozilla's issuer checklist). */
import {
  type ImageFinding,
  type ImageMediaType,
  type PictureSize,
  unreadable,
} from './image-finding.ts';
import { imageKind, misnamed } from './image-kind.ts';
import { pngPicture } from './png-picture.ts';
import { checkSvg } from './svg-allow-list.ts';
import { svgSize } from './svg-size.ts';

export type { ImageFinding } from './image-finding.ts';

export type InspectedImage = PictureSize & { readonly mediaType: ImageMediaType };

/** `image` is there unless one of the findings is an error. */
export type Inspection = {
  readonly image?: InspectedImage;
  readonly findings: readonly ImageFinding[];
};

const minSide = 90;
const maxBytes = 256_000;

/** What browsers assume of an SVG that says nothing of its size (CSS 2, "replaced elements"). */
const assumedSize: PictureSize = { width: 300, height: 150 };

/**
 * Inspects a badge's or issuer's image. The bytes decide what it is; a name that speaks of another
 * kind is an error. Never throws, whatever the bytes are.
 *
 * @param name path or name of the file; an ending that is no image's, as of the Markdown file that
 *   holds a data URI, claims nothing.
 * @returns width and height in whole CSS pixels.
 */
export function inspectImage(bytes: Uint8Array, name: string): Inspection {
  const mediaType = imageKind(bytes);
  if (typeof mediaType !== 'string') {
    return { findings: [mediaType] };
  }
  const wrongName = misnamed(name, mediaType);
  const { size, findings } = mediaType === 'image/png' ? inspectPng(bytes) : inspectSvg(bytes);
  const all = [...(wrongName === undefined ? [] : [wrongName]), ...findings, ...heavy(bytes)];
  if (size === undefined || all.some(({ severity }) => severity === 'error')) {
    return { findings: all };
  }
  return { image: { mediaType, ...size }, findings: all };
}

type Judged = { readonly size?: PictureSize; readonly findings: readonly ImageFinding[] };

function inspectPng(bytes: Uint8Array): Judged {
  const size = pngPicture(bytes);
  if ('code' in size) {
    return { findings: [size] };
  }
  const { width, height } = size;
  const findings = width === height ? [] : [notSquare(`${width} × ${height} pixels`)];
  if (Math.min(width, height) < minSide) {
    findings.push({
      code: 'image-small',
      severity: 'warning',
      message: `The picture has ${width} × ${height} pixels. Sites that show badges ask for ${minSide} × ${minSide} at least.`,
      hint: 'Export it larger: 400 × 400 pixels look sharp everywhere.',
    });
  }
  return { size, findings };
}

function inspectSvg(bytes: Uint8Array): Judged {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const message = 'The SVG is not UTF-8 text: it holds bytes that mean nothing in UTF-8.';
    return { findings: [unreadable(message, 'Save it again in UTF-8, or export it as PNG.')] };
  }
  const { dimensions, findings } = checkSvg(text);
  if (dimensions === undefined || findings.length > 0) {
    return { findings };
  }
  const size = svgSize(dimensions);
  if (size === undefined) {
    return { size: assumedSize, findings: [sizeUnknown] };
  }
  const width = Math.max(1, Math.round(size.width));
  const height = Math.max(1, Math.round(size.height));
  // Drawing programs round: 80 mm by 80.000008 mm is square.
  const isSquare = Math.abs(size.width / size.height - 1) <= 0.01;
  return { size: { width, height }, findings: isSquare ? [] : [notSquare(`${width} × ${height}`)] };
}

const notSquare = (size: string): ImageFinding => ({
  code: 'image-not-square',
  severity: 'warning',
  message: `The picture is not square: it measures ${size}. Sites that show badges expect a square.`,
  hint: 'Put the drawing on a square canvas and export it again.',
});

const sizeUnknown: ImageFinding = {
  code: 'image-not-square',
  severity: 'warning',
  message: 'The SVG does not say how large it is, so browsers show it in a 300 × 150 box.',
  hint: 'Give the <svg> tag a square viewBox, for example viewBox="0 0 400 400".',
};

const heavy = ({ length }: Uint8Array): readonly ImageFinding[] =>
  length <= maxBytes
    ? []
    : [
        {
          code: 'image-heavy',
          severity: 'warning',
          message: `The picture has ${Math.ceil(length / 1000)} kB. Some sites refuse badges over ${maxBytes / 1000} kB, and every award carries its own copy.`,
          hint: 'Export it smaller (400 × 400 pixels are plenty), or compress it.',
        },
      ];
