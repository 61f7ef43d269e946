/** How large an SVG asks to be shown (SVG 2, "The effect of the viewBox attribute"; CSS units). */
import type { PictureSize } from './image-finding.ts';

/** The attributes of the root element that matter here. */
export type SvgDimensions = {
  readonly width?: string | undefined;
  readonly height?: string | undefined;
  readonly viewBox?: string | undefined;
};

const pixelsPerUnit: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  in: 96,
  cm: 96 / 2.54,
  mm: 9.6 / 2.54,
  pt: 96 / 72,
  pc: 16,
};

/**
 * Width and height in CSS pixels, not rounded; what the attributes leave open comes from the
 * `viewBox`. Undefined when the file does not say.
 */
export function svgSize(dimensions: SvgDimensions): PictureSize | undefined {
  const width = pixels(dimensions.width);
  const height = pixels(dimensions.height);
  if (width !== undefined && height !== undefined) {
    return { width, height };
  }
  const box = viewBoxSize(dimensions.viewBox);
  if (box === undefined) {
    return undefined;
  }
  const scale =
    width !== undefined ? width / box.width : height !== undefined ? height / box.height : 1;
  return { width: box.width * scale, height: box.height * scale };
}

function pixels(length: string | undefined): number | undefined {
  const match = /^\+?([\d.]+(?:e[+-]?\d+)?)(px|in|cm|mm|pt|pc|)$/i.exec(length?.trim() ?? '');
  return positive(Number(match?.[1]) * (pixelsPerUnit[match?.[2]?.toLowerCase() ?? ''] ?? NaN));
}

function viewBoxSize(viewBox: string | undefined): PictureSize | undefined {
  const numbers =
    viewBox
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  const width = positive(numbers[2]);
  const height = positive(numbers[3]);
  return numbers.length === 4 && width !== undefined && height !== undefined
    ? { width, height }
    : undefined;
}

const positive = (value = NaN): number | undefined =>
  Number.isFinite(value) && value > 0 ? value : undefined;
