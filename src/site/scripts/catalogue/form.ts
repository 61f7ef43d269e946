/** The form of the search: its field, its filters, and what these offer. */

import type { SearchIndex } from '../../../documents/search-index.ts';
import { type Choice, choicesOf, type ListedFilter } from '../../search/choices.ts';
import { fold } from '../../search/fold.ts';
import { filters, type Wanted, wantedFrom } from '../../search/wanted.ts';
import { one } from '../find-element.ts';

export function createForm(form: HTMLFormElement) {
  const field = one(form, 'input[name="q"]', HTMLInputElement);
  const panel = one(form, '#search-filters', HTMLElement);
  const toggle = form.querySelector<HTMLButtonElement>('[aria-controls="search-filters"]');
  const selects = [...form.querySelectorAll('select')];

  const open = (isOpen: boolean): void => {
    panel.hidden = !isOpen;
    toggle?.setAttribute('aria-expanded', String(isOpen));
  };

  return {
    read: (): Wanted =>
      wantedFrom((name) =>
        name === 'q' ? field.value : (selects.find((one) => one.name === name)?.value ?? null),
      ),

    /** A filter that holds is seen. */
    write: (asked: Wanted): void => {
      field.value = asked.q;
      for (const name of filters) {
        const select = selects.find((one) => one.name === name);
        if (select !== undefined) choose(select, asked[name] ?? '');
      }
      if (selects.some(({ value }) => value !== '')) open(true);
    },

    /** Fills the filters whose choices the index knows. */
    offer: (index: SearchIndex): void => {
      const choices = choicesOf(index, document.documentElement.lang);
      for (const select of selects.filter(({ dataset }) => dataset.listed !== undefined)) {
        const { value } = select;
        select.length = 1;
        select.append(...choices[select.name as ListedFilter].map(optionOf));
        choose(select, value);
      }
    },

    focus: (): void => field.focus(),

    onLetters: (act: () => void): void => field.addEventListener('input', act),

    /** Something is settled: a filter is chosen, or the field is left or sent. */
    onChoice: (act: () => void): void => {
      form.addEventListener('change', act);
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        act();
      });
    },

    /** Somebody begins to use it. */
    onUse: (act: () => void): void => {
      field.addEventListener('focus', act);
      toggle?.addEventListener('click', () => {
        open(toggle.ariaExpanded !== 'true');
        act();
      });
    },
  };
}

const optionOf = ({ value, text }: Choice): HTMLOptionElement => new Option(text, value);

/** Chooses what is spelled alike; what a filter does not have is added, so that it is seen and can be taken away. */
function choose(select: HTMLSelectElement, value: string): void {
  const known = [...select.options].find((option) => fold(option.value) === fold(value));
  if (known === undefined) select.append(optionOf({ value, text: value }));
  select.value = known?.value ?? value;
}
