/**
 * The pages of awards. Most awards of a badge have the same page but for a few things that it says of each: their pages
 * are rendered for two samples, and filled in for the others.
 */

import type { Addresses } from '../model/addresses.ts';
import type { Award, AwardId, GrantedAward } from '../model/award.ts';
import { languageFolder } from '../model/languages.ts';
import type { Publication } from '../model/publication.ts';
import type { RenderedPage, Renderer } from '../site/renderer.ts';
import { openSession } from '../site/session.ts';
import { createView, type View } from '../site/view.ts';
import { kindOf, readingsOf, samplesOf } from './award-readings.ts';
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

  /** Are there enough of a kind for samples to be worth their while? */
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
      const kind = award.kind === 'granted' ? kindOf(award) : '';
      const isAlike = kinds.has(kind) ? kinds.get(kind) !== undefined : isFrequent(kind);
      if (award.kind === 'erased' || !isAlike) {
        rendered.set(award.id, award);
        continue;
      }
      alike.push([award, kind]);
      if (!kinds.has(kind)) sampled.set(kind, samplesOf(award));
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
