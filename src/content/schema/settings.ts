/** `badges/site.yaml`: what holds for the whole site. */

import type { z } from 'zod';
import { quote } from '../../problems/quote.ts';
import { PlainScalar } from '../../syntax/plain-scalar.ts';
import { block, flag, language, list, oneOf, refuse, text, webAddress } from './fields.ts';
import { isLoopback } from './loopback.ts';
import { isFolder, noLanguage, siteTranslations, untranslatable } from './site-translations.ts';
import { field, help, httpText, shaped } from './written-form.ts';

/** The public base address: https (or loopback), lower-case host, one final slash, nothing after the path. */
const baseAddress = () =>
  field(httpText, (input, ctx): string => {
    const written = typeof input === 'string' ? input.trim() : '';
    const url = URL.parse(written);
    const wrong = (message: string, hint: string) =>
      refuse(ctx, { code: 'url-invalid', message, hint });
    if (url === null || !/^https?:$/.test(url.protocol)) {
      return wrong(
        `${quote(written)} is not a complete web address.`,
        'Write where the site will stand, for example https://your-name.github.io/badges/.',
      );
    }
    if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
      return wrong(
        'The address begins with http://, and anyone on the way could change such a page.',
        `Write ${quote(url.href.replace(/^http:/, 'https:'))}.`,
      );
    }
    if (url.username !== '' || url.search !== '' || url.hash !== '' || url.password !== '') {
      return wrong(
        'The address holds a user name, a question mark or a #, which a base address cannot.',
        `Write ${quote(`${url.origin}${url.pathname}`)}.`,
      );
    }
    const path = `${url.pathname.replace(/\/+$/, '')}/`;
    if (!/^\/([A-Za-z0-9._~-]+\/)*$/.test(path) || /(^|\/)\.+\//.test(path)) {
      return wrong(
        'The path of the address holds a sign that is not safe in every address.',
        'Use letters, digits, hyphens and dots between the slashes.',
      );
    }
    return `${url.origin}${path}`;
  });

const timeZone = () =>
  field({ type: 'string', pattern: '\\S', errorMessage: writeTimeZone }, (input, ctx): string => {
    try {
      if (typeof input === 'string') {
        return new Intl.DateTimeFormat('en', { timeZone: input.trim() }).resolvedOptions().timeZone;
      }
    } catch {
      // Falls through to the sentence below.
    }
    return refuse(ctx, {
      code: 'time-zone-unknown',
      message: `${typeof input === 'string' ? quote(input) : 'This'} is not the name of a time zone.`,
      hint: writeTimeZone,
    });
  });

const writeTimeZone = 'Write for example Europe/Berlin, America/New_York or UTC.';

const colourShape = /^#[0-9A-Fa-f]{6}$/;

const colour = () =>
  field(shaped(colourShape, writeColour), (input, ctx): string => {
    const value = input instanceof PlainScalar ? input.source : input;
    return typeof value === 'string' && colourShape.test(value.trim())
      ? value.trim().toLowerCase()
      : refuse(ctx, { message: 'This is not a colour that Rosette can read.', hint: writeColour });
  });

const writeColour = 'Write six hexadecimal digits in quotation marks: "#0f5b63".';

const missingColour = {
  code: 'field-missing',
  message: 'There is no colour.',
  hint: writeColour,
} as const;

const languageTwice = (language: string) => ({
  message: `There are pages in ${quote(language)} already.`,
  hint: 'Name here the languages besides that of "language", each once.',
});

export const formats = ['1.1', '2.0', '3.0'] as const;
export type Format = (typeof formats)[number];

const formatMeanings = {
  '1.1': 'Open Badges 1.1, for old displayers.',
  '2.0': 'Open Badges 2.0, which most displayers and backpacks read.',
  '3.0': 'Open Badges 3.0: signed credentials for wallets. Needs keys.',
};

/** What an image may carry: the hosted document of 1.1 and 2.0 or the signed one; 3.0 is always signed. */
export const bakings = ['1.1', '1.1-signed', '2.0', '2.0-signed', '3.0'] as const;
export type Baking = (typeof bakings)[number];

const bakingMeanings = {
  '1.1': 'Open Badges 1.1: the award on your site.',
  '1.1-signed': 'Open Badges 1.1: the signed award, which counts without your site.',
  '2.0': 'Open Badges 2.0: the award on your site, which every displayer reads.',
  '2.0-signed': 'Open Badges 2.0: the signed award, which counts without your site.',
  '3.0': 'Open Badges 3.0: the signed credential, which counts without your site.',
};

