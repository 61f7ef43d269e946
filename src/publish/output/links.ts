/** What a document or a page of ours refers to. */

export type NamedAddress = {
  readonly address: string;
  /** As the `id` of something, or in any other place. */
  readonly as: 'id' | 'value';
};

/**
 * Every text in the JSON that is a whole address: web addresses and DIDs.
 *
 * @param document parsed, and one of ours: as deep as we make it
 */
export function addressesIn(document: unknown): NamedAddress[] {
  const found: NamedAddress[] = [];
  const walk = (value: unknown, name: string): void => {
    if (typeof value === 'string') {
      if (isAddress.test(value) && !prefixes.includes(name)) {
        found.push({ address: value, as: name === 'id' ? 'id' : 'value' });
      }
    } else if (Array.isArray(value)) {
      for (const part of value) walk(part, name);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) walk(part, key);
    }
  };
  walk(document, '');
  return found;
}

const isAddress = /^(https?:\/\/|did:web:)\S+$/;

/** Properties whose value is the beginning of addresses, and none. @see Open Badges 2.0, "VerificationObject" */
const prefixes: readonly string[] = ['startsWith'];

// Quotation marks are looked at first: a `>` between them ends no tag.
const tags = /<[a-z][a-z0-9-]*((?:[^"'<>]|"[^"]*"|'[^']*')*)>/gi;
// One after the other, each with its value: what stands in a value is no attribute.
const attributes = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;
const wanted: readonly string[] = [
  'action',
  'content',
  'data',
  'href',
  'id',
  'poster',
  'src',
  'srcset',
];
/** Most tags have none that is wanted, and need not be taken apart. */
const mayBeWanted = new RegExp(`\\b(?:${wanted.join('|')})\\b`, 'i');
const programs = /<(script|style)\b((?:[^"'<>]|"[^"]*"|'[^']*')*)>[\s\S]*?<\/\1\s*>/gi;

type Attribute = { readonly name: string; readonly value: string };

/** Those that are wanted, as written but for their character references. */
function* attributesIn(html: string): Iterable<Attribute> {
  for (const [, tag = ''] of html.replace(programs, '<$1$2>').matchAll(tags)) {
    if (!mayBeWanted.test(tag)) continue;
    for (const [, written = '', double, single, bare] of tag.matchAll(attributes)) {
      const name = written.toLowerCase();
      const value = double ?? single ?? bare;
      if (value !== undefined && wanted.includes(name)) {
        yield { name, value: unescaped(value).trim() };
      }
    }
  }
}

/** What a page refers to in `href`, `src` and the like, and in the `<meta>` of previews. */
export function linksIn(html: string): string[] {
  const found = new Set<string>();
  for (const { name, value } of attributesIn(html)) {
    if (name === 'id' || (name === 'content' && !isAddress.test(value))) continue;
    if (name !== 'srcset') found.add(value);
    else for (const candidate of value.split(',')) found.add(candidate.trim().split(/\s/)[0] ?? '');
  }
  return [...found];
}

/** The ids of a page's elements. */
export const placesOf = (html: string): Set<string> =>
  new Set([...attributesIn(html)].filter(({ name }) => name === 'id').map(({ value }) => value));

/** The id that an address leads to within its page. What a script of the page reads is none: `#url=https://…`. */
export function placeIn(address: string): string | undefined {
  const fragment = /#(.*)$/s.exec(address)?.[1] ?? '';
  // The top of a page is there without an element. @see HTML, "Scrolling to a fragment"
  return /^[\w.%-]+$/.test(fragment) && fragment !== 'top' ? decoded(fragment) : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const dataBlocks = /<script\b[^>]*\stype="application\/ld\+json"[^>]*>([\s\S]*?)<\/script/gi;

/** What a page says for machines. A block that is no JSON is left out. @see JSON-LD 1.1, "Embedding JSON-LD in HTML" */
export function dataIn(html: string): unknown[] {
  return [...html.matchAll(dataBlocks)].flatMap(([, text = '']) => {
    try {
      return [JSON.parse(text)];
    } catch {
      return [];
    }
  });
}

const references: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return references[name.toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
