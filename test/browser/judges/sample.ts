/** Chooses a few pages that together show everything that a site's pages are made of, so that slow judges see no page twice. */

export type Sampled = {
  /** Its type, its language, and the kinds of elements in it. */
  readonly traits: ReadonlySet<string>;
};

const tags = /<([a-z][a-z0-9-]*)((?:[^"'<>]|"[^"]*"|'[^']*')*)>/gi;

/** Without what they say: words in a value are no names. */
const namesIn = (attributes: string): string[] =>
  attributes.replaceAll(/"[^"]*"|'[^']*'/g, '').match(/[^\s=/]+/g) ?? [];

/** Every element by its name, its classes and the names of its attributes, as written in the page. */
export function traitsOf(html: string, type: string): Set<string> {
  const traits = new Set([`type ${type}`]);
  for (const [, name = '', attributes = ''] of html.matchAll(tags)) {
    const classes = /\sclass="([^"]*)"/.exec(attributes)?.[1] ?? '';
    traits.add(`<${name} ${namesIn(attributes).sort().join(' ')}> ${classes}`);
    if (name === 'html') traits.add(`language ${/\slang="([^"]*)"/.exec(attributes)?.[1]}`);
  }
  return traits;
}

/**
 * The richest page first, then whichever adds most, until nothing new is left.
 *
 * @param known traits that were seen elsewhere; types and languages count anew
 */
export function sample<Page extends Sampled>(
  pages: readonly Page[],
  known: ReadonlySet<string> = new Set(),
): readonly Page[] {
  const missing = new Set(
    pages
      .flatMap(({ traits }) => [...traits])
      .filter((trait) => !trait.startsWith('<') || !known.has(trait)),
  );
  const chosen: Page[] = [];
  const gainOf = ({ traits }: Sampled) => [...traits].filter((trait) => missing.has(trait)).length;
  while (missing.size > 0) {
    const [best] = pages
      .map((page) => ({ page, gain: gainOf(page) }))
      .sort((one, two) => two.gain - one.gain);
    if (best === undefined || best.gain === 0) break;
    chosen.push(best.page);
    for (const trait of best.page.traits) missing.delete(trait);
  }
  return chosen;
}

/** A page without its texts and the values of its attributes: pages of one shape are valid together. */
export const shapeOf = (html: string): string =>
  [...html.matchAll(/<(\/?[a-z][a-z0-9-]*)((?:[^"'<>]|"[^"]*"|'[^']*')*)>/gi)]
    .map(([, name = '', attributes = '']) => [name, ...namesIn(attributes)].join(' '))
    .join('>');
