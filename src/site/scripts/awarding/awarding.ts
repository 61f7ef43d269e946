/** Awarding from beginning to end: looks over what the form says, seals it, and shows what comes of it. */

import type { AwardTable } from '../../../authoring/award-rows.ts';
import { dayOf, type Instant } from '../../../model/instant.ts';
import { compareText } from '../../../problems/problem.ts';
import type { AwardPlan } from '../../../publish/awarding/plan-rows.ts';
import { addressesOf } from '../../awarding/ground.ts';
import { lookOver, type Request } from '../../awarding/look-over.ts';
import { mailsOf } from '../../awarding/mails.ts';
import { sealPlan } from '../../awarding/seal-plan.ts';
import { find } from '../verify/elements.ts';
import type { Words } from '../verify/words.ts';
import { createColumns } from './columns.ts';
import { createForm } from './form.ts';
import { groundHere, type Here } from './ground-here.ts';
import { createHandOver } from './hand-over.ts';
import { showKeepsakes } from './keepsakes.ts';
import { offerKeys } from './keys.ts';
import { offerFile } from './offered-files.ts';
import { picturesHere } from './pictures-here.ts';
import { showProblems } from './problems-view.ts';
import { showPublished } from './published-view.ts';

/** Longer lists are folded, so that what to do with the file is not far below. */
const mostShown = 12;

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const now = (): Instant => `${new Date().toISOString().slice(0, 19)}Z` as Instant;

/** @throws when what the site publishes of its badges is out of reach */
export async function startAwarding(
  root: HTMLElement,
  form: HTMLFormElement,
  notice: HTMLElement,
  words: Words,
): Promise<void> {
  const { list = '', awardables = '', used = '[]', pageLanguage = 'en' } = root.dataset;
  const here = await groundHere({ list, awardables, used: JSON.parse(used) });
  const { ground } = here;
  const said = find('[data-said]', root);
  const tell = (text: string) => {
    said.textContent = text;
  };
  const [wrong, sealedPart] = [find('[data-wrong]', root), find('[data-sealed]', root)];
  const columns = createColumns(
    find<HTMLDetailsElement>('[data-columns-fold]', form),
    find('[data-columns]', form),
    words,
  );
  const read = createForm(form, notice, columns, words);
  const handOver = createHandOver(sealedPart, words, tell);
  const others = find<HTMLButtonElement>('[data-others]', wrong);
  const rest = find<HTMLButtonElement>('[data-rest]', wrong);
  const look = find<HTMLButtonElement>('[data-look]', form);
  fillForm(form, here, words);
  offerKeys(find('[data-keys]', root), here.awardables, handOver, words, tell, now);

  const seal = (table: AwardTable, plan: AwardPlan): void => {
    const outcome = sealPlan(table, plan, ground, { now: now(), randomBytes });
    if (outcome.kind === 'refused') {
      showProblems(find('[data-problems]', wrong), outcome.problems, words);
      wrong.hidden = false;
      return;
    }
    const { sealed } = outcome;
    showPublished(find('[data-published]', sealedPart), sealed, pageLanguage, words);
    const count = String(sealed.awards.length);
    find('[data-published-count]', sealedPart).textContent = words('sealingSealed', { count });
    find<HTMLDetailsElement>('[data-published-fold]', sealedPart).open =
      sealed.awards.length <= mostShown;
    handOver.show(sealed);
    const mails = mailsOf(sealed, ground, { now: now(), randomBytes });
    const pictures = picturesHere(sealed.publication, addressesOf(ground));
    showKeepsakes(sealedPart, { ...sealed, mails, pictures }, words, tell);
    sealedPart.hidden = false;
    sealedPart.focus();
    tell(words('sealingSealed', { count }));
  };

  let leftOver: (() => void) | undefined;
  others.addEventListener('click', () => leftOver?.());

  const show = (table: AwardTable, plan: AwardPlan, hadMark: boolean): void => {
    const { rows, problems, rest: left } = plan;
    columns.show(table.list?.table.header.cells ?? [], false);
    if (left.length === 0 && rows.length > 0) {
      seal(table, plan);
      return;
    }
    showProblems(find('[data-problems]', wrong), problems, words);
    find('[data-wrong-said]', wrong).textContent =
      table.list === undefined
        ? ''
        : words('sealingWrongCount', {
            wrong: String(left.length),
            all: String(table.rows.length),
          });
    others.hidden = rows.length === 0;
    others.textContent = words('sealingOthers', { count: String(rows.length) });
    rest.hidden = true;
    if (table.list !== undefined) {
      const { header } = table.list.table;
      offerFile(rest, () => ({
        name: 'rest.csv',
        content: `${hadMark ? '\u{FEFF}' : ''}${[header, ...left].map(lineOf).join('')}`,
        type: 'text/csv;charset=utf-8',
      }));
    }
    leftOver = () => seal(table, plan);
    wrong.hidden = false;
    wrong.focus();
  };

  form.addEventListener('submit', async () => {
    const request = read.request();
    wrong.hidden = true;
    sealedPart.hidden = true;
    if (request === undefined) return;
    look.disabled = true;
    tell(words('sealingWorking'));
    try {
      const looked = await lookOver(request satisfies Request, ground, now());
      tell('');
      switch (looked.kind) {
        case 'no-badge':
          notice.textContent = words('sealingChooseBadge');
          find('[data-badge]', form).focus();
          break;
        case 'unreadable':
          columns.show(looked.header, true);
          showProblems(find('[data-problems]', wrong), looked.problems, words);
          find('[data-wrong-said]', wrong).textContent = '';
          others.hidden = true;
          rest.hidden = true;
          wrong.hidden = false;
          wrong.focus();
          break;
        case 'plan':
          show(looked.table, looked.plan, request.list?.hadMark ?? false);
      }
    } finally {
      look.disabled = false;
    }
  });
}

/** A row as it was written. */
const lineOf = ({ raw }: { readonly raw: string }): string =>
  raw.endsWith('\n') ? raw : `${raw}\n`;

/** Badges that can be awarded: those not retired, of issuers that award. */
function fillForm(form: HTMLFormElement, { awardables, badges }: Here, words: Words): void {
  const { site, issuers } = awardables;
  const today = now();
  const awarding = new Map(
    issuers.filter(({ isAwarding }) => isAwarding).map((one) => [one.slug, one]),
  );
  const offered = badges
    .filter(
      ({ issuer, retired }) => awarding.has(issuer) && (retired === undefined || retired > today),
    )
    .sort((a, b) => compareText(a.key, b.key));
  const select = find<HTMLSelectElement>('[data-badge]', form);
  for (const { key, name, issuer } of offered) {
    const from = awarding.get(issuer)?.name ?? issuer;
    select.append(new Option(awarding.size > 1 ? `${name} (${from})` : name, key));
  }
  if (offered.length === 1) select.value = offered[0]?.key ?? '';
  if (offered.length === 0) find('[data-notice]', form).textContent = words('sealingNoBadges');
  const day = dayOf(today, site.timeZone);
  const issued = find<HTMLInputElement>('[data-issued]', form);
  issued.value = day;
  issued.max = day;
}
