/** What kind of picture a file is. */

const startOf = (bytes: Uint8Array): string =>
  new TextDecoder().decode(bytes.subarray(0, 1000)).trimStart();

/** By its first bytes, whatever its name says. */
export function pictureType(bytes: Uint8Array): 'image/png' | 'image/svg+xml' | undefined {
  if ([0x89, 0x50, 0x4e, 0x47].every((byte, at) => bytes[at] === byte)) return 'image/png';
  return /^\uFEFF?<(\?xml|!--|svg|[\w-]+:svg)/.test(startOf(bytes)) ? 'image/svg+xml' : undefined;
}
