/** What each column of a list holds, where its name does not say it: chosen by the person, in place of `--map`. */

import type { ColumnMap } from '../../../authoring/award-columns.ts';
import { element } from '../verify/elements.ts';
import type { Words } from '../verify/words.ts';

export type ColumnChoices = ReturnType<typeof createColumns>;

/** Fields that lists of people have. Their names are those of the recipient file, in every language. */
const fields = [
  'recipient',
  'name',
  'badge',
  'issuedOn',
  'expires',
  'narrative',
  'evidence.1.id',
  'evidence.1.name',
  'role',
  'term',
  'licenseNumber',
  'creditsEarned',
];

const asCalled = 'as-called';

export function createColumns(fold: HTMLDetailsElement, place: HTMLElement, words: Words) {
  let shown = '';
  const selects = (): readonly HTMLSelectElement[] => [...place.querySelectorAll('select')];
  return {
    forget: (): void => {
      shown = '';
      place.replaceChildren();
      fold.hidden = true;
      fold.open = false;
    },
    /** What was chosen before stays. */
    show: (header: readonly string[], isOpen: boolean): void => {
      const named = [...new Set(header.filter((name) => name !== ''))];
      if (JSON.stringify(named) !== shown) {
        shown = JSON.stringify(named);
        place.replaceChildren(...named.map((name, index) => choice(name, index, words)));
      }
      fold.hidden = named.length === 0;
      fold.open ||= isOpen;
    },
    maps: (): readonly ColumnMap[] =>
      selects().flatMap(({ value, dataset: { column = '' } }) =>
        value === asCalled ? [] : [{ column, field: value }],
      ),
  };
}

function choice(column: string, index: number, words: Words): HTMLElement {
  const id = `award-column-${index}`;
  const select = element(
    'select',
    { id, 'data-column': column },
    element('option', { value: asCalled }, words('sealingAsCalled')),
    element('option', { value: '' }, words('sealingLeaveOut')),
    ...fields.map((field) => element('option', { value: field }, field)),
  );
  const label = element('label', { for: id, dir: 'auto' }, column);
  return element('div', { class: 'field' }, label, select);
}
