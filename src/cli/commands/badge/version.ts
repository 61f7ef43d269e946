/** `badges badge version`: a new version of a badge class under a new slug; the old one is retired. */

import { nextSlug } from '../../../authoring/badge-version.ts';
import { badgeClassSchema } from '../../../content/schema/badge-class.ts';
import type { BadgeClassSource } from '../../../content/schema/sources.ts';
import { quote } from '../../../problems/quote.ts';
import { faultOf } from '../../field-answer.ts';
import type { Ask, Command } from '../../io.ts';
import { tellMisuse } from '../../misuse.ts';
import { asker } from '../../questions.ts';
import { type BadgesFolder, inTheWay, readBadgesFolder } from '../profile/badges-folder.ts';
import { conclude } from '../profile/outcome.ts';
import { slugFault } from '../profile/short-name.ts';
import { keyParts } from './key.ts';
import { lastDay, pathsOf, planVersion, translationsOf } from './version-plan.ts';
import { badgeToCopy } from './version-problems.ts';

export type BadgeVersionFlags = {
  /** `issuer/badge` */
  readonly key?: string;
  /** Of the new one. */
  readonly slug?: string;
  /** What the new one calls its version. */
  readonly version?: string;
};

export const badgeVersionUsage = 'badge version ISSUER/BADGE [--slug NEW] [--version TEXT]';

export const newVersion: Command<BadgeVersionFlags> = async (options, io) => {
  const { root, version } = options;
  const folder = await readBadgesFolder(root);
  const ask = asker(options, io);
  const faults = faultsOf(options);
  if (options.key === undefined && ask === undefined) faults.push(which);
  if (faults.length > 0) return tellMisuse(faults, badgeVersionUsage, io);
  const parts = await keyParts(options.key, folder, ask);
  if (parts.kind === 'problem') return conclude(options, { problems: [parts.problem] }, io);
  if (parts.kind === 'missing') return tellMisuse([parts.sentence], badgeVersionUsage, io);
  const { issuer } = parts;
  const chosen = parts.slug ?? (await askBadge(issuer, folder, ask));
  if (chosen === undefined) return tellMisuse([which], badgeVersionUsage, io);
  const found = await badgeToCopy(`${issuer}/${chosen}`, folder);
  if (found.badge === undefined) return conclude(options, { problems: found.problems }, io);
  const old = found.badge;
  const standing = (slug: string) => inTheWay(folder, pathsOf(`${issuer}/${slug}`, folder));
  const isTaken = (slug: string) => standing(slug).length > 0;
  const slug = options.slug ?? nextSlug(old.slug, old.fields.supersedes, isTaken);
  if (isTaken(slug)) return conclude(options, { problems: standing(slug) }, io);
  const retired = await lastDay(old, root, options.now ?? io.now());
  const { changes, problems } = await planVersion({ old, slug, version, retired }, folder);
  const [before, after] = [`${issuer}/${old.slug}`, `${issuer}/${slug}`];
  const facts = { badge: after, supersedes: before, retired };
  const translated = translationsOf(before, folder.entries.keys()).length > 0;
  const next = [...notesOf(old, version, translated), ...nextSteps(before, after, retired)];
  return conclude(options, { problems, changes, changed: [old.origin.file], facts, next }, io);
};

const which = 'Write of which badge the new version shall be, as ISSUER/BADGE.';

function faultsOf({ slug, version }: BadgeVersionFlags): string[] {
  const ofSlug = slug === undefined ? undefined : slugFault(slug);
  const ofVersion =
    version === undefined ? undefined : faultOf(badgeClassSchema, 'version', version);
  return [
    ...(ofSlug === undefined ? [] : [`--slug: ${ofSlug}`]),
    ...(ofVersion === undefined ? [] : [`--version: ${ofVersion}`]),
  ];
}

/** Undefined when there is nobody to ask, or no badge that is still awarded. */
async function askBadge(
  issuer: string,
  { sources }: BadgesFolder,
  ask: Ask | undefined,
): Promise<string | undefined> {
  const options = sources.badgeClasses
    .filter((badge) => badge.issuer === issuer && badge.fields.retired === undefined)
    .map(({ slug, fields }) => ({ value: slug, label: fields.name, hint: slug }));
  if (ask === undefined || options.length === 0) return undefined;
  return ask.choose({ message: 'Of which badge?', options });
}

/** What the copy has not, or has from before. */
const notesOf = (
  { fields }: BadgeClassSource,
  version: string | undefined,
  isTranslated: boolean,
): readonly string[] => [
  ...(fields.endorsement === undefined
    ? []
    : ['What others said of the badge stays with the old one: they said it of that.']),
  ...(fields.version === undefined || version !== undefined
    ? []
    : [`The new one still calls itself version ${quote(fields.version)}: change that line too.`]),
  ...(isTranslated
    ? ['Its translations were copied too: what is new belongs in each of them.']
    : []),
];

const nextSteps = (before: string, after: string, retired: string): readonly string[] => [
  '',
  `From ${retired} on ${before} is no longer awarded; what was awarded stays as it is. ${after} supersedes it.`,
  `Write into badges/${after}.md what is new, before its first award: npm run badges -- award --badge ${after}`,
];
