/** Which file is what: the layout of an issuer's folders, and problems for what has no place in it. */

import type { Problem } from '../problems/problem.ts';
import { quote } from '../problems/quote.ts';
import { endorsementsEnding } from './endorsements.ts';
import type { FileEntry } from './files.ts';
import { tooLarge } from './limits.ts';
import { type TranslationName, translationName } from './schema/translation-names.ts';
import { slugProblem } from './slugs.ts';

export const siteFile = 'badges/site.yaml';

export type Layout = {
  readonly entries: ReadonlyMap<string, FileEntry>;
  readonly site: FileEntry | undefined;
  readonly issuers: readonly FileEntry[];
  readonly badges: readonly FileEntry[];
  /** Texts of issuers and badges in other languages. */
  readonly translations: readonly Translation[];
  readonly recipients: readonly FileEntry[];
  /** Endorsements in files of their own. */
  readonly endorsements: readonly FileEntry[];
  /** Whatever lies below `keys/`, also what is no key. */
  readonly keys: readonly FileEntry[];
  /** Paths of what is named like a key, also where it is a link or too large to be read. */
  readonly keyPaths: readonly string[];
  readonly publicFiles: readonly string[];
};

export type Translation = FileEntry & { readonly name: TranslationName };

/** Sorts the entries by what they are. Links and files that are too large stay out, each with a problem. */
export function layOut(all: readonly FileEntry[], problems: Problem[]): Layout {
  const entries = new Map<string, FileEntry>();
  for (const entry of all) {
    if (entry.kind === 'symbolic-link') {
      if (!isIgnored(entry.path)) problems.push(symbolicLink(entry.path));
    } else {
      entries.set(entry.path, entry);
    }
  }
  const text = [...entries.values()].filter(
    ({ path }) => !isIgnored(path) && !/\.(png|svg)$/.test(path),
  );
  const fitting = text.filter((entry) => {
    const problem = path(entry).startsWith('public/') ? undefined : tooLarge(entry);
    if (problem !== undefined) problems.push(problem);
    return problem === undefined;
  });
  const endorsements = fitting.filter(({ path }) => isEndorsements(path));
  const badgeFiles = fitting.filter(
    ({ path }) => path.startsWith('badges/') && path !== siteFile && !isEndorsements(path),
  );
  const { issuers, badges, translations } = sortBadges(badgeFiles, problems);
  return {
    entries,
    site: entries.get(siteFile),
    issuers,
    badges,
    translations,
    recipients: sortRecipients(
      fitting.filter(({ path }) => path.startsWith('recipients/') && !isEndorsements(path)),
      problems,
    ),
    endorsements,
    keys: fitting.filter(({ path }) => path.startsWith('keys/')),
    keyPaths: all.map(path).filter((one) => isKeyPath(one) && !isIgnored(one)),
    publicFiles: [...entries.keys()]
      .filter((path) => path.startsWith('public/'))
      .map((path) => path.slice('public/'.length)),
  };
}

const isEndorsements = (path: string): boolean =>
  path.endsWith(endorsementsEnding) && /^(badges|recipients)\//.test(path);

/** `keys/<issuer>/<thumbprint>.json`. */
export const isKeyPath = (file: string): boolean => /^keys\/[^/]+\/[^/]+\.json$/.test(file);

const path = (entry: FileEntry): string => entry.path;

/** What editors, hosts and people leave beside content: dot-files and notes. Below `public/` everything counts. */
export function isIgnored(path: string): boolean {
  if (path.startsWith('public/')) return false;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (
    path.split('/').some((part) => part.startsWith('.')) ||
    /^(readme(\.[\w-]+)*|thumbs\.db|desktop\.ini)$/i.test(name)
  );
}

const symbolicLink = (file: string): Problem => ({
  code: 'content-symbolic-link',
  severity: 'error',
  file,
  message:
    'This is a symbolic link. What it points to may lie outside of the repository, so it is not followed.',
  hint: 'Put the file itself here instead of the link.',
});

function sortBadges(files: readonly FileEntry[], problems: Problem[]) {
  const issuers: FileEntry[] = [];
  const badges: FileEntry[] = [];
  const translations: Translation[] = [];
  for (const entry of files) {
    const [, issuer, name, ...rest] = entry.path.split('/');
    if (issuer === undefined || name === undefined || rest.length > 0 || !name.endsWith('.md')) {
      problems.push(
        unexpected(
          entry.path,
          'A badge is a file badges/<issuer>/<badge>.md, the issuer badges/<issuer>/issuer.md.',
        ),
      );
      continue;
    }
    const translated = translationName(entry.path);
    if (translated !== undefined) {
      if (translated.path === entry.path) translations.push({ ...entry, name: translated });
      else problems.push(misnamed(entry.path, translated));
      continue;
    }
    const slug = name.slice(0, -'.md'.length);
    const wrong = slugProblem(entry.path, issuer) ?? slugProblem(entry.path, slug);
    if (wrong !== undefined) problems.push(wrong);
    else if (slug === 'issuer') issuers.push(entry);
    else badges.push(entry);
  }
  return { issuers, badges, translations };
}

const misnamed = (file: string, { path }: TranslationName): Problem => ({
  code: 'translation-name',
  severity: 'error',
  file,
  message: 'The language in the name of a translation stands in small letters, with hyphens.',
  hint: `Rename it to ${quote(path.slice(path.lastIndexOf('/') + 1))}.`,
});

function sortRecipients(files: readonly FileEntry[], problems: Problem[]): FileEntry[] {
  return files.filter((entry) => {
    if (/\.(md|yaml|csv)$/.test(entry.path)) return true;
    problems.push(
      unexpected(entry.path, 'A recipient file ends in .md, .yaml or .csv, in small letters.'),
    );
    return false;
  });
}

export const unexpected = (file: string, hint: string): Problem => ({
  code: 'content-unexpected-file',
  severity: 'error',
  file,
  message: `Rosette does not know what ${quote(file.slice(file.lastIndexOf('/') + 1))} is, and it would not be published.`,
  hint,
});
