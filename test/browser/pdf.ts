/** Reads what a page prints with a PDF reader that is not the browser's. */

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type Printed = {
  readonly pages: number;
  /** Of the first page, in points. */
  readonly width: number;
  readonly height: number;
  /** Of the first page. */
  readonly text: string;
  readonly pixels: {
    readonly data: Uint8ClampedArray;
    readonly width: number;
    readonly height: number;
  };
};

/** Its canvas is that of Node, which pdf.js brings along. */
type Canvas = {
  readonly canvas: HTMLCanvasElement & { toBuffer(type: 'image/png'): Uint8Array };
  readonly context: CanvasRenderingContext2D;
};
type CanvasFactory = { create: (width: number, height: number) => Canvas };

const open = (pdf: Uint8Array) => getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
type Pdf = Awaited<ReturnType<typeof open>['promise']>;

/** @param scale pixels a point */
async function draw(document: Pdf, number: number, scale: number): Promise<Canvas> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale });
  const drawn = (document.canvasFactory as CanvasFactory).create(viewport.width, viewport.height);
  await page.render({ canvas: drawn.canvas, canvasContext: drawn.context, viewport }).promise;
  return drawn;
}

/** @param scale pixels a point */
export async function readPdf(pdf: Uint8Array, scale = 2): Promise<Printed> {
  const loading = open(pdf);
  const document = await loading.promise;
  const page = await document.getPage(1);
  const { width, height } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const { canvas, context } = await draw(document, 1, scale);
  const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
  const { numPages: pages } = document;
  await loading.destroy();
  return {
    pages,
    width,
    height,
    text: content.items.map((item) => ('str' in item ? item.str : '')).join(' '),
    pixels,
  };
}

/** Each page as a PNG. @param scale pixels a point */
export async function picturesOf(pdf: Uint8Array, scale = 1.5): Promise<readonly Uint8Array[]> {
  const loading = open(pdf);
  const document = await loading.promise;
  const pictures: Uint8Array[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { canvas } = await draw(document, number, scale);
    pictures.push(canvas.toBuffer('image/png'));
  }
  await loading.destroy();
  return pictures;
}