/** Both forms of a version would stand at one address. */
const bakeList = () =>
  list(oneOf(bakings, bakingMeanings)).transform((chosen, ctx): readonly Baking[] => {
    for (const version of ['1.1', '2.0'] as const) {
      if (chosen.includes(version) && chosen.includes(`${version}-signed`)) {
        return refuse(ctx, {
          message: `An image of Open Badges ${version} carries the hosted award or the signed one, not both.`,
          hint: `Keep ${version}, which every displayer reads, or ${version}-signed, which counts without your site.`,
        });
      }
    }
    return chosen.length === 0
      ? refuse(ctx, {
          message: 'The list is empty, so no image would carry an award.',
          hint: 'Write for example [2.0, 3.0], or take the line out.',
        })
      : bakings.filter((baking) => chosen.includes(baking));
  });

const formatList = () =>
  list(oneOf(formats, formatMeanings)).transform((chosen, ctx): readonly Format[] =>
    chosen.length === 0
      ? refuse(ctx, {
          message: 'The list is empty, so nothing that a machine can check would be published.',
          hint: 'Write for example [2.0], or take the line out.',
        })
      : formats.filter((format) => chosen.includes(format)),
  );

export const siteSchema = block({
  url: baseAddress().meta(
    help(
      'Where the site stands. Every address of every badge is made of it, so it does not change once badges are published.',
      'https://your-name.github.io/badges/',
    ),
  ),
  title: text({ maxCharacters: 120 }).meta(
    help('What the site is called.', 'Badges of the Acme Engineering Club'),
  ),
  description: text({ multiline: true })
    .optional()
    .meta(
      help('One or two sentences for the home page.', 'What you can learn with us, and who has.'),
    ),
  language: language()
    .default('en')
    .meta(help('The language of the pages and of your texts.', 'en', 'de', 'pt-BR')),
  languages: list(language())
    .optional()
    .transform((chosen) => chosen ?? [])
    .meta(
      help(
        'Other languages that there are pages in, each below its own address (/de/). Texts are translated in files beside theirs: engines.de.md.',
        ['fr', 'es'],
      ),
    ),
  translations: siteTranslations().meta(
    help('Title and description in the other languages, by the code of each.', {
      fr: { title: 'Badges du club Acme' },
    }),
  ),
  timeZone: timeZone()
    .default('UTC')
    .meta(
      help(
        'Where you are: a date without a time is that day there.',
        'Europe/Berlin',
        'America/New_York',
      ),
    ),
  accent: colour()
    .optional()
    .meta(
      help(
        'The colour of links and buttons, in quotation marks. It is darkened or lightened until text in it reads well.',
        '#0f5b63',
      ),
    ),
  formats: formatList()
    .default(['2.0', '3.0'])
    .meta(
      help(
        'Which versions of Open Badges to publish. More may be added later; what was published stays.',
        ['2.0', '3.0'],
      ),
    ),
  bake: bakeList()
    .optional()
    .meta(
      help(
        'Which versions go into the pictures that people download; the same as formats unless said.',
        ['2.0', '3.0'],
      ),
    ),
  recipients: oneOf(['sealed', 'plain'], {
    sealed: 'No. An address is an error until it is sealed. Right for a public repository.',
    plain: 'Yes. Only for a private repository; what is published holds no address either way.',
  })
    .default('sealed')
    .meta(help('May recipients’ addresses stand in these files?', 'sealed', 'plain')),
  names: oneOf(['page', 'told'], {
    page: 'Everyone: it stands on the award’s page.',
    told: 'Only those to whom the recipient gives the link with the name in it.',
  })
    .default('page')
    .meta(help('Who sees the name in an award?', 'page', 'told')),
  index: flag().default(false).meta(help('May search engines list the pages of awards?', true)),
  repository: webAddress()
    .optional()
    .meta(
      help(
        'The page of this repository on its host, for links that add a file.',
        'https://github.com/your-name/badges',
      ),
    ),
})
  .superRefine((site, ctx) => {
    // `accent: #0f5b63` is an empty field and a comment, and nobody would see why the colour stays away.
    if ('accent' in site && site.accent === undefined) {
      refuse(ctx, { ...missingColour, path: ['accent'] });
    }
    const known = new Set([site.language.toLowerCase()]);
    for (const [index, language] of site.languages.entries()) {
      const folder = language.toLowerCase();
      const path = ['languages', index];
      if (known.has(folder)) refuse(ctx, { ...languageTwice(language), path });
      else if (!isFolder(folder)) refuse(ctx, { ...noLanguage(language), path });
      known.add(folder);
    }
    for (const name of Object.keys(site.translations)) {
      if (site.languages.includes(name)) continue;
      refuse(ctx, { ...untranslatable(name, site), path: ['translations', name] });
    }
  })
  .transform((site) => ({ ...site, bake: site.bake ?? (site.formats as readonly Baking[]) }));

export type SiteFields = z.output<typeof siteSchema>;
