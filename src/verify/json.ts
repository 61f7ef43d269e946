/** Reading JSON of others: own properties only, within limits. */

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A property of the object itself. `null` says the same as an absent property, as in JSON-LD. */
export const own = (object: JsonObject, name: string): unknown =>
  Object.hasOwn(object, name) ? (object[name] ?? undefined) : undefined;

/** A value or a list of values, as a list: in JSON-LD both say the same. */
export const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

export const textsOf = (value: unknown): readonly string[] =>
  listOf(value).filter((one) => typeof one === 'string');

/** No Open Badges document comes near: pictures may stand in it, lists of thousands may not. */
export const limits = { depth: 20, values: 20_000, characters: 5_000_000 } as const;

/** Is the value too deep, too wide or too long to be judged? Takes no stack, whatever the depth. */
export function isBeyondLimits(value: unknown): boolean {
  let values = 0;
  let characters = 0;
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    values += 1;
    if (typeof next.value === 'string') characters += next.value.length;
    if (typeof next.value === 'object' && next.value !== null) {
      if (next.depth === limits.depth) return true;
      const entries = Object.entries(next.value);
      if (entries.length > limits.values) return true;
      for (const [name, part] of entries) {
        characters += name.length;
        open.push({ value: part, depth: next.depth + 1 });
      }
    }
    if (values + open.length > limits.values || characters > limits.characters) return true;
  }
  return false;
}

/** JSON with sorted names, so that equal values are equal texts. Only for values within limits. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join()}}`;
}
