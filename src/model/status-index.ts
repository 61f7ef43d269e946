/** Places in an issuer's status lists. Source: design, section 2, "Sealing"; W3C Bitstring Status List 1.0. */

/** Entries of one list: the least that gives a holder a crowd to hide in. */
export const listLength = 131_072;

/** List number (from 1) and bit of an index. */
export const statusPlace = (index: number): { readonly list: number; readonly bit: number } => ({
  list: Math.floor(index / listLength) + 1,
  bit: index % listLength,
});

/**
 * A random unused index in as few lists as hold all.
 *
 * @param used indexes of all awards of the issuer, those revoked and erased too
 * @param randomBytes gives that many bytes that nobody can guess
 */
export function unusedStatusIndex(
  used: ReadonlySet<number>,
  randomBytes: (length: number) => Uint8Array,
): number {
  const capacity = (Math.floor(used.size / listLength) + 1) * listLength;
  let index = randomBelow(capacity, randomBytes);
  for (let tries = 0; tries < 64 && used.has(index); tries += 1) {
    index = randomBelow(capacity, randomBytes);
  }
  // In a list that is nearly full: the next free place from the last random one.
  while (used.has(index)) index = (index + 1) % capacity;
  return index;
}

/** Uniform: numbers above the largest multiple of `limit` are thrown away. */
function randomBelow(limit: number, randomBytes: (length: number) => Uint8Array): number {
  const space = 2 ** 32;
  const fair = space - (space % limit);
  for (;;) {
    const bytes = randomBytes(4);
    const number = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0);
    if (number < fair) return number % limit;
  }
}
