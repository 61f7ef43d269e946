/** `badges unbake`: what a picture carries. */

import { BakeError } from '../../bakery/bake-error.ts';
import { unbakePng } from '../../bakery/png.ts';
import { unbakeSvg } from '../../bakery/svg.ts';
import { type Command, exit } from '../io.ts';
import { readGiven } from '../read-given.ts';

type UnbakeCommand = { readonly image: string };

type Found = { readonly where: string; readonly text: string };

export const unbake: Command<UnbakeCommand> = async (options, io) => {
  const image = await readGiven(options.image, io);
  if (image === undefined) return exit.problems;
  let found: readonly Found[];
  try {
    found = await textsIn(image);
  } catch (error) {
    if (!(error instanceof BakeError)) throw error;
    io.warn(`${options.image} cannot be read. ${error.message}`);
    return exit.problems;
  }
  if (options.json) {
    io.print(JSON.stringify({ ok: found.length > 0, found }, undefined, 2));
  } else {
    for (const { text } of found) io.print(text);
    if (found.length === 0) io.warn(`${options.image} carries no badge.`);
    if (found.length > 1) io.warn(`It carries ${found.length} texts; a badge carries one.`);
  }
  return found.length > 0 ? exit.done : exit.problems;
};

async function textsIn(image: Uint8Array): Promise<readonly Found[]> {
  if (image[0] === 0x89) {
    const texts = await unbakePng(image);
    return texts.map(({ keyword, chunk, text }) => ({ where: `${chunk} ${keyword}`, text }));
  }
  return unbakeSvg(image).map(({ element, from, text }) => ({ where: `${element} ${from}`, text }));
}
