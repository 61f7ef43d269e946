/**
 * The pages of awards. Most awards of a badge have the same page but for a few things that it says of each: their pages
 * are rendered for two samples, and filled in for the others.
 */

import { rosetteLines } from '../authoring/picture/rosette.ts';
import type { Addresses } from '../model/addresses.ts';
import type { Award, AwardId, GrantedAward } from '../model/award.ts';
import type { Instant } from '../model/instant.ts';
import { languageFolder } from '../model/languages.ts';
import { monthOf } from '../model/linkedin.ts';
import type { Publication } from '../model/publication.ts';
import { guillocheBand } from '../site/guilloche-band.ts';
import { qrCode } from '../site/qr.ts';
import type { RenderedPage, Renderer } from '../site/renderer.ts';
import { openSession } from '../site/session.ts';
import { nameLimits, sizeOf, type TextSize } from '../site/text-size.ts';
import { createView, type View } from '../site/view.ts';
import { filledPage, type PageTemplate, pageTemplate, type Readings } from './page-template.ts';

export type AwardPages = (publication: Publication) => AsyncIterable<RenderedPage>;

/** Awards that are alike, from which on samples are worth their while. */
const fewest = 3;
/** Kinds of awards of which is known what their pages are like: a page weighs some 30 kB. */
const mostKinds = 100;
const mostCounted = 5000;

/** The pages of all awards of one kind, by their paths in which the id is left out. */
type Templates = ReadonlyMap<string, PageTemplate>;

/**
 * @param render what renders pages of the open session
 * @param base the publication without awards; those that pages are asked of later share everything with it but the awards
 */
export function createAwardPages(render: Renderer, base: Publication, at: Addresses): AwardPages {
  const views = new Map(
    base.site.languages.map((language) => [
      languageFolder(base.site, language),
      createView({ publication: base, addresses: at }, language),
    ]),
  );
  const counts = new Map<string, number>();
  /** Undefined where no template tells the pages. */
  const kinds = new Map<string, Templates | undefined>();

  /** Is there enough of a kind for samples to be worth their while? */
  const isFrequent = (kind: string): boolean => {
    const count = (counts.get(kind) ?? 0) + 1;
    if (counts.size >= mostCounted) counts.clear();
    counts.set(kind, count);
    return count >= fewest;
  };

  return async function* (publication) {
    const rendered = new Map<AwardId, Award>();
    const alike: [award: GrantedAward, kind: string][] = [];
    const sampled = new Map<string, readonly [GrantedAward, GrantedAward]>();
    for (const award of publication.awards.values()) {
      const kind = award.kind === 'granted' ? kindOf(award) : undefined;
      if (award.kind === 'erased' || kind === undefined) {
        rendered.set(award.id, award);
      } else if (kinds.has(kind) ? kinds.get(kind) !== undefined : isFrequent(kind)) {
        alike.push([award, kind]);
        if (!kinds.has(kind)) sampled.set(kind, [sampleOf(award, 0), sampleOf(award, 1)]);
      } else {
        rendered.set(award.id, award);
      }
    }
    if (rendered.size > 0) yield* pagesOf({ ...base, awards: rendered });
    for (const [kind, samples] of sampled) {
      if (kinds.size >= mostKinds) kinds.delete(kinds.keys().next().value ?? '');
      kinds.set(kind, await templatesOf(samples));
    }
    const unlike = new Map<AwardId, Award>();
    for (const [award, kind] of alike) {
      const templates = kinds.get(kind);
      if (templates === undefined) unlike.set(award.id, award);
      else yield* filled(award, templates);
    }
    if (unlike.size > 0) yield* pagesOf({ ...base, awards: unlike });
  };

  function pagesOf(publication: Publication): AsyncIterable<RenderedPage> {
    openSession({ publication, addresses: at });
    return render('awards');
  }

  async function templatesOf(
    samples: readonly [GrantedAward, GrantedAward],
  ): Promise<Templates | undefined> {
    const pages = new Map<string, string>();
    const awards = new Map<AwardId, Award>(samples.map((sample) => [sample.id, sample]));
    for await (const { path, html } of pagesOf({ ...base, awards })) {
      pages.set(path, decoder.decode(html));
    }
    const [one, other] = samples;
    const templates = new Map<string, PageTemplate>();
    for (const [path, html] of pages) {
      if (!path.includes(one.id)) continue;
      const view = viewOf(path);
      const theirs = pages.get(path.replace(one.id, other.id)) ?? '';
      const template = pageTemplate(
        { html, readings: readingsOf(one, view) },
        { html: theirs, readings: readingsOf(other, view) },
      );
      if (template === undefined) return undefined;
      templates.set(path.replace(one.id, withoutId), template);
    }
    return templates;
  }

  function* filled(award: GrantedAward, templates: Templates): Iterable<RenderedPage> {
    const known = new Map<View, Readings>();
    for (const [path, template] of templates) {
      const view = viewOf(path);
      const readings = known.get(view) ?? readingsOf(award, view);
      known.set(view, readings);
      yield { path: path.replace(withoutId, award.id), html: filledPage(template, readings) };
    }
  }

  function viewOf(path: string): View {
    const view = views.get(path.slice(0, path.indexOf('awards/')));
    if (view === undefined) throw new Error('A page stands in a language that the site has not.');
    return view;
  }
}

