/** `badges editor`: what VS Code needs to help with the fields of content files. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editorPaths, planEditor } from '../../authoring/editor/plan.ts';
import { plural } from '../../problems/render.ts';
import { type Command, exit } from '../io.ts';
import { tellOutcome } from '../report.ts';
import { writeChanges } from '../write-files.ts';

export const editor: Command<object> = async (options, io) => {
  const { root, dryRun } = options;
  const { write, unchanged, problems } = planEditor(await textsBelow(root));
  if (!dryRun) {
    await writeChanges(
      root,
      write.map(({ path, text }) => ({ path, content: text })),
    );
  }
  const written = write.map(({ path }) => path);
  tellOutcome(options, problems, { dryRun, written, unchanged }, io);
  if (options.json) return exit.done;
  for (const path of written) io.print(path);
  if (written.length === 0) {
    io.print('Nothing to write: the help for VS Code is up to date.');
  } else if (dryRun) {
    io.print(`Would write ${plural(written.length, 'file')}; nothing was changed.`);
  } else {
    io.print(`Wrote ${plural(written.length, 'file')}.`);
    io.print(
      'Open this folder in VS Code and say yes to the extension it recommends. In a YAML file every field is explained; in a Markdown file type "badge-" for whole files and for fields.',
    );
  }
  return exit.done;
};

async function textsBelow(root: string): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const path of editorPaths()) {
    const text = await readFile(join(root, path), 'utf8').catch(unlessAbsent);
    if (text !== undefined) texts.set(path, text);
  }
  return texts;
}

function unlessAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
