/** Single changes of JSON: each leaf altered, removed, or of another type; each by its path. */

export type Change = {
  readonly path: string;
  readonly how: 'altered' | 'removed' | 'other type';
  readonly document: Record<string, unknown>;
};

type Step = string | number;

function* leaves(value: unknown, path: readonly Step[] = []): Iterable<readonly Step[]> {
  if (typeof value !== 'object' || value === null) yield path;
  else {
    const entries: (readonly [Step, unknown])[] = Array.isArray(value)
      ? value.map((part, index) => [index, part] as const)
      : Object.entries(value);
    for (const [step, part] of entries) yield* leaves(part, [...path, step]);
  }
}

const altered = (value: unknown): unknown => {
  switch (typeof value) {
    case 'string':
      // Still a date where it was one, and still an address: nothing is refused for its looks alone.
      return /^\d{4}-/.test(value) ? value.replace(/^\d{4}/, '2019') : `${value}x`;
    case 'number':
      return value + 1;
    case 'boolean':
      return !value;
    default:
      return 'x';
  }
};

const otherType = (value: unknown): unknown => (typeof value === 'number' ? 'x' : 7);

/** Every change there is, one after the other. The document itself stays as it is. */
export function* changesOf(document: object): Iterable<Change> {
  for (const path of leaves(document)) {
    for (const how of ['altered', 'removed', 'other type'] as const) {
      const copy = structuredClone(document) as Record<string, unknown>;
      let target = copy as Record<Step, unknown>;
      for (const step of path.slice(0, -1)) target = target[step] as Record<Step, unknown>;
      const last = path.at(-1) ?? '';
      if (how === 'removed') {
        if (Array.isArray(target)) target.splice(Number(last), 1);
        else delete target[last];
      } else {
        target[last] = (how === 'altered' ? altered : otherType)(target[last]);
      }
      yield { path: path.join('.'), how, document: copy };
    }
  }
}

/** So many of a list, spread over it. */
export const spread = <T>(all: readonly T[], count: number): readonly T[] =>
  all.length <= count
    ? all
    : Array.from({ length: count }, (_, at) => all[Math.floor((at * all.length) / count)] as T);
