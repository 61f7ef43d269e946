/** Single changes of JSON documents, everywhere in them. */

import type { Json } from './judging.ts';

export type Place = readonly (string | number)[];

/** Every place in a document, from the outside in. */
export function placesIn(value: Json, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  const parts = Array.isArray(value)
    ? value.map((part, index) => [index, part] as const)
    : Object.entries(value);
  return [
    ...(at.length === 0 ? [] : [at]),
    ...parts.flatMap(([name, part]) => placesIn(part, [...at, name])),
  ];
}

export const changes = {
  altered: (value: Json): Json => {
    if (typeof value === 'string') return `${value}x`;
    if (typeof value === 'number') return value + 1;
    if (typeof value === 'boolean') return !value;
    return Array.isArray(value) ? [...value, 'x'] : { ...value, id: 'urn:x:1' };
  },
  removed: (): Json => undefined,
  'of another type': (value: Json): Json => (typeof value === 'string' ? 42 : 'text'),
} as const;

export type Change = keyof typeof changes;

/** A copy with one value changed. Nothing stays of a value that is removed, in a list too. */
export function changedAt(document: Json, place: Place, change: Change): Json {
  const copy = structuredClone(document);
  const last = place.at(-1) ?? '';
  const parent = place.slice(0, -1).reduce((value, name) => value[name], copy);
  if (change === 'removed' && Array.isArray(parent)) parent.splice(Number(last), 1);
  else if (change === 'removed') delete parent[last];
  else parent[last] = changes[change](parent[last]);
  return copy;
}
