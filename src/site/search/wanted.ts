/** What a visitor of the catalogue asked for, and how the address of the page says it. */

export const filters = ['issuer', 'tag', 'skill', 'type', 'awarded'] as const;

export type Filter = (typeof filters)[number];

/** An absent filter lets everything through. */
export type Wanted = { readonly q: string } & Readonly<Partial<Record<Filter, string>>>;

/** Longer than any name; an address of somebody else's making cannot keep the browser busy. */
const mostCharacters = 200;

const plain = (text: string | null): string =>
  (text ?? '').replace(/\s+/g, ' ').trim().slice(0, mostCharacters);

/** @param read what a form or an address says under a name */
export function wantedFrom(read: (name: 'q' | Filter) => string | null): Wanted {
  const chosen = filters.flatMap((filter) => {
    const value = plain(read(filter));
    return value === '' ? [] : [[filter, value] as const];
  });
  return { q: plain(read('q')), ...Object.fromEntries(chosen) };
}

/** @param query of an address, with or without its question mark */
export function wantedOf(query: string): Wanted {
  const given = new URLSearchParams(query);
  return wantedFrom((name) => given.get(name));
}

/** With its question mark; empty where nothing is asked for. The same wish is always said the same way. */
export function queryOf(asked: Wanted): string {
  const query = new URLSearchParams();
  if (asked.q !== '') query.set('q', asked.q);
  for (const filter of filters) {
    const value = asked[filter];
    if (value !== undefined) query.set(filter, value);
  }
  return query.size === 0 ? '' : `?${query}`;
}

export const isNothing = (asked: Wanted): boolean => queryOf(asked) === '';
