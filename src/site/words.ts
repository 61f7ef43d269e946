/**
 * Every word of the pages that is not the owner's own, in one table: short and plain, as style/pages says. A language
 * is added by adding its table; what it lacks falls back to English.
 */

const english = {
  skip: 'Skip to the content',
  mainNavigation: 'Main',
  loopback: 'A site for trying out, at an address of this machine.',
  publishedBy: 'Published by {site}. The address of a badge or an award never changes.',
  home: 'Home',
  badges: 'Badges',
  issuers: 'Issuers',
  issuer: 'Issuer',
  pageTitle: '{page} · {site}',

  // Home and catalogue
  homeBadges: 'Some of the badges',
  homeAllBadges: 'See all {badges}',
  homeAbout: 'What stands here',
  homeAboutBadge: 'Every badge has a page that says what has to be done for it.',
  homeAboutAward:
    'Every award has a page of its own. Its address never changes, and it says who awarded the badge, and whether it was revoked.',
  homeAboutPrivate:
    'Nobody can look up who has a badge: the page of an award is known to those who were given its address.',
  'badges.one': '{count} badge',
  'badges.other': '{count} badges',
  noBadges: 'There are no badges yet.',
  catalogueDescription: 'All badges of {site}, and what has to be done for each.',
  cataloguePage: 'Page {page} of {pages}',
  cataloguePages: 'Pages of the list',
  pagerPrevious: 'Previous page',
  pagerNext: 'Next page',
  badgesFrom: 'Badges from {issuer}',
  aboutIssuer: 'About {issuer}',

  // Badge
  badgeFrom: 'Badge from {issuer}',
  hasToBeDone: 'What has to be done',
  skills: 'Skills',
  tags: 'Tags',
  holds: 'An award holds',
  holdsFor: 'for {duration}',
  version: 'Version',
  awarded: 'Awarded',
  'times.one': '{count} time',
  'times.other': '{count} times',
  corrected: 'Corrected',
  retired: 'Retired',
  retiredSince: 'Retired since {date}: it is no longer awarded. Awards that were made stay.',
  replacedBy: 'Replaced by {badge}.',
  replaces: 'Replaces {badge}.',
  whoAwards: 'Who awards it',
  moreFrom: 'All badges from {issuer}',

  // Award
  awardTitle: '{badge}, awarded to {name}',
  awardDescription: 'A badge from {issuer}. {description}',
  awardedTo: 'Awarded to {name}',
  validUntil: 'Valid until',
  standsFor: 'What it stands for',
  hadToBeDone: 'What had to be done',
  theWork: 'The work',
  evidenceFor: 'for {audience}',
  revokedOn: 'Revoked on {date}: {reason}',
  revokedMeans: 'The issuer took this award back. It no longer counts.',
  erasedTitle: 'Erased award',
  erased: 'The issuer erased this award.',
  erasedMeans:
    'It no longer counts, and nothing about the person is kept here. Its address stays, so that nobody else can have it.',
  erasedOn: 'Erased',
  erasedBadge: 'The badge it was for',
  awardBadgeRetired: 'The badge has been retired since {date}. This award stays as it is.',
  awardBadgeReplaced: 'The badge has been replaced by {badge}. This award stays as it is.',
  aboutBadge: 'More about this badge',
  take: 'Take it with you',
  takeRevoked: 'Files of this award',
  takeBaked: 'Badge with the award in it',
  takeBakedFor:
    'Send it, or add it to a backpack or wallet: whoever has this file can check the award.',
  takeBakedRevoked:
    'This file still says what it said before the award was revoked. Whoever checks it is told that it was revoked.',
  takeV1: 'Badge for older displayers',
  takeV1For: 'The same award as Open Badges 1.1, for sites that know nothing newer.',
  takePicture: 'Picture alone',
  takePictureFor: 'For a slide or a web page. It carries no award.',
  download: 'Download the badge',
  verifiers: 'For verifiers',
  credentialId: 'Credential id',
  linkForPeople: 'Link for people',
  linkForVerifiers: 'Link for verifiers',
  records: 'Records',
  recordBadge: 'Badge',
  recordIssuer: 'Issuer',
  recordRevocations: 'Revoked awards',
  recordV1: 'Open Badges 1.1',
  endorsements: 'What others say',
  endorsementHere: 'Published here by the issuer.',
  endorsementRecord: 'Record',
  endorsementAt: 'An endorsement at {host}',
  wrong: 'Not yours, or something wrong?',
  wrongWrite: 'Write to {email}.',
  wrongSubject: 'About the award {id}',

  // Issuer
  website: 'Web site',
  email: 'E-mail',
  telephone: 'Telephone',
  about: 'About',
  issuerDescription: '{issuer} awards badges. Who it is, and how to check one of its badges.',
  notAwarding: 'This issuer makes no new awards. Those it made stay.',
  howToCheck: 'How to check a badge from {issuer}',
  checkAddress:
    'Look at the address. The page of every award made here begins with {address}. A picture of a badge, or a page that stands elsewhere, proves nothing by itself.',
  checkPage:
    'Read the page. It says what the badge stands for, when it was awarded, until when it is valid, and whether it was revoked.',
  checkRecord:
    'A program reads the record instead: “Link for verifiers” on the page of the award leads to it. The badge picture carries the same address.',
  checkRecipient:
    'The record holds no e-mail address, only a fingerprint of it. If somebody tells you their address, it can be compared with that.',

  // Documents
  documentAward: 'This award as an Open Badges 2.0 Assertion',
  documentBadge: 'This badge as an Open Badges 2.0 BadgeClass',
  documentIssuer: 'This issuer as an Open Badges 2.0 Profile',
  documentRevocations: 'Revoked awards as an Open Badges 2.0 RevocationList',

  // Not found
  notFound: 'This page does not exist',
  notFoundDescription: 'There is nothing at this address.',
  notFoundWhy: 'What may have happened',
  notFoundCut:
    'The address was cut short or mistyped. Award addresses are long: copy the whole of it again from the message you were sent.',
  notFoundOther: 'The address belongs to another site.',
  notFoundStay:
    'Pages of badges and awards are not taken away here. If one that you know has gone, tell the issuer.',
  notFoundGo: 'Where to go from here',

  'years.one': '{count} year',
  'years.other': '{count} years',
  'months.one': '{count} month',
  'months.other': '{count} months',
  'weeks.one': '{count} week',
  'weeks.other': '{count} weeks',
  'days.one': '{count} day',
  'days.other': '{count} days',
} as const;

