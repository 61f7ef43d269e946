/** What tells people of their awards. */

import { resolve } from 'node:path';
import { linksUsage } from '../commands/links/flags.ts';
import { type CommandDeclaration, givenTexts, textOf, textsOf } from '../declaration.ts';

export const linksCommands: Readonly<Record<string, CommandDeclaration>> = {
  links: {
    summary:
      'writes which award belongs to whom of a private list: a table for mail merge, or unsent mails',
    usage: linksUsage,
    flags: {
      csv: { type: 'string' },
      badge: { type: 'string' },
      map: { type: 'string', multiple: true },
      out: { type: 'string' },
      eml: { type: 'boolean' },
      site: { type: 'string' },
    },
    examples: [
      'links --csv ../private/spring.csv',
      'links --csv ../private/spring.csv --eml',
      'links --csv ../private/spring.csv --badge acme/engines --map "Mail of the student=recipient"',
    ],
    run: async (values, _, options, io) => {
      const { links } = await import('../commands/links.ts');
      const site = textOf(values.site);
      return links(
        {
          ...options,
          ...givenTexts(values, ['csv', 'badge', 'out']),
          ...(site === undefined ? {} : { site: resolve(site) }),
          map: textsOf(values.map),
          eml: values.eml === true,
        },
        io,
      );
    },
  },
};
