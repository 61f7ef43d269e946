/** Tells why nothing can be compared. */

import type { GlobalOptions, Io } from '../../io.ts';

export function tellUnchecked(
  { json }: Pick<GlobalOptions, 'json'>,
  ref: string,
  message: string,
  io: Pick<Io, 'print' | 'warn'>,
): void {
  const told = { ok: false, against: { ref, message }, problems: [] };
  if (json) io.print(JSON.stringify(told, undefined, 2));
  else io.warn(message);
}