type Key = keyof typeof english;
type Table = Readonly<Record<Key, string>>;
type Countable = Key extends infer K ? (K extends `${infer Noun}.other` ? Noun : never) : never;

const tables: Readonly<Record<string, Partial<Table>>> = { en: english };

export type Words = ReturnType<typeof createWords>;

/** The words in a language, or in the nearest there is a table for. @param wanted BCP 47 */
export function createWords(wanted: string) {
  const language =
    [wanted, wanted.split('-')[0] ?? ''].find((tag) => Object.hasOwn(tables, tag)) ?? 'en';
  const table: Table = { ...english, ...tables[language] };
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);

  /** A sentence with values that are more than text, such as links, in their places. */
  function say<T>(key: Key, values: Readonly<Record<string, T>>): (string | T)[] {
    // A split on a group gives text and names in turn.
    return table[key].split(/\{(\w+)\}/).map((part, index) => {
      if (index % 2 === 0) return part;
      const value = values[part];
      if (value === undefined) throw new Error(`The words "${key}" lack a value for "${part}".`);
      return value;
    });
  }

  const word = (key: Key, values: Readonly<Record<string, string>> = {}): string =>
    say(key, values).join('');

  const count = (noun: Countable, howMany: number): string => {
    const one = `${noun}.${plural.select(howMany)}` as Key;
    return word(one in table ? one : `${noun}.other`, { count: number.format(howMany) });
  };

  return { language, word, say, count };
}
