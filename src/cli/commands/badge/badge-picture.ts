/** Where the picture of a new badge class comes from: a file of somebody's own, one that stands there, or it is drawn. */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Problem } from '../../../problems/problem.ts';
import type { Ask } from '../../io.ts';
import type { Change } from '../../write-files.ts';
import { drawPicture } from '../picture/draw.ts';
import { type LookFlags, lookFor } from '../picture/look.ts';
import type { BadgesFolder } from '../profile/badges-folder.ts';
import { altField } from './badge-fields.ts';
import { givenPicture, type OwnPicture, standingPicture } from './own-picture.ts';

export type Wish = LookFlags & {
  /** `issuer/badge` */
  readonly key: string;
  readonly name: string;
  /** Path of a file. */
  readonly image?: string | undefined;
  readonly alt?: string | undefined;
};

export type ChosenPicture = {
  readonly changes: readonly Change[];
  /** Absent where nobody said what a picture of somebody's own shows. */
  readonly alt?: string | undefined;
  readonly problems: readonly Problem[];
  /** What there is to know of it. */
  readonly notes: readonly string[];
};

/** @param ask when somebody is being asked anyway */
export async function badgePicture(
  wish: Wish,
  folder: BadgesFolder,
  ask: Ask | undefined,
): Promise<ChosenPicture> {
  const stem = `badges/${wish.key}`;
  const own =
    wish.image === undefined
      ? ((await standingPicture(folder, stem)) ?? (await askedPicture(wish, stem, ask)))
      : await givenPicture(wish.image, stem);
  if (own === undefined) return drawn(wish, stem, folder.sources.site?.accent, ask);
  const changes = own.copy === undefined ? [] : [own.copy];
  const { question, fault } = altField;
  const alt = wish.alt ?? (await ask?.text({ message: question, validate: fault }));
  return { changes, alt, problems: own.problems, notes: [] };
}

/** Undefined when one shall be drawn. */
async function askedPicture(
  { colour, shape, letters }: LookFlags,
  stem: string,
  ask: Ask | undefined,
): Promise<OwnPicture | undefined> {
  if (ask === undefined || (colour ?? shape ?? letters) !== undefined) return undefined;
  const from = await ask.choose({
    message: 'And the picture?',
    options: [
      { value: 'drawn', label: 'Draw one', hint: 'letters of the name, in a colour and a shape' },
      { value: 'file', label: 'I have one', hint: 'a square PNG or SVG' },
    ],
  });
  if (from === 'drawn') return undefined;
  const path = await ask.text({
    message: 'Where is it? The path of the file',
    validate: (answer) =>
      answer !== '' && existsSync(resolve(answer)) ? undefined : 'There is no such file.',
  });
  return givenPicture(path, stem);
}

async function drawn(
  { key, name, alt, ...flags }: Wish,
  stem: string,
  accent: string | undefined,
  ask: Ask | undefined,
): Promise<ChosenPicture> {
  const picture = await drawPicture({ key, name, ...(await lookFor(key, flags, accent, ask)) });
  const changes = [
    { path: `${stem}.png`, content: picture.png },
    { path: `${stem}.source.svg`, content: picture.svg },
  ];
  return {
    changes,
    alt: alt ?? picture.alt,
    problems: [],
    notes:
      picture.letters === ''
        ? ['The lettering has no letters for it, so a star stands in the picture.']
        : [],
  };
}
