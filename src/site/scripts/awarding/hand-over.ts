/** The file for the repository: at the host's page for new files, or downloaded. Which repository, is typed or known. */

import {
  type HostKind,
  hostKindOf,
  hostKinds,
  newFilePage,
  type Repository,
  repositoryUrl,
  uploadPage,
} from '../../../model/host-pages.ts';
import { element, find } from '../verify/elements.ts';
import type { Words } from '../verify/words.ts';
import { nameIn, offerCopy, offerFile } from './offered-files.ts';

const hostNames: Readonly<Record<HostKind, string>> = {
  github: 'GitHub',
  gitlab: 'GitLab',
  forgejo: 'Forgejo',
};

export const hostName = ({ url, kind }: Pick<Repository, 'url' | 'kind'>): string =>
  url.includes('//codeberg.org/') ? 'Codeberg' : hostNames[kind];

/** A page of the host, in a window of its own: what was sealed would be gone with this one. */
export const pageLink = (href: string, text: string, className = 'button'): HTMLAnchorElement =>
  element('a', { class: className, href, target: '_blank', rel: 'noreferrer' }, text);

export type HandOver = {
  readonly show: (file: { readonly path: string; readonly text: string }) => void;
  /** Undefined while none is typed that is one. */
  readonly repository: () => Repository | undefined;
  /** As if it were typed here. */
  readonly typeRepository: (address: string) => void;
  /** Called when another repository is typed. */
  readonly onChange: (listen: () => void) => void;
};

export function createHandOver(section: HTMLElement, words: Words, tell: (text: string) => void) {
  const typed = find<HTMLInputElement>('[data-repository]', section);
  const branch = find<HTMLInputElement>('[data-branch]', section);
  const host = find<HTMLSelectElement>('[data-host]', section);
  const add = find('[data-add]', section);
  const said = find('[data-hand-over-said]', section);
  let file: { readonly path: string; readonly text: string } | undefined;
  const listeners: (() => void)[] = [];

  const repository = (): Repository | undefined => {
    const url = repositoryUrl(typed.value);
    const kind = hostKinds.find((one) => one === host.value);
    return url === undefined || kind === undefined
      ? undefined
      : { url, branch: branch.value.trim() || 'main', kind };
  };

  const showLinks = (): void => {
    const place = repository();
    add.replaceChildren();
    said.textContent = place === undefined ? words('sealingNoRepository') : '';
    if (place === undefined || file === undefined) return;
    const name = { host: hostName(place) };
    const page = newFilePage(place, file);
    if (page !== undefined) {
      add.append(
        pageLink(page.address, words(page.isFilled ? 'sealingAddTo' : 'sealingPasteAt', name)),
      );
      return;
    }
    said.textContent = words('sealingTooLong');
    const address = uploadPage(place, file.path);
    if (address !== undefined) add.append(pageLink(address, words('sealingUploadAt', name)));
  };

  const guessHost = (): void => {
    const kind = hostKindOf(typed.value);
    if (kind !== undefined) host.value = kind;
  };
  const changed = (): void => {
    showLinks();
    for (const listen of listeners) listen();
  };
  const typedAnew = (): void => {
    guessHost();
    changed();
  };
  typed.addEventListener('input', typedAnew);
  for (const field of [branch, host]) field.addEventListener('input', changed);
  offerCopy(
    find<HTMLButtonElement>('[data-copy-text]', section),
    () => file?.text ?? '',
    (isCopied) => tell(words(isCopied ? 'sealingCopied' : 'sealingNotCopied')),
  );
  guessHost();
  showLinks();

  const handOver: HandOver = {
    show: (next) => {
      file = next;
      find('[data-path]', section).textContent = next.path;
      find('[data-text]', section).textContent = next.text;
      offerFile(find<HTMLButtonElement>('[data-download]', section), () => ({
        name: nameIn(next.path),
        content: next.text,
      }));
      showLinks();
    },
    repository,
    typeRepository: (address) => {
      typed.value = address;
      typedAnew();
    },
    onChange: (listen) => {
      listeners.push(listen);
    },
  };
  return handOver;
}
