/** The parts of a value that people write whole, and sealing in parts: a recipient, a name. */

import type { z } from 'zod';
import { PlainScalar } from '../../syntax/plain-scalar.ts';
import { refuse } from './fields.ts';

/**
 * As they are written: plain words as texts. Never puts a part into a message: it may be an address or somebody's name.
 *
 * @param what the value is called in a message, without an article
 * @returns nothing when there is one that is not known, which is told
 */
export function knownParts(
  value: object,
  {
    what,
    known,
    ctx,
  }: { readonly what: string; readonly known: readonly string[]; readonly ctx: z.RefinementCtx },
): Record<string, unknown> | undefined {
  const unknown = Object.keys(value).filter((key) => !known.includes(key));
  for (const key of unknown) {
    refuse(ctx, {
      code: 'field-unknown',
      message: `The ${what} has a field that Rosette does not know.`,
      hint: `The fields are ${known.join(', ')}.`,
      path: [key],
    });
  }
  if (unknown.length > 0) return undefined;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      part instanceof PlainScalar ? part.source : part,
    ]),
  );
}
