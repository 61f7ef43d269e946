import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  drawnPicture,
  type PictureRequest,
  pictureColours,
  pictureShapes,
  proposedLook,
} from '../../src/authoring/badge-picture.ts';
import { colourOf } from '../../src/authoring/picture/colours.ts';
import { inspectImage } from '../../src/content/images/inspect.ts';
import { badgeClassSchema } from '../../src/content/schema/badge-class.ts';
import { typeface } from './picture/typeface-files.ts';

const request: PictureRequest = {
  key: 'acme/engines',
  name: 'Engines and Motors',
  colour: '#0f5b63',
  shape: 'circle',
};
const draw = (more: Partial<PictureRequest> = {}) =>
  drawnPicture({ ...request, ...more }, typeface);

const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('whatever is asked for, the content check accepts the drawing without a word', () => {
  const any = fc.record({
    key: fc.string(),
    name: fc.string({ unit: 'grapheme' }),
    colour: hex,
    shape: fc.constantFrom(...pictureShapes),
    letters: fc.option(fc.string({ unit: 'grapheme', maxLength: 3 }), { nil: undefined }),
  });
  fc.assert(
    fc.property(any, (one) => {
      const { svg, alt } = drawnPicture(one, typeface);
      expect(inspectImage(new TextEncoder().encode(svg), 'a.svg')).toEqual({
        image: { mediaType: 'image/svg+xml', width: 512, height: 512 },
        findings: [],
      });
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      expect(svg.length).toBeLessThan(20_000);
      const told = badgeClassSchema.safeParse({ name: 'A', description: 'B', imageAlt: alt });
      expect(told.success).toBe(true);
    }),
  );
});

describe('the same request is the same drawing', () => {
  test('and everything in a request shows', () => {
    const { svg } = draw();
    expect(draw().svg).toBe(svg);
    const others = [
      draw({ key: 'acme/other' }),
      draw({ name: 'Motors' }),
      draw({ colour: '#0f5b64' }),
      draw({ shape: 'shield' }),
      draw({ letters: 'X' }),
    ];
    expect(new Set([svg, ...others.map((one) => one.svg)]).size).toBe(6);
  });

  test('a name of the same initials is the same drawing', () => {
    expect(draw({ name: 'Eels & Mice' }).svg).toBe(draw().svg);
  });
});

test.each<{ given: Partial<PictureRequest>; letters: string; alt: string }>([
  {
    given: {},
    letters: 'EM',
    alt: 'The white letters EM on a dark teal roundel, with a golden rim and a pattern of fine lines.',
  },
  {
    given: { letters: ' x ', colour: '#e0a526', shape: 'square' },
    letters: 'x',
    alt: 'The dark letter x on a yellow square with round corners, with a golden rim and a pattern of fine lines.',
  },
  {
    given: { name: '囲碁', colour: '#c2551b', shape: 'rosette' },
    letters: '',
    alt: 'A white star on an orange rosette with two ribbons, with a golden rim and a pattern of fine lines.',
  },
  {
    given: { letters: 'A囲' },
    letters: '',
    alt: 'A white star on a dark teal roundel, with a golden rim and a pattern of fine lines.',
  },
])('in words: $alt', ({ given, letters, alt }) => {
  expect(draw(given)).toMatchObject({ letters, alt });
});

test('signs of XML in the letters stay text', () => {
  const { svg } = draw({ letters: '<&>' });
  expect(svg).toContain('<title>The white letters &lt;&amp;&gt; on');
});

test('for a key without wishes there is always the same look, and keys differ', () => {
  const looks = Array.from({ length: 100 }, (_, at) => proposedLook(`acme/badge-${at}`));
  expect(looks).toEqual(Array.from({ length: 100 }, (_, at) => proposedLook(`acme/badge-${at}`)));
  expect(new Set(looks.map(({ shape }) => shape)).size).toBe(pictureShapes.length);
  expect(new Set(looks.map(({ colour }) => colour)).size).toBeGreaterThan(8);
  for (const colour of Object.values(pictureColours)) expect(colourOf(colour)).toBe(colour);
});
