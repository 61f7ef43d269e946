/** What a JSON document is, by its context and type, or by the shape that 1.0 documents have instead. */

import { quote } from '../problems/quote.ts';
import { isSameParty } from './creator.ts';
import {
  type Draft,
  type GenerationName,
  isBlock,
  type Json,
  listOf,
  saysNothing,
  type Told,
} from './draft.ts';
import { badge1, issuer1 } from './ob1.ts';
import { badge20, issuer20 } from './ob20.ts';
import { badge30, issuer30 } from './ob30.ts';
import { carryOver, type FieldTable, note } from './rules.ts';

type Generation = {
  /** Context addresses, drafts included. */
  readonly contexts?: RegExp;
  /** Types that no other generation has, for documents without a context. */
  readonly types: readonly string[];
  readonly issuer: FieldTable;
  readonly badge: FieldTable;
};

/** Newest first. */
const generations: Readonly<Record<GenerationName, Generation>> = {
  '3.0': {
    contexts: /\/spec\/ob\/v3|imsglobal\.github\.io\/openbadges-specification|openbadges\/v3/,
    types: ['Achievement', 'OpenBadgeCredential', 'AchievementCredential'],
    issuer: issuer30,
    badge: badge30,
  },
  '2.0': {
    contexts: /openbadges\/v2|ob\/v2/,
    types: ['BadgeClass', 'Issuer', 'Profile', 'Assertion'],
    issuer: issuer20,
    badge: badge20,
  },
  '1.1': { contexts: /openbadges\/v1/, types: [], issuer: issuer1, badge: badge1 },
  '1.0': { types: [], issuer: issuer1, badge: badge1 },
};

const names = Object.keys(generations) as GenerationName[];

/** Is the first generation newer than the second? */
export const isNewer = (a: GenerationName, b: GenerationName): boolean =>
  names.indexOf(a) < names.indexOf(b);

type Role = 'issuer' | 'badge' | 'award';

const roles: Readonly<Record<string, Role>> = {
  Issuer: 'issuer',
  Profile: 'issuer',
  BadgeClass: 'badge',
  Achievement: 'badge',
  Assertion: 'award',
  OpenBadgeCredential: 'award',
  AchievementCredential: 'award',
};

const typesOf = (document: Json): readonly string[] =>
  listOf(document.type ?? document['@type']).filter((type) => typeof type === 'string');

/**
 * The issuers and badge classes of one document; of an award, what it has embedded. What the document is instead
 * is told.
 */
export function draftsOf(from: string, document: unknown, told: Told): Draft[] {
  if (!isBlock(document)) {
    told.leftOut.push(note({ from }, '', 'The file holds no document, only a list or a value.'));
    return [];
  }
  const generation = generationOf(document);
  const at: Place = { from, generation, told };
  switch (roleOf(document)) {
    case 'issuer':
      return [issuerDraft(document, at)];
    case 'badge':
      return [badgeDraft(document, at)];
    case 'award':
      return ofAward(document, at);
    case undefined: {
      const [type] = typesOf(document);
      const is = type === undefined ? 'It' : `A document of the type ${quote(type)}`;
      told.leftOut.push(
        note({ from }, '', `${is} is neither an issuer profile nor a badge class.`),
      );
      return [];
    }
  }
}

type Place = Pick<Draft, 'from' | 'generation' | 'within'> & { readonly told: Told };

function generationOf(document: Json): GenerationName {
  const contexts = listOf(document['@context']).filter((context) => typeof context === 'string');
  const types = typesOf(document);
  return (
    names.find((name) => contexts.some((context) => generations[name].contexts?.test(context))) ??
    names.find((name) => types.some((type) => generations[name].types.includes(type))) ??
    '1.0'
  );
}

function roleOf(document: Json): Role | undefined {
  const types = typesOf(document);
  for (const type of types) {
    const role = Object.hasOwn(roles, type) ? roles[type] : undefined;
    if (role !== undefined) return role;
  }
  return types.length > 0 ? undefined : roleByShape(document);
}

