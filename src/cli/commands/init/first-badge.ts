/** The texts of a first issuer and a first badge, in the words of somebody who begins. */

import type { Answers } from './answers.ts';

export const aboutText = ({ name }: Pick<Answers, 'name'>): string =>
  `${name} awards these badges.`;

export const badgeWords = ({ name, badge }: Pick<Answers, 'name' | 'badge'>) => ({
  name: badge,
  description: `Was there when ${name} began to award badges.`,
  criteria: `Take part in setting up the badges of ${name}: describe a badge, award it, and check that it verifies.`,
});

export const firstNarrative =
  'Set up these badges and awarded the first one, to see that everything works.';
