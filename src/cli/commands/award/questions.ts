/** Asks a person in front of a terminal what the flags of an award left open. */

import type { AwardFlags } from '../../../authoring/award-fills.ts';
import { readListDate } from '../../../authoring/list-dates.ts';
import type { UsualDateOptions } from '../../../authoring/usual-dates.ts';
import type { Sources } from '../../../content/schema/sources.ts';
import { given } from '../../../model/given.ts';
import { type Instant, startOf } from '../../../model/instant.ts';
import { normalizeAddress } from '../../../model/recipient.ts';
import { compareText } from '../../../problems/problem.ts';
import { printable } from '../../../problems/quote.ts';
import type { Ask, Choice } from '../../io.ts';
import type { AwardSite } from './award-site.ts';

export type Today = {
  readonly now: Instant;
  /** In the time zone of the site, `YYYY-MM-DD`. */
  readonly day: string;
};

/** Badges that can be awarded: those not retired, of issuers that award. */
export function awardableBadges({ sources }: AwardSite, { now }: Today): readonly Choice<string>[] {
  const { site, issuers, badgeClasses } = sources;
  const awarding = new Set(issuers.filter(({ fields }) => fields.awarding).map(({ slug }) => slug));
  const isRetired = ({ fields: { retired } }: Sources['badgeClasses'][number]) =>
    retired !== undefined && startOf(retired, site.timeZone) <= now;
  return badgeClasses
    .filter((badge) => awarding.has(badge.issuer) && !isRetired(badge))
    .map(({ issuer, slug, fields }) => ({
      value: `${issuer}/${slug}`,
      label: printable(fields.name),
      hint: `${issuer}/${slug}`,
    }))
    .sort((a, b) => compareText(a.value, b.value));
}

export const askBadge = (ask: Ask, badges: readonly Choice<string>[]): Promise<string> =>
  ask.choose({ message: 'Which badge?', options: badges });

/** What one award still needs, and what may go with it. */
export async function askAward(
  ask: Ask,
  flags: AwardFlags,
  badges: readonly Choice<string>[],
  today: Today,
  dates: UsualDateOptions,
): Promise<AwardFlags> {
  const badge = flags.badge ?? (await askBadge(ask, badges));
  const recipient =
    flags.recipient ??
    (await ask.text({
      message: 'To whom? An e-mail address; it is sealed before anything is published.',
      placeholder: 'name@example.org',
      validate: (answer) =>
        normalizeAddress(answer) === undefined
          ? 'That is no address: write it as name@example.org.'
          : undefined,
    }));
  const name =
    flags.name ??
    (await ask.text({
      message: 'The name to show on the award’s page? Nothing shows none.',
      placeholder: 'Ada Lovelace',
    }));
  const issuedOn =
    flags.issuedOn ??
    (await ask.text({
      message: 'Awarded on which day?',
      initial: today.day,
      validate: (answer) => {
        const read = readListDate(answer, dates);
        return answer === '' || read.ok ? undefined : read.told.message;
      },
    }));
  const narrative =
    flags.narrative ??
    (await ask.text({
      message: 'What did they do? A sentence or two for the page; may be left out.',
      placeholder: 'Built a working model.',
    }));
  return {
    ...flags,
    badge,
    recipient,
    ...given({
      name: filled(name),
      issuedOn: filled(issuedOn),
      narrative: filled(narrative),
    }),
  };
}

const filled = (answer: string): string | undefined => (answer === '' ? undefined : answer);