/** Keys of a 1.0 issuer besides its name and url: one of them tells it from any other file with a name. */
const issuerKeys = ['email', 'image', 'description', 'revocationList', 'org', 'contact'];

function roleByShape(document: Json): Role | undefined {
  const has = (key: string) => Object.hasOwn(document, key) && !saysNothing(document[key]);
  if (has('recipient') && has('badge')) return 'award';
  if (!has('name') || has('recipient') || has('uid')) return undefined;
  if (has('criteria') || (has('issuer') && has('image'))) return 'badge';
  const others = Object.keys(document).filter((key) => key !== 'name' && key !== 'url');
  const isIssuer =
    has('url') && (others.length === 0 || others.some((k) => issuerKeys.includes(k)));
  return isIssuer && !has('version') ? 'issuer' : undefined;
}

function issuerDraft(document: Json, { told, ...at }: Place): Draft {
  const draft: Draft = { ...at, kind: 'issuer', fields: {} };
  carryOver(generations[at.generation].issuer, document, draft, told);
  return draft;
}

/** @param issuer who awards it, where the document around the badge says so */
function badgeDraft(document: Json, at: Place, issuer?: unknown): Draft {
  const { told, ...place } = at;
  const draft: Draft = { ...place, kind: 'badge', fields: {} };
  const named = [issuer, document.issuer].find((each) => !saysNothing(each));
  const { creator, ...others } = document;
  const isOther = named !== undefined && !isSameParty(creator, named);
  carryOver(generations[at.generation].badge, isOther ? document : others, draft, told);
  if (named !== undefined) nameIssuer(draft, named, at);
  else if (!saysNothing(creator)) draft.creator = creator;
  return draft;
}

function nameIssuer(draft: Draft, named: unknown, at: Place): void {
  if (typeof named === 'string') draft.issuer = named.trim();
  else if (isBlock(named)) draft.issuer = embeddedIssuer(named, at);
}

/**
 * An Achievement of 3.0 names no issuer. Its creator is taken for it if nobody else could be: no profile is there, or
 * the creator's own is.
 */
export function settleCreators(drafts: readonly Draft[], told: Told): void {
  const profiles = drafts.flatMap((draft) => {
    const issuer = draft.kind === 'issuer' ? draft : draft.issuer;
    return typeof issuer === 'object' ? [issuer] : [];
  });
  for (const draft of drafts) {
    const { creator, from, generation, within } = draft;
    if (creator === undefined) continue;
    const isIssuer = profiles.length === 0 || profiles.some((one) => isSameParty(creator, one));
    if (isIssuer) nameIssuer(draft, creator, { from, generation, told, ...(within && { within }) });
    else carryOver(generations[generation].badge, { creator }, draft, told);
  }
}

/** An embedded profile that has only an address is that address. */
function embeddedIssuer(document: Json, at: Place): string | Draft {
  const keys = Object.keys(document).filter((key) => !['id', 'type'].includes(key));
  if (keys.length === 0 && typeof document.id === 'string') return document.id.trim();
  return issuerDraft(document, { ...at, within: 'issuer' });
}

function ofAward(document: Json, at: Place): Draft[] {
  const subjects = listOf(document.credentialSubject).filter(isBlock);
  const achievements = [document.badge, ...subjects.map(({ achievement }) => achievement)]
    .flatMap(listOf)
    .filter(isBlock);
  const rest = achievements.length === 0 ? 'It holds no badge either.' : 'Its badge was taken.';
  const why = `This is an award to somebody, and awards are not imported. ${rest}`;
  at.told.leftOut.push(note(at, '', why));
  return achievements.map((badge) =>
    badgeDraft(
      badge,
      { ...at, within: isBlock(document.badge) ? 'badge' : 'achievement' },
      document.issuer,
    ),
  );
}
