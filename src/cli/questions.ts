/** Questions in a terminal. Whoever breaks one off (Ctrl+C, Escape) has changed nothing. */

import { confirm, isCancel, select, text } from '@clack/prompts';
import type { Ask, GlobalOptions, Io } from './io.ts';

export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** The questions, unless the command line wants none: `--yes`, `--json`, no terminal. */
export const asker = (
  { yes, json }: Pick<GlobalOptions, 'yes' | 'json'>,
  io: Io,
): Ask | undefined => (yes || json ? undefined : io.ask);

export const questions: Ask = {
  async text({ message, initial, placeholder, validate }) {
    const answer = await text({
      message,
      ...(initial === undefined ? {} : { initialValue: initial }),
      ...(placeholder === undefined ? {} : { placeholder }),
      validate: (typed) => validate?.((typed ?? '').trim()),
    });
    return answered<string>(answer ?? '').trim();
  },
  async choose({ message, options, initial }) {
    const answer = await select<string>({
      message,
      options: [...options],
      ...(initial === undefined ? {} : { initialValue: initial }),
    });
    const chosen = answered(answer);
    const option = options.find(({ value }) => value === chosen);
    if (option === undefined) throw new Cancelled();
    return option.value;
  },
  async confirm({ message, initial = true }) {
    return answered<boolean>(await confirm({ message, initialValue: initial }));
  },
};

function answered<T>(answer: T | symbol): T {
  if (isCancel(answer)) throw new Cancelled();
  return answer as T;
}
