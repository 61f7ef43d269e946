/** Results, on badges and awards. */

export const results = {
  scaleBetween: 'From {min} to {max}',
  scaleFrom: '{min} or more',
  scaleTo: 'Up to {max}',
  scaleValues: 'From low to high: {values}',
  scaleNeeded: 'Needed: {value}',
  percent: '{value}%',
  pointsReached: 'Points: {points}',
  alignedWith: 'Corresponds to {skills}.',
} as const;
