/** Opens a page of a built site in a browser, tells everything that went wrong on the way, and what stands in it. */

import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { answer } from './serve.ts';

export type Trouble = string;

export type Visitor = {
  readonly page: Page;
  /** What went wrong since it was last asked for. */
  readonly troubles: () => Trouble[];
  /** A page beside this one, in the same window. */
  readonly another: () => Promise<Visitor>;
  readonly close: () => Promise<void>;
};

export type VisitorOptions = {
  /** Where the site says that it stands; requests to that host are answered from the folder. */
  readonly url: string;
  readonly folder: string;
  readonly javaScriptEnabled?: boolean;
  /** Of the window: its size, what may be done in it, what it points with. */
  readonly window?: BrowserContextOptions;
};

/** A window in which only the site itself can be reached. */
export async function openVisitor(
  browser: Browser,
  { url, folder, javaScriptEnabled = true, window = {} }: VisitorOptions,
): Promise<Visitor> {
  const context = await browser.newContext({
    javaScriptEnabled,
    serviceWorkers: 'block',
    ...window,
  });
  const found: Trouble[] = [];
  await onlyThisSite(context, url, folder, found);
  const open = async (close: (page: Page) => Promise<void>): Promise<Visitor> => {
    const page = await context.newPage();
    watch(page, found);
    return {
      page,
      troubles: () => found.splice(0),
      another: () => open((page) => page.close()),
      close: () => close(page),
    };
  };
  return open(() => context.close());
}

function watch(page: Page, found: Trouble[]): void {
  page.on('console', (message) => {
    // A missing page answers 404, which Chromium tells as an error although that is what was asked for.
    const isMissing = message.text().includes('status of 404');
    if (!isMissing) found.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => found.push(`script error: ${error.message}`));
  page.on('dialog', (dialog) => {
    found.push(`dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => undefined);
  });
  page.on('popup', () => found.push('a window was opened'));
}

async function onlyThisSite(
  context: BrowserContext,
  url: string,
  folder: string,
  found: Trouble[],
): Promise<void> {
  const { origin, pathname: base } = new URL(url);
  await context.route('**/*', async (route) => {
    const request = route.request();
    const asked = new URL(request.url());
    if (asked.origin !== origin) {
      found.push(`a request to another host: ${asked.href}`);
      await route.abort();
      return;
    }
    const { status, mediaType, body, location } = await answer(folder, base, asked.pathname);
    if (status !== 200 && !request.isNavigationRequest()) {
      found.push(`${status}: ${asked.pathname}`);
    }
    const headers = { 'content-type': mediaType, ...(location === undefined ? {} : { location }) };
    await route.fulfill({ status, headers, body: Buffer.from(body) });
  });
}

/** What a page is made of, read from its finished document. */
export type Anatomy = {
  readonly title: string;
  readonly language: string;
  readonly direction: string;
  readonly robots: string | undefined;
  readonly canonical: string | undefined;
  readonly description: string;
  readonly policy: string | undefined;
  readonly headings: readonly string[];
  /** Everything that is not allowed to be there: inline scripts and styles, handlers, frames, forms in a contributor's text … */
  readonly foreignBodies: readonly string[];
  readonly links: readonly string[];
  /** The same in other forms; other languages are left out. */
  readonly alternates: readonly string[];
  readonly images: readonly { readonly problem: string; readonly src: string }[];
  readonly text: string;
};

export const anatomy = (page: Page): Promise<Anatomy> =>
  page.evaluate(() => {
    const all = <T extends Element>(selector: string) => [
      ...document.querySelectorAll<T>(selector),
    ];
    const meta = (name: string) =>
      document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
    const handlers = all('*').filter((element) =>
      element.getAttributeNames().some((name) => name.startsWith('on') || name === 'style'),
    );
    const never = 'style, iframe, frame, object, embed, base, portal, meta[http-equiv="refresh" i]';
    const onlyOurs =
      'form, input, textarea, select, button, template, dialog, canvas, video, audio';
    const scripts = all<HTMLScriptElement>('script').filter(({ src, type, textContent }) => {
      const isData = type === 'application/ld+json';
      const isFile = src.startsWith(`${location.origin}/`) && textContent === '';
      return !isData && !isFile;
    });
    const written = all(onlyOurs).filter((element) => element.closest('.prose') !== null);
    const problemOf = (image: HTMLImageElement): string => {
      if (!image.hasAttribute('alt')) return 'no alt';
      if (!image.hasAttribute('width') || !image.hasAttribute('height')) return 'no size';
      if (!image.complete || image.naturalWidth === 0) return 'not loaded';
      return '';
    };
    return {
      title: document.title,
      language: document.documentElement.lang,
      direction: document.documentElement.dir,
      robots: meta('robots'),
      canonical: document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href,
      description: meta('description') ?? '',
      policy: document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]')
        ?.content,
      headings: all('h1, h2, h3, h4, h5, h6').map((heading) => heading.tagName.toLowerCase()),
      foreignBodies: [...all(never), ...scripts, ...written, ...handlers].map((element) =>
        element.outerHTML.slice(0, 200),
      ),
      links: all<HTMLAnchorElement>('a').map((link) => link.href),
      alternates: all<HTMLLinkElement>('link[rel="alternate"]:not([hreflang])').map(
        (link) => link.href,
      ),
      images: all<HTMLImageElement>('img')
        .map((image) => ({ problem: problemOf(image), src: image.src }))
        .filter(({ problem }) => problem !== ''),
      // biome-ignore lint/performance/useDomNodeTextContent: what is shown, not what is written
      text: document.body.innerText,
    };
  });

/** How far the page is wider than its window, in pixels, and what sticks out. */
export const overflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return right > width + 1 || left < -1;
      })
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
  });

/** Texts that stand out too little from their ground. @see WCAG 2.2, "Contrast (Minimum)" */
export const faintTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    type Rgb = [number, number, number];
    const parse = (css: string): [Rgb, number] => {
      const [r = 0, g = 0, b = 0, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
      return [[r, g, b], alpha];
    };
    const luminance = (rgb: Rgb) => {
      const [r = 0, g = 0, b = 0] = rgb.map((channel) => {
        const share = channel / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const groundOf = (element: Element | null): Rgb => {
      for (let at = element; at !== null; at = at.parentElement) {
        const [rgb, alpha] = parse(getComputedStyle(at).backgroundColor);
        if (alpha === 1) return rgb;
      }
      return [255, 255, 255];
    };
    const faint = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element === null || node.textContent?.trim() === '') continue;
      if (element.closest('[aria-hidden="true"]') !== null) continue;
      const [ink] = parse(getComputedStyle(element).color);
      const [low = 0, high = 0] = [luminance(ink), luminance(groundOf(element))].sort(
        (a, b) => a - b,
      );
      const contrast = (high + 0.05) / (low + 0.05);
      if (contrast < 4.5) {
        faint.add(`${element.tagName.toLowerCase()}.${element.className} ${contrast.toFixed(2)}`);
      }
    }
    return [...faint];
  });

/** Brings every picture near the window, so that those that wait are loaded too. */
export async function loadPictures(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const images = [...document.images];
    for (const image of images) image.loading = 'eager';
    await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
  });
}
