/** Reads a private key from its file, if nobody but its owner can. What stands in it is never shown. */

import { lstat, readFile, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Problem, ProblemCode } from '../problems/problem.ts';
import { decodeText } from '../syntax/text-file.ts';
import { workspaceFolder } from './workspace.ts';

export type PrivateKeyFile =
  | { readonly kind: 'absent' }
  | { readonly kind: 'found'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly problem: Problem };

const maxBytes = 64_000;

/** @param file below the root, with forward slashes */
export async function readPrivateKeyFile(root: string, file: string): Promise<PrivateKeyFile> {
  const refused = (code: ProblemCode, message: string, hint: string): PrivateKeyFile => ({
    kind: 'refused',
    problem: { code, severity: 'error', file, message, hint },
  });
  const path = join(root, file);
  const stats = await lstat(path).catch(() => undefined);
  if (stats === undefined) return { kind: 'absent' };
  if (stats.isSymbolicLink()) {
    return refused(
      'private-key-link',
      'This private key is a symbolic link, and what it points to may be anybody’s.',
      'Put the file itself here instead of the link.',
    );
  }
  const open = await openPlace(root, file);
  if (open !== undefined) return { kind: 'refused', problem: open };
  const bytes =
    stats.isFile() && stats.size <= maxBytes
      ? await readFile(path).catch(() => undefined)
      : undefined;
  if (bytes === undefined) {
    return refused(
      'private-key-unreadable',
      'This private key cannot be read.',
      'See that it is a file, and that you may read it.',
    );
  }
  const value = parseSecretJson(bytes);
  return value === undefined
    ? refused(
        'private-key-unreadable',
        'This private key is not JSON: the file is cut short, or something else was written into it.',
        'Put it back from your backup of .rosette/keys.',
      )
    : { kind: 'found', value };
}

/** Undefined for what is no JSON. Why it is none stays unsaid: the words of a parser quote the text. */
export function parseSecretJson(bytes: Uint8Array): unknown {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return undefined;
  try {
    return JSON.parse(decoded.text);
  } catch {
    return undefined;
  }
}

/** A problem when the file, or a folder of keys that it is in, is open to others. Windows has no such bits. */
export async function openPlace(root: string, file: string): Promise<Problem | undefined> {
  if (process.platform === 'win32') return undefined;
  for (const place of [file, ...foldersOf(file)]) {
    const stats = await stat(join(root, place)).catch(() => undefined);
    if (stats === undefined || (stats.mode & 0o077) === 0) continue;
    const [what, mode] =
      place === file
        ? ['may read or change this private key', '600']
        : ['may look into or change this folder of private keys', '700'];
    return {
      code: 'private-key-open',
      severity: 'error',
      file: place,
      message: `Others on this machine ${what}.`,
      hint: `Keep them out: chmod ${mode} ${place}\nIf others do use this machine, make a new key: what they could read, they may have. Where a disk knows no permissions, pass the keys in ROSETTE_KEYS.`,
    };
  }
  return undefined;
}

/** From the nearest up to, and without, the workspace: stage and cache beside the keys are for anyone. */
function foldersOf(file: string): readonly string[] {
  const folder = posix.dirname(file);
  return folder === workspaceFolder || folder === '.' ? [] : [folder, ...foldersOf(folder)];
}
