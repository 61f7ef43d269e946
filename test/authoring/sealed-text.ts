/** Markdown recipient files in every spelling that people have, sealed, and with slips of the hand in them. */

import fc from 'fast-check';
import { sealText } from '../../src/authoring/seal.ts';
import type { AwardSource } from '../../src/content/schema/sources.ts';
import { awardsIn, recipientFile } from './recipient-files.ts';

/** A sealed file, its awards not yet withdrawn. */
export const sealedText: fc.Arbitrary<string> = recipientFile.map((text) => {
  let state = 7;
  const randomBytes = (length: number) =>
    Uint8Array.from({ length }, () => {
      state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
      return (state >>> 13) & 255;
    });
  const sealed = sealText(text, awardsIn(text), {
    used: new Map(),
    policy: 'sealed',
    randomBytes,
  });
  if (sealed === undefined) throw new Error(`Not sealed:\n${text}`);
  return sealed;
});

const slip = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.nat(3),
  fc.constantFrom(
    '',
    ' ',
    '\n',
    '\n  ',
    '"',
    "'",
    ':',
    '#',
    '-',
    ',',
    '{',
    '}',
    '[',
    ']',
    '? ',
    '!!str ',
    '&a ',
    '| ',
    '\t',
    '\0',
  ),
);

/** The same with letters added and gone somewhere between the fences. Most of them cannot be read any more. */
export const slipped = (file: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> =>
  fc.tuple(file, fc.array(slip, { minLength: 1, maxLength })).map(([whole, slips]) =>
    slips.reduce((text, [place, gone, added]) => {
      const at = 4 + Math.floor(place * text.indexOf('\n---\n'));
      return text.slice(0, at) + added + text.slice(at + gone);
    }, whole),
  );

export const slippedText: fc.Arbitrary<string> = slipped(sealedText, 2);

/** The awards of a text, undefined where it cannot be read. */
export function readable(text: string): AwardSource[] | undefined {
  try {
    return awardsIn(text);
  } catch {
    return undefined;
  }
}
