/**
 * The whole history of a repository, as it streams out of git: never held in memory, and each object read once however
 * many commits have it.
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { git, gitEnv, gitNames } from './git.ts';

type Input = Iterable<string> | AsyncIterable<string>;

/**
 * The bytes of git's answer as they come.
 *
 * @param input lines for its standard input, without their ends
 * @throws when git fails or breaks off
 */
export async function* gitStream(
  root: string,
  args: readonly string[],
  input: Input = [],
): AsyncGenerator<Buffer> {
  const child = spawn('git', ['-C', root, ...args], { env: gitEnv(), stdio: 'pipe' });
  let message = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    message = (message + text).slice(-2000);
  });
  // git may have stopped reading before the end; its exit code tells.
  child.stdin.on('error', () => {});
  const ended = new Promise<number | null>((resolve) => {
    child.on('error', (error) => {
      message = error.message;
      resolve(null);
    });
    child.on('close', resolve);
  });
  const fed = feed(child.stdin, input);
  // Told below, when git has answered: until then nobody listens.
  fed.catch(() => {});
  try {
    for await (const chunk of child.stdout) yield chunk;
    if ((await ended) !== 0) throw new Error(`git could not answer: ${message.trim()}`);
    await fed;
  } finally {
    child.kill();
  }
}

const chunkLength = 65_536;

async function feed(stdin: NodeJS.WritableStream, lines: Input): Promise<void> {
  try {
    let chunk = '';
    for await (const line of lines) {
      chunk += `${line}\n`;
      if (chunk.length < chunkLength) continue;
      if (!stdin.write(chunk)) await Promise.race([once(stdin, 'drain'), once(stdin, 'close')]);
      chunk = '';
    }
    stdin.write(chunk);
  } finally {
    stdin.end();
  }
}

/** The texts between separators: lines, or names that end in NUL. */
async function* partsOf(stream: AsyncIterable<Buffer>, separator: string): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of stream) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split(separator);
    rest = parts.pop() ?? '';
    yield* parts;
  }
  if (rest !== '') yield rest;
}

export type Repository = {
  /** The folder that its names count from. */
  readonly top: string;
  /** Where the root is below it: empty, or ending in a slash. */
  readonly prefix: string;
  /** Was the clone made without its older commits? */
  readonly isShallow: boolean;
};

/** Undefined where there is no git, or no repository with files. */
export async function repositoryOf(root: string): Promise<Repository | undefined> {
  const asked = ['--show-toplevel', '--show-prefix', '--is-shallow-repository'];
  const { ok, bytes } = await git(root, ['rev-parse', ...asked]);
  const [top = '', prefix = '', shallow] = bytes.toString('utf8').split('\n');
  return ok && top !== '' ? { top, prefix, isShallow: shallow === 'true' } : undefined;
}

export type HistoryCommit = {
  readonly id: string;
  /** The day, in UTC. */
  readonly date: string;
  readonly parents: readonly string[];
};

/** Commits of stashes: only the newest has a name, the others stand in its log. */
export const stashes = async (top: string): Promise<readonly string[]> =>
  gitNames(await git(top, ['stash', 'list', '-z', '--format=%H']));

/** Every commit that a name or a stash leads to, parents before their children, otherwise by date. */
export async function historyCommits(
  top: string,
  stashed: readonly string[],
): Promise<HistoryCommit[]> {
  const args = ['rev-list', '--timestamp', '--parents', '--date-order', '--reverse', '--all'];
  const commits: HistoryCommit[] = [];
  for await (const line of partsOf(gitStream(top, [...args, ...stashed]), '\n')) {
    const [time = '', id = '', ...parents] = line.split(' ');
    const date = new Date(Number(time) * 1000).toISOString().slice(0, 10);
    commits.push({ id, date, parents });
  }
  return commits;
}

/** Commits that the clone has seen on another machine: those of branches there. */
export async function pushedCommits(top: string): Promise<ReadonlySet<string>> {
  const pushed = new Set<string>();
  for await (const id of partsOf(gitStream(top, ['rev-list', '--remotes']), '\n')) pushed.add(id);
  return pushed;
}

export type HistoryObject = {
  readonly id: string;
  readonly type: 'blob' | 'commit' | 'tag' | 'missing';
  readonly bytes: number;
  /** Of a file one of its paths, of a tag its name. */
  readonly name: string;
};

