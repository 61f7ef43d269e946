/** The mail that each person gets, with the words of `badges links --eml`: as an address that opens it, and as a file. Pure. */

import { bytesToHex } from '@noble/hashes/utils.js';
import {
  type AwardMail,
  type AwardPicture,
  awardMail,
  isShownInText,
  type MailPicture,
} from '../../authoring/award-mail.ts';
import { mailAddress, mailFile } from '../../authoring/mail-file.ts';
import { personOf } from '../../authoring/private-list-columns.ts';
import { given } from '../../model/given.ts';
import type { Instant } from '../../model/instant.ts';
import { normalizeAddress } from '../../model/recipient.ts';
import { toldPage } from '../../model/told-page.ts';
import { bestImage } from '../../publish/awarding/award-links.ts';
import { addressesOf, type Ground } from './ground.ts';
import type { SealedAward, SealedAwards } from './seal-plan.ts';

export type MailedAward = {
  readonly award: SealedAward;
  /** Opens a mail that is filled in. */
  readonly address: string;
  /** The same as an `.eml` file. @param picture brought along */
  readonly file: (picture?: AwardPicture) => string;
};

type Mailing = {
  readonly now: Instant;
  readonly randomBytes: (length: number) => Uint8Array;
};

/** For those who have an e-mail address, in the order of the list. */
export const mailsOf = (
  { awards, publication, map }: SealedAwards,
  ground: Ground,
  { now, randomBytes }: Mailing,
): readonly MailedAward[] => {
  const addresses = addressesOf(ground);
  const mailOf = ({ granted, cells }: SealedAward, picture?: MailPicture): AwardMail => {
    const name = granted.name ?? personOf(cells, map);
    return awardMail(granted, {
      addresses,
      timeZone: publication.site.timeZone,
      now,
      page: toldPage(granted, addresses, personOf(cells, map)),
      isDownloadable: bestImage(publication, granted, addresses) !== undefined,
      ...given({ name, picture }),
    });
  };
  return awards
    .filter(({ address }) => normalizeAddress(address)?.type === 'email')
    .map((award): MailedAward => {
      const { granted, address, cells } = award;
      const { issuer } = granted.badgeClass;
      return {
        award,
        address: mailAddress(address, mailOf(award)),
        file: (picture) => {
          const isShown = picture !== undefined && isShownInText(picture);
          const cid = isShown ? `${bytesToHex(randomBytes(8))}@${addresses.hostname}` : undefined;
          const shown = picture && { fileName: picture.fileName, ...given({ cid }) };
          return mailFile({
            from: { name: issuer.name, address: issuer.email },
            to: { address, ...given({ name: granted.name ?? personOf(cells, map) }) },
            mail: mailOf(award, shown),
            picture,
            cid,
            date: new Date(now),
            host: addresses.hostname,
            randomBytes,
          });
        },
      };
    });
};
