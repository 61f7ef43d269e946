/**
 * The files of a new version: the badge class, its translations and its picture under the new slug, and the old one with
 * its date.
 */

import { retirementDay, versionTexts } from '../../../authoring/badge-version.ts';
import { folderSource } from '../../../content/files.ts';
import { readContent } from '../../../content/read.ts';
import type { BadgeClassSource } from '../../../content/schema/sources.ts';
import { translationName } from '../../../content/schema/translation-names.ts';
import { given } from '../../../model/given.ts';
import type { Instant } from '../../../model/instant.ts';
import type { Problem } from '../../../problems/problem.ts';
import { decodeText } from '../../../syntax/text-file.ts';
import type { Change } from '../../write-files.ts';
import type { BadgesFolder } from '../profile/badges-folder.ts';

/** Endings of what may stand under a new slug. */
const endings = ['.md', '.png', '.svg', '.source.svg'] as const;

/** Whatever may stand under a key, translations that are there among it. */
export const pathsOf = (key: string, { entries }: BadgesFolder): readonly string[] => [
  ...endings.map((ending) => `badges/${key}${ending}`),
  ...translationsOf(key, entries.keys()),
];

/** The files of a badge in other languages. */
export function translationsOf(key: string, paths: Iterable<string>): readonly string[] {
  return [...paths].filter((path) => {
    const name = translationName(path);
    return name !== undefined && `${name.issuer}/${name.slug}` === key;
  });
}

export type VersionPlan = {
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
};

type Versions = {
  readonly old: BadgeClassSource;
  /** Of the new one. */
  readonly slug: string;
  readonly version: string | undefined;
  /** Since when the old one is no longer awarded. */
  readonly retired: string;
};

export async function planVersion(
  { old, slug, version, retired }: Versions,
  { files, entries }: BadgesFolder,
): Promise<VersionPlan> {
  const path = old.origin.file;
  const stem = `badges/${old.issuer}/${slug}`;
  const pictures = picturesOf(old, stem).filter(({ from }) => entries.has(from));
  const decoded = decodeText(await files.read(path));
  const texts =
    decoded.ok &&
    versionTexts({
      text: decoded.text,
      slug: old.slug,
      retired,
      hasOwnPicture: pictures.length > 0,
      ...given({ version }),
    });
  if (!texts) return { changes: [], problems: [cannotEdit(path)] };
  const before = `badges/${old.issuer}/${old.slug}`;
  const translations = translationsOf(`${old.issuer}/${old.slug}`, entries.keys()).map((from) => ({
    from,
    to: stem + from.slice(before.length),
  }));
  const copies = [...translations, ...pictures].map(async ({ from, to }) => ({
    path: to,
    content: new Uint8Array(await files.read(from)),
  }));
  return {
    changes: [
      { path: `${stem}.md`, content: texts.newer },
      ...(await Promise.all(copies)),
      { path, content: texts.older },
    ],
    problems: [],
  };
}

/** A picture that several badges share stays with the issuer, and one within the fields is copied with them. */
function picturesOf(old: BadgeClassSource, stem: string): { from: string; to: string }[] {
  const before = `badges/${old.issuer}/${old.slug}`;
  const { file } = old.image;
  const isOwn =
    old.fields.image === undefined ? file.startsWith(`${before}.`) : file !== old.origin.file;
  if (!isOwn) return [];
  const source = file.startsWith(`${before}.`)
    ? [{ from: `${before}.source.svg`, to: `${stem}.source.svg` }]
    : [];
  return [{ from: file, to: `${stem}${file.slice(file.lastIndexOf('.'))}` }, ...source];
}

/** Recipient files are read for one reason: a badge takes no award from its last day on. */
export async function lastDay(
  { issuer, slug }: BadgeClassSource,
  root: string,
  now: Instant,
): Promise<string> {
  const { sources } = await readContent(folderSource(root));
  const awarded = sources.awards.filter(({ fields }) => fields.badge === `${issuer}/${slug}`);
  return retirementDay(
    now,
    awarded.map(({ fields }) => fields.issuedOn),
    sources.site?.timeZone ?? 'UTC',
  );
}

const cannotEdit = (file: string): Problem => ({
  code: 'fields-form',
  severity: 'error',
  file,
  message: 'The fields are written in a way that cannot be changed without touching the rest.',
  hint: 'Write each field on a line of its own: "name: value".',
});
