/** A folder that a build made: every award in every form, summed up. */

import { visible } from '../../../problems/quote.ts';
import { type Paint, plural } from '../../../problems/render.ts';
import type { BuiltSite } from '../../../publish/output/built-site.ts';
import { askedOnce } from '../../../publish/output/folder-documents.ts';
import {
  type Counts,
  type Fault,
  type Judgement,
  judgeAwards,
} from '../../../publish/output/judge-awards.ts';
import type { FetchDocument } from '../../../verify/fetched.ts';
import type { Report, Verdict } from '../../../verify/report.ts';
import { type ExitCode, exit, type Io } from '../../io.ts';
import { exitCodeOf, worst } from './exit-codes.ts';
import { wordsOf } from './report-text.ts';

/** As `--json` says it. */
export type SiteReport = {
  /** The folder as it was named. */
  readonly input: string;
  readonly base: string;
  readonly checkedAt: string;
  /** How many awards there are, and in how many files. */
  readonly awards: number;
  readonly files: number;
  /** By form, how many files have which verdict. */
  readonly forms: Readonly<Record<string, Counts>>;
  readonly faults: readonly { readonly file: string; readonly message: string }[];
};

export type JudgedSite = {
  readonly code: ExitCode;
  readonly summary: SiteReport;
  readonly faults: readonly Fault[];
  /** Of the faulty ones. */
  readonly reports: readonly Report[];
};

type SiteOptions = { readonly fetchDocument: FetchDocument; readonly now: string };

/** Addresses of the site are read from its folder. Revoked and expired awards are as they should be. */
export async function judgeSite(
  site: BuiltSite,
  input: string,
  { fetchDocument, now }: SiteOptions,
  io: Io,
): Promise<JudgedSite> {
  const { judged, progress } = progressOf(site.awards.length, io);
  const elsewhere = askedOnce(fetchDocument);
  const judgement = await judgeAwards(site, site.awards, { now, elsewhere, progress });
  judged();
  const { faults } = judgement;
  return {
    // A form that contradicts another is valid by itself.
    code: worst(faults.map(({ report }) => exitCodeOf(report) || exit.problems)),
    summary: summaryOf(site, input, now, judgement),
    faults,
    reports: faults.map(({ report }) => report),
  };
}

const summaryOf = (
  { base }: BuiltSite,
  input: string,
  checkedAt: string,
  { awards, files, forms, faults }: Judgement,
): SiteReport => ({
  input,
  base,
  checkedAt,
  awards,
  files,
  forms: Object.fromEntries(forms),
  faults: faults.map(({ path, sentence }) => ({ file: path, message: sentence })),
});

const columns: readonly Verdict[] = ['valid', 'revoked', 'expired', 'invalid', 'unknown'];
const shownFaults = 20;

/** A table of forms and verdicts, then what is not as it should be. */
export function siteText({ summary, faults }: JudgedSite, paint: Paint): string {
  const { input, base, checkedAt, awards, files, forms } = summary;
  const isFine = faults.length === 0;
  const headline = isFine ? paint.place('✓ As it should be') : paint.error('✗ Not as it should be');
  const rows = Object.entries(forms);
  const shown = columns.filter((verdict) =>
    rows.some(([, counts]) => counts[verdict] !== undefined),
  );
  const first = Math.max(...rows.map(([form]) => form.length), 0);
  const row = (form: string, cells: readonly string[]): string =>
    `  ${form.padEnd(first)}${cells.map((cell, at) => `  ${cell.padStart(wordsOf(shown[at] ?? 'valid').length)}`).join('')}`;
  return [
    `${headline}: ${paint.place(visible(input))}`,
    paint.dim(
      `  ${plural(awards, 'award')} in ${plural(files, 'file')} of ${visible(base)}, checked at ${checkedAt}`,
    ),
    '',
    paint.dim(row('', shown.map(wordsOf))),
    ...rows.map(([form, counts]) =>
      row(
        form,
        shown.map((verdict) => String(counts[verdict] ?? '–')),
      ),
    ),
    ...faultRows(faults, paint),
  ].join('\n');
}

function faultRows(faults: readonly Fault[], paint: Paint): string[] {
  if (faults.length === 0) return [];
  const rows = faults.slice(0, shownFaults).flatMap(({ path, sentence, report }) => {
    const isOpen = report.verdict === 'unknown';
    const mark = isOpen ? paint.warning('?') : paint.error('✗');
    return [`  ${mark} ${paint.place(visible(path))}`, `      ${visible(sentence)}`];
  });
  const more = faults.length - shownFaults;
  return ['', ...rows, ...(more > 0 ? [`  … and ${plural(more, 'more file')}.`] : [])];
}

/** One line that says how far it is, written over itself, where somebody watches and it takes a while. */
function progressOf(
  all: number,
  { env }: Io,
): { judged: () => void; progress: (done: number) => void } {
  const stream = process.stderr;
  const isWatched = all > 100 && stream.isTTY === true && env.CI === undefined;
  if (!isWatched) return { judged: () => {}, progress: () => {} };
  const show = (text: string) => stream.write(`\r\u001b[K${text}`);
  return {
    judged: () => show(''),
    progress: (done) => {
      if (done % 20 === 0) show(`${done} of ${all} awards`);
    },
  };
}
