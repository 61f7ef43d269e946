/**
 * The content of today against that of an earlier commit: which promises it would break, and what is new. The commit is
 * read out of git's objects; nothing is checked out. Source: design, section 5, promise 1.
 */

import { type FileSource, folderSource } from '../content/files.ts';
import { gitTreeSource } from '../content/git-tree.ts';
import { siteFile } from '../content/layout.ts';
import { placeProblems } from '../content/place.ts';
import { readContent } from '../content/read.ts';
import { type Addresses, createAddresses } from '../model/addresses.ts';
import type { Award } from '../model/award.ts';
import type { BadgeClass } from '../model/badge-class.ts';
import { given } from '../model/given.ts';
import type { Instant } from '../model/instant.ts';
import type { Issuer } from '../model/issuer.ts';
import { link } from '../model/link.ts';
import type { Publication } from '../model/publication.ts';
import { hasErrors, type Problem, sortProblems } from '../problems/problem.ts';
import { printable } from '../problems/quote.ts';
import { decodeText } from '../syntax/text-file.ts';
import { parseYaml } from '../syntax/yaml.ts';
import { brokenFiles } from './broken-files.ts';
import { earlierCommit, type Impossible, impossible } from './earlier-commit.ts';
import { type Loaded, load } from './load.ts';
import { changedBadgeFacts } from './promises/badge-facts.ts';
import { brokenPromises } from './promises/broken-promises.ts';
import type { Finding, Since } from './promises/finding.ts';
import { type Side, sideOf } from './promises/side.ts';

export type Comparison = {
  readonly kind: 'compared';
  /** As it was asked for. */
  readonly ref: string;
  /** The id of the commit that was looked at: the newest that `HEAD` and the other one both come from. */
  readonly commit: string;
  /** As far as it is sound. Absent: the commit holds no site yet. */
  readonly before?: Publication;
  /** As far as it is sound. Absent: site.yaml cannot be read today. */
  readonly after?: Publication;
  /** Of `after`. */
  readonly addresses?: Addresses;
  /** What was loaded of today, with its own problems. */
  readonly content: Loaded;
  /** Promises that would be broken, sorted by file and line. */
  readonly problems: readonly Problem[];
  /** Files of the commit that have errors. What is wrong in them was never published, and is not compared. */
  readonly unsound: readonly string[];
  readonly added: readonly Award[];
  /** Revoked since then. */
  readonly revoked: readonly Award[];
  /** Erased since then. */
  readonly erased: readonly Award[];
  /** With other facts, whether they may or not. */
  readonly changedBadges: readonly BadgeClass[];
  readonly newBadges: readonly BadgeClass[];
  readonly newIssuers: readonly Issuer[];
};

/**
 * @param ref what git knows a commit by: a branch, a tag, an id
 * @param content what was loaded of `root` already
 */
export async function compareWith(
  root: string,
  ref: string,
  now: Instant,
  content?: Loaded,
): Promise<Comparison | Impossible> {
  const found = await earlierCommit(root, ref);
  if (found.kind === 'impossible') return found;
  const since: Since = { ref: printable(ref), commit: found.name, now };
  const [then, files] = [await gitTreeSource(root, found.commit), folderSource(root)];
  const compared = await compareFiles(then, files, since, content);
  return compared.kind === 'impossible' ? compared : { ...compared, ref, commit: found.commit };
}

/** The content of two sources of files, the earlier one first. */
export async function compareFiles(
  filesThen: FileSource,
  files: FileSource,
  since: Since,
  content?: Loaded,
): Promise<Omit<Comparison, 'ref' | 'commit'> | Impossible> {
  const then = await soundly(filesThen, since.now);
  const isThere = (await filesThen.list()).some(({ path }) => path === siteFile);
  if (isThere && then.side === undefined) {
    return impossible(
      `The settings of the site in ${since.ref} (${siteFile}) cannot be read, so nobody can say what was published.`,
      'Compare with another commit, one that was published.',
    );
  }
  const today = content ?? (await load(files, since.now));
  const after =
    today.publication ?? link(today.sources, { now: since.now, sound: true }).publication;
  const side = after && sideOf(today.sources, after);
  const before = then.side?.publication;
  const findings: Finding[] = [];
  if (then.side !== undefined && side !== undefined) {
    const entries = await files.list();
    const broken = await brokenFiles(files, entries, today.problems);
    const paths = new Set(entries.map(({ path }) => path));
    const settings = await settingsOf(files);
    findings.push(...brokenPromises(then.side, { ...side, paths, settings, broken }, since));
  }
  return {
    kind: 'compared',
    ...given({ before, after, addresses: after && createAddresses(after.site.url) }),
    content: today,
    problems: await placed(findings, { before: filesThen, after: files }),
    unsound: then.unsound,
    ...news(before, after),
  };
}

/** What is sound of the content, and the files in which something is not. */
async function soundly(
  files: FileSource,
  now: Instant,
): Promise<{ side: Side | undefined; unsound: readonly string[] }> {
  const { sources, problems: written } = await readContent(files);
  const { publication, problems: linked } = link(sources, { now, sound: true });
  const wrong = [...written, ...linked].filter((problem) => hasErrors([problem]));
  return {
    side: publication && sideOf(sources, publication),
    unsound: [...new Set(sortProblems(wrong).map(({ file }) => file))],
  };
}

/** Names of what is written in site.yaml, which can be read. */
async function settingsOf(files: FileSource): Promise<ReadonlySet<string>> {
  const decoded = decodeText(await files.read(siteFile));
  const value = decoded.ok ? parseYaml(decoded.text).value : undefined;
  return new Set(Object.keys(value ?? {}));
}

async function placed(
  findings: readonly Finding[],
  files: Readonly<Record<Finding['side'], FileSource>>,
): Promise<readonly Problem[]> {
  const sides = (['before', 'after'] as const).map((side) =>
    placeProblems(
      files[side],
      findings.filter((one) => one.side === side).map(({ problem }) => problem),
    ),
  );
  return sortProblems((await Promise.all(sides)).flat());
}

function news(before: Publication | undefined, after: Publication | undefined) {
  const awards = [...(after?.awards.values() ?? [])];
  const badges = [...(after?.badgeClasses.values() ?? [])];
  return {
    added: awards.filter(({ id }) => !before?.awards.has(id)),
    revoked: awards.filter((award) => {
      const was = before?.awards.get(award.id);
      return was?.kind === 'granted' && !was.revoked && award.kind === 'granted' && award.revoked;
    }),
    erased: awards.filter(
      ({ id, kind }) => kind === 'erased' && before?.awards.get(id)?.kind === 'granted',
    ),
    changedBadges: badges.filter((badge) => {
      const was = before?.badgeClasses.get(badge.key);
      return was !== undefined && changedBadgeFacts(was, badge).length > 0;
    }),
    newBadges: badges.filter(({ key }) => !before?.badgeClasses.has(key)),
    newIssuers: [...(after?.issuers.values() ?? [])].filter(
      ({ slug }) => !before?.issuers.has(slug),
    ),
  };
}
