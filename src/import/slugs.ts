/** Names of folders and files for what is imported: from the file's name, the id or the name, always the same. */

import type { Draft } from './draft.ts';

const maxCharacters = 64;

/** Words that say what a document is and not which one. */
const generic = new Set(
  'issuer issuers badge badges badgeclass badgeclasses badge-class class classes achievement achievements index v1 v2 v3 json profile profiles organization organisation organizer-profile credential credentials assertion public api docs data image'.split(
    ' ',
  ),
);

/** Names that Windows keeps for devices. */
const devices = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-/;

/** Small letters, digits and single hyphens; empty for a text that has none of them. */
export function slugified(text: string): string {
  const plain = text
    .slice(0, 1000)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (plain.length <= maxCharacters) return plain;
  return cutAt(plain, maxCharacters);
}

/** At a hyphen where there is one in the second half. */
function cutAt(slug: string, length: number): string {
  const hyphen = slug.lastIndexOf('-', length);
  return slug.slice(0, hyphen > length / 2 ? hyphen : length).replace(/-+$/, '');
}

const tells = (slug: string): boolean =>
  slug !== '' &&
  !generic.has(slug) &&
  !devices.test(slug) &&
  !uuid.test(slug) &&
  !/^\d+$/.test(slug);

/** A slug that is not in `taken`, and is put there. */
export function slugOf(draft: Draft, taken: Set<string>): string {
  const found = candidates(draft).map(slugified).find(tells) ?? draft.kind;
  // The file `issuer.md` is the issuer itself.
  const isFree = (slug: string) =>
    !taken.has(slug) && !(draft.kind === 'badge' && slug === 'issuer');
  let slug = found;
  for (let count = 2; !isFree(slug); count += 1) {
    const ending = `-${count}`;
    slug = `${cutAt(`${found}-`, maxCharacters - ending.length)}${ending}`;
    if (found.length + ending.length <= maxCharacters) slug = `${found}${ending}`;
  }
  taken.add(slug);
  return slug;
}

function candidates({ from, id, within, fields }: Draft): string[] {
  const file = stemOf(from);
  const name = typeof fields.name === 'string' ? fields.name : '';
  const host = typeof fields.url === 'string' ? (URL.parse(fields.url)?.hostname ?? '') : '';
  const byId = idSegments(id);
  // The file of an embedded document is named for what is around it.
  return within === undefined ? [file, ...byId, name, host] : [...byId, name, host, file];
}

/** The last segment of the path that tells something; an address without a path tells nothing. */
function idSegments(id: string | undefined): string[] {
  const url = id === undefined ? null : URL.parse(id);
  if (url === null || !/^https?:$/.test(url.protocol)) return [];
  const segments = url.pathname
    .split('/')
    .map(decoded)
    .filter((segment) => segment !== '');
  return segments.reverse().map((segment) => segment.replace(/\.[a-z]{2,5}$/i, ''));
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** The name of a file without its folders and endings: `issuer` of `a/issuer.json`. */
export function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/(\.(json|jsonld|txt))+$/i, '');
}
