/** Results, on badges and awards. */

import type { results as english } from '../en/results.ts';

export const results: Record<keyof typeof english, string> = {
  scaleBetween: 'Von {min} bis {max}',
  scaleFrom: '{min} oder mehr',
  scaleTo: 'Bis {max}',
  scaleValues: 'Von niedrig bis hoch: {values}',
  scaleNeeded: 'Erforderlich: {value}',
  percent: '{value} %',
  pointsReached: 'Punkte: {points}',
  alignedWith: 'Entspricht {skills}.',
};
