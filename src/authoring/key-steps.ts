/** Changes to the keys of an issuer, as steps: nothing is made or written yet. Source: design, section 4. */

import type { KeySource } from '../content/schema/sources.ts';
import type { KeyType } from '../model/keys.ts';
import { keyNames, typeOf } from '../model/public-key.ts';
import type { Problem } from '../problems/problem.ts';
import { quote } from '../problems/quote.ts';

export const keyTypes: readonly KeyType[] = ['ed25519', 'rsa'];

export type KeyStep =
  | { readonly kind: 'make'; readonly type: KeyType }
  | { readonly kind: 'retire' | 'compromise'; readonly type: KeyType; readonly key: KeySource };

export type Steps = { readonly steps: readonly KeyStep[]; readonly problems: readonly Problem[] };

export type KeyRequest = {
  readonly issuer: string;
  /** All of the issuer. */
  readonly keys: readonly KeySource[];
  readonly types: readonly KeyType[];
  /** A thumbprint, or its beginning. */
  readonly key?: string;
};

/** A key for each type that has no active one. */
export const newSteps = ({ keys, types }: KeyRequest): Steps => ({
  steps: types.filter((type) => activeOf(keys, type).length === 0).map(make),
  problems: [],
});

/** A new key for each type; the active ones retire. */
export function rotateSteps({ issuer, keys, types }: KeyRequest): Steps {
  const steps: KeyStep[] = [];
  const problems: Problem[] = [];
  for (const type of types) {
    const active = activeOf(keys, type);
    if (active.length === 0) problems.push(nothingActive(issuer, type));
    else steps.push(make(type), ...active.map((key) => change('retire', key)));
  }
  return { steps, problems };
}

/** The key that is named, else the active ones. */
export function retireSteps(request: KeyRequest): Steps {
  const { keys: chosen, problems } = choose(request);
  const compromised = chosen.filter(({ fields }) => fields.status === 'compromised');
  return {
    steps: chosen
      .filter(({ fields }) => fields.status === 'active')
      .map((key) => change('retire', key)),
    problems: [...problems, ...compromised.map(cannotRetire)],
  };
}

/** The key that is named, else the active ones; where no active one is left, a successor. */
export function compromiseSteps(request: KeyRequest): Steps {
  const { keys: chosen, problems } = choose(request);
  const steps: KeyStep[] = chosen
    .filter(({ fields }) => fields.status !== 'compromised')
    .map((key) => change('compromise', key));
  return { steps: [...withoutSuccessor(request.keys, steps).map(make), ...steps], problems };
}

/** Types that have no active key after these steps. */
export function withoutActive(
  keys: readonly KeySource[],
  steps: readonly KeyStep[],
): readonly KeyType[] {
  const changed = new Set(steps.map((step) => (step.kind === 'make' ? undefined : step.key)));
  const made = new Set(steps.map((step) => (step.kind === 'make' ? step.type : undefined)));
  return keyTypes.filter(
    (type) => !made.has(type) && activeOf(keys, type).every((key) => changed.has(key)),
  );
}

/** Types that had an active key, and have none after these steps. */
export const withoutSuccessor = (
  keys: readonly KeySource[],
  steps: readonly KeyStep[],
): readonly KeyType[] =>
  withoutActive(keys, steps).filter((type) => activeOf(keys, type).length > 0);

const make = (type: KeyType): KeyStep => ({ kind: 'make', type });

const change = (kind: 'retire' | 'compromise', key: KeySource): KeyStep => ({
  kind,
  type: typeOf(key),
  key,
});

const activeOf = (keys: readonly KeySource[], type: KeyType): readonly KeySource[] =>
  keys.filter((key) => typeOf(key) === type && key.fields.status === 'active');

/** Fewer letters than that may be a slip of the hand. */
const shortestPrefix = 6;

function choose({ issuer, keys, types, key: named }: KeyRequest): {
  readonly keys: readonly KeySource[];
  readonly problems: readonly Problem[];
} {
  if (named === undefined) {
    const active = types.map((type) => activeOf(keys, type));
    const twice = active.find((some) => some.length > 1);
    if (twice !== undefined) return { keys: [], problems: [whichOne(issuer, twice)] };
    const problems =
      active.flat().length > 0 ? [] : types.map((type) => nothingActive(issuer, type));
    return { keys: active.flat(), problems };
  }
  const found = keys.filter(
    (key) =>
      types.includes(typeOf(key)) &&
      (key.fields.thumbprint === named ||
        (named.length >= shortestPrefix && key.fields.thumbprint.startsWith(named))),
  );
  if (found.length === 1) return { keys: found, problems: [] };
  return {
    keys: [],
    problems: [found.length === 0 ? notFound(issuer, named) : whichOne(issuer, found)],
  };
}

const problem = (issuer: string, rest: Pick<Problem, 'code' | 'message' | 'hint'>): Problem => ({
  severity: 'error',
  file: `keys/${issuer}`,
  ...rest,
});

const nothingActive = (issuer: string, type: KeyType): Problem =>
  problem(issuer, {
    code: 'key-active-missing',
    message: `The issuer ${quote(issuer)} has no active ${keyNames[type]} key.`,
    hint: `Make one: npm run badges -- keys new ${issuer} --type ${type}`,
  });

const notFound = (issuer: string, named: string): Problem =>
  problem(issuer, {
    code: 'key-not-found',
    message: `The issuer ${quote(issuer)} has no key whose thumbprint is ${quote(named)} or begins so.`,
    hint: `See them all: npm run badges -- keys list ${issuer}`,
  });

const whichOne = (issuer: string, several: readonly KeySource[]): Problem =>
  problem(issuer, {
    code: 'key-active-twice',
    message: `Several keys may be meant: ${several.map(({ fields }) => fields.thumbprint).join(', ')}.`,
    hint: 'Name one with --key=THUMBPRINT.',
  });

const cannotRetire = ({ issuer, fields }: KeySource): Problem =>
  problem(issuer, {
    code: 'key-compromised',
    message: `The key ${quote(fields.thumbprint)} is compromised, and nothing leads back from there.`,
    hint: 'Nothing needs to be done.',
  });
