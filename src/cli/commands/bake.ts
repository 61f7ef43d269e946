/** `badges bake`: puts a badge's document or JWS into any PNG or SVG. */

import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { BakeError } from '../../bakery/bake-error.ts';
import { bakedForm } from '../../bakery/baked-form.ts';
import { bakePng } from '../../bakery/png.ts';
import { bakeSvg } from '../../bakery/svg.ts';
import { decodeText } from '../../syntax/text-file.ts';
import { type Command, exit, type Io } from '../io.ts';
import { readGiven } from '../read-given.ts';

type BakeCommand = { readonly image: string; readonly document: string; readonly out?: string };

export const bake: Command<BakeCommand> = async (options, io) => {
  const image = await readGiven(options.image, io);
  const document = await readGiven(options.document, io);
  if (image === undefined || document === undefined) return exit.problems;
  const decoded = decodeText(document);
  const form = decoded.ok ? bakedForm(decoded.text) : undefined;
  if (form === undefined) {
    io.warn(`${options.document} is neither a badge's document (JSON) nor a signed badge (JWS).`);
    return exit.problems;
  }
  const out =
    options.out ??
    `${options.image.slice(0, -extname(options.image).length)}.baked${extname(options.image)}`;
  try {
    const isSvg = extname(options.image).toLowerCase() === '.svg';
    const baked = isSvg
      ? bakeSvg(image, form.svg, form.element)
      : bakePng(image, form.text, form.keyword);
    if (!options.dryRun) await writeNew(out, baked);
  } catch (error) {
    return tellBakeError(error, options.image, out, io);
  }
  if (options.json)
    io.print(JSON.stringify({ ok: true, out, keyword: form.keyword }, undefined, 2));
  else io.print(`${options.dryRun ? 'Would bake' : 'Baked'} ${options.document} into ${out}.`);
  return exit.done;
};

/** A file that is there is not overwritten. */
const writeNew = (path: string, bytes: Uint8Array) => writeFile(path, bytes, { flag: 'wx' });

function tellBakeError(error: unknown, image: string, out: string, io: Io) {
  if (error instanceof BakeError) {
    io.warn(`${image} cannot carry a badge. ${error.message}`);
    return exit.problems;
  }
  if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
    io.warn(`There is a file ${out} already. Name another one after --out.`);
    return exit.problems;
  }
  throw error;
}
