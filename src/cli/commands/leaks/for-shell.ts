/** The name of a file as a part of a command. */

import { maskedName } from '../../../publish/leaks/frames.ts';

/** A name that is an address itself stays masked: whoever runs the command writes it in. */
export const forShell = (file: string): string => {
  const name = maskedName(file);
  return /^[\p{L}\p{N}_][\p{L}\p{N}_./-]*$/u.test(name)
    ? name
    : `'${(name.startsWith('-') ? `./${name}` : name).replaceAll("'", "'\\''")}'`;
};
