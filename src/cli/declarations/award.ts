/** What awards badges to people. */

import { given } from '../../model/given.ts';
import { type CommandDeclaration, givenTexts, textOf, textsOf } from '../declaration.ts';

const text = { type: 'string' } as const;
const several = { type: 'string', multiple: true } as const;
const yes = { type: 'boolean' } as const;

const usage = [
  'award ISSUER/BADGE --recipient ADDRESS [--name TEXT] [--issued-on DATE] [--narrative TEXT] [--evidence URL]… [--expires DATE] [--set field=value]… [--file PATH] [--again] [--no-links]',
  'award --csv FILE [--badge ISSUER/BADGE] [--issued-on DATE] [--map "Column=field"]… [--dates day-first|month-first] [--partial] [--again] [--file PATH] [--no-links]',
  'award ISSUER/BADGE --template',
].join('\n   or: npm run badges -- ');

export const awardCommands: Readonly<Record<string, CommandDeclaration>> = {
  award: {
    summary: 'awards a badge to one person, or to everybody in a list, and seals the addresses',
    usage,
    flags: {
      badge: text,
      recipient: several,
      name: text,
      'issued-on': text,
      expires: text,
      narrative: text,
      evidence: several,
      set: several,
      csv: several,
      map: several,
      dates: text,
      partial: yes,
      again: yes,
      file: text,
      'no-links': yes,
      template: yes,
    },
    examples: [
      'award',
      'award acme/intro-to-engines --recipient ada@example.org --narrative "Built a working model."',
      'award acme/intro-to-engines --recipient ada@example.org --issued-on 2026-05-01 --evidence https://ada.example.org/model',
      'award --csv ../spring.csv --badge acme/intro-to-engines --dry-run',
      'award acme/intro-to-engines --template',
      'award --csv ../spring.csv --map "Full name=name" --map "Notes=" --dates day-first',
    ],
    takesWords: true,
    run: async (values, [badge, ...more], options, io) => {
      const { award, misused } = await import('../commands/award.ts');
      const [recipient, ...recipients] = textsOf(values.recipient);
      const [csv, ...lists] = textsOf(values.csv);
      const flag = textOf(values.badge);
      if (more.length > 0 || (badge !== undefined && flag !== undefined && badge !== flag)) {
        return misused('An award is of one badge: award ISSUER/BADGE.', io);
      }
      if (values.template === true) {
        const { awardTemplateCommand } = await import('../commands/award/template.ts');
        return awardTemplateCommand({ ...options, badge: badge ?? flag }, io);
      }
      if (recipients.length > 0) {
        return misused('Several people are awarded by a list of them: --csv FILE.', io);
      }
      if (lists.length > 0) return misused('One list at a time: --csv FILE.', io);
      return award(
        {
          ...options,
          ...givenTexts(values, ['name', 'expires', 'narrative', 'dates', 'file']),
          ...given({ badge: badge ?? flag, recipient, csv, issuedOn: textOf(values['issued-on']) }),
          evidence: textsOf(values.evidence),
          set: textsOf(values.set),
          map: textsOf(values.map),
          partial: values.partial === true,
          again: values.again === true,
          links: values['no-links'] !== true,
        },
        io,
      );
    },
  },
};
