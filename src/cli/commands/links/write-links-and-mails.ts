/** Writes the table of links and the mails together, or neither. */

import { linksText } from '../../../publish/awarding/links-table.ts';
import type { Io } from '../../io.ts';
import { type PrivateFile, writePrivate } from '../../private-folder.ts';
import type { People } from './people.ts';
import { isMailed, type Mailing, mailsFolder, unsentMails } from './unsent-mails.ts';
import { linksFile } from './write-links.ts';

/** @returns how many mails have no picture */
export async function writeLinksAndMails(
  root: string,
  { held, header, separator }: People,
  mailing: Omit<Mailing, 'randomBytes'>,
  isMailing: boolean,
  io: Pick<Io, 'progress' | 'randomBytes'>,
): Promise<number> {
  const { publication, addresses, name, now, map } = mailing;
  const rows = held.map(({ award, address, cells }) => ({
    award: award.id,
    address: address.value,
    cells,
  }));
  const content = linksText({ rows, header, separator, publication, addresses, map }, now);
  const table: PrivateFile = { path: linksFile(name), content };
  if (!isMailing) {
    await writePrivate(root, [table]);
    return 0;
  }
  let withoutPicture = 0;
  const progress = io.progress('Writing the mails', held.filter(isMailed).length);
  async function* files(): AsyncGenerator<PrivateFile> {
    yield table;
    yield* unsentMails(held, { ...mailing, randomBytes: io.randomBytes }, (picture) => {
      if (picture === undefined) withoutPicture += 1;
      progress.advance();
    });
  }
  // A mail of an earlier time might go to somebody who has left the list since.
  try {
    await writePrivate(root, files(), { replaces: mailsFolder(name) });
  } finally {
    progress.done();
  }
  return withoutPicture;
}
