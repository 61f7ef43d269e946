/**
 * What a change of the content would publish, make other or take back, as data for whoever approves it. Pure; names no
 * recipient beyond the `name` that a page shows.
 */

import type { Problem } from '../../problems/problem.ts';
import type { Comparison } from '../against.ts';
import {
  type AwardShown,
  awardShower,
  type BadgeAwards,
  byBadge,
  type NameChange,
  nameChanges,
  type Unsealed,
  unsealedAwards,
} from './awards.ts';
import type { ChangedFiles } from './changed-files.ts';
import { type KeyChange, keyChanges } from './keys.ts';
import { type SettingChange, settingChanges } from './settings.ts';
import {
  type BadgeShown,
  badgeShown,
  type ChangedBadge,
  type ChangedIssuer,
  changedBadges,
  changedIssuers,
  type IssuerShown,
  issuerShown,
} from './things.ts';

export type Changes = {
  /** Nothing was published before: everything is new. */
  readonly isFirst: boolean;
  readonly awards: readonly BadgeAwards[];
  readonly unsealed: readonly Unsealed[];
  readonly revoked: readonly AwardShown[];
  readonly erased: readonly AwardShown[];
  readonly names: readonly NameChange[];
  readonly newBadges: readonly BadgeShown[];
  readonly changedBadges: readonly ChangedBadge[];
  readonly newIssuers: readonly IssuerShown[];
  readonly changedIssuers: readonly ChangedIssuer[];
  readonly keys: readonly KeyChange[];
  readonly settings: readonly SettingChange[];
  readonly files: ChangedFiles;
  /** Of the content, and promises that would be broken. */
  readonly problems: readonly Problem[];
};

export type Besides = {
  /** The text of badges/site.yaml today. */
  readonly siteText: string;
  readonly files: ChangedFiles;
  readonly problems: readonly Problem[];
};

export function changesOf(
  comparison: Omit<Comparison, 'ref' | 'commit'>,
  besides: Besides,
): Changes {
  const { before, after, addresses, content, added, revoked, erased } = comparison;
  const { siteText, files, problems } = besides;
  const isFirst = before === undefined;
  // Without readable settings nothing can be said of the rest; why, is among the problems.
  if (after === undefined || addresses === undefined) {
    return { ...nothing, isFirst, files, problems };
  }
  const { sources } = content;
  const show = awardShower(after, addresses, sources.awards);
  return {
    isFirst,
    awards: byBadge(
      added.filter(({ kind }) => kind === 'granted'),
      show,
      sources,
    ),
    unsealed: unsealedAwards(sources.awards, after.site.recipients),
    revoked: revoked.map(show),
    erased: erased.map(show),
    names: nameChanges(before, after, show),
    newBadges: comparison.newBadges.map((badge) => badgeShown(badge, sources)),
    changedBadges: changedBadges(before, after, sources),
    newIssuers: comparison.newIssuers.map(issuerShown),
    changedIssuers: changedIssuers(before, after),
    keys: keyChanges(before, after),
    settings: settingChanges(before?.site, after.site, siteText),
    files,
    problems,
  };
}

const nothing = {
  awards: [],
  unsealed: [],
  revoked: [],
  erased: [],
  names: [],
  newBadges: [],
  changedBadges: [],
  newIssuers: [],
  changedIssuers: [],
  keys: [],
  settings: [],
} as const satisfies Partial<Changes>;
