/** Edits that people make to a site, each at a place that chance picks. Some leave a site that has mistakes. */

import { picture, sealedAward } from '../support/site.ts';

export type Content = Map<string, string | Uint8Array>;
/** Gives a number from 0 up to and without the given one. */
export type Chance = (below: number) => number;

type Edit = (content: Content, chance: Chance) => void;

const textOf = (content: Content, path: string): string => String(content.get(path) ?? '');
const pick = <T>(all: readonly T[], chance: Chance): T | undefined => all[chance(all.length)];
const matching = (content: Content, pattern: RegExp): string[] =>
  [...content.keys()].filter((path) => pattern.test(path)).sort();

/** Changes one of the files that match. */
const inOneOf =
  (pattern: RegExp, change: (text: string, chance: Chance) => string): Edit =>
  (content, chance) => {
    const path = pick(matching(content, pattern), chance);
    if (path !== undefined) content.set(path, change(textOf(content, path), chance));
  };

/** Puts a file there, or takes it away where it is. */
const toggled =
  (path: string, made: (chance: Chance) => string | Uint8Array): Edit =>
  (content, chance) => {
    if (!content.delete(path)) content.set(path, made(chance));
  };

const award = /^recipients\/.*\.md$/;
const badge = /^badges\/[^/]+\/(?!issuer)[^/.]+\.md$/;
const setting = (name: string, values: readonly string[]) =>
  inOneOf(/^badges\/site\.yaml$/, (text, chance) => {
    const line = new RegExp(`^${name}: .*\n`, 'm');
    const value = pick(values, chance);
    return text.replace(line, '') + (value === undefined ? '' : `${name}: ${value}\n`);
  });
/** A field of the front matter, with another value or without. */
const field = (pattern: RegExp, name: string, values: readonly (string | undefined)[]) =>
  inOneOf(pattern, (text, chance) => {
    const rest = text.replace(new RegExp(`^${name}: .*\n`, 'm'), '');
    const value = pick(values, chance);
    return value === undefined ? rest : rest.replace(/^---\n/, `---\n${name}: ${value}\n`);
  });

const idOf = (number: number): string =>
  `${number.toString(16).padStart(8, '0')}-6a1e-4d0e-9a53-5f7d3c1e8b42`;

export const edits = {
  'an award more': (content, chance) => {
    const number = 1000 + chance(60_000);
    content.set(
      `recipients/more-${number}.md`,
      sealedAward(idOf(number), number).replace(
        'badge: acme/engines',
        `badge: ${pick(['acme/engines', 'acme/old-engines'], chance)}`,
      ),
    );
  },
  'an award fewer': (content, chance) => {
    content.delete(pick(matching(content, award), chance) ?? '');
  },
  'an award revoked or not': field(award, 'revoked', [
    '{ on: 2026-06-01, reason: Awarded twice. }',
    undefined,
  ]),
  'a name': field(award, 'name', ['Ada', 'Bao', undefined]),
  'an expiry': field(award, 'expires', ['2030-01-01', '2026-10-01', undefined]),
  'a narrative': inOneOf(award, (text, chance) => `${text}\nAnd ${chance(9)} more.\n`),
  'an award of another badge': field(award, 'badge', ['acme/engines', 'acme/old-engines']),
  criteria: inOneOf(badge, (text, chance) => `${text}\nAnd ${chance(9)} more.\n`),
  'a name of a badge': field(badge, 'name', ['Engines', 'Motors', 'Wheels']),
  'what supersedes what': field(badge, 'supersedes', ['old-engines', 'wheels', undefined]),
  'a retired badge': field(badge, 'retired', ['2026-10-01', undefined]),
  'a picture': (content, chance) => {
    const path = pick(matching(content, /^badges\/.*\.png$/), chance);
    if (path !== undefined) content.set(path, picture(90 + chance(60), 90, 3 + chance(9)));
  },
  'a badge more or fewer': (content, chance) => {
    toggled('badges/acme/wheels.md', () => textOf(content, 'badges/acme/old-engines.md'))(
      content,
      chance,
    );
    toggled('badges/acme/wheels.png', () => picture(91))(content, chance);
  },
  'a translation': toggled(
    'badges/acme/engines.de.md',
    () => '---\nname: Motoren\ndescription: Kennt Motoren.\nimageAlt: Ein Motor.\n---\nBauen.\n',
  ),
  'the issuer in another language': toggled(
    'badges/acme/issuer.de.md',
    () => '---\nname: Acme auf Deutsch\n---\nÜber uns.\n',
  ),
  'the issuer': field(/issuer\.md$/, 'description', ['We make.', 'We build.', undefined]),
  'its number at LinkedIn': field(/issuer\.md$/, 'linkedin', ['1234', undefined]),
  'the title': setting('title', ['The Club', 'The Society']),
  'a description of the site': setting('description', ['What we teach.', 'What we learn.']),
  'the colour': setting('accent', ['"#336699"', '"#993366"']),
  'search engines': setting('index', ['true', 'false']),
  'the repository': setting('repository', ['https://github.com/acme/badges']),
  'how names are shown': setting('names', ['page', 'told']),
  'the languages': setting('languages', ['[de]', '[de, fr]']),
  'the time zone': setting('timeZone', ['Europe/Berlin', 'UTC']),
  'the formats': setting('formats', ['["2.0", "3.0"]', '["2.0"]', '["1.1", "2.0", "3.0"]']),
  'what is baked': setting('bake', ['["2.0"]', '["2.0-signed", "3.0"]']),
  'a theme': toggled('public/theme.css', (chance) => `body { margin: ${chance(9)}px; }\n`),
  'an icon': toggled('public/favicon.ico', () => new Uint8Array([0, 0, 1, 0])),
  'a file': toggled('public/notes/a.txt', (chance) => `Number ${chance(9)}.\n`),
} as const satisfies Record<string, Edit>;
