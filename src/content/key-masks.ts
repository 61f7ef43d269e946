/** Where somebody put a private key by mistake, a problem must not show it: long runs of its letters are masked. */

const longRun = /[A-Za-z0-9_+/-]{20,}/g;

const mask = (text: string): string => text.replace(longRun, (found) => '•'.repeat(found.length));

/** The frame and words of a problem about a file with a key; masked as long as they were. */
export const withoutKeys = <T extends { readonly frame?: string; readonly message?: string }>(
  told: T,
): T => ({
  ...told,
  ...(told.frame === undefined ? {} : { frame: mask(told.frame) }),
  ...(told.message === undefined ? {} : { message: mask(told.message) }),
});

/** Public keys, and what lies in the folder of the private ones. */
export const isKeyFile = (path: string): boolean => /^(keys|\.rosette)\//.test(path);
