/** A site in four languages, built by the real command and looked at in Chromium: every page in each, and nothing in another. */

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWords, tables } from '../../src/site/words.ts';
import { builtSite } from '../support/built-site.ts';
import { treeOf } from '../support/command.ts';
import { rich } from '../support/rich-site.ts';
import { ids, type SiteFiles, sealedAward } from '../support/site.ts';
import { launchChromium } from './chromium.ts';
import { read, type Spoken } from './spoken.ts';
import { openVisitor, type Visitor } from './visit.ts';

const launched = await launchChromium();

const url = 'http://localhost:4321/club/';
const languages = ['en', 'de', 'fr', 'es'] as const;
type Language = (typeof languages)[number];
const others = languages.filter((language) => language !== 'en');

const names = { en: 'English', de: 'Deutsch', fr: 'Français', es: 'Español' };

const folderOf = (language: Language): string => (language === 'en' ? '' : `${language}/`);

/** With everything that a page can say, and five awards more, so that they are counted. */
const files: SiteFiles = {
  ...rich,
  'badges/site.yaml': `url: ${url}\ntitle: The Club\nlanguages: [${others}]\ntimeZone: Europe/Berlin\nformats: ["1.1", "2.0", "3.0"]\n`,
  'badges/acme/engines.md': String(rich['badges/acme/engines.md']).replace('1.50', '1234.5'),
  ...Object.fromEntries(
    [1, 2, 3, 4, 5].map((number) => [
      `recipients/more-${number}.md`,
      sealedAward(`${number}${number}6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42`, 100 + number),
    ]),
  ),
};

