/** Says what was found and written, in words. Rows are named by their numbers, and nobody by an address. */

import { printable } from '../../../problems/quote.ts';
import { plural } from '../../../problems/render.ts';
import type { Io } from '../../io.ts';

export type Mails = {
  readonly folder: string;
  readonly mails: number;
  /** How many have no picture attached. Unknown in a dry run. */
  readonly withoutPicture?: number;
  /** How many awards are to somebody who has no mail address. */
  readonly notByMail: number;
};

export type LinksOutcome = {
  readonly dryRun: boolean;
  readonly file: string;
  readonly mails?: Mails;
  readonly people: number;
  readonly awards: number;
  /** How many of the awards are revoked. */
  readonly revoked: number;
  /** How many rows the list has; absent without a list. */
  readonly rows?: number;
  readonly unmatched: readonly number[];
  readonly repeated: readonly number[];
  readonly sealed: number;
};

export function tellLinks(outcome: LinksOutcome, io: Io): void {
  const { people, awards, unmatched, repeated, sealed, revoked, dryRun, file, mails } = outcome;
  io.print(
    `${plural(people, 'person', 'people')} ${people === 1 ? 'has' : 'have'} ${plural(awards, 'award')}.`,
  );
  if (unmatched.length > 0) {
    io.print(`No award belongs to ${rowsTold(unmatched)} of the list.`);
  }
  if (repeated.length > 0) {
    const verb = repeated.length === 1 ? 'repeats the address' : 'repeat the addresses';
    io.print(`${capital(rowsTold(repeated))} ${verb} of earlier rows, which count.`);
  }
  if (sealed > 0) {
    io.print(
      `${plural(sealed, 'award')} more ${sealed === 1 ? 'is' : 'are'} sealed: whose, only a private list can tell (--csv FILE).`,
    );
  }
  if (revoked > 0) {
    io.print(
      `${plural(revoked, 'award')} of these ${revoked === 1 ? 'is' : 'are'} revoked: the table says so${mails === undefined ? '' : ', and no mail goes out'}.`,
    );
  }
  io.print('');
  io.print(
    `${dryRun ? 'Would write' : 'Wrote'} ${printable(file)}: one row for each award${dryRun && mails === undefined ? '; nothing was changed' : ''}.`,
  );
  if (mails !== undefined) tellMails(mails, dryRun, io);
  if (!dryRun) {
    io.print('Only you can read it, and git never takes it. Delete it when the mails are sent.');
  }
}

function tellMails(told: Mails, dryRun: boolean, io: Io): void {
  const { mails, folder, notByMail, withoutPicture = 0 } = told;
  io.print(
    `${dryRun ? 'Would write' : 'Wrote'} ${plural(mails, 'unsent mail')} below ${printable(folder)}/${dryRun ? '; nothing was changed' : ''}. The number of a mail is that of its row in the table; open one, look it over and send it.`,
  );
  if (notByMail > 0) {
    io.print(
      `No mail goes out for ${plural(notByMail, 'award')}, because the recipient has no e-mail address.`,
    );
  }
  if (withoutPicture > 0) {
    io.print(
      `${plural(withoutPicture, 'mail')} ${withoutPicture === 1 ? 'has' : 'have'} no badge attached, because its picture has to be signed or is not baked. Build the site first (npm run build) and run this command again.`,
    );
  }
}

/** How many numbers are read out; `--json` has all. */
const mostTold = 12;

/** "row 4", "rows 4, 7 to 9 and 12". */
export function rowsTold(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  const words = runs.map(([from, to]) =>
    from === to ? String(from) : to === from + 1 ? `${from}, ${to}` : `${from} to ${to}`,
  );
  const shown = words.slice(0, mostTold);
  const more = words.length > mostTold ? ['others'] : [];
  const last = [...shown, ...more].pop() ?? '';
  const before = [...shown, ...more].slice(0, -1).join(', ');
  return `${numbers.length === 1 ? 'row' : 'rows'} ${before === '' ? last : `${before} and ${last}`}`;
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
