/** What stands above a report: the verdict, and on whose word. The domain speaks, not the name that a badge claims. */

import type { Report, StepCode, StepResult, Verdict } from '../../../verify/report.ts';
import type { Examined } from '../../../verify/verify.ts';

export type Headline = {
  readonly verdict: Verdict;
  /** Keys of the words. */
  readonly title: string;
  readonly means: string;
  /** Host of the issuer's own document, as the URL parser writes it, so that no letter looks like another. */
  readonly domain: string | undefined;
  /** Is it shown that the issuer stands by the badge? */
  readonly isVouchedFor: boolean;
  /** Is the issuer one of the site's? Undefined where that is not shown. */
  readonly isOwn: boolean | undefined;
};

/** @param base of the site that the page belongs to */
export function headlineOf(
  { report, issuer }: Pick<Examined, 'report' | 'issuer'>,
  base: string,
): Headline {
  const { verdict } = report;
  const address = issuer?.address === undefined ? undefined : URL.parse(issuer.address);
  const domain = address?.host;
  const isVouchedFor = vouchedFor(report);
  const byDomain = isVouchedFor && domain !== undefined;
  const capital = verdict.charAt(0).toUpperCase() + verdict.slice(1);
  const hasTwo = verdict === 'valid' || verdict === 'expired' || verdict === 'revoked';
  const isNobodys = verdict === 'valid' && !byDomain;
  return {
    verdict,
    title: `verdict${capital}${hasTwo && !byDomain ? 'Nobody' : ''}`,
    means: isNobodys ? 'verdictNobodyMeans' : `verdict${capital}Means`,
    domain,
    isVouchedFor,
    isOwn: byDomain ? address?.href.startsWith(base) : undefined,
  };
}

/** Either the issuer's site shows this very badge, or the issuer's own key signed it. */
function vouchedFor({ steps }: Report): boolean {
  const of = (code: StepCode): StepResult | undefined =>
    steps.find((step) => step.code === code)?.result;
  const copy = of('copy');
  const isShown = of('scope') === 'passed' && copy !== 'failed' && copy !== 'could-not-check';
  return isShown || (of('signature') === 'passed' && of('key') === 'passed');
}
