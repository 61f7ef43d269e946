/** Blocks of fields that a schema says more than once, said once: they move to `definitions`, under a field's name. */

import type { JsonSchema } from '../../content/schema/written-form.ts';

const isBlock = (node: unknown): node is JsonSchema =>
  typeof node === 'object' && node !== null && 'type' in node && node.type === 'object';

export function withDefinitions(root: JsonSchema): JsonSchema {
  const times = new Map<string, number>();
  walk(root, '', (node) => {
    if (!isBlock(node)) return node;
    const text = JSON.stringify(node);
    times.set(text, (times.get(text) ?? 0) + 1);
    return node;
  });
  const definitions = new Map<string, { name: string; block: unknown }>();
  const reduced = walk(root, '', (node, name, whole) => {
    const text = isBlock(node) ? JSON.stringify(whole) : '';
    if ((times.get(text) ?? 0) < 2) return node;
    const known = definitions.get(text) ?? { name: free(name, definitions), block: node };
    definitions.set(text, known);
    return { $ref: `#/definitions/${known.name}` };
  });
  const found = [...definitions.values()].map(({ name, block }) => [name, block] as const);
  return found.length === 0
    ? (reduced as JsonSchema)
    : { ...(reduced as JsonSchema), definitions: Object.fromEntries(found) };
}

function free(name: string, taken: ReadonlyMap<string, { readonly name: string }>): string {
  const names = [...taken.values()].map((one) => one.name);
  let count = 1;
  while (names.includes(count === 1 ? name : `${name}${count}`)) count += 1;
  return count === 1 ? name : `${name}${count}`;
}

type Visit = (node: unknown, field: string, whole: unknown) => unknown;

/** From the leaves up. @param field the nearest field above the node */
function walk(whole: unknown, field: string, visit: Visit): unknown {
  if (typeof whole !== 'object' || whole === null) return whole;
  if (Array.isArray(whole)) return whole.map((part) => walk(part, field, visit));
  const node = Object.fromEntries(
    Object.entries(whole).map(([keyword, value]) => [
      keyword,
      keyword === 'properties' || keyword === 'patternProperties'
        ? Object.fromEntries(
            Object.entries(value as JsonSchema).map(([name, part]) => [
              name,
              walk(part, keyword === 'properties' ? name : 'extension', visit),
            ]),
          )
        : keyword === 'examples' || keyword === 'default'
          ? value
          : walk(value, field, visit),
    ]),
  );
  return visit(node, field, whole);
}
