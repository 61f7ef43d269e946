/** Judges the awards of a built site in every form there is of them, as a stranger would. */

import { type Addresses, createAddresses } from '../../model/addresses.ts';
import type { AwardId } from '../../model/award.ts';
import type { FetchDocument } from '../../verify/fetched.ts';
import type { Report, Step, Verdict } from '../../verify/report.ts';
import { verify } from '../../verify/verify.ts';
import type { BuiltSite } from './built-site.ts';
import { folderDocuments } from './folder-documents.ts';

const picture = ['png', 'svg'] as const;

/** How an award can be had, and where; in the order of a table. */
const forms: readonly (readonly [
  form: string,
  addresses: (id: AwardId, at: Addresses) => readonly { readonly path: string }[],
])[] = [
  ['1.1 hosted', (id, at) => [at.v1Assertion(id)]],
  ['1.1 signed', (id, at) => [at.v1SignedAssertion(id)]],
  ['1.1 picture', (id, at) => picture.map((extension) => at.v1BakedImage(id, { extension }))],
  ['2.0 hosted', (id, at) => [at.assertion(id)]],
  ['2.0 signed', (id, at) => [at.signedAssertion(id)]],
  ['2.0 picture', (id, at) => picture.map((extension) => at.bakedImage(id, { extension }))],
  ['3.0 with a proof', (id, at) => [at.credential(id)]],
  ['3.0 as a JWT', (id, at) => [at.credentialJwt(id)]],
  ['3.0 picture', (id, at) => picture.map((extension) => at.credentialImage(id, { extension }))],
];

export type Counts = Partial<Record<Verdict, number>>;

export type Fault = {
  /** Below the site's folder. */
  readonly path: string;
  /** What is wrong, as a sentence. */
  readonly sentence: string;
  readonly report: Report;
};

export type Judgement = {
  /** How many awards were judged. */
  readonly awards: number;
  readonly files: number;
  /** By form, of those forms that there are. */
  readonly forms: ReadonlyMap<string, Counts>;
  /** Revoked and expired is no fault. */
  readonly faults: readonly Fault[];
};

export type JudgeOptions = {
  readonly now: string;
  /** For documents of others, such as endorsements. */
  readonly elsewhere: FetchDocument;
  readonly progress?: (done: number, all: number) => void;
};

const atOnce = 4;

/** @param awards some of the site's, or all */
export async function judgeAwards(
  site: BuiltSite,
  awards: readonly AwardId[],
  { now, elsewhere, progress }: JudgeOptions,
): Promise<Judgement> {
  const at = createAddresses(site.base);
  const options = { now, fetchDocument: folderDocuments(site, elsewhere) };
  const counts = new Map<string, Counts>(forms.map(([form]) => [form, {}]));
  const faults: Fault[] = [];
  let files = 0;
  for (let start = 0; start < awards.length; start += atOnce) {
    const some = awards.slice(start, start + atOnce).map(async (id) => {
      const there = new Set(await site.filesOf(id));
      const places = forms.flatMap(([form, addresses]) =>
        addresses(id, at)
          .filter(({ path }) => there.has(path))
          .map(({ path }) => ({ form, path })),
      );
      return Promise.all(
        places.map(async ({ form, path }) => {
          const report = await verify({ address: site.base + path }, options);
          return { form, path, report, verdict: report.verdict };
        }),
      );
    });
    for (const judged of await Promise.all(some)) {
      files += judged.length;
      for (const { form, verdict } of judged) {
        const count = counts.get(form) ?? {};
        counts.set(form, { ...count, [verdict]: (count[verdict] ?? 0) + 1 });
      }
      faults.push(...faultsOf(judged));
    }
    progress?.(Math.min(start + atOnce, awards.length), awards.length);
  }
  const present = [...counts].filter(([, count]) => Object.keys(count).length > 0);
  return { awards: awards.length, files, forms: new Map(present), faults };
}

type Judged = { readonly path: string; readonly report: Report; readonly verdict: Verdict };

/** What does not verify; and where one form is revoked, each that is not. */
function faultsOf(judged: readonly Judged[]): Fault[] {
  const isRevoked = judged.some(({ verdict }) => verdict === 'revoked');
  return judged.flatMap(({ path, report, verdict }): Fault[] => {
    if (verdict === 'revoked') return [];
    if (verdict === 'invalid' || verdict === 'unknown') {
      return [{ path, report, sentence: whyNot(report) }];
    }
    const sentence = 'Another form of this award says that it is revoked, and this one does not.';
    return isRevoked ? [{ path, report, sentence }] : [];
  });
}

/** The sentence of the step that decided. */
export function whyNot({ steps }: Pick<Report, 'steps'>): string {
  const first = (result: Step['result']) => steps.find((step) => step.result === result);
  return (first('failed') ?? first('could-not-check'))?.message ?? '';
}

/** Some of a list, spread over it, the same ones every time; all of them where they are not more. */
export function sampleOf<T>(all: readonly T[], size: number): readonly T[] {
  if (all.length <= size) return all;
  return Array.from({ length: size }, (_, index) =>
    Math.floor((index * all.length) / size),
  ).flatMap((at) => all.slice(at, at + 1));
}
