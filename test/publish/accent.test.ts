import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrastOf as contrast } from '../../src/authoring/picture/colour.ts';
import { accentStyle } from '../../src/publish/accent.ts';

type Rgb = [number, number, number];

const rgb = (hex: string) =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb;

/** The colours of the pages' stylesheet. */
const tokensOf = (css: string) =>
  Object.fromEntries(
    [...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [
      name,
      rgb(hex),
    ]),
  ) as Record<
    'paper' | 'card' | 'sunk' | 'ink' | 'ink-soft' | 'line-strong' | State | `${State}-ground`,
    Rgb
  >;
type State = 'ok' | 'warn' | 'bad';

const css = readFileSync(new URL('../../src/site/styles/tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
const grounds = { day: tokensOf(light), night: tokensOf(dark) };

test('contrast as WCAG gives it', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
  expect(contrast([118, 118, 118], [255, 255, 255])).toBeCloseTo(4.54, 2);
});

test('whatever colour is chosen, it reads on paper and cards, by day and in the dark, and the ink on it reads', () => {
  const hex = fc
    .integer({ min: 0, max: 0xffffff })
    .map((value) => `#${value.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(hex, (accent) => {
      const colours =
        accentStyle(accent)
          .match(/#[0-9a-f]{6}/g)
          ?.map(rgb) ?? [];
      expect(colours).toHaveLength(4);
      const [light, onLight, dark, onDark] = colours as [Rgb, Rgb, Rgb, Rgb];
      for (const ground of [grounds.day.paper, grounds.day.card]) {
        expect(contrast(light, ground)).toBeGreaterThanOrEqual(4.5);
      }
      for (const ground of [grounds.night.paper, grounds.night.card]) {
        expect(contrast(dark, ground)).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrast(light, onLight)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(dark, onDark)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

test('every text in ink, and every state, reads on its ground', () => {
  for (const tokens of [grounds.day, grounds.night]) {
    for (const ground of [tokens.paper, tokens.card, tokens.sunk]) {
      expect(contrast(tokens.ink, ground)).toBeGreaterThanOrEqual(7);
      expect(contrast(tokens['ink-soft'], ground)).toBeGreaterThanOrEqual(4.5);
    }
    for (const state of ['ok', 'warn', 'bad'] as const) {
      for (const ground of [tokens[`${state}-ground`], tokens.paper, tokens.card]) {
        expect(contrast(tokens[state], ground)).toBeGreaterThanOrEqual(4.5);
      }
    }
    // The lines of what can be pressed. WCAG 2.2, "Non-text Contrast".
    expect(contrast(tokens['line-strong'], tokens.card)).toBeGreaterThanOrEqual(3);
  }
});
