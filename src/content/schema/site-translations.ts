/** `translations` of `badges/site.yaml`: title and description of the site in other languages. */

import { z } from 'zod';
import { quote } from '../../problems/quote.ts';
import { PlainScalar } from '../../syntax/plain-scalar.ts';
import { block, type Fault, refuse, text } from './fields.ts';
import { help } from './written-form.ts';

/** Title and description in another language. */
const siteTexts = block({
  title: text({ maxCharacters: 120 })
    .optional()
    .meta(help('What the site is called in this language.', 'Abzeichen des Technikvereins Acme')),
  description: text({ multiline: true })
    .optional()
    .meta(
      help(
        'The sentences for the home page in this language.',
        'Was man bei uns lernen kann, und wer es gelernt hat.',
      ),
    ),
});

type SiteTexts = z.output<typeof siteTexts>;

/** By language, in the canonical spelling of its code. */
export const siteTranslations = () =>
  z
    .preprocess(
      (input, ctx) => {
        if (input instanceof PlainScalar) return input.source;
        // zod's record passes over this one in silence.
        const isPrototype =
          typeof input === 'object' && input !== null && Object.hasOwn(input, '__proto__');
        return isPrototype
          ? refuse(ctx, { ...noLanguage('__proto__'), path: ['__proto__'] })
          : input;
      },
      z.record(z.string(), siteTexts),
    )
    .optional()
    .transform(
      (written): Readonly<Record<string, SiteTexts>> =>
        Object.fromEntries(
          Object.entries(written ?? {}).map(([name, texts]) => [canonical(name), texts]),
        ),
    );

function canonical(name: string): string {
  try {
    return Intl.getCanonicalLocales(name)[0] ?? name;
  } catch {
    return name;
  }
}

/** Why there are no texts of the site in a language. */
export const untranslatable = (
  name: string,
  { language, languages }: { readonly language: string; readonly languages: readonly string[] },
): Fault => ({
  code: 'translation-language',
  ...(name === language
    ? {
        message: `${quote(name)} is the site’s own language.`,
        hint: 'Its title and description stand at the top of the file.',
      }
    : {
        message: `There are no pages in ${quote(name)}, so nobody would see these texts.`,
        hint: `Write a line: languages: [${[...languages, name].join(', ')}]`,
      }),
});

/** No language has a longer code; and below its folder none of our own may stand. */
export const isFolder = (folder: string): boolean => /^[a-z]{2,3}(-|$)/.test(folder);

export const noLanguage = (language: string): Fault => ({
  code: 'language-unknown',
  message: `${quote(language)} is not the code of a language.`,
  hint: 'Write for example en, de, fr or pt-BR.',
});
