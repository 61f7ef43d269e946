/** Absent fields and undefined ones are not the same: this drops the undefined. */

type Given<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };

/** The fields that have a value, in their order. */
export const given = <const T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;

/** Undefined for an empty list: an absent property says the same, and some readers stumble over `[]`. */
export const someOf = <T>(values: readonly T[]): readonly T[] | undefined =>
  values.length === 0 ? undefined : values;
