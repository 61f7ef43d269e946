/** Writes keys, all of them or none: first the private halves, so that no public key ever stands there without one. */

import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { KeyPlan } from '../../../authoring/key-plan.ts';
import { given } from '../../../model/given.ts';
import { privateKeys, workspaceFolder } from '../../../publish/workspace.ts';

const ownerOnly = 0o600;
const ownersFolder = 0o700;

/** @param secret text of the one secret for CI, which is replaced */
export async function writeKeys(
  root: string,
  issuer: string,
  { made, changed }: KeyPlan,
  secret: string,
): Promise<void> {
  const undo: (() => Promise<unknown>)[] = [];
  const create = async (file: string, text: string, mode?: number): Promise<void> => {
    const path = join(root, file);
    // Never over a file that is there: what it holds may be the only copy of a key.
    await writeFile(path, text, { flag: 'wx', flush: true, ...given({ mode }) });
    undo.push(() => rm(path, { force: true }));
  };
  const replace = async (file: string, text: string, mode?: number): Promise<void> => {
    const path = join(root, file);
    const before = await readFile(path).catch(() => undefined);
    const part = `${path}.part`;
    await rm(part, { force: true });
    await create(`${file}.part`, text, mode);
    undo.push(() => (before === undefined ? rm(path, { force: true }) : writeFile(path, before)));
    await rename(part, path);
  };
  try {
    await makePrivateFolders(root, issuer);
    await mkdir(join(root, 'keys', issuer), { recursive: true });
    for (const { thumbprint, privateText } of made) {
      await create(privateKeys.file(issuer, thumbprint), privateText, ownerOnly);
    }
    await replace(privateKeys.secret, secret, ownerOnly);
    for (const { file, text } of made) await create(file, text);
    for (const { file, text } of changed) await replace(file, text);
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => undefined);
    throw error;
  }
}

/** A folder that was copied from elsewhere may be open to others; these are ours, and closed. */
async function makePrivateFolders(root: string, issuer: string): Promise<void> {
  await mkdir(join(root, workspaceFolder), { recursive: true });
  const ofIssuer = dirname(privateKeys.file(issuer, ''));
  for (const folder of [privateKeys.folder, ofIssuer]) {
    await mkdir(join(root, folder), { recursive: true, mode: ownersFolder });
    await chmod(join(root, folder), ownersFolder);
  }
  // Where .gitignore does not name the folder, "git add" would take the keys.
  await writeFile(join(root, privateKeys.folder, '.gitignore'), '*\n');
}
