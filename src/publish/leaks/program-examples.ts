/**
 * Made-up addresses in the program's own files. They are recipients of the example that a repository begins with, so
 * their hashes are in every history, and they are nobody's.
 *
 * @see RFC 2606 and RFC 6761: names that are never given to anyone
 */

import { stat } from 'node:fs/promises';
import { join } from 'node:path';

const program = 'src/cli/rosette.mjs';

/** Does the repository hold the program itself, as one made from the template does? */
export const holdsProgram = (root: string): Promise<boolean> =>
  stat(join(root, program)).then(
    (stats) => stats.isFile(),
    () => false,
  );

const ofProgram = /^(?:src|test|\.github|\.vscode)\/|^(?:README|GUIDES|CHANGELOG)\.md$/;
const ofNobody = /[@.]example\.(?:com|net|org|edu)$|\.(?:example|invalid|test|localhost)$/;

/** @param content the path below the root */
export const isProgramExample = (content: string | undefined, address: string): boolean =>
  content !== undefined && ofProgram.test(content) && ofNobody.test(address);
