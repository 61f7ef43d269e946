/** What a card says, made of what the check found and what the documents say. */

import { webAddress } from '../../../verify/addresses.ts';
import type { Report, Verdict } from '../../../verify/report.ts';
import { awardPageOf } from './award-page.ts';
import type { Claims } from './claims.ts';
import { dayOf } from './days.ts';
import { revocationReason, whyOf } from './why.ts';
import type { Speech } from './words.ts';

/**
 * How far what is said of an award may be relied on: `confirmed` by the check, `withdrawn` by its issuer, `unconfirmed`
 * because something could not be looked at, `false` because something is wrong.
 */
export type Trust = 'confirmed' | 'withdrawn' | 'unconfirmed' | 'false';

export type View = {
  readonly verdict: Verdict;
  readonly trust: Trust;
  /** Stands above what is not to be relied on. */
  readonly warning?: string | undefined;
  /** Absent where nothing is left that says it, or nothing could be read. */
  readonly name?: string | undefined;
  /** Stands in its place. */
  readonly noName: string;
  readonly issuer?: string | undefined;
  /** The issuer's host, or the words for one that has none. */
  readonly domain?: string | undefined;
  readonly date?: string | undefined;
  readonly status: string;
  readonly picture?: { readonly address: string; readonly alt: string } | undefined;
  readonly link?: { readonly address: string; readonly text: string } | undefined;
  /** Of what the issuer wrote. */
  readonly language?: string | undefined;
  /** The figure behind the picture is drawn from it. */
  readonly id: string;
};

/** What came of checking what stands at an address. */
export type Outcome = {
  readonly address: string;
  readonly verdict: Verdict;
  readonly report: Report;
  /** Absent when there was no text of a badge to read. */
  readonly claims?: Claims | undefined;
};

const trustOf: Readonly<Record<Verdict, Trust>> = {
  valid: 'confirmed',
  expired: 'confirmed',
  revoked: 'withdrawn',
  unknown: 'unconfirmed',
  invalid: 'false',
};

export function viewOf(outcome: Outcome, speech: Speech): View {
  const { say, tag } = speech;
  const { address, verdict, claims = {} } = outcome;
  const trust = trustOf[verdict];
  const { name, issuer, picture, id = address } = claims;
  const date = dayOf(claims.issued, tag);
  // Where nothing says who issued it, it is still known who answered.
  const isNamed = claims.host === undefined && issuer !== undefined;
  const domain = isNamed ? say('byKey') : (claims.host ?? webAddress(address)?.host);
  return {
    verdict,
    trust,
    warning: name === undefined ? undefined : warningOf(trust, say),
    name,
    noName: say('aBadge'),
    issuer,
    domain,
    date: date && say('awardedOn', { date }),
    status: statusOf(outcome, speech),
    picture: trust === 'false' ? undefined : picture,
    link: linkOf(outcome, trust, { say, domain }),
    language: claims.language,
    id,
  };
}

type Say = Speech['say'];

function warningOf(trust: Trust, say: Say): string | undefined {
  if (trust === 'false') return say('claims');
  return trust === 'unconfirmed' ? say('unconfirmed') : undefined;
}

function statusOf({ verdict, report, claims }: Outcome, { say, tag, language }: Speech): string {
  const date = dayOf(claims?.expires, tag);
  switch (verdict) {
    case 'valid':
      return date ? say('validUntil', { date }) : say('valid');
    case 'expired':
      return date ? say('expiredOn', { date }) : say('expired');
    case 'revoked': {
      if (claims?.isOnlySuspended) return say('suspended');
      const why = revocationReason(report);
      return why ? say('revokedWhy', { why }) : say('revoked');
    }
    case 'invalid':
      return say('invalid', { why: whyOf(report, language) });
    case 'unknown': {
      // Nothing was wrong with what the check read, which was not what stands at the address itself.
      const isOther = report.verdict !== 'unknown';
      return say('unknown', { why: isOther ? say('noDocument') : whyOf(report, language) });
    }
  }
}

type Around = { readonly say: Say; readonly domain: string | undefined };

/**
 * To the award's page, or to the criteria. What is wrong leads nowhere, and what is not confirmed no further than to where
 * it stands.
 */
function linkOf(
  { address, claims = {} }: Outcome,
  trust: Trust,
  { say, domain }: Around,
): View['link'] {
  if (trust === 'false') return undefined;
  const { id, criteria } = claims;
  const told = (words: string, to: string): View['link'] => {
    const host = webAddress(to)?.host;
    // Where it leads is said, unless it stands there already.
    return { address: to, text: host === domain ? words : `${words} (${host})` };
  };
  for (const place of trust === 'unconfirmed' ? [address] : [id ?? '', address]) {
    const page = awardPageOf(place, criteria);
    if (page !== undefined) return told(say('seeAward'), page);
  }
  const isLink = trust !== 'unconfirmed' && criteria !== undefined && webAddress(criteria);
  return isLink ? told(say('seeCriteria'), criteria) : undefined;
}
