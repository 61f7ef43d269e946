/** What only the issuer keeps: who got which award, with its links, and a mail to each. */

import { strToU8, zipSync } from 'fflate';
import type { AwardPicture } from '../../../authoring/award-mail.ts';
import type { MailedAward } from '../../awarding/mails.ts';
import type { Pictures } from '../../awarding/pictures.ts';
import type { SealedAwards } from '../../awarding/seal-plan.ts';
import { element, find } from '../verify/elements.ts';
import type { Words } from '../verify/words.ts';
import { nameIn, offerFile } from './offered-files.ts';

/** Of all pictures together, in bytes: a browser holds all the mails at once, each with its picture twice. */
const mostPictures = 60_000_000;

export type Keepsakes = Pick<SealedAwards, 'path' | 'links'> & {
  readonly mails: readonly MailedAward[];
  readonly pictures: Pictures;
};

export function showKeepsakes(
  section: HTMLElement,
  { path, links, mails, pictures }: Keepsakes,
  words: Words,
  tell: (text: string) => void,
): void {
  const name = nameIn(path).replace(/\.\w+$/, '');
  offerFile(find<HTMLButtonElement>('[data-links]', section), () => ({
    name: `${name}-links.csv`,
    content: links,
    type: 'text/csv;charset=utf-8',
  }));
  const digits = Math.max(4, String(mails.length).length);
  const fileOf = (index: number) => `${String(index + 1).padStart(digits, '0')}.eml`;
  const all = find<HTMLButtonElement>('[data-mails]', section);
  offerFile(all, async () => {
    const taken = await picturesOf(mails, pictures);
    if (taken === undefined) tell(words('sealingNoPictures'));
    const packed = zipSync(
      Object.fromEntries(
        mails.map(({ file }, index) => [fileOf(index), strToU8(file(taken?.[index]))] as const),
      ),
      // Pictures do not get smaller, and the page would stand still meanwhile.
      { level: 0 },
    );
    return {
      name: `${name}-mails.zip`,
      content: packed as Uint8Array<ArrayBuffer>,
      type: 'application/zip',
    };
  });
  all.hidden = mails.length < 2;
  find('[data-mail-fold]', section).hidden = mails.length === 0;
  find('[data-mail-list]', section).replaceChildren(
    ...mails.map(({ award, address, file }, index) => {
      const save = element(
        'button',
        { class: 'copy-button', type: 'button' },
        words('sealingMailFile'),
      );
      offerFile(save, async () => ({
        name: fileOf(index),
        content: file(await pictures(award.granted)),
        type: 'message/rfc822',
      }));
      const open = element('a', { href: address }, words('sealingMail'));
      const who = element('bdi', { dir: 'ltr' }, award.address);
      return element('li', {}, who, ' ', open, ' ', save);
    }),
  );
}

/** Undefined where they are too many for a browser. */
async function picturesOf(
  mails: readonly MailedAward[],
  pictures: Pictures,
): Promise<readonly (AwardPicture | undefined)[] | undefined> {
  const taken: (AwardPicture | undefined)[] = [];
  let bytes = 0;
  for (const { award } of mails) {
    const picture = await pictures(award.granted);
    bytes += picture?.bytes.length ?? 0;
    if (bytes > mostPictures) return undefined;
    taken.push(picture);
  }
  return taken;
}
