/** Writes the table of links where git never takes it. */

import type { Instant } from '../../../model/instant.ts';
import { type LinksTable, linksText } from '../../../publish/awarding/links-table.ts';
import type { Io } from '../../io.ts';
import { writePrivate } from '../../private-folder.ts';

export type LinksFile = LinksTable & {
  readonly root: string;
  /** Begins the name of the file. */
  readonly name: string;
  /** Stands in for the clock. */
  readonly now?: Instant;
};

/** Below the private folder. */
export const linksFile = (name: string): string => `${name}-links.csv`;

/** @returns the path of `<name>-links.csv` below the root */
export async function writeLinks(
  { root, name, now, ...table }: LinksFile,
  io: Pick<Io, 'now'>,
): Promise<{ readonly file: string }> {
  const content = linksText(table, now ?? io.now());
  const [file = ''] = await writePrivate(root, [{ path: linksFile(name), content }]);
  return { file };
}
