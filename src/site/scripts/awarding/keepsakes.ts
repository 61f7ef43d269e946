/** What only the issuer keeps: who got which award, with its links, and a mail to each. */

import { strToU8, zipSync } from 'fflate';
import type { MailedAward } from '../../awarding/mails.ts';
import type { SealedAwards } from '../../awarding/seal-plan.ts';
import { element, find } from '../verify/elements.ts';
import type { Words } from '../verify/words.ts';
import { nameIn, offerFile } from './offered-files.ts';

export function showKeepsakes(
  section: HTMLElement,
  { path, links }: Pick<SealedAwards, 'path' | 'links'>,
  mails: readonly MailedAward[],
  words: Words,
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
  offerFile(all, () => {
    const packed = zipSync(
      Object.fromEntries(mails.map(({ file }, index) => [fileOf(index), strToU8(file())] as const)),
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
      offerFile(save, () => ({ name: fileOf(index), content: file(), type: 'message/rfc822' }));
      const open = element('a', { href: address }, words('sealingMail'));
      const who = element('bdi', { dir: 'ltr' }, award.address);
      return element('li', {}, who, ' ', open, ' ', save);
    }),
  );
}
