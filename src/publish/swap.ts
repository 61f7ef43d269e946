/**
 * Puts a finished stage in the place of the output by two renames. A record is written before the first and taken
 * away after the second, so that whatever comes next can tell how far an interrupted swap got and finish it.
 */

import { rmSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Workspace } from './workspace.ts';

type SwapRecord = { readonly stage: string; readonly out: string; readonly previous: string };

const exists = async (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** The stage becomes the output; what stood there is gone. */
export async function swap(workspace: Workspace, out: string): Promise<void> {
  await mkdir(dirname(out), { recursive: true });
  let { stage, previous } = workspace;
  if (!(await sameDevice(workspace.folder, dirname(out)))) {
    // A rename does not cross file systems: go by way of a folder beside the output.
    stage = `${out}.rosette-stage`;
    previous = `${out}.rosette-previous`;
    await rm(stage, { recursive: true, force: true });
    await cp(workspace.stage, stage, { recursive: true, preserveTimestamps: true });
    await rm(workspace.stage, { recursive: true, force: true });
  }
  await rm(previous, { recursive: true, force: true });
  const record: SwapRecord = { stage, out, previous };
  await writeFile(`${workspace.swapRecord}.part`, JSON.stringify(record));
  await rename(`${workspace.swapRecord}.part`, workspace.swapRecord);
  await finish(workspace, record);
}

async function sameDevice(a: string, b: string): Promise<boolean> {
  return (await stat(a)).dev === (await stat(b)).dev;
}

/**
 * Finishes a swap that was interrupted. The record is only there while a complete stage was being put in place, so
 * going on is always right.
 *
 * @returns whether there was one
 */
export async function recoverSwap(workspace: Workspace): Promise<boolean> {
  const text = await readFile(workspace.swapRecord, 'utf8').catch(() => undefined);
  if (text === undefined) return false;
  await finish(workspace, JSON.parse(text) as SwapRecord);
  return true;
}

async function finish(workspace: Workspace, { stage, out, previous }: SwapRecord): Promise<void> {
  if (await exists(stage)) {
    if ((await exists(out)) && !(await exists(previous))) await rename(out, previous);
    await rename(stage, out);
  } else if (!(await exists(out)) && (await exists(previous))) {
    // Somebody deleted the stage in between: the last good output comes back.
    await rename(previous, out);
  }
  await rm(workspace.swapRecord, { force: true });
  // Of a hundred thousand files the other one takes its time.
  rmSync(previous, { recursive: true, force: true });
}
