/** Puts many texts into fields that have room for a few. */

import { markdownTexts, polyglot, texts } from './attacks.ts';

/** Texts one after the other, as many to a bundle as there is room for; each bundle begins with the polyglot. */
export function bundles(room: number): readonly string[] {
  const found: string[] = [];
  let bundle = polyglot;
  for (const text of texts) {
    if (polyglot.length + 1 + text.length > room) continue;
    if (bundle.length + 1 + text.length > room) {
      found.push(bundle);
      bundle = polyglot;
    }
    bundle = `${bundle} ${text}`;
  }
  return [...found, bundle];
}

/** All of them, those of Markdown too, each in a paragraph of its own. @param turn which comes first */
export function allInMarkdown(turn: number): string {
  const all = [...markdownTexts, ...texts];
  const start = (turn * 7) % all.length;
  return [polyglot, ...all.slice(start), ...all.slice(0, start)].join('\n\n');
}
