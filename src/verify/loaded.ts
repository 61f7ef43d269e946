/**
 * Parts of this room that few badges need are loaded when one does, so that a page that checks badges stays light. In a
 * browser that may fail: it is offline by then, or the site was published anew. That says nothing of the badge.
 */

/** @returns undefined when the part is out of reach */
export async function loaded<Part>(load: () => Promise<Part>): Promise<Part | undefined> {
  try {
    return await load();
  } catch {
    return undefined;
  }
}

/** @param what starts a sentence: “The part that reads pictures in SVG” */
export const notLoaded = (what: string): string =>
  `${what} could not be loaded. Open this page again while you are online.`;
