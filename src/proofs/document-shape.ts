/**
 * What a JSON-LD document is like, apart from what it says: documents of one shape have the same statements, with other
 * values in the same places.
 */

/**
 * How a text may stand for an address. One that is written with these characters alone is taken over by JSON-LD and by
 * N-Quads as it is; any other text is an address at most by mistake.
 *
 * @see RFC 3986, appendix A
 */
const schemes = [
  {
    name: 'web',
    begins: 'http',
    address: /^https?:\/\/[\w.~:/?#@!$&'()*+,;=%[\]-]+$/,
    sample: 'https://value.example/',
  },
  { name: 'urn', begins: 'urn:', address: /^urn:uuid:[\w-]+$/, sample: 'urn:uuid:value-' },
  {
    name: 'did',
    begins: 'did:',
    address: /^did:[a-z0-9]+:[\w.:%#-]+$/,
    sample: 'did:example:value-',
  },
] as const;

const text = { name: 'text', sample: 'A value, number ' } as const;

export type DocumentShape = {
  /** Equal for documents of one shape. */
  readonly key: string;
  /** The texts that may differ, in the order in which they stand. */
  readonly values: readonly string[];
};

/** Members whose texts are words of a vocabulary, each of which may be another statement. */
const isWord: ReadonlySet<string> = new Set([
  '@context',
  '@type',
  'type',
  'achievementType',
  'identifierType',
  'identityType',
  'proofPurpose',
  'resultType',
  'status',
  'targetType',
]);

/** @param document JSON */
export function shapeOf(document: object): DocumentShape {
  const values: string[] = [];
  return { key: keyOf(document, undefined, values), values };
}

function keyOf(value: unknown, member: string | undefined, values: string[]): string {
  if (typeof value === 'string') {
    if (member !== undefined && isWord.has(member)) return quoted(value);
    values.push(value);
    return kindOf(value).name;
  }
  if (typeof value !== 'object' || value === null) return String(value);
  let key: string;
  if (Array.isArray(value)) {
    key = '[';
    for (const one of value) key += `${keyOf(one, member, values)},`;
    return `${key}]`;
  }
  key = '{';
  for (const name in value) {
    const within = (value as Readonly<Record<string, unknown>>)[name];
    if (within === undefined) continue;
    // What stands below a context is no value, whatever it is called there.
    const place = member === '@context' ? member : name;
    key += `${quoted(name)}:${keyOf(within, place, values)},`;
  }
  return `${key}}`;
}

/** The values of a document that has the shape of another one, in their order; undefined where it has another shape. */
export type ValuesOf = (document: object) => readonly string[] | undefined;

type Pattern =
  | { readonly is: 'value'; readonly kind: ValueKind }
  | { readonly is: 'same'; readonly as: unknown }
  | { readonly is: 'list'; readonly items: readonly Pattern[] }
  | {
      readonly is: 'map';
      readonly names: readonly string[];
      readonly members: readonly Pattern[];
    };

/** Whether documents have one shape is told in a third of the time that making their keys takes. */
export function valuesLike(document: object): ValuesOf {
  const pattern = patternOf(document, undefined);
  return (other) => {
    const values: string[] = [];
    return isLike(pattern, other, values) ? values : undefined;
  };
}

function patternOf(value: unknown, member: string | undefined): Pattern {
  if (typeof value === 'string') {
    if (member !== undefined && isWord.has(member)) return { is: 'same', as: value };
    return { is: 'value', kind: kindOf(value) };
  }
  if (typeof value !== 'object' || value === null) return { is: 'same', as: value };
  if (Array.isArray(value))
    return { is: 'list', items: value.map((one) => patternOf(one, member)) };
  const entries = Object.entries(value).filter(([, within]) => within !== undefined);
  return {
    is: 'map',
    names: entries.map(([name]) => name),
    members: entries.map(([name, within]) =>
      patternOf(within, member === '@context' ? member : name),
    ),
  };
}

function isLike(pattern: Pattern, value: unknown, values: string[]): boolean {
  switch (pattern.is) {
    case 'value':
      if (typeof value !== 'string' || kindOf(value) !== pattern.kind) return false;
      values.push(value);
      return true;
    case 'same':
      return value === pattern.as;
    case 'list': {
      const { items } = pattern;
      return (
        Array.isArray(value) &&
        value.length === items.length &&
        items.every((item, index) => isLike(item, value[index], values))
      );
    }
    case 'map': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
      const { names, members } = pattern;
      let place = 0;
      for (const name in value) {
        const within = (value as Readonly<Record<string, unknown>>)[name];
        if (within === undefined) continue;
        if (name !== names[place] || !isLike(members[place] as Pattern, within, values))
          return false;
        place += 1;
      }
      return place === names.length;
    }
  }
}

const known = new Map<string, string>();
const mostKnown = 1000;

/** As JSON; the same few names and words come again and again. */
function quoted(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const json = JSON.stringify(text);
  if (known.size < mostKnown) known.set(text, json);
  return json;
}

type ValueKind = { readonly name: string; readonly sample: string };

function kindOf(value: string): ValueKind {
  for (const scheme of schemes) {
    // Most texts are told by their first letters.
    if (value.startsWith(scheme.begins) && scheme.address.test(value)) return scheme;
  }
  return text;
}

/** May a value stand as an address? */
export const isAddress = (value: string): boolean => kindOf(value) !== text;

/** A text of the same kind that is found again: it stands nowhere else. */
export const sampleOf = (value: string, place: number): string =>
  `${kindOf(value).sample}${place}.`;

/** The document with other texts in the places of its values. */
export function withValues(
  document: object,
  replace: (value: string, place: number) => string,
): object {
  let place = 0;
  const copy = (value: unknown, member: string | undefined): unknown => {
    if (typeof value === 'string') {
      if (member !== undefined && isWord.has(member)) return value;
      const replaced = replace(value, place);
      place += 1;
      return replaced;
    }
    if (Array.isArray(value)) return value.map((one) => copy(one, member));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, within]) => within !== undefined)
        .map(([name, within]) => [name, copy(within, member === '@context' ? member : name)]),
    );
  };
  return copy(document, undefined) as object;
}
