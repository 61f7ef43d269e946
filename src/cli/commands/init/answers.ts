/** What a beginning site has to know: from flags, and what they leave open from the person in front of the terminal. */

import { issuerSchema } from '../../../content/schema/issuer.ts';
import { siteSchema } from '../../../content/schema/settings.ts';
import { normalizeAddress } from '../../../model/recipient.ts';
import { faultOf } from '../../field-answer.ts';
import type { Ask } from '../../io.ts';
import { slugFault, slugFrom } from '../profile/short-name.ts';

export type InitFlags = {
  readonly name?: string;
  readonly slug?: string;
  readonly url?: string;
  readonly email?: string;
  readonly website?: string;
  readonly badge?: string;
  readonly recipient?: string;
  readonly colour?: string;
};

export type Answers = {
  /** The issuer's. */
  readonly name: string;
  readonly slug: string;
  /** The site's base address. */
  readonly url: string;
  readonly email: string;
  readonly website: string;
  /** Name of the first badge. */
  readonly badge: string;
  /** To whom it goes. */
  readonly recipient: string;
  readonly colour: string;
};

export type Guesses = { readonly url: string; readonly email?: string };

type Field = {
  readonly flag: keyof Answers;
  readonly question: string;
  /** What is taken without being asked; undefined where only the person knows. */
  readonly usual: (known: Partial<Answers>, guesses: Guesses) => string | undefined;
  /** What stands in the question, to be kept or changed; as `usual` unless said. */
  readonly proposed?: (known: Partial<Answers>, guesses: Guesses) => string | undefined;
  readonly fault: (answer: string) => string | undefined;
};

/** In the order of the questions. */
const fields: readonly Field[] = [
  {
    flag: 'name',
    question: 'What is your club, school or conference called?',
    usual: () => undefined,
    fault: (answer) => faultOf(issuerSchema, 'name', answer),
  },
  {
    flag: 'slug',
    question: 'Its short name: it stands in every address, for ever',
    usual: ({ name = '' }) => slugFrom(name),
    fault: slugFault,
  },
  {
    flag: 'url',
    question: 'Where will the site stand? Every badge names this address, for ever',
    usual: (_, { url }) => url,
    fault: (answer) => faultOf(siteSchema, 'url', answer),
  },
  {
    flag: 'email',
    question: 'At which e-mail address do recipients reach you? It is published',
    usual: () => undefined,
    proposed: (_, { email }) => email,
    fault: (answer) => faultOf(issuerSchema, 'email', answer),
  },
  {
    flag: 'website',
    question: 'Your own web site',
    usual: ({ url }) => url,
    fault: (answer) => faultOf(issuerSchema, 'url', answer),
  },
  {
    flag: 'badge',
    question: 'What shall a first badge be called?',
    usual: () => 'Founding Member',
    fault: (answer) =>
      faultOf(issuerSchema, 'name', answer) ??
      (slugFrom(answer) === undefined
        ? 'The name needs a letter from a to z, or a digit.'
        : undefined),
  },
  {
    flag: 'recipient',
    question:
      'You get that badge yourself, to see it all work. Your e-mail address (sealed, not published)',
    usual: ({ email }) => email,
    fault: (answer) =>
      normalizeAddress(answer) === undefined
        ? 'This is no address. Write an e-mail address: name@example.org.'
        : undefined,
  },
];

export type AnswersGiven =
  | { readonly kind: 'given'; readonly answers: Omit<Answers, 'colour'> }
  /** Sentences: what is missing or wrong on the command line. */
  | { readonly kind: 'wrong'; readonly sentences: readonly string[] };

export async function answersFor(
  flags: InitFlags,
  guesses: Guesses,
  ask: Ask | undefined,
): Promise<AnswersGiven> {
  const known: Partial<Record<keyof Answers, string>> = {};
  const sentences: string[] = [];
  for (const { flag, fault } of fields) {
    const given = flags[flag]?.trim();
    const wrong = given === undefined ? undefined : fault(given);
    if (wrong !== undefined) sentences.push(`--${flag}: ${wrong}`);
  }
  if (sentences.length > 0) return { kind: 'wrong', sentences };
  for (const { flag, question, usual, proposed = usual, fault } of fields) {
    const given = flags[flag]?.trim();
    const initial = proposed(known, guesses);
    if (given !== undefined) known[flag] = given;
    else if (ask !== undefined) {
      known[flag] = await ask.text({
        message: question,
        validate: fault,
        ...(initial === undefined ? {} : { initial }),
      });
    } else {
      const taken = usual(known, guesses);
      if (taken === undefined) sentences.push(`--${flag} is missing: ${question}`);
      else known[flag] = taken;
    }
  }
  return sentences.length > 0
    ? { kind: 'wrong', sentences }
    : { kind: 'given', answers: known as Omit<Answers, 'colour'> };
}
