/** What will be published of each award, in a table. To whom it goes stands there for the issuer alone. */

import type { GrantedAward } from '../../../model/award.ts';
import type { SealedAwards } from '../../awarding/seal-plan.ts';
import { createDates } from '../../dates.ts';
import { element } from '../verify/elements.ts';
import type { Words } from '../verify/words.ts';

/** Dates stay in one line. */
const days: ReadonlySet<string> = new Set(['sealingIssued', 'sealingExpires']);

export function showPublished(
  place: HTMLElement,
  { awards, publication }: SealedAwards,
  language: string,
  words: Words,
): void {
  // As the pages will say it.
  const day = createDates({ language, timeZone: publication.site.timeZone });
  place.replaceChildren(
    ...awards.map(({ granted, address, number }, index) => {
      const { badgeClass, issuedOn, expires } = granted;
      const cells = [
        ['sealingWhom', element('bdi', { dir: 'ltr' }, address)],
        ['sealingBadge', element('bdi', {}, badgeClass.name)],
        ['sealingIssued', day(issuedOn)],
        ['sealingExpires', expires === undefined ? words('sealingNever') : day(expires)],
        ['sealingName', nameOf(granted, words)],
        ['sealingMore', moreOf(granted)],
      ] as const;
      return element(
        'tr',
        {},
        // The one award of a form stands in no list.
        element('th', { scope: 'row' }, String(awards.length === 1 ? index + 1 : number)),
        ...cells.map(([label, cell]) =>
          cell === ''
            ? element('td')
            : element(
                'td',
                { 'data-label': words(label), ...(days.has(label) ? { class: 'day' } : {}) },
                element('span', { dir: 'auto' }, cell),
              ),
        ),
      );
    }),
  );
}

function nameOf({ name, sealedName }: GrantedAward, words: Words): Node | string {
  if (name !== undefined) return element('bdi', {}, name);
  return words(sealedName === undefined ? 'sealingNobody' : 'sealingHash');
}

function moreOf({ narrative, evidence, role, term, licenseNumber }: GrantedAward): string {
  return [
    narrative,
    ...evidence.flatMap(({ id, name, narrative: told }) => id ?? name ?? told ?? []),
    role,
    term,
    licenseNumber,
  ]
    .filter((text) => text !== undefined)
    .join(' · ');
}
