/**
 * What was published is still published, at the same addresses and with the same facts; whatever is not, once a cause.
 * Pure. Source: design, section 5, promise 1.
 */

import { awardChanges } from './award-changes.ts';
import { changedAwards } from './award-facts.ts';
import { changedBadges } from './badge-facts.ts';
import { changedEndorsements } from './endorsements.ts';
import { type Finding, finding, placeOfSetting, type Since } from './finding.ts';
import { goneBadges, goneIssuers } from './gone.ts';
import { goneAwards } from './gone-awards.ts';
import { changedKeys } from './keys.ts';
import { lostAddresses } from './lost-addresses.ts';
import { lostFiles } from './lost-files.ts';
import type { Side, Today } from './side.ts';

export function brokenPromises(before: Side, today: Today, since: Since): Finding[] {
  // A loopback address is for trying out: nobody else ever saw what stood there.
  if (before.publication.site.isLoopback) return [];
  const changes = awardChanges(before, today);
  return [
    ...moved(before, today, since),
    ...goneIssuers(before, today, since),
    ...goneBadges(changes, before, today, since),
    ...goneAwards(before, today, since),
    ...changedAwards(changes, before, today, since),
    ...changedBadges(changes, before, today, since),
    ...changedEndorsements(before, today, since),
    ...changedKeys(before, today, since),
    ...lostFiles(lostAddresses(changes, before, today), before, today, since),
  ];
}

/** Below another base all addresses are others; what else changes is told by paths. */
function moved(before: Side, today: Today, { ref }: Since): Finding[] {
  const [was, is] = [before.publication.site.url, today.publication.site.url];
  if (was === is) return [];
  return [
    finding(
      placeOfSetting('url', today),
      'promise-moved',
      `Since ${ref}, the address of the site is ${is} instead of ${was}, and with it every address that was published is another one. Copies that people have name the old ones.`,
      `Write url: ${was} again. If the site has to move, the old address must go on answering with what stands there today; addresses that only lead elsewhere are not enough for everyone who checks a badge.`,
    ),
  ];
}
