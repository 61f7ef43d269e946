/** A picture of somebody's own for a badge class: looked at as the content check does, before it is taken. */

import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { imageKind } from '../../../content/images/image-kind.ts';
import { readImage } from '../../../content/images.ts';
import { tooLarge } from '../../../content/limits.ts';
import type { Problem } from '../../../problems/problem.ts';
import type { Change } from '../../write-files.ts';
import type { BadgesFolder } from '../profile/badges-folder.ts';

export type OwnPicture = {
  /** Absent where the picture stands in its place already. */
  readonly copy?: Change;
  readonly problems: readonly Problem[];
};

/** @param stem path of the picture to be, without its ending */
export async function givenPicture(word: string, stem: string): Promise<OwnPicture> {
  const path = resolve(word);
  const stats = await stat(path).catch(() => undefined);
  if (!stats?.isFile()) return { problems: [notFound(word)] };
  const heavy = tooLarge({ path: `${stem}.png`, bytes: stats.size, kind: 'file' });
  if (heavy !== undefined) return { problems: [{ ...heavy, file: word }] };
  const bytes = new Uint8Array(await readFile(path));
  const kind = imageKind(bytes);
  if (typeof kind !== 'string') return { problems: [{ ...kind, file: word }] };
  const copy = { path: `${stem}.${kind === 'image/png' ? 'png' : 'svg'}`, content: bytes };
  const entry = { path: copy.path, bytes: bytes.length, kind: 'file' } as const;
  const files = { list: async () => [entry], read: async () => bytes };
  const problems = await look({ files, entries: new Map([[copy.path, entry]]) }, stem);
  return { copy, problems: problems.map((problem) => ({ ...problem, file: word })) };
}

/** One that has the badge's name already; undefined where there is none. */
export async function standingPicture(
  folder: BadgesFolder,
  stem: string,
): Promise<OwnPicture | undefined> {
  const stands = [`${stem}.png`, `${stem}.svg`].some((path) => folder.entries.has(path));
  return stands ? { problems: await look(folder, stem) } : undefined;
}

async function look(
  { files, entries }: Pick<BadgesFolder, 'files' | 'entries'>,
  stem: string,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const wanted = { owner: `${stem}.md`, field: undefined, stem, required: true };
  await readImage(files, entries, wanted, problems);
  return problems;
}

const notFound = (file: string): Problem => ({
  code: 'file-not-found',
  severity: 'error',
  file,
  message: 'There is no such picture.',
  hint: 'Correct the path; it counts from the folder the command runs in.',
});
