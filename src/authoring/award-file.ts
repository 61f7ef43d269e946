/** The name of a new recipient file: after the badge and the day, never after a person. Source: design, section 2. */

export type AwardFileOptions = {
  /** Badges of the awards, as `issuer/badge`. */
  readonly badges: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly ending: 'md' | 'csv';
  readonly isTaken: IsTaken;
};

/** Is there a recipient file of this name, whatever its ending and letter case? A CSV file shares its name with a YAML file. */
export type IsTaken = (path: string) => boolean;

export function takenAmong(paths: Iterable<string>): IsTaken {
  const stems = new Set([...paths].map(stemOf));
  return (path) => stems.has(stemOf(path));
}

const stemOf = (path: string): string =>
  path.slice(0, path.lastIndexOf('.')).toLowerCase().normalize('NFC');

/** `recipients/<year>/<badge>-<day>.md`, with a number where that is taken. */
export function newAwardFile({ badges, day, ending, isTaken }: AwardFileOptions): string {
  const [badge = '', ...others] = [...new Set(badges)];
  // A list of several badges is named for none of them.
  const slug = others.length > 0 ? 'awards' : badge.slice(badge.indexOf('/') + 1);
  const stem = `recipients/${day.slice(0, 4)}/${slug}-${day}`;
  for (let number = 1; ; number += 1) {
    const path = `${number === 1 ? stem : `${stem}-${number}`}.${ending}`;
    if (!isTaken(path)) return path;
  }
}

/**
 * Why a path cannot be that of a new recipient file.
 *
 * @param path below the root, with forward slashes
 */
export function fileFault(
  path: string,
  ending: AwardFileOptions['ending'],
  isTaken: IsTaken,
): string | undefined {
  if (!path.startsWith('recipients/')) return 'A recipient file stands below recipients/.';
  if (!path.endsWith(`.${ending}`)) {
    return ending === 'csv'
      ? 'The awards of a list are written into a file that ends in .csv.'
      : 'A single award is written into a file that ends in .md.';
  }
  const parts = path.slice('recipients/'.length).split('/');
  if (!parts.every((part) => /^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u.test(part))) {
    return 'The name is made of letters, digits, hyphens, dots and underscores, and begins with none of the signs.';
  }
  if (/^readme\./i.test(parts.at(-1) ?? ''))
    return 'A README is a note, and no awards are read from it.';
  return isTaken(path) ? 'A recipient file of this name is there already.' : undefined;
}
