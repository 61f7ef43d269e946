/** `badges verify`: judges badges in files, at addresses and in folders, and says what was found in sentences. */

import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { quote } from '../../problems/quote.ts';
import { type BuiltSite, openBuiltSite } from '../../publish/output/built-site.ts';
import { UnreadableError } from '../../publish/published.ts';
import type { FetchDocument } from '../../verify/fetched.ts';
import type { Report } from '../../verify/report.ts';
import { verify } from '../../verify/verify.ts';
import { createFetchDocument, offline } from '../fetch-document.ts';
import { type Command, type ExitCode, exit, type GlobalOptions, type Io } from '../io.ts';
import { tellMisuse } from '../misuse.ts';
import { readGiven } from '../read-given.ts';
import { badgeFilesIn } from './verify/badge-files.ts';
import { exitCodeOf, worst } from './verify/exit-codes.ts';
import { reportLine, reportText } from './verify/report-text.ts';
import { judgeSite, type SiteReport, siteText } from './verify/site.ts';

type VerifyCommand = {
  /** Files, folders, and addresses that begin with https:// or http://. */
  readonly inputs: readonly string[];
  /** The address that the badge is said to belong to. */
  readonly recipient?: string;
  readonly offline: boolean;
  /** Addresses of this machine and its network are asked, too. */
  readonly allowPrivate: boolean;
};

type Options = VerifyCommand & GlobalOptions;

type Outcome = {
  readonly code: ExitCode;
  readonly reports: readonly Report[];
  readonly folder?: SiteReport;
};

export const verifyCommand: Command<VerifyCommand> = async (options, io) => {
  const { inputs, recipient } = options;
  if (inputs.length === 0) return misused('Name a file, a folder or an address.', io);
  if (recipient?.trim() === '') return misused('There is no address after --recipient.', io);
  const kinds = await Promise.all(inputs.map(kindOf));
  const nowhere = inputs.filter((_, index) => kinds[index] === 'nothing');
  for (const input of nowhere) io.warn(`There is no file or folder ${quote(input)}.`);
  if (nowhere.length > 0) return exit.usage;
  const outcomes: Outcome[] = [];
  for (const [index, input] of inputs.entries()) {
    if (index > 0 && !options.json) io.print('');
    outcomes.push(await judges[kinds[index] ?? 'nothing'](input, options, io));
  }
  const code = worst(outcomes.map((outcome) => outcome.code));
  if (options.json) {
    const reports = outcomes.flatMap((outcome) => outcome.reports);
    const folders = outcomes.flatMap(({ folder }) => (folder === undefined ? [] : [folder]));
    const rest = folders.length > 0 ? { folders } : {};
    io.print(JSON.stringify({ ok: code === exit.done, reports, ...rest }, undefined, 2));
  }
  return code;
};

const usage = 'verify FILE|FOLDER|URL… [--recipient ADDRESS] [--offline] [--allow-private]';

const misused = (sentence: string, io: Io): ExitCode => tellMisuse([sentence], usage, io);

type Kind = 'address' | 'file' | 'folder' | 'nothing';

async function kindOf(input: string): Promise<Kind> {
  if (/^https?:\/\//i.test(input)) return 'address';
  const stats = await stat(input).catch(() => undefined);
  if (stats?.isDirectory() === true) return 'folder';
  return stats?.isFile() === true ? 'file' : 'nothing';
}

/** How each kind of input is judged and told. */
const judges: Readonly<
  Record<Kind, (input: string, options: Options, io: Io) => Promise<Outcome>>
> = {
  address: async (address, options, io) => {
    const report = await verify({ address }, verifyOptions(options, io));
    return told(report, options, io);
  },
  file: async (path, options, io) => {
    const report = await judgeFile(path, basename(path), options, io);
    return report === undefined ? { code: exit.usage, reports: [] } : told(report, options, io);
  },
  folder: async (path, options, io) => {
    const site = await siteIn(path);
    if (site === undefined) return looseFiles(path, options, io);
    if (options.recipient !== undefined) {
      const code = misused('An address belongs to one badge: with --recipient, name a file.', io);
      return { code, reports: [] };
    }
    const folder = await judgeSite(site, path, verifyOptions(options, io), io);
    if (!options.json) io.print(siteText(folder, io.paint));
    return { code: folder.code, reports: folder.reports, folder: folder.summary };
  },
  nothing: async () => ({ code: exit.usage, reports: [] }),
};

/** Undefined for a folder that no build made, even if it holds a catalogue of something else. */
async function siteIn(folder: string): Promise<BuiltSite | undefined> {
  try {
    return await openBuiltSite(folder);
  } catch (error) {
    if (error instanceof UnreadableError) return undefined;
    throw error;
  }
}

function told(report: Report, { json }: Options, io: Io): Outcome {
  if (!json) io.print(reportText(report, io.paint));
  return { code: exitCodeOf(report), reports: [report] };
}

async function judgeFile(
  path: string,
  name: string,
  options: Options,
  io: Io,
): Promise<Report | undefined> {
  const bytes = await readGiven(path, io);
  if (bytes === undefined) return undefined;
  return verify({ bytes, name }, verifyOptions(options, io));
}

/** A folder that no build made: every file that may be a badge, a line each. */
async function looseFiles(folder: string, options: Options, io: Io): Promise<Outcome> {
  const files = await badgeFilesIn(folder);
  if (files.length === 0) {
    io.warn(
      `There is no badge in ${quote(folder)}: no .png, .svg, .json, .jws, .jwt or .txt file.`,
    );
    return { code: exit.usage, reports: [] };
  }
  const outcomes: Outcome[] = [];
  for (const { path, name } of files) {
    const report = await judgeFile(path, name, options, io);
    if (report === undefined) {
      outcomes.push({ code: exit.unchecked, reports: [] });
      continue;
    }
    if (!options.json) io.print(reportLine(report, io.paint));
    outcomes.push({ code: exitCodeOf(report), reports: [report] });
  }
  return {
    code: worst(outcomes.map(({ code }) => code)),
    reports: outcomes.flatMap(({ reports }) => reports),
  };
}

/** The time for the network begins anew with each badge. */
function verifyOptions(options: Options, io: Io) {
  const { recipient, allowPrivate } = options;
  const fetchDocument: FetchDocument = options.offline
    ? offline
    : createFetchDocument({ allowPrivate });
  const now = options.now ?? io.now();
  return { fetchDocument, now, ...(recipient === undefined ? {} : { recipient }) };
}
