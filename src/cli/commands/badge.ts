/** `badges badge`: which of its actions is meant, and with what. */

import { quote } from '../../problems/quote.ts';
import { suggest } from '../../problems/suggest.ts';
import type { Command } from '../io.ts';
import { tellMisuse } from '../misuse.ts';
import { type BadgeNewFlags, badgeNewUsage, newBadge } from './badge/new.ts';
import { type BadgeVersionFlags, badgeVersionUsage, newVersion } from './badge/version.ts';

export type BadgeOptions = Omit<BadgeNewFlags & BadgeVersionFlags, 'key'> & {
  /** The action, then the badge. */
  readonly words: readonly string[];
};

/** What each action takes. */
const actions = {
  new: {
    usage: badgeNewUsage,
    flags: [
      'name',
      'description',
      'criteria',
      'tags',
      'expires-after',
      'image',
      'image-alt',
      'colour',
      'shape',
      'letters',
    ],
    run: newBadge,
  },
  version: { usage: badgeVersionUsage, flags: ['slug', 'version'], run: newVersion },
} as const;

const names = Object.keys(actions);
const isAction = (word: string | undefined): word is keyof typeof actions =>
  word !== undefined && names.includes(word);

const allFlags = [...actions.new.flags, ...actions.version.flags] as const;

export const badge: Command<BadgeOptions> = async ({ words, ...options }, io) => {
  const [action, key, ...more] = words;
  if (!isAction(action)) {
    const near = action === undefined ? undefined : suggest(action, names);
    const hint = near === undefined ? '' : ` Did you mean ${quote(near)}?`;
    const said = action === undefined ? [] : [`"badge" has no action ${quote(action)}.${hint}`];
    return tellMisuse(said, `${badgeNewUsage}\nUsage: npm run badges -- ${badgeVersionUsage}`, io);
  }
  const { usage, flags, run } = actions[action];
  const stray = allFlags.filter(
    (flag) => options[flag] !== undefined && !(flags as readonly string[]).includes(flag),
  );
  if (stray.length > 0 || more.length > 0) {
    return tellMisuse(
      stray.map((flag) => `"badge ${action}" takes no --${flag}.`),
      usage,
      io,
    );
  }
  return run(key === undefined ? options : { ...options, key }, io);
};
