/** What kind of page a path is: whatever pages a site has, those that one template makes are of one type. */

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Folders below which every name is an issuer's or a badge's. */
const named: readonly string[] = ['badges', 'issuers'];

/**
 * For example `awards/*` for `de/awards/0b6c…/index.html`.
 *
 * @param languages folders of other languages
 */
export function pageTypeOf(path: string, languages: readonly string[] = []): string {
  const parts = path.replace(/(^|\/)index\.html$/, '').split('/');
  if (languages.includes(parts[0] ?? '')) parts.shift();
  const [room = ''] = parts;
  return (
    parts
      .map((part, index) => {
        const isOurs = index === 0 || part.startsWith('_');
        const isName = named.includes(room) || uuid.test(part) || /^\d+$/.test(part);
        return isOurs || !isName ? part : '*';
      })
      .join('/') || 'home'
  );
}
