/** Paper that a page prints on, as pictures. */

type Canvas = { toBuffer(type: 'image/png'): Uint8Array };

/** Each page of a PDF as a PNG. @param scale 1 for 72 dots an inch */
export async function picturesOf(pdf: Uint8Array, scale = 1.5): Promise<readonly Uint8Array[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;
  const factory = document.canvasFactory as {
    create(width: number, height: number): { canvas: Canvas };
  };
  const pictures: Uint8Array[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale });
    const { canvas } = factory.create(viewport.width, viewport.height);
    await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
    pictures.push(canvas.toBuffer('image/png'));
  }
  return pictures;
}
