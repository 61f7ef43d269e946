/** Parsed sources made by hand, for tests of what comes after reading. */

import type { AwardFields } from '../../src/content/schema/award.ts';
import type { BadgeClassFields } from '../../src/content/schema/badge-class.ts';
import { parseDate, type WrittenDate } from '../../src/content/schema/dates.ts';
import type { IssuerFields } from '../../src/content/schema/issuer.ts';
import type { SiteFields } from '../../src/content/schema/settings.ts';
import type {
  AwardSource,
  BadgeClassSource,
  ImageSource,
  IssuerSource,
  Origin,
  Sources,
} from '../../src/content/schema/sources.ts';
import type { Instant } from '../../src/model/instant.ts';
import { link } from '../../src/model/link.ts';
import type { Publication } from '../../src/model/publication.ts';
import type { Problem } from '../../src/problems/problem.ts';

export const now = '2026-11-01T12:00:00Z' as Instant;

/** @throws when the text is no date */
export function on(text: string): WrittenDate {
  const date = parseDate(text);
  if (date === undefined) throw new Error(`${text} is no date.`);
  return date;
}

export const site = (fields: Partial<SiteFields> = {}): SiteFields => ({
  url: 'https://badges.example.org/club/',
  title: 'The Club',
  language: 'en',
  languages: [],
  translations: {},
  timeZone: 'UTC',
  formats: ['2.0'],
  bake: ['2.0'],
  recipients: 'sealed',
  names: 'page',
  index: false,
  ...fields,
});

export const image = (file: string): ImageSource => ({
  file,
  bytes: Uint8Array.of(1, 2, 3),
  mediaType: 'image/png',
  width: 400,
  height: 400,
});

export const issuer = (slug: string, fields: Partial<IssuerFields> = {}): IssuerSource => ({
  slug,
  origin: { file: `badges/${slug}/issuer.md`, path: [] },
  fields: {
    name: slug,
    url: `https://${slug}.example.org/`,
    email: `badges@${slug}.example.org`,
    awarding: true,
    ...fields,
  },
  about: 'About us.',
});

/** @param key `issuer/badge` */
export function badge(key: string, fields: Partial<BadgeClassFields> = {}): BadgeClassSource {
  const [of = '', slug = ''] = key.split('/');
  return {
    issuer: of,
    slug,
    origin: { file: `badges/${key}.md`, path: [] },
    fields: { name: slug, description: `Knows ${slug}.`, imageAlt: `The ${slug}.`, ...fields },
    criteria: 'Build one.',
    image: image(`badges/${key}.png`),
  };
}

const hex = (number: number, length: number): string => number.toString(16).padStart(length, '0');

/** A UUID, version 4, for a number. */
export const uuid = (number: number): string => `${hex(number, 8)}-0000-4000-8000-000000000000`;

/** What an award with a number says when it is sealed and sound. */
export const sealedFields = (number: number): AwardFields => ({
  badge: 'acme/engines',
  recipient: {
    kind: 'sealed',
    type: 'email',
    identity: `sha256$${hex(number, 64)}`,
    salt: hex(number, 32),
  },
  issuedOn: on('2026-05-01'),
  id: uuid(number),
  statusIndex: number,
});

/** A sealed award; fields that are given as undefined are taken out. */
export function award(
  number: number,
  fields: { [K in keyof AwardFields]?: AwardFields[K] | undefined } = {},
  origin: Partial<Origin> = {},
): AwardSource {
  const all: Record<string, unknown> = { ...sealedFields(number), ...fields };
  const said = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  return {
    origin: { file: `recipients/${number}.md`, path: [], ...origin },
    fields: said as AwardFields,
  };
}

/** The issuer acme and its badge engines, unless something else is given. Everything given has a file. */
export function sources(given: Partial<Sources> = {}): Sources {
  const issuers = given.issuers ?? [issuer('acme')];
  const badgeClasses = given.badgeClasses ?? [badge('acme/engines')];
  return {
    site: site(),
    issuers,
    badgeClasses,
    badgeTranslations: [],
    issuerTranslations: [],
    awards: [],
    keys: [],
    publicFiles: [],
    written: {
      issuers: new Set(issuers.map(({ slug }) => slug)),
      badges: new Map(
        badgeClasses.map(({ issuer: of, slug, origin }) => [`${of}/${slug}`, origin.file]),
      ),
      keys: new Set((given.keys ?? []).map(({ origin }) => origin.file)),
    },
    ...given,
  };
}

/** The problems of linking. */
export const problemsOf = (given: Partial<Sources>, at: Instant = now): readonly Problem[] =>
  link(sources(given), { now: at }).problems;

/** Code, file and place of each problem: `date-future recipients/1.md issuedOn`. */
export const places = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ code, file, path = [] }) => [code, file, path.join('.')].join(' ').trim());

/** @throws with every problem when something is wrong */
export function linked(given: Partial<Sources>, at: Instant = now): Publication {
  const { publication, problems } = link(sources(given), { now: at });
  if (publication === undefined) {
    throw new Error(problems.map(({ code, message }) => `${code}: ${message}`).join('\n'));
  }
  return publication;
}
