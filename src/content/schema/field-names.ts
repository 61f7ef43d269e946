/** Which fields a schema knows at a place of its value: for "did you mean". */

import type { z } from 'zod';
import type { ContentPath } from '../../problems/problem.ts';

type Schema = z.core.$ZodType;

/** The field names of the block at `path`; empty where the schema has no block there. */
export function fieldNamesAt(schema: Schema, path: ContentPath): string[] {
  let current: Schema | undefined = schema;
  for (const step of path) {
    const inner = unwrap(current);
    if (inner === undefined) return [];
    const def = inner._zod.def as AnyDef;
    const shape = def.shape ?? {};
    if (def.type === 'record') current = def.valueType;
    else if (typeof step === 'number') current = def.element;
    else current = Object.hasOwn(shape, step) ? shape[step] : undefined;
  }
  const def = unwrap(current)?._zod.def as AnyDef | undefined;
  return Object.keys(def?.shape ?? {})
    .filter((name) => name !== 'extensions')
    .sort();
}

type AnyDef = {
  type: string;
  innerType?: Schema;
  in?: Schema;
  out?: Schema;
  element?: Schema;
  valueType?: Schema;
  shape?: Record<string, Schema>;
};

/** Through optional, default and pipes, down to the object, list or record. */
function unwrap(schema: Schema | undefined): Schema | undefined {
  let current = schema;
  while (current !== undefined) {
    const def = current._zod.def as AnyDef;
    if (['object', 'array', 'record'].includes(def.type)) return current;
    if (def.type === 'pipe') {
      current = (def.in?._zod.def as AnyDef | undefined)?.type === 'transform' ? def.out : def.in;
    } else {
      current = def.innerType;
    }
  }
  return undefined;
}
