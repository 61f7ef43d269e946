/** Colour, shape and letters of a picture that is drawn: from flags, from the person, or proposed. */

import {
  type PictureRequest,
  pictureColours,
  pictureShapes,
  proposedLook,
} from '../../../authoring/badge-picture.ts';
import { colourOf } from '../../../authoring/picture/colours.ts';
import { charactersOf, mostLetters } from '../../../authoring/picture/monogram.ts';
import { shapes } from '../../../authoring/picture/shapes.ts';
import { given } from '../../../model/given.ts';
import { quote } from '../../../problems/quote.ts';
import { suggest } from '../../../problems/suggest.ts';
import type { Ask } from '../../io.ts';

export type LookFlags = {
  readonly colour?: string;
  readonly shape?: string;
  readonly letters?: string;
};

export type Look = Pick<PictureRequest, 'colour' | 'shape' | 'letters'>;

const colourNames = Object.keys(pictureColours);

/** A sentence for each flag that will not do. */
export function lookFaults({ colour, shape, letters }: LookFlags): string[] {
  const sentences: string[] = [];
  if (colour !== undefined && colourOf(colour) === undefined) {
    sentences.push(
      `--colour: ${quote(colour)} is no colour. Write one of ${colourNames.join(', ')}, or six hexadecimal digits such as "#0f5b63".`,
    );
  }
  if (shape !== undefined && shapeOf(shape) === undefined) {
    const near = suggest(shape, pictureShapes);
    const hint = near === undefined ? '' : ` Did you mean ${quote(near)}?`;
    sentences.push(
      `--shape: there is no shape ${quote(shape)}.${hint} The shapes are ${pictureShapes.join(', ')}.`,
    );
  }
  if (letters !== undefined && !isLettering(letters)) {
    sentences.push(
      `--letters: write one to ${mostLetters} letters or digits, as they shall stand in the picture.`,
    );
  }
  return sentences;
}

/** A sentence for each flag of a drawn picture where none is drawn. */
export const strayLook = (flags: LookFlags, why: string): string[] =>
  (['colour', 'shape', 'letters'] as const)
    .filter((flag) => flags[flag] !== undefined)
    .map((flag) => `--${flag} belongs to a picture that is drawn, and ${why}.`);

const shapeOf = (word: string) =>
  pictureShapes.find((shape) => shape === word.trim().toLowerCase());

function isLettering(letters: string): boolean {
  const characters = charactersOf(letters);
  return (
    characters.length > 0 &&
    characters.length <= mostLetters &&
    characters.every((one) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(one))
  );
}

/**
 * @param flags without faults
 * @param key what decides where nobody does: the same key looks the same
 * @param accent the colour of the site
 */
export async function lookFor(
  key: string,
  { colour, shape, letters }: LookFlags,
  accent: string | undefined,
  ask: Ask | undefined,
): Promise<Look> {
  const proposed = proposedLook(key);
  const usual = accent ?? proposed.colour;
  return {
    colour: colourOf(colour ?? '') ?? (ask ? await askColour(usual, ask) : usual),
    shape: shapeOf(shape ?? '') ?? (ask ? await askShape(proposed.shape, ask) : proposed.shape),
    ...given({ letters: letters?.trim() }),
  };
}

/** @param usual `#rrggbb`: the one that is offered first */
export function askColour(usual: string, ask: Ask): Promise<string> {
  const named = Object.entries(pictureColours).map(([label, value]) => ({
    value,
    label,
    hint: value,
  }));
  const isNamed = named.some(({ value }) => value === usual);
  const first = isNamed ? [] : [{ value: usual, label: 'the colour of the site', hint: usual }];
  return ask.choose({
    message: 'In which colour?',
    options: [...first, ...named],
    initial: usual,
  });
}

const askShape = (usual: Look['shape'], ask: Ask): Promise<Look['shape']> =>
  ask.choose({
    message: 'In which shape?',
    options: pictureShapes.map((value) => ({ value, label: shapes[value].label })),
    initial: usual,
  });
