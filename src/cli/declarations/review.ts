/** What helps whoever approves a change. */

import { reviewUsage } from '../commands/review/usage.ts';
import { type CommandDeclaration, givenTexts, textsOf } from '../declaration.ts';

export const reviewCommands: Readonly<Record<string, CommandDeclaration>> = {
  review: {
    summary: 'compares the awards that a change makes with a private list of people',
    usage: reviewUsage,
    flags: {
      csv: { type: 'string' },
      against: { type: 'string' },
      badge: { type: 'string' },
      map: { type: 'string', multiple: true },
    },
    examples: [
      'review --csv ../private/spring.csv',
      'review --csv ../private/spring.csv --against origin/main',
      'review --csv ../private/spring.csv --badge acme/engines --map "Mail of the student=recipient"',
    ],
    run: async (values, _, options, io) => {
      const { review } = await import('../commands/review.ts');
      const given = givenTexts(values, ['csv', 'against', 'badge']);
      return review({ ...options, ...given, map: textsOf(values.map) }, io);
    },
  },
};