const withoutId = '*';
const decoder = new TextDecoder();

/**
 * All that a page may show of an award and that is not among its readings. What is not shown at all is left out: if it
 * were shown one day, the samples would differ in it.
 */
function kindOf({
  id: _,
  issuedOn: __,
  statusIndex: ___,
  recipient: ____,
  badgeClass,
  expires,
  name,
  sealedName,
  narrative,
  evidence,
  ...rest
}: GrantedAward): string {
  return JSON.stringify([
    badgeClass.key,
    expires !== undefined,
    name && sizeOf(name, nameLimits),
    sealedName !== undefined,
    narrative === undefined ? undefined : narrative === '',
    evidence.map((piece) => (isAddressAlone(piece) ? 'address' : piece)),
    rest,
  ]);
}

const isAddressAlone = (piece: GrantedAward['evidence'][number]): boolean =>
  piece.id !== undefined &&
  Object.entries(piece).every(([field, value]) => field === 'id' || value === undefined);

/** What a page may say of an award, where it may be something else for an award of the same kind. */
function readingsOf(award: GrantedAward, view: View): Readings {
  const { id, issuedOn, expires, name, sealedName, evidence } = award;
  const { credential } = view.files.award(award);
  return {
    id: { text: id },
    rosette: { html: rosetteLines(id) },
    band: { html: guillocheBand(id) },
    page: { html: qrCode(view.pages.awardPage(id).url).path },
    ...(credential && { credential: { html: qrCode(credential.url).path } }),
    ...dateReadings('issued', 'issue', issuedOn, view),
    ...(expires && dateReadings('expires', 'expiration', expires, view)),
    ...(name && { name: { text: name } }),
    ...(sealedName && {
      identity: { text: sealedName.identity },
      salt: { text: sealedName.salt },
    }),
    ...(award.narrative && { narrative: { html: view.narrative(award, award) } }),
    ...Object.fromEntries(
      evidence.flatMap((piece, index) =>
        isAddressAlone(piece) ? [[`evidence ${index}`, { text: piece.id ?? '' }]] : [],
      ),
    ),
  };
}

function dateReadings(
  reading: string,
  linkedIn: 'issue' | 'expiration',
  instant: Instant,
  { date, month, site }: View,
): Readings {
  const inZone = monthOf(instant, site.timeZone);
  return {
    [reading]: { text: instant },
    [`${reading} day`]: { text: date(instant) },
    [`${reading} month`]: { text: month(instant) },
    // As in the address of its form.
    [`${reading} for LinkedIn`]: {
      text: `${linkedIn}Year=${inZone.year}&${linkedIn}Month=${inZone.month}`,
    },
  };
}

/** Of other awards nothing is written in this way. */
const inSamples = [
  {
    id: '0d9f4b52-7c1e-4a86-b3d5-e8f1a2c46b70',
    issuedOn: '1931-07-13T10:05:06Z',
    expires: '1937-11-22T11:08:09Z',
    text: 'Qx0y',
    hex: '5be1d0',
  },
  {
    id: '91e7c3a8-2b64-4fd0-9a1c-6d5083b7f2ee',
    issuedOn: '1943-02-08T12:15:16Z',
    expires: '1949-05-27T13:18:19Z',
    text: 'Qw1v',
    hex: 'a74c29',
  },
] as const;

/** Awards of the same kind, about which everything else is different, and holds whatever signs pages write in ways of their own. */
function sampleOf(award: GrantedAward, number: 0 | 1): GrantedAward {
  const { id, issuedOn, expires, text, hex } = inSamples[number];
  return {
    ...award,
    id: id as AwardId,
    issuedOn: issuedOn as Instant,
    statusIndex: 990_000 + number,
    recipient: {
      ...award.recipient,
      identity: `sha256$${hex}`,
      salt: hex,
    } as GrantedAward['recipient'],
    ...(award.expires && { expires: expires as Instant }),
    ...(award.name && { name: sampleName(text, sizeOf(award.name, nameLimits)) }),
    ...(award.sealedName && {
      sealedName: { identity: `sha256$${hex}n`, salt: `${hex}n` } as typeof award.sealedName,
    }),
    ...(award.narrative && { narrative: `${text} *narrative* & “signs” <${text}>.` }),
    evidence: award.evidence.map((piece, index) =>
      isAddressAlone(piece)
        ? { id: `https://${text}.example/${index}/?one=${text}&two='"é%20` }
        : piece,
    ),
  };
}

const signs = `&<>"'  {name} $& é😀`;

const sampleName = (text: string, size: TextSize): string => {
  const width = { short: 29, medium: 49, long: 89, longest: 99 }[size];
  return `${text}${signs}${text}`.padEnd(width, text);
};
