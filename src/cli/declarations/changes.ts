/** The commands that change awards which are published already. */

import { type CommandDeclaration, givenTexts, textsOf } from '../declaration.ts';
import { changeUsages } from './change-usages.ts';

const example = '0b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42';

export const changeCommands: Readonly<Record<string, CommandDeclaration>> = {
  revoke: {
    summary: 'withdraws awards for good, with a reason that is published',
    usage: changeUsages.revoke,
    flags: { reason: { type: 'string' }, on: { type: 'string' }, badge: { type: 'string' } },
    examples: [
      `revoke ${example} --reason "Awarded to the wrong person."`,
      `revoke https://badges.example.org/awards/${example}/`,
      'revoke ada@example.org --badge acme/intro-to-engines --reason "Awarded twice."',
      'revoke recipients/2026/spring.csv --yes --reason "The course was called off." --on 2026-06-01',
    ],
    takesWords: true,
    run: async (values, words, options, io) => {
      const { revoke } = await import('../commands/revoke.ts');
      return revoke({ ...options, words, ...givenTexts(values, ['reason', 'on', 'badge']) }, io);
    },
  },
  supersede: {
    summary: 'makes a corrected award, or one for another address, and revokes the old one',
    usage: changeUsages.supersede,
    flags: {
      recipient: { type: 'string' },
      set: { type: 'string', multiple: true },
      narrative: { type: 'string' },
      reason: { type: 'string' },
      'issued-on': { type: 'string' },
      badge: { type: 'string' },
    },
    examples: [
      `supersede ${example} --recipient ada@example.org --issued-on 2026-05-02`,
      `supersede ${example} --recipient ada@example.org --set evidence.1.id=https://example.org/work --set role=`,
      'supersede ada@example.org --recipient ada@new.example',
    ],
    takesWords: true,
    run: async (values, words, options, io) => {
      const { supersede } = await import('../commands/supersede.ts');
      const { 'issued-on': issuedOn, ...given } = givenTexts(values, [
        'recipient',
        'narrative',
        'reason',
        'issued-on',
        'badge',
      ]);
      const sets = textsOf(values.set);
      return supersede(
        { ...options, words, sets, ...given, ...(issuedOn === undefined ? {} : { issuedOn }) },
        io,
      );
    },
  },
  erase: {
    summary: 'takes out of awards everything about the person, and says what it cannot reach',
    usage: changeUsages.erase,
    flags: { on: { type: 'string' }, badge: { type: 'string' } },
    examples: [`erase ${example}`, 'erase ada@example.org --dry-run', `erase ${example} --yes`],
    takesWords: true,
    run: async (values, words, options, io) => {
      const { erase } = await import('../commands/erase.ts');
      return erase({ ...options, words, ...givenTexts(values, ['on', 'badge']) }, io);
    },
  },
};
