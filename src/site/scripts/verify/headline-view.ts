/** The head of a report: verdict, what it means, and on whose word it rests. */

import type { Examined } from '../../../verify/verify.ts';
import { regional } from '../../dates.ts';
import { element, find } from './elements.ts';
import { headlineOf } from './headline.ts';
import type { Words } from './words.ts';

export type HeadOptions = { readonly base: string; readonly site: string };

/** @returns the headline as text */
export function showHeadline(
  result: HTMLElement,
  examined: Examined,
  { base, site }: HeadOptions,
  words: Words,
): string {
  const { report, badge, issuer } = examined;
  const { verdict, title, means, domain, isVouchedFor, isOwn } = headlineOf(examined, base);
  const text = words(title, { domain: domain ?? '' });
  result.dataset.verdict = verdict;
  find('[data-title]', result).textContent = text;
  find('[data-means]', result).textContent = words(means);
  const whose =
    isOwn === undefined
      ? domain !== undefined && !isVouchedFor
        ? words('issuerClaimed', { domain })
        : ''
      : words(isOwn ? 'issuedHere' : 'issuedElsewhere', { domain: domain ?? '', site });
  const line = find('[data-whose]', result);
  line.textContent = whose;
  line.hidden = whose === '';
  const kind = report.generation === 'unknown' ? undefined : `Open Badges ${report.generation}`;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['checkedWhat', report.input],
    ['saysBadge', badge?.name],
    ['saysIssuer', issuer?.name],
    ['issuerAt', issuer?.address],
    ['checkedKind', kind],
  ];
  const time = element('time', { datetime: report.checkedAt }, timeOf(report.checkedAt));
  find('[data-facts]', result).replaceChildren(
    ...facts.flatMap(([term, value]) =>
      value ? [fact(words(term), element('bdi', {}, value))] : [],
    ),
    fact(words('checkedAt'), time),
  );
  return text;
}

const fact = (term: string, value: Node): HTMLElement =>
  element('div', {}, element('dt', {}, term), element('dd', {}, value));

/** In the language of the page, and with its zone, because a report is shown to others. */
const timeOf = (instant: string): string =>
  new Intl.DateTimeFormat(regional(document.documentElement.lang), {
    calendar: 'gregory',
    dateStyle: 'long',
    timeStyle: 'long',
  }).format(new Date(instant));
