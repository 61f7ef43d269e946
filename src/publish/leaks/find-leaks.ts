/** Recipients' addresses and private keys in the working tree, in the output and in the whole history of a repository. */

import { folderSource } from '../../content/files.ts';
import { repositoryOf } from '../../content/git-history.ts';
import { siteFile } from '../../content/layout.ts';
import { readOne } from '../../content/text.ts';
import { given } from '../../model/given.ts';
import type { Place as Position } from '../../problems/frame.ts';
import { decodeText } from '../../syntax/text-file.ts';
import { parseYaml } from '../../syntax/yaml.ts';
import { addressesIn } from './addresses-in.ts';
import { gatherFiles, outputFiles, type PlacedFile, readPlaced, treeFiles } from './files.ts';
import { type Finding, judge, ofTexts } from './findings.ts';
import { positionOf } from './frames.ts';
import { keyOf, nothingGathered } from './gather.ts';
import { type Past, pastFindings, readPast } from './past.ts';
import { holdsProgram } from './program-examples.ts';
import { type Comparing, recipientsAmong } from './recipients-among.ts';

export type LeaksRequest = {
  readonly root: string;
  /** Absolute path of the output. */
  readonly output: string;
  readonly withHistory: boolean;
  /** Texts with addresses that somebody names as recipients'. */
  readonly lists: readonly string[];
};

export type Work = 'files' | 'history' | 'addresses';

export type LeaksOptions = Pick<Comparing, 'hash' | 'maxHashes'> & {
  /** Called after each step of a work, with the number of its steps. */
  readonly onStep?: (work: Work, total: number) => void;
};

export type PlacedFinding = Finding & Partial<Position>;

export type Leaks = {
  readonly findings: readonly PlacedFinding[];
  /** How many addresses stand in recipient files on purpose. */
  readonly intended: number;
  /** How many recipients publish their address themselves, as an issuer does. */
  readonly own: number;
  readonly looked: Looked;
  readonly unlooked: Unlooked;
};

/** How much was looked at; what is absent was not asked for, or is not there. */
export type Looked = {
  readonly tree: number;
  readonly output?: number;
  readonly versions?: number;
  readonly messages?: number;
};

/** What was not looked at, and so may hold anything. */
export type Unlooked = {
  /** Why the history could not be read: words of git, empty where there is none. */
  readonly history?: string;
  /** Does the clone lack its older commits? */
  readonly isShallow: boolean;
  /** Objects that are not on this machine. */
  readonly missing: number;
  readonly tooLarge: readonly string[];
  /** Addresses that were not compared with the awards. */
  readonly addresses: number;
};

export async function findLeaks(
  { root, output, withHistory, lists }: LeaksRequest,
  { onStep = () => {}, ...comparing }: LeaksOptions = {},
): Promise<Leaks> {
  const gathered = nothingGathered();
  const repository = await repositoryOf(root);
  const tree = await treeFiles(root, repository, output);
  const built = await outputFiles(root, output);
  const files = [...tree, ...(built ?? [])];
  const tooLarge = await gatherFiles(gathered, files, () => onStep('files', files.length));
  const past: Past | undefined =
    withHistory && repository !== undefined
      ? await readPast(gathered, repository, (total) => onStep('history', total))
      : undefined;
  const recipients = recipientsAmong(gathered, keysIn(lists), {
    ...comparing,
    onStep: (total) => onStep('addresses', total),
  });
  const isPlain = await hasPlainPolicy(root);
  const { leaks, intended, own } = judge(gathered, {
    recipients: recipients.keys,
    isPlain,
    hasProgram: await holdsProgram(root),
  });
  const ofFiles = ofTexts(
    leaks.filter(({ place }) => place.where === 'tree' || place.where === 'output'),
    () => undefined,
  );
  const history = past?.kind === 'read' ? past.history : undefined;
  return {
    findings: [
      ...(await placed(ofFiles, files)),
      ...(past?.kind === 'read' ? await pastFindings(leaks, past, isPlain) : []),
    ],
    intended: intended.size,
    own: own.size,
    looked: {
      tree: tree.length,
      ...given({ output: built?.length, versions: history?.files, messages: history?.messages }),
    },
    unlooked: {
      ...(withHistory && history === undefined
        ? { history: past?.kind === 'unread' ? past.failure : '' }
        : {}),
      isShallow: history !== undefined && repository?.isShallow === true,
      missing: history?.missing ?? 0,
      tooLarge: [...new Set([...tooLarge, ...(history?.tooLarge ?? [])])],
      addresses: recipients.left,
    },
  };
}

const keysIn = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => addressesIn(text).map(({ address }) => keyOf(address))));

/** Lines are looked up last, and for findings alone. */
async function placed(
  findings: readonly Finding[],
  files: readonly PlacedFile[],
): Promise<PlacedFinding[]> {
  const byName = new Map(files.map((file) => [`${file.place.where} ${file.place.file}`, file]));
  const all: PlacedFinding[] = [];
  for (const finding of findings) {
    const file = byName.get(`${finding.where} ${finding.file}`);
    const read = file && (await readPlaced(file));
    const position =
      typeof read === 'object' && read.hasLines && file !== undefined
        ? positionOf(finding, file.place, read.text)
        : undefined;
    all.push({ ...finding, ...position });
  }
  return all;
}

/** What the site says today; a file that cannot be read allows nothing. */
async function hasPlainPolicy(root: string): Promise<boolean> {
  const bytes = await readOne(folderSource(root), siteFile);
  const decoded = bytes && decodeText(bytes);
  const site = decoded?.ok === true ? parseYaml(decoded.text).value : undefined;
  return (site as { readonly recipients?: unknown } | undefined)?.recipients === 'plain';
}
