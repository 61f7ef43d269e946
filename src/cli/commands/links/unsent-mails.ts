/** One unsent mail for each award that has somebody to be mailed to, made one after the other. */

import { bytesToHex } from '@noble/hashes/utils.js';
import { type AwardPicture, awardMail, isShownInText } from '../../../authoring/award-mail.ts';
import { personOf } from '../../../authoring/private-list-columns.ts';
import type { Addresses } from '../../../model/addresses.ts';
import { given } from '../../../model/given.ts';
import type { Instant } from '../../../model/instant.ts';
import type { Publication } from '../../../model/publication.ts';
import { toldPage } from '../../../model/told-page.ts';
import { bestImage } from '../../../publish/awarding/award-links.ts';
import type { PrivateFile } from '../../private-folder.ts';
import { composeMail } from './compose-mail.ts';
import type { Held } from './people.ts';
import type { Pictures } from './pictures.ts';

/** Below the private folder. */
export const mailsFolder = (name: string): string => `${name}-mails`;

export type Mailing = {
  readonly publication: Publication;
  readonly addresses: Addresses;
  readonly name: string;
  readonly map: Readonly<Record<string, string>>;
  readonly pictures: Pictures;
  readonly now: Instant;
  readonly randomBytes: (length: number) => Uint8Array;
};

/** Is there somebody to write to, and something to be glad of? */
export const isMailed = ({ award, address }: Held): boolean =>
  address.type === 'email' && award.revoked === undefined;

/**
 * @param held in the order of the table of links; the number of a mail is that of its row there
 * @param onMail called after each, with what is attached to it
 */
export async function* unsentMails(
  held: readonly Held[],
  mailing: Mailing,
  onMail: (picture: AwardPicture | undefined) => void,
): AsyncGenerator<PrivateFile> {
  const folder = mailsFolder(mailing.name);
  const digits = Math.max(4, String(held.length + 1).length);
  for (const [index, one] of held.entries()) {
    if (!isMailed(one)) continue;
    const picture = await mailing.pictures(one.award);
    const content = await unsentMail(one, picture, mailing);
    // The header is row 1.
    const number = String(index + 2).padStart(digits, '0');
    yield { path: `${folder}/${number}.eml`, content };
    onMail(picture);
  }
}

async function unsentMail(
  { award, address, cells }: Held,
  picture: AwardPicture | undefined,
  { publication, addresses, map, now, randomBytes }: Mailing,
): Promise<Uint8Array> {
  const { issuer } = award.badgeClass;
  const host = addresses.hostname;
  const name = award.name ?? personOf(cells, map);
  const isShown = picture !== undefined && isShownInText(picture);
  const cid = isShown ? `${bytesToHex(randomBytes(8))}@${host}` : undefined;
  const mail = awardMail(award, {
    addresses,
    timeZone: publication.site.timeZone,
    now,
    page: toldPage(award, addresses, personOf(cells, map)),
    isDownloadable: bestImage(publication, award, addresses) !== undefined,
    ...given({ name, picture: picture && { fileName: picture.fileName, ...given({ cid }) } }),
  });
  return composeMail({
    from: { name: issuer.name, address: issuer.email },
    to: { address: address.value, ...given({ name }) },
    mail,
    date: now,
    host,
    randomBytes,
    ...given({ picture, cid }),
  });
}