/**
 * Files, commits and tags that a name or a stash leads to, and what of them is not on this machine.
 *
 * @see git-cat-file(1), "Batch output"
 */
export async function historyObjects(
  top: string,
  stashed: readonly string[],
): Promise<HistoryObject[]> {
  const listed = partsOf(gitStream(top, ['rev-list', '--objects', '--all', ...stashed]), '\n');
  const check = '--batch-check=%(objecttype) %(objectsize) %(objectname) %(rest)';
  const objects: HistoryObject[] = [];
  for await (const line of partsOf(gitStream(top, ['cat-file', '--buffer', check], listed), '\n')) {
    const parts = /^(blob|commit|tag) (\d+) (\w+) (.*)$/.exec(line);
    if (parts !== null) {
      const [, type, size, id = '', name = ''] = parts;
      objects.push({ id, type: type as HistoryObject['type'], bytes: Number(size), name });
    } else if (line.endsWith(' missing')) {
      objects.push({ id: line.slice(0, -' missing'.length), type: 'missing', bytes: 0, name: '' });
    }
  }
  return objects;
}

/** The bytes of each object, in the order asked for; undefined for one that is not on this machine. */
export async function* readObjects(
  top: string,
  ids: Iterable<string>,
): AsyncGenerator<Buffer | undefined> {
  const { line, bytes } = reader(gitStream(top, ['cat-file', '--buffer', '--batch'], ids));
  for (let head = await line(); head !== undefined; head = await line()) {
    const size = / (\d+)$/.exec(head)?.[1];
    if (size === undefined) yield undefined;
    else {
      yield await bytes(Number(size));
      await bytes(1);
    }
  }
}

/** Takes a stream apart by lines and by numbers of bytes. */
function reader(stream: AsyncGenerator<Buffer>) {
  let held: Buffer = Buffer.alloc(0);
  const next = async (): Promise<Buffer | undefined> => {
    const { done, value } = await stream.next();
    return done === true ? undefined : value;
  };
  const take = (length: number): Buffer => {
    const taken = held.subarray(0, length);
    held = held.subarray(length);
    return taken;
  };
  return {
    /** Without its end; undefined behind the last. */
    async line(): Promise<string | undefined> {
      for (let end = held.indexOf(0x0a); ; end = held.indexOf(0x0a)) {
        if (end !== -1) return take(end + 1).toString('utf8', 0, end);
        const chunk = await next();
        if (chunk === undefined) return undefined;
        held = Buffer.concat([held, chunk]);
      }
    },
    async bytes(length: number): Promise<Buffer> {
      const parts = [held];
      for (let have = held.length; have < length; ) {
        const chunk = await next();
        if (chunk === undefined) throw new Error('git gave an answer that is cut off.');
        parts.push(chunk);
        have += chunk.length;
      }
      held = parts.length === 1 ? held : Buffer.concat(parts);
      return take(length);
    },
  };
}

export type FileChange = {
  readonly path: string;
  /** Ids of the file before and after; zeros where it is not there. */
  readonly before: string;
  readonly after: string;
};

/**
 * What each commit changes against its first parent, in the order of the commits.
 *
 * @param folder only what lies below it
 * @see git-diff-tree(1), "--stdin", and "Raw output format"
 */
export async function* historyChanges(
  top: string,
  commits: readonly HistoryCommit[],
  folder?: string,
): AsyncGenerator<{ readonly commit: string; readonly changes: readonly FileChange[] }> {
  const args = ['diff-tree', '--stdin', '-r', '-z', '--root', '--raw', '--no-renames', '--always'];
  const below = folder === undefined ? [] : ['--', `:(top,literal)${folder}`];
  const asked = commits.map(({ id, parents }) => [id, ...parents.slice(0, 1)].join(' '));
  let commit: string | undefined;
  let change: readonly string[] | undefined;
  let changes: FileChange[] = [];
  for await (const part of partsOf(gitStream(top, [...args, ...below], asked), '\0')) {
    if (change !== undefined) {
      const [, , before = '', after = ''] = change;
      changes.push({ path: part, before, after });
      change = undefined;
    } else if (part.startsWith(':')) {
      change = part.split(' ');
    } else {
      if (commit !== undefined) yield { commit, changes };
      [commit, changes] = [part, []];
    }
  }
  if (commit !== undefined) yield { commit, changes };
}
