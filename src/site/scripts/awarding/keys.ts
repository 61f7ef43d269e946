/** Makes key pairs for the issuers that have none, and hands over their files and the secret. Nothing is stored. */

import type { Awardables } from '../../../documents/awardables.ts';
import { newFilePage, secretsPage } from '../../../model/host-pages.ts';
import type { Instant } from '../../../model/instant.ts';
import { joinedSecret, type MadeKeys, makeKeys } from '../../awarding/make-keys.ts';
import { element, find } from '../verify/elements.ts';
import type { Words } from '../verify/words.ts';
import { type HandOver, hostName, pageLink } from './hand-over.ts';
import { nameIn, offerCopy, offerFile } from './offered-files.ts';

export function offerKeys(
  section: HTMLElement,
  { issuers }: Awardables,
  handOver: Pick<HandOver, 'repository' | 'typeRepository' | 'onChange'>,
  words: Words,
  tell: (text: string) => void,
  now: () => Instant,
): void {
  const names = (some: typeof issuers) => some.map(({ name }) => name).join(', ');
  const having = issuers.filter(({ keys }) => keys !== undefined);
  const lacking = issuers.filter(({ keys }) => keys === undefined);
  const there = find('[data-keys-there]', section);
  there.hidden = having.length === 0;
  there.textContent = words('sealingKeysThere', { issuers: names(having) });
  find('[data-keys-lacking]', section).hidden = lacking.length === 0;
  find('[data-keys-for]', section).textContent = words('sealingKeysFor', {
    issuers: names(lacking),
  });
  const isJoined = having.length > 0 && lacking.length > 0;
  find('[data-keys-both]', section).hidden = !isJoined;
  const old = find<HTMLTextAreaElement>('[data-old-secret]', section);
  const notice = find('[data-keys-notice]', section);
  const made = find('[data-made]', section);
  const button = find<HTMLButtonElement>('[data-make-keys]', section);
  const tellCopied = (isCopied: boolean) =>
    tell(words(isCopied ? 'sealingCopied' : 'sealingNotCopied'));
  const where = find<HTMLInputElement>('[data-keys-repository]', section);
  find('[data-keys-where]', section).hidden = handOver.repository() !== undefined;
  where.addEventListener('input', () => handOver.typeRepository(where.value));
  let secret = '';
  let keys: MadeKeys | undefined;

  const show = (): void => {
    const place = handOver.repository();
    const page = find('[data-secrets-page]', section);
    page.replaceChildren();
    if (place !== undefined) {
      const { label = '' } = page.dataset;
      page.append(pageLink(secretsPage(place), label, 'button button-quiet'));
    }
    find('[data-key-files]', section).replaceChildren(
      ...(keys?.files ?? []).map((file) => {
        const save = element(
          'button',
          { class: 'copy-button', type: 'button' },
          words('sealingMailFile'),
        );
        offerFile(save, () => ({ name: nameIn(file.path), content: file.text }));
        const added = place && newFilePage(place, file);
        const copy = element(
          'button',
          { class: 'copy-button', type: 'button' },
          words('sealingCopyText'),
        );
        offerCopy(copy, () => file.text, tellCopied);
        const links: (Node | string)[] = [copy, ' ', save];
        if (place !== undefined && added !== undefined) {
          const label = words(added.isFilled ? 'sealingAddTo' : 'sealingPasteAt', {
            host: hostName(place),
          });
          links.unshift(pageLink(added.address, label, ''), ' ');
        }
        return element('li', {}, element('code', { dir: 'ltr' }, file.path), ' ', ...links);
      }),
    );
  };

  button.addEventListener('click', async () => {
    notice.textContent = '';
    button.disabled = true;
    try {
      const next = await makeKeys(
        lacking.map(({ slug }) => slug),
        now(),
      );
      const joined = isJoined ? joinedSecret(old.value, next.secret) : next.secret;
      if (joined === undefined) {
        notice.textContent = words('sealingKeysNoSecret');
        old.focus();
        return;
      }
      old.value = '';
      keys = next;
      secret = joined;
      find('[data-secret]', section).textContent = joined;
      show();
      made.hidden = false;
      made.focus();
      // Others would void these, which are perhaps with the host by now.
      button.hidden = true;
    } catch {
      notice.textContent = words('sealingKeysFailed');
    } finally {
      button.disabled = false;
    }
  });
  offerCopy(find<HTMLButtonElement>('[data-copy-secret]', section), () => secret, tellCopied);
  handOver.onChange(show);
  section.hidden = false;
  section.classList.remove('reserved');
}
