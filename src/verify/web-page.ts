/** The badge that a web page belongs to, as its head says. @see HTML, "Link type alternate" */

const maxCharacters = 1_000_000;

const types: readonly string[] = ['application/json', 'application/ld+json'];

export const looksLikeWebPage = (text: string): boolean =>
  /^\s*(<!--[^<>]*-->\s*)?<(!doctype\s+html|html|head|body)\b/i.test(text.slice(0, 2000));

/**
 * The first document that the page offers in JSON, on the page's own origin: what stands elsewhere says nothing about
 * the page that was asked about.
 *
 * @param address of the page, after redirects
 */
export function documentOfPage(html: string, address: string): string | undefined {
  for (const [tag] of html.slice(0, maxCharacters).matchAll(/<link\s[^<>]*>/gi)) {
    const attributes = attributesOf(tag);
    const isAlternate = attributes.get('rel')?.toLowerCase().split(/\s+/).includes('alternate');
    const type = attributes.get('type')?.toLowerCase();
    const href = attributes.get('href');
    if (!isAlternate || type === undefined || !types.includes(type) || !href) continue;
    const url = URL.parse(href, address);
    if (url?.origin === URL.parse(address)?.origin) return url?.href;
  }
  return undefined;
}

function attributesOf(tag: string): Map<string, string> {
  const pattern = /\s([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
  const entries = [...tag.matchAll(pattern)].map(
    ([, name = '', double, single, bare]) =>
      [name.toLowerCase(), unescaped(double ?? single ?? bare ?? '')] as const,
  );
  return new Map(entries.reverse());
}

const unescaped = (value: string): string =>
  value.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
