/** A document of somebody's award, and which generation it is of. */

import type { Generation, Kind } from './generation.ts';
import type { JsonObject } from './json.ts';

export type Award = {
  readonly document: JsonObject;
  readonly is: Kind & { readonly generation: Generation };
};
