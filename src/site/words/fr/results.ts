/** Results, on badges and awards. */

import type { results as english } from '../en/results.ts';

export const results: Record<keyof typeof english, string> = {
  scaleBetween: 'De {min} à {max}',
  scaleFrom: '{min} ou plus',
  scaleTo: 'Jusqu’à {max}',
  scaleValues: 'Du plus bas au plus haut : {values}',
  scaleNeeded: 'Requis : {value}',
  percent: '{value} %',
  pointsReached: 'Points : {points}',
  alignedWith: 'Correspond à {skills}.',
};
