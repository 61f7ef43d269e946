/** The form, read into a request, and the list that was handed over. */

import type { ColumnMap } from '../../../authoring/award-columns.ts';
import { given } from '../../../model/given.ts';
import { decodeText } from '../../../syntax/text-file.ts';
import type { Request } from '../../awarding/look-over.ts';
import { find } from '../verify/elements.ts';
import type { Words } from '../verify/words.ts';
import type { ColumnChoices } from './columns.ts';

const maxBytes = 64_000_000;

type List = NonNullable<Request['list']> & {
  /** Did it begin with a byte-order mark, which Excel looks for? */
  readonly hadMark: boolean;
};

export type AwardForm = {
  /** Undefined, and said why, while something is missing that no list can say. */
  readonly request: () => (Request & { readonly list?: List }) | undefined;
};

export function createForm(
  form: HTMLFormElement,
  notice: HTMLElement,
  columns: ColumnChoices,
  words: Words,
): AwardForm {
  const field = (name: string) =>
    find<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(`[data-${name}]`, form);
  const textOf = (name: string): string | undefined => field(name).value.trim() || undefined;
  const file = find<HTMLInputElement>('[data-file]', form);
  const pasted = find<HTMLTextAreaElement>('[data-list]', form);
  const said = find('[data-list-said]', form);
  const zone = find('[data-zone]', form);
  const [one, many] = [find('[data-one]', form), find('[data-many]', form)];
  const choices = [...form.querySelectorAll<HTMLInputElement>('[data-whom]')];
  let list: List | undefined;

  const isMany = () => choices.some(({ checked, value }) => checked && value === 'many');
  const showWhom = () => {
    one.hidden = isMany();
    many.hidden = !isMany();
  };
  const take = (taken: List | undefined) => {
    list = taken;
    const rows = taken?.text.split('\n').filter((line) => line.trim() !== '').length ?? 0;
    said.textContent =
      taken === undefined
        ? ''
        : words('sealingRead', { name: taken.name, rows: String(Math.max(0, rows - 1)) });
    columns.forget();
  };
  const takeFile = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    notice.textContent = chosen.size > maxBytes ? words('sealingTooLarge') : '';
    if (chosen.size > maxBytes) return;
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const decoded = decodeText(bytes, { utf16: true });
    if (!decoded.ok) {
      notice.textContent = words('sealingNotUtf8');
      return;
    }
    const hadMark = [0xef, 0xfe, 0xff].includes(bytes[0] ?? 0);
    pasted.value = '';
    take({ name: chosen.name, text: decoded.text, hadMark });
  };

  for (const choice of choices) choice.addEventListener('change', showWhom);
  // A page that is gone back to keeps what was chosen.
  showWhom();
  file.addEventListener('change', () => {
    void takeFile(file.files?.[0]).finally(() => {
      // So that the same file can be chosen again.
      file.value = '';
    });
  });
  pasted.addEventListener('input', () => {
    const text = pasted.value.replace(/\r\n?/g, '\n');
    take(text.trim() === '' ? undefined : { name: 'list.csv', text, hadMark: false });
  });
  for (const name of ['dragenter', 'dragover'] as const) {
    document.addEventListener(name, (event) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      zone.classList.add('is-over');
    });
  }
  for (const name of ['dragleave', 'drop'] as const) {
    document.addEventListener(name, () => zone.classList.remove('is-over'));
  }
  document.addEventListener('drop', (event) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    for (const choice of choices) choice.checked = choice.value === 'many';
    showWhom();
    void takeFile(event.dataTransfer.files[0]);
  });

  return {
    request: () => {
      const evidence = field('evidence')
        .value.split('\n')
        .map((line) => line.trim());
      const shared = {
        ...given({
          badge: textOf('badge'),
          issuedOn: textOf('issued'),
          expires: textOf('expires-on'),
          narrative: textOf('narrative'),
        }),
        evidence: evidence.filter((address) => address !== ''),
      };
      const toldOnly = form.querySelector<HTMLInputElement>('[data-told-only]');
      const isNameTold = toldOnly?.checked === true;
      const refuse = (key: string, on: HTMLElement) => {
        notice.textContent = words(key);
        on.focus();
        return undefined;
      };
      notice.textContent = '';
      if (isMany()) {
        if (list === undefined) return refuse('sealingNoList', file);
        const order = textOf('dates');
        return {
          flags: shared,
          list,
          isNameTold,
          maps: columns.maps() satisfies readonly ColumnMap[],
          ...(order === 'day-first' || order === 'month-first' ? { dates: order } : {}),
        };
      }
      if (shared.badge === undefined) return refuse('sealingChooseBadge', field('badge'));
      const recipient = textOf('recipient');
      if (recipient === undefined) return refuse('sealingNoRecipient', field('recipient'));
      return { flags: { ...shared, recipient, ...given({ name: textOf('name') }) }, isNameTold };
    },
  };
}
