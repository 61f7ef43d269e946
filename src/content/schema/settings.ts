/** `badges/site.yaml`: what holds for the whole site. */

import { z } from 'zod';
import { quote } from '../../problems/quote.ts';
import { PlainScalar } from '../../syntax/plain-scalar.ts';
import { block, flag, language, list, oneOf, refuse, text, webAddress } from './fields.ts';

/** Host names that never leave the machine: plain http is accepted for them. */
export const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname === '[::1]' ||
  /^127(\.\d{1,3}){3}$/.test(hostname);

/** The public base address: https (or loopback), lower-case host, one final slash, nothing after the path. */
const baseAddress = () =>
  z.unknown().transform((input, ctx): string => {
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
  z.unknown().transform((input, ctx): string => {
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
      hint: 'Write for example Europe/Berlin, America/New_York or UTC.',
    });
  });

const colour = () =>
  z.unknown().transform((input, ctx): string => {
    const value = input instanceof PlainScalar ? input.source : input;
    return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value.trim())
      ? value.trim().toLowerCase()
      : refuse(ctx, { message: 'This is not a colour that Rosette can read.', hint: writeColour });
  });

const writeColour = 'Write six hexadecimal digits in quotation marks: "#0f5b63".';

const missingColour = {
  code: 'field-missing',
  message: 'There is no colour.',
  hint: writeColour,
} as const;

export const formats = ['1.1', '2.0', '3.0'] as const;
export type Format = (typeof formats)[number];

/** What an image may carry: the hosted document of 1.1 and 2.0 or the signed one; 3.0 is always signed. */
export const bakings = ['1.1', '1.1-signed', '2.0', '2.0-signed', '3.0'] as const;
export type Baking = (typeof bakings)[number];

/** Both forms of a version would stand at one address. */
const bakeList = () =>
  list(oneOf(bakings)).transform((chosen, ctx): readonly Baking[] => {
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
  list(oneOf(formats)).transform((chosen, ctx): readonly Format[] =>
    chosen.length === 0
      ? refuse(ctx, {
          message: 'The list is empty, so nothing that a machine can check would be published.',
          hint: 'Write for example [2.0], or take the line out.',
        })
      : formats.filter((format) => chosen.includes(format)),
  );

export const siteSchema = block({
  url: baseAddress().describe(
    'Where the site stands: the one place that knows its public address.',
  ),
  title: text({ maxCharacters: 120 }).describe('The name of the site.'),
  description: text({ multiline: true })
    .optional()
    .describe('One or two sentences for the home page.'),
  language: language().default('en').describe('The language of the site (BCP 47).'),
  timeZone: timeZone().default('UTC').describe('What a date without a time means.'),
  accent: colour().optional().describe('The colour of links and buttons.'),
  formats: formatList().default(['2.0', '3.0']).describe('Which Open Badges versions to publish.'),
  bake: bakeList()
    .optional()
    .describe('Which versions to bake into images; the same as formats unless said.'),
  recipients: oneOf(['sealed', 'plain'])
    .default('sealed')
    .describe('May plain addresses stand here?'),
  names: oneOf(['page', 'told']).default('page').describe('Who sees the name of an award.'),
  index: flag().default(false).describe('May search engines list award pages?'),
  repository: webAddress().optional().describe('The repository on its host.'),
})
  .superRefine((site, ctx) => {
    // `accent: #0f5b63` is an empty field and a comment, and nobody would see why the colour stays away.
    if ('accent' in site && site.accent === undefined) {
      refuse(ctx, { ...missingColour, path: ['accent'] });
    }
  })
  .transform((site) => ({ ...site, bake: site.bake ?? (site.formats as readonly Baking[]) }));

export type SiteFields = z.output<typeof siteSchema>;
