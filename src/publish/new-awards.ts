/** Which award pages are new since an earlier catalogue, for the summary of a publishing run. Pure; names no recipient. */

import type { Addresses } from '../model/addresses.ts';
import { dayOf } from '../model/instant.ts';
import type { Publication } from '../model/publication.ts';
import { compareText } from '../problems/problem.ts';
import { plural } from '../problems/render.ts';
import { sha256 } from './facts.ts';
import { asMarkdownText } from './markdown.ts';
import type { PublishedCatalogue } from './published.ts';

export type NewAward = {
  /** The name of its badge. */
  readonly badge: string;
  /** `YYYY-MM-DD`, in the time zone of the site. */
  readonly issuedOn: string;
  /** Address of its page. */
  readonly url: string;
};

/** What stood there before. */
export type Before =
  | { readonly kind: 'known' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** The shards of `after` that may hold something new: a shard with the same digest does not. */
export const changedShards = (
  before: PublishedCatalogue | undefined,
  after: PublishedCatalogue,
): readonly string[] =>
  Object.keys(after.shards)
    .filter((hex) => before?.shards[hex] !== after.shards[hex])
    .sort(compareText);

/**
 * The publication's awards whose hashes stand in `after` and not in `before`, by badge and date. An erased award is
 * nobody's news.
 */
export function newAwards(
  { awards, site }: Publication,
  at: Addresses,
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
): readonly NewAward[] {
  return [...awards.values()]
    .filter(({ id, kind }) => {
      const hash = sha256(id);
      return kind === 'granted' && after.has(hash) && !before.has(hash);
    })
    .sort(
      (a, b) =>
        compareText(a.badgeClass.key, b.badgeClass.key) ||
        compareText(a.issuedOn, b.issuedOn) ||
        compareText(a.id, b.id),
    )
    .map(({ id, badgeClass, issuedOn }) => ({
      badge: badgeClass.name,
      issuedOn: dayOf(issuedOn, site.timeZone),
      url: at.awardPage(id).url,
    }));
}

const mostLinks = 50;
const longestName = 100;

/** Markdown: a heading and a list of links, or a sentence that says why there is no list. */
export function newAwardsSummary(before: Before, found: readonly NewAward[]): string {
  if (before.kind === 'unreadable') {
    return `What was published before could not be read, so the new awards are not listed. ${asMarkdownText(before.reason)}`;
  }
  if (found.length === 0) return 'No award is new.';
  const left = found.length - mostLinks;
  const links = found
    .slice(0, mostLinks)
    .map(({ badge, issuedOn, url }) => `- [${linkText(badge)}](${url}), issued on ${issuedOn}`);
  return [
    `### ${plural(found.length, 'new award')}`,
    ...(before.kind === 'nothing' ? ['Nothing was published before, so every award is new.'] : []),
    links.join('\n'),
    ...(left > 0 ? [`… and ${left} more.`] : []),
  ].join('\n\n');
}

/** Cut between characters, not inside of one. */
function linkText(name: string): string {
  const letters = Array.from(name);
  return asMarkdownText(
    letters.length > longestName ? `${letters.slice(0, longestName - 1).join('')}…` : name,
  );
}
