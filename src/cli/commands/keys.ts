/** `badges keys`: which of its actions is meant, and with what. */

import { text } from '../../content/schema/fields.ts';
import { given } from '../../model/given.ts';
import type { KeyType } from '../../model/keys.ts';
import { quote } from '../../problems/quote.ts';
import { suggest } from '../../problems/suggest.ts';
import { type Command, type ExitCode, exit, type Io } from '../io.ts';
import { changeKeys, type KeyAction } from './keys/change.ts';
import { listKeys } from './keys/list.ts';

export type KeysOptions = {
  /** The action, then the issuer. */
  readonly words: readonly string[];
  readonly type?: string;
  readonly key?: string;
  readonly reason?: string;
  readonly lost?: boolean;
};

type Flag = 'type' | 'key' | 'reason' | 'lost';

/** What each action takes. */
const actions: Readonly<Record<'list' | KeyAction, { usage: string; flags: readonly Flag[] }>> = {
  new: { usage: 'new ISSUER [--type rsa|ed25519]', flags: ['type'] },
  list: { usage: 'list [ISSUER]', flags: [] },
  rotate: {
    usage: 'rotate ISSUER [--type rsa|ed25519] [--lost] [--reason TEXT]',
    flags: ['type', 'lost', 'reason'],
  },
  retire: {
    usage: 'retire ISSUER [--type rsa|ed25519] [--key=THUMBPRINT] [--reason TEXT]',
    flags: ['type', 'key', 'reason'],
  },
  compromise: {
    usage: 'compromise ISSUER [--type rsa|ed25519] [--key=THUMBPRINT] --reason TEXT',
    flags: ['type', 'key', 'reason'],
  },
};

const names = Object.keys(actions);

const isAction = (word: string | undefined): word is keyof typeof actions =>
  word !== undefined && names.includes(word);

const keyTypeOf = (word: string): KeyType | undefined =>
  (['rsa', 'ed25519'] as const).find((type) => type === word.toLowerCase());

export const keys: Command<KeysOptions> = async (options, io) => {
  const { words, type, key, reason, lost, ...global } = options;
  const [action, issuer, ...more] = words;
  if (!isAction(action)) {
    const near = action === undefined ? undefined : suggest(action, names);
    const hint = near === undefined ? '' : ` Did you mean ${quote(near)}?`;
    if (action !== undefined) io.warn(`"keys" has no action ${quote(action)}.${hint}`);
    return misused(names, io);
  }
  const flags = Object.entries({ type, key, reason, lost });
  const stray = flags.find(
    ([name, value]) => value !== undefined && !actions[action].flags.includes(name as Flag),
  );
  if (stray !== undefined) {
    io.warn(`"keys ${action}" takes no --${stray[0]}.`);
    return misused([action], io);
  }
  if (more.length > 0 || (issuer === undefined && action !== 'list')) return misused([action], io);
  if (action === 'list') return listKeys({ ...global, ...given({ issuer }) }, io);
  const keyType = type === undefined ? undefined : keyTypeOf(type);
  if (type !== undefined && keyType === undefined) {
    io.warn(`There is no type of key ${quote(type)}: it is rsa or ed25519.`);
    return misused([action], io);
  }
  if (action === 'compromise' && reason === undefined) {
    io.warn('Say why with --reason: it is published where the key was.');
    return misused([action], io);
  }
  const why = text().optional().safeParse(reason);
  if (!why.success) {
    io.warn(`--reason is one line of text: ${why.error.issues[0]?.message}`);
    return misused([action], io);
  }
  const change = given({ type: keyType, key, reason: why.data, lost });
  return changeKeys({ ...global, action, issuer: issuer ?? '', ...change }, io);
};

function misused(of: readonly string[], io: Io): ExitCode {
  for (const name of of) {
    io.warn(`Usage: npm run badges -- keys ${actions[name as keyof typeof actions].usage}`);
  }
  return exit.usage;
}
