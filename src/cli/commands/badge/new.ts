/** `badges badge new`: the file of a badge class and its picture, drawn where there is none. */

import { badgeText } from '../../../authoring/new-badge.ts';
import { given } from '../../../model/given.ts';
import { hasErrors, type Problem } from '../../../problems/problem.ts';
import type { Ask, Command } from '../../io.ts';
import { tellMisuse } from '../../misuse.ts';
import { asker } from '../../questions.ts';
import { type LookFlags, lookFaults, strayLook } from '../picture/look.ts';
import { askFields } from '../profile/ask-fields.ts';
import { type BadgesFolder, inTheWay, readBadgesFolder } from '../profile/badges-folder.ts';
import { conclude } from '../profile/outcome.ts';
import { askSlug, noSlug, slugFault, slugFrom } from '../profile/short-name.ts';
import { altField, type BadgeFieldName, badgeFields, tagsOf } from './badge-fields.ts';
import { badgePicture, type Wish } from './badge-picture.ts';
import { type KeyParts, keyParts } from './key.ts';

export type BadgeNewFlags = LookFlags & { readonly [N in BadgeFieldName]?: string } & {
  /** `issuer/badge`, or a part of it. */
  readonly key?: string;
  /** A picture of one's own. */
  readonly image?: string;
};

export const badgeNewUsage =
  'badge new [ISSUER/BADGE] --name TEXT --description TEXT --criteria TEXT [--tags A,B] [--expires-after P2Y] [--colour NAME|#RRGGBB] [--shape circle|hexagon|rosette|seal|shield|square|star] [--letters ABC] [--image FILE --image-alt TEXT]';

export const newBadge: Command<BadgeNewFlags> = async (options, io) => {
  const ask = asker(options, io);
  const folder = await readBadgesFolder(options.root);
  const parts = await keyParts(options.key, folder, ask);
  if (parts.kind === 'problem') return conclude(options, { problems: [parts.problem] }, io);
  // Told before anything is asked.
  const isThere = (key: string) => folder.sources.written.badges.has(key);
  const named = parts.kind === 'known' && parts.slug ? `${parts.issuer}/${parts.slug}` : undefined;
  if (named !== undefined && isThere(named))
    return conclude(options, { problems: [exists(named)] }, io);
  const fields = badgeFields((options.image ?? options['image-alt']) !== undefined);
  const answers = await askFields(fields, options, ask, faultsOf(options, parts));
  if (answers.kind === 'wrong') return tellMisuse(answers.sentences, badgeNewUsage, io);
  const asking = answers.asked ? ask : undefined;
  const key = await keyOf(parts, answers.fields.name ?? '', folder, asking);
  if (key === undefined) return tellMisuse([noSlug], badgeNewUsage, io);
  if (isThere(key)) return conclude(options, { problems: [exists(key)] }, io);
  const wish = wishOf(key, answers.fields, options);
  const picture = await badgePicture(wish, folder, asking);
  if (hasErrors(picture.problems)) return conclude(options, { problems: picture.problems }, io);
  const { alt } = picture;
  if (alt === undefined) {
    return tellMisuse([`--image-alt is missing: ${altField.question}`], badgeNewUsage, io);
  }
  const text = textOf(answers.fields, alt);
  const changes = [{ path: `badges/${key}.md`, content: text }, ...picture.changes];
  const pictures = picture.changes.flatMap(({ path }) => [path, twinOf(path)]);
  const problems = [...inTheWay(folder, [`badges/${key}.md`, ...pictures]), ...picture.problems];
  const next = [...picture.notes, ...nextSteps(key)];
  return conclude(options, { problems, changes, facts: { badge: key }, next }, io);
};

const exists = (key: string): Problem => ({
  code: 'file-exists',
  severity: 'error',
  file: `badges/${key}.md`,
  message: 'There is a badge of this short name already.',
  hint: `Choose another short name, as ISSUER/BADGE. A new version of that badge: npm run badges -- badge version ${key}`,
});

function faultsOf(options: BadgeNewFlags, parts: KeyParts): readonly string[] {
  const slug = parts.kind === 'known' ? parts.slug : undefined;
  const ofSlug = slug === undefined ? undefined : slugFault(slug);
  return [
    ...(parts.kind === 'missing' ? [parts.sentence] : []),
    ...(ofSlug === undefined ? [] : [ofSlug]),
    ...lookFaults(options),
    ...(options.image === undefined ? [] : strayLook(options, '--image names one of your own')),
  ];
}

/** Undefined when nobody said a short name and the name has no letter for one. */
async function keyOf(
  parts: KeyParts,
  name: string,
  folder: BadgesFolder,
  ask: Ask | undefined,
): Promise<string | undefined> {
  if (parts.kind !== 'known') return undefined;
  const { issuer } = parts;
  const isTaken = (slug: string) => folder.sources.written.badges.has(`${issuer}/${slug}`);
  const proposed = slugFrom(name);
  const slug = parts.slug ?? (ask ? await askSlug(proposed, isTaken, ask) : proposed);
  return slug === undefined ? undefined : `${issuer}/${slug}`;
}

type Answers = { readonly [N in BadgeFieldName]?: string };

const wishOf = (
  key: string,
  { name = '', 'image-alt': alt }: Answers,
  { image, colour, shape, letters }: BadgeNewFlags,
): Wish => given({ key, name, alt, image, colour, shape, letters });

const textOf = (answers: Answers, imageAlt: string): string => {
  const { name = '', description = '', criteria = '', tags = '' } = answers;
  const expiresAfter = answers['expires-after'];
  return badgeText({ name, description, imageAlt, criteria, tags: tagsOf(tags), expiresAfter });
};

/** The picture of the same name in the other format: with two of them, nobody knows which one counts. */
const twinOf = (path: string): string =>
  path.endsWith('.png') ? path.replace(/png$/, 'svg') : path.replace(/svg$/, 'png');

const nextSteps = (key: string): readonly string[] => [
  '',
  'Next:',
  '  npm run badges -- check',
  `  npm run badges -- award --badge ${key}`,
];
