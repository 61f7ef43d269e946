/** What a page says, in which language, and where it leads. */

import type { Page } from 'playwright-core';

export type Spoken = {
  readonly language: string;
  readonly direction: string;
  readonly canonical: string | undefined;
  readonly alternates: readonly (readonly [language: string, href: string])[];
  /** Each in one piece, blanks as one blank, with the language that it is marked to be in; Markdown is left out. */
  readonly texts: readonly { readonly text: string; readonly language: string }[];
  readonly links: readonly {
    readonly href: string;
    readonly text: string;
    readonly hreflang: string;
    /** In a contributor's Markdown. */
    readonly isWritten: boolean;
  }[];
  readonly switcher: readonly {
    readonly name: string;
    readonly language: string;
    readonly leads: { readonly to: string; readonly hreflang: string } | undefined;
    readonly isCurrent: boolean;
  }[];
};

export const read = (page: Page): Promise<Spoken> =>
  page.evaluate(() => {
    const all = <T extends Element>(selector: string, within: ParentNode = document) => [
      ...within.querySelectorAll<T>(selector),
    ];
    // Not \s, which holds the narrow blanks that a language wants.
    const plain = (text: string | null) => (text ?? '').replace(/[ \n\t]+/g, ' ').trim();
    const root = document.documentElement;
    const languageOf = (element: Element | null) =>
      element?.closest<HTMLElement>('[lang]')?.lang ?? '';
    const isProse = (element: Element | null) => (element?.closest('div.prose') ?? null) !== null;
    const texts: { text: string; language: string }[] = [];
    const add = (text: string | null, element: Element | null) => {
      if (plain(text) !== '') texts.push({ text: plain(text), language: languageOf(element) });
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element?.matches('script, style') !== true && !isProse(element))
        add(node.textContent, element);
    }
    for (const name of ['aria-label', 'title', 'alt', 'placeholder']) {
      for (const element of all(`[${name}]`)) add(element.getAttribute(name), element);
    }
    add(document.title, root);
    add(document.querySelector<HTMLMetaElement>('meta[name="description"]')?.content ?? null, root);
    return {
      language: root.lang,
      direction: root.dir,
      canonical: document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href,
      alternates: all<HTMLLinkElement>('link[rel="alternate"][hreflang]').map(
        (link): [string, string] => [link.hreflang, link.href],
      ),
      texts,
      links: all<HTMLAnchorElement>('a[href]').map((link) => ({
        href: link.href,
        text: plain(link.textContent),
        hreflang: link.hreflang,
        isWritten: isProse(link),
      })),
      switcher: all('nav.languages li').map((item) => {
        const link = item.querySelector('a');
        return {
          name: plain(item.textContent),
          language: languageOf(item),
          leads: link === null ? undefined : { to: link.href, hreflang: link.hreflang },
          isCurrent: item.querySelector('[aria-current="page"]') !== null,
        };
      }),
    };
  });
