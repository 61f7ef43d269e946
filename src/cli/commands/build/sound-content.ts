/** The content that a build publishes, with the keys that sign it: read and judged once, and all problems told together. */

import { folderSource } from '../../../content/files.ts';
import type { Addresses } from '../../../model/addresses.ts';
import type { Publication } from '../../../model/publication.ts';
import { hasErrors, type Problem } from '../../../problems/problem.ts';
import { developmentKeys } from '../../../publish/development-keys.ts';
import { openKeyring } from '../../../publish/keyring.ts';
import { load } from '../../../publish/load.ts';
import { outputProblem } from '../../../publish/output-folder.ts';
import { trackedKeyProblems } from '../../../publish/private-keys.ts';
import type { Keyring } from '../../../publish/produce.ts';
import type { GlobalOptions, Io } from '../../io.ts';

export type SoundContent = {
  readonly publication: Publication;
  readonly addresses: Addresses;
  readonly keyring: Keyring;
};

export type ContentOptions = Pick<GlobalOptions, 'root' | 'dryRun'> & {
  readonly unsigned: boolean;
  /** Where the output will be. */
  readonly out: string;
};

/** What was read stays in memory no longer than this takes. @returns no content when there is an error among the problems */
export async function readSoundContent(
  { root, dryRun, unsigned, out }: ContentOptions,
  io: Io,
): Promise<{ problems: Problem[]; content?: SoundContent }> {
  const loaded = await load(folderSource(root), io.now(), {
    unsigned,
    // A dry run makes nothing, no keys either.
    ...(dryRun ? {} : { developmentKeys: developmentKeys(root, io) }),
  });
  const { publication, addresses } = loaded;
  const problems = [...loaded.problems, ...(await trackedKeyProblems(root))];
  const place = await outputProblem(root, out);
  if (place !== undefined) problems.push(place);
  if (publication === undefined || addresses === undefined) return { problems };
  const opened = await openKeyring({ publication, root, secret: io.takeSecret() });
  problems.push(...opened.problems);
  if (hasErrors(problems)) return { problems };
  return { problems, content: { publication, addresses, keyring: opened.keyring } };
}
