/** The fields of a new file: from flags, and those that are missing from the person in front of the terminal. */

import type { Ask } from '../../io.ts';

export type Field<Name extends string> = {
  /** As the command line spells it. */
  readonly flag: Name;
  readonly question: string;
  readonly placeholder?: string;
  /** May be left empty. */
  readonly optional?: boolean;
  /** A sentence when the answer will not do. */
  readonly fault: (answer: string) => string | undefined;
};

export type Fields<Name extends string> =
  | {
      readonly kind: 'given';
      readonly fields: { readonly [N in Name]?: string };
      /** Did somebody answer questions? Then further ones come as no surprise. */
      readonly asked: boolean;
    }
  /** Sentences: what is missing or wrong on the command line. */
  | { readonly kind: 'wrong'; readonly sentences: readonly string[] };

/**
 * Nobody is asked who gave every field that must be there.
 *
 * @param faults sentences about the rest of the command line; with them nobody is asked anything
 */
export async function askFields<Name extends string>(
  fields: readonly Field<Name>[],
  flags: { readonly [N in Name]?: string },
  ask: Ask | undefined,
  faults: readonly string[] = [],
): Promise<Fields<Name>> {
  const found: { [N in Name]?: string } = {};
  const sentences = [...faults];
  for (const { flag, fault } of fields) {
    const given = flags[flag]?.trim();
    if (given === undefined) continue;
    const wrong = fault(given);
    if (wrong === undefined) found[flag] = given;
    else sentences.push(`--${flag}: ${wrong}`);
  }
  const missing = fields.filter(({ flag, optional }) => !optional && flags[flag] === undefined);
  if (ask === undefined) {
    sentences.push(...missing.map(({ flag, question }) => `--${flag} is missing: ${question}`));
  }
  if (sentences.length > 0) return { kind: 'wrong', sentences };
  if (ask === undefined || missing.length === 0)
    return { kind: 'given', fields: found, asked: false };
  for (const field of fields) {
    if (found[field.flag] !== undefined) continue;
    const answer = await askOne(field, ask);
    if (answer !== '') found[field.flag] = answer;
  }
  return { kind: 'given', fields: found, asked: true };
}

const askOne = (
  { question, placeholder, optional = false, fault }: Field<string>,
  ask: Ask,
): Promise<string> =>
  ask.text({
    message: optional ? `${question} (may be left empty)` : question,
    validate: (answer) => (optional && answer === '' ? undefined : fault(answer)),
    ...(placeholder === undefined ? {} : { placeholder }),
  });
