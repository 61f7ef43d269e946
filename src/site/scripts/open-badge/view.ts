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
  readonly name: string;
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
  const isKnown = claims.host !== undefined || issuer === undefined;
  return {
    verdict,
    trust,
    warning: name === undefined ? undefined : warningOf(trust, say),
    name: name ?? say('aBadge'),
    issuer,
    // Where nothing says who issued it, it is still known who answered.
    domain: isKnown ? (claims.host ?? URL.parse(address)?.host) : say('byKey'),
    date: date && say('awardedOn', { date }),
    status: statusOf(outcome, speech),
    picture: trust === 'false' ? undefined : picture,
    link: linkOf(outcome, trust, say),
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

/**
 * To the award's page, or to the criteria. What is wrong leads nowhere, and what is not confirmed no further than to where
 * it stands.
 */
function linkOf({ address, claims = {} }: Outcome, trust: Trust, say: Say): View['link'] {
  if (trust === 'false') return undefined;
  const { id, criteria } = claims;
  const places = trust === 'unconfirmed' ? [address] : [id ?? '', address];
  const told = (key: 'seeAward' | 'seeCriteria', to: string): View['link'] => ({
    address: to,
    text: say(key, { host: webAddress(to)?.host ?? '' }),
  });
  for (const place of places) {
    const page = awardPageOf(place, criteria);
    if (page !== undefined) return told('seeAward', page);
  }
  const isLink = trust !== 'unconfirmed' && criteria !== undefined && webAddress(criteria);
  return isLink ? told('seeCriteria', criteria) : undefined;
}
