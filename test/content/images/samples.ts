/** SVG files to judge. */

/** A drawing around something. */
export const svg = (inside: string, root = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${root}>${inside}</svg>`;

/** The start of a PNG, as an address. */
export const pngAddress = 'data:image/png;base64,iVBORw0KGgo=';
