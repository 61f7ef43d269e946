/** Reads a printed page with a PDF reader that is not the browser's. */

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
type Canvas = { readonly canvas: HTMLCanvasElement; readonly context: CanvasRenderingContext2D };
type CanvasFactory = { create: (width: number, height: number) => Canvas };

/** @param scale pixels a point */
export async function readPdf(pdf: Uint8Array, scale = 2): Promise<Printed> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await loading.promise;
  const page = await document.getPage(1);
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale });
  const content = await page.getTextContent();
  const factory = document.canvasFactory as CanvasFactory;
  const { canvas, context } = factory.create(viewport.width, viewport.height);
  await page.render({ canvas, canvasContext: context, viewport }).promise;
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
