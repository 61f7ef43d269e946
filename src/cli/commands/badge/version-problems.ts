/** Why a badge class can have no new version. */

import type { BadgeClassSource } from '../../../content/schema/sources.ts';
import type { Problem } from '../../../problems/problem.ts';
import { quote } from '../../../problems/quote.ts';
import { suggest } from '../../../problems/suggest.ts';
import type { BadgesFolder } from '../profile/badges-folder.ts';

export type ToCopy =
  | { readonly badge: BadgeClassSource }
  | { readonly badge?: never; readonly problems: readonly Problem[] };

/** @param key `issuer/badge` */
export async function badgeToCopy(key: string, folder: BadgesFolder): Promise<ToCopy> {
  const { badgeClasses, written } = folder.sources;
  const file = written.badges.get(key);
  if (file === undefined) return { problems: [unknown(key, [...written.badges.keys()])] };
  const badge = badgeClasses.find(({ issuer, slug }) => `${issuer}/${slug}` === key);
  if (badge === undefined) {
    const found = await folder.problemsOf(file);
    return { problems: found.length > 0 ? found : [unread(file)] };
  }
  const successor = badgeClasses.find(
    ({ issuer, fields }) => issuer === badge.issuer && fields.supersedes === badge.slug,
  );
  if (successor !== undefined) {
    return { problems: [superseded(file, `${successor.issuer}/${successor.slug}`)] };
  }
  return badge.fields.retired === undefined ? { badge } : { problems: [retired(file)] };
}

const unknown = (key: string, keys: readonly string[]): Problem => {
  const near = suggest(key, keys);
  return {
    code: 'badge-unknown',
    severity: 'error',
    file: `badges/${key}.md`,
    message: `There is no badge ${quote(key)}: the file is not there.`,
    hint:
      near === undefined
        ? `To make a new one: npm run badges -- badge new`
        : `Did you mean ${quote(near)}?`,
  };
};

const unread = (file: string): Problem => ({
  code: 'badge-unknown',
  severity: 'error',
  file,
  message: 'The badge or its picture is not in order, so no new version can be made of it.',
  hint: 'See what is wrong: npm run badges -- check',
});

const superseded = (file: string, successor: string): Problem => ({
  code: 'badge-superseded',
  severity: 'error',
  file,
  message: `This badge has a newer version already: ${quote(successor)}.`,
  hint: `Make the next version of that one: npm run badges -- badge version ${successor}`,
});

const retired = (file: string): Problem => ({
  code: 'badge-retired',
  severity: 'error',
  file,
  path: ['retired'],
  message: 'This badge is retired already, and nobody named a newer version of it.',
  hint: 'Take its line "retired" out first, or make a badge of its own: npm run badges -- badge new',
});
