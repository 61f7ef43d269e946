/** Results, on badges and awards. */

import type { results as english } from '../en/results.ts';

export const results: Record<keyof typeof english, string> = {
  scaleBetween: 'De {min} a {max}',
  scaleFrom: '{min} o más',
  scaleTo: 'Hasta {max}',
  scaleValues: 'De menor a mayor: {values}',
  scaleNeeded: 'Necesario: {value}',
  percent: '{value} %',
  pointsReached: 'Puntos: {points}',
  alignedWith: 'Corresponde a {skills}.',
};