describe.skipIf('skipped' in launched)(
  `languages${'skipped' in launched ? ` (${launched.skipped})` : ''}`,
  () => {
    let browser: Browser;
    let built: string;
    let visitor: Visitor;
    /** Paths of the pages in the site's own language, each once in every other. */
    let own: readonly string[];
    /** Without the cards, which stand in pages of others and lead nowhere but to their award. */
    const whole = () => own.filter((path) => !path.endsWith('/_embed/'));
    const seen = new Map<string, Spoken>();

    const pageAt = (language: Language, path: string): Spoken => {
      const page = seen.get(folderOf(language) + path);
      if (page === undefined) throw new Error(`No page ${path} in ${language}.`);
      return page;
    };

    beforeAll(async () => {
      if ('skipped' in launched) return;
      browser = launched.browser;
      built = await builtSite(files);
      visitor = await openVisitor(browser, { url, folder: built });
      const tree = await treeOf(built);
      const pages = [...tree.keys()]
        .filter((path) => path.endsWith('index.html'))
        .map((path) => path.slice(0, -'index.html'.length));
      own = pages.filter((path) => !/^(de|fr|es)\//.test(path));
      for (const path of pages) {
        await visitor.page.goto(url + path);
        seen.set(path, await read(visitor.page));
      }
    });

    afterAll(async () => {
      await visitor?.close();
    });

    test('every page is there in each', () => {
      expect(own).toContain('glossary/');
      expect(own).toContain(`awards/${ids[0]}/`);
      const wanted = languages.flatMap((language) => own.map((path) => folderOf(language) + path));
      expect([...seen.keys()].sort()).toEqual(wanted.sort());
      expect(visitor.troubles()).toEqual([]);
    });

    test.each(languages)(
      'a page in %s says so, and names itself in all, itself too',
      (language) => {
        for (const path of whole()) {
          const page = pageAt(language, path);
          expect([page.language, page.direction]).toEqual([language, 'ltr']);
          expect(page.canonical).toBe(url + folderOf(language) + path);
          // The same set on each of them, so that every mention is returned.
          expect(page.alternates).toEqual([
            ...languages.map((one) => [one, url + folderOf(one) + path]),
            ['x-default', url + path],
          ]);
        }
      },
    );

    test.each(languages)('a page in %s leads to itself in the others', (language) => {
      for (const path of whole()) {
        expect(pageAt(language, path).switcher).toEqual(
          languages.map((one) => ({
            name: names[one],
            language: one,
            leads: one === language ? undefined : { to: url + folderOf(one) + path, hreflang: one },
            isCurrent: one === language,
          })),
        );
      }
    });

    test('the keyboard leads to the same page in another language and back', async () => {
      const { page } = visitor;
      await page.goto(`${url}badges/acme/engines/`);
      await page
        .getByRole('navigation', { name: 'Languages' })
        .getByRole('link', { name: 'Deutsch' })
        .press('Enter');
      await page.waitForURL(`${url}de/badges/acme/engines/`);
      await page
        .getByRole('navigation', { name: 'Sprachen' })
        .getByRole('link', { name: 'English' })
        .press('Enter');
      await page.waitForURL(`${url}badges/acme/engines/`);
    });

    test.each(others)('no English is left on a page in %s', (language) => {
      const foreign = foreignTo(language);
      const found = own.flatMap((path) =>
        pageAt(language, path)
          .texts.filter(({ text, language: of }) => of === language && speaks(text, foreign))
          .map(({ text }) => `${path}: ${text}`),
      );
      expect(found).toEqual([]);
    });

    test.each(others)(
      'what is the same in English and on a page in %s is no word of ours',
      (language) => {
        const ours = new Set([...fragmentsOf(language), ...Object.values(names)]);
        const written = Object.values(files).join('\n').replace(/\s+/g, ' ');
        const found = own.flatMap((path) => {
          const english = new Set(pageAt('en', path).texts.map(({ text }) => text));
          return pageAt(language, path)
            .texts.filter(({ text, language: of }) => of === language && english.has(text))
            .flatMap(({ text }) => partsOf(text))
            .filter((text) => !ours.has(text) && !written.includes(text) && !isTechnical(text));
        });
        expect([...new Set(found)]).toEqual([]);
      },
    );

    test.each([
      ['en', '1 May 2026', '1,234.5', '6 times', 'for 2 years', '92.50%'],
      ['de', '1. Mai 2026', '1.234,5', '6 Mal', '2 Jahre', '92.50 %'],
      ['fr', '1 mai 2026', '1 234,5', '6 fois', 'pendant 2 ans', '92.50 %'],
      ['es', '1 de mayo de 2026', '1234,5', '6 veces', 'durante 2 años', '92.50 %'],
    ] as const)(
      'days, numbers and lengths are said in %s',
      (language, day, credits, times, length, share) => {
        const all = (path: string) =>
          pageAt(language, path)
            .texts.map(({ text }) => text)
            .join('\n')
            .replace(/[\u00a0\u202f]/g, ' ');
        const badge = all('badges/acme/engines/');
        for (const said of [credits, times, length]) expect(badge).toContain(`\n${said}\n`);
        const award = all(`awards/${ids[0]}/`);
        expect(award).toContain(`\n${day}\n`);
        expect(award).toContain(share);
      },
    );

    test.each(others)(
      'a link of a page in %s stays in it wherever there is a page in it',
      (language) => {
        const folder = folderOf(language);
        const leaving = own.flatMap((path) =>
          pageAt(language, path)
            // Between languages on purpose; written by a contributor; an address that is given out, which is one for all.
            .links.filter(
              ({ hreflang, isWritten, href, text }) => !hreflang && !isWritten && text !== href,
            )
            .map(({ href }) => href.replace(/#.*$/, ''))
            .filter((href) => href.startsWith(url) && own.includes(href.slice(url.length)))
            .map((href) => `${folder}${path} → ${href}`),
        );
        expect(leaving).toEqual([]);
        const home = pageAt(language, '').links.map(({ href }) => href);
        expect(home).toContain(`${url}${folder}badges/`);
        expect(home).toContain(`${url}${folder}glossary/`);
      },
    );

    test.each(languages)(
      'every term that a page in %s explains stands in the glossary',
      async (language) => {
        const { page } = visitor;
        const glossary = `${url}${folderOf(language)}glossary/`;
        const terms = new Set(
          own.flatMap((path) =>
            pageAt(language, path)
              .links.map(({ href }) => href)
              .filter((href) => href.startsWith(`${glossary}#`) && !href.endsWith('#content')),
          ),
        );
        expect(terms.size).toBeGreaterThan(4);
        await page.goto(glossary);
        const places = await page
          .locator('dl > [id]')
          .evaluateAll((all) => all.map(({ id }) => id));
        expect(places).toHaveLength(29);
        for (const term of terms) expect(places).toContain(term.slice(glossary.length + 1));
      },
    );

    test.each([true, false])(
      'a missing page helps in every language (scripts: %s)',
      async (javaScriptEnabled) => {
        const other = await openVisitor(browser, { url, folder: built, javaScriptEnabled });
        const response = await other.page.goto(`${url}de/badges/acme/none/`);
        expect(response?.status()).toBe(404);
        const page = await read(other.page);
        expect(page.language).toBe('en');
        expect(page.alternates).toEqual([]);
        const leads = page.links.map(({ href }) => href);
        for (const path of ['', 'badges/', 'glossary/', 'issuers/acme/'])
          expect(leads).toContain(url + path);
        for (const language of others) {
          const { word } = createWords(language);
          const spoken = page.texts
            .filter(({ language: of }) => of === language)
            .map(({ text }) => text);
          expect(spoken.join(' ')).toContain(word('notFound'));
          const links = page.links.filter(({ hreflang }) => hreflang === language);
          expect(links).toEqual([
            {
              href: url + folderOf(language),
              text: word('home'),
              hreflang: language,
              isWritten: false,
            },
            {
              href: `${url}${folderOf(language)}badges/`,
              text: word('notFoundBadges'),
              hreflang: language,
              isWritten: false,
            },
          ]);
        }
        expect(other.troubles()).toEqual([]);
        await other.close();
      },
    );
  },
);

/** The words of a language without what is put into them. */
const fragmentsOf = (language: Language): string[] =>
  Object.values(tables[language] ?? {})
    .flatMap((text) => text.split(/\{\w+\}/))
    .map((part) => part.trim())
    .filter((part) => /\p{L}{2}/u.test(part));

function foreignTo(language: Language): string[] {
  const own = new Set(fragmentsOf(language));
  return fragmentsOf('en').filter((part) => !own.has(part));
}

/** Is it one of the words, or does it hold a sentence of theirs? */
const speaks = (text: string, foreign: readonly string[]): boolean =>
  foreign.some((part) => text === part || (part.split(' ').length > 2 && text.includes(part)));

/** What stands between dots, without a number before it or a colon behind. */
const partsOf = (text: string): string[] =>
  text.split('·').map((part) => part.trim().replace(/^[\d.,]+ |:$/g, ''));

/** Addresses, file names and kinds of files, ids: the same everywhere. */
const isTechnical = (text: string): boolean =>
  !/\p{L}{2}/u.test(text) ||
  /^(https?:|did:)|\.json$|^[\w-]{10}…$|^(awards|[0-9a-f-]{36})\/?$|^(Ed25519|RSA|PNG|SVG|JSON|JWS|JWT|badges verify|GitHub|GitLab|Codeberg, Forgejo|ROSETTE_KEYS|github-pages|× \d+ pixels)$/.test(
    text,
  );
