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
const attributes = /\s(href|src|srcset|poster|data)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const programs = /<(script|style)\b((?:[^"'<>]|"[^"]*"|'[^']*')*)>[\s\S]*?<\/\1\s*>/gi;

/** What a page refers to in `href`, `src` and the like, as written there but for its character references. */
export function linksIn(html: string): string[] {
  const found = new Set<string>();
  for (const [tag] of html.replace(programs, '<$1$2>').matchAll(tags)) {
    for (const [, name = '', double, single, bare] of tag.matchAll(attributes)) {
      const value = unescaped(double ?? single ?? bare ?? '').trim();
      if (name.toLowerCase() !== 'srcset') found.add(value);
      else
        for (const candidate of value.split(',')) found.add(candidate.trim().split(/\s/)[0] ?? '');
    }
  }
  return [...found];
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
