/** The page that checks badges, opened in a browser with a small web around it, and the report that it shows. */

import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { FetchDocument, Fetched } from '../../src/verify/fetched.ts';
import type { Report } from '../../src/verify/report.ts';
import { answer } from './serve.ts';

/** What stands at an address: bytes, text, or a document; a status; an answer that other sites may not read. */
export type Found =
  | Uint8Array
  | string
  | object
  | { readonly status: number }
  | { readonly closed: true };
export type Web = Readonly<Record<string, unknown>>;

export const bytesOf = (found: unknown): Uint8Array =>
  found instanceof Uint8Array
    ? found
    : new TextEncoder().encode(typeof found === 'string' ? found : JSON.stringify(found));

export const isStatus = (found: unknown): found is { readonly status: number } =>
  typeof found === 'object' && found !== null && Object.keys(found).join() === 'status';
export const isClosed = (found: unknown): boolean =>
  typeof found === 'object' && found !== null && Object.keys(found).join() === 'closed';

/** Browsers ask https alone. */
const inBrowser = (web: Web, address: string): unknown =>
  web[address] ?? web[address.replace(/^https:/, 'http:')];

/** What the room gets to see of the same web, without a browser. */
export const fetchFromWeb =
  (web: Web): FetchDocument =>
  async (address): Promise<Fetched> => {
    const url = new URL(address);
    if (url.hostname !== 'localhost') url.protocol = 'https:';
    const found = inBrowser(web, url.href);
    if (found === undefined || isClosed(found)) return { kind: 'unreachable' };
    return isStatus(found)
      ? { kind: 'absent', status: found.status }
      : { kind: 'found', bytes: bytesOf(found), address: url.href };
  };

export type Asked = { readonly url: string; readonly method: string; readonly body: boolean };

export type CheckPage = {
  readonly page: Page;
  /** What was asked for since it was last looked at. */
  readonly asked: () => Asked[];
  /** What a browser took over the line, in gzip, since it was last looked at. */
  readonly transferred: () => { path: string; bytes: number }[];
  readonly troubles: () => string[];
  /** From now on these addresses answer, beside the site's own. */
  readonly setWeb: (web: Web) => void;
  readonly goOffline: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type CheckPageOptions = {
  /** Where the site says that it stands. */
  readonly url: string;
  readonly folder: string;
  readonly now?: string;
  readonly path?: string;
  readonly javaScriptEnabled?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
};

export async function openCheckPage(
  browser: Browser,
  options: CheckPageOptions,
): Promise<CheckPage> {
  const { url, folder, now, path = 'verify/', javaScriptEnabled = true } = options;
  const context = await browser.newContext({
    javaScriptEnabled,
    serviceWorkers: 'block',
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: options.viewport ?? { width: 1280, height: 900 },
    colorScheme: options.colorScheme ?? 'light',
  });
  let web: Web = {};
  const asked: Asked[] = [];
  const transferred: { path: string; bytes: number }[] = [];
  const troubles: string[] = [];
  await answerFrom(context, url, folder, () => web, asked, transferred);
  const page = await context.newPage();
  if (now !== undefined) await page.clock.setFixedTime(now);
  page.on('console', (message) => {
    // What could not be fetched is what many of these checks are about.
    if (!/Failed to load resource|CORS policy/.test(message.text())) {
      troubles.push(`${message.type()}: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => troubles.push(`script error: ${error.message}`));
  await page.goto(url + path);
  await page.waitForLoadState('networkidle');
  return {
    page,
    asked: () => asked.splice(0),
    transferred: () => transferred.splice(0),
    troubles: () => troubles.splice(0),
    setWeb: (next) => {
      web = next;
    },
    goOffline: () => context.setOffline(true),
    close: () => context.close(),
  };
}

async function answerFrom(
  context: BrowserContext,
  url: string,
  folder: string,
  web: () => Web,
  asked: Asked[],
  transferred: { path: string; bytes: number }[],
): Promise<void> {
  const { origin, pathname: base } = new URL(url);
  const open = { 'access-control-allow-origin': '*' };
  await context.route('**/*', async (route) => {
    const request = route.request();
    const address = request.url();
    asked.push({ url: address, method: request.method(), body: request.postData() !== null });
    const given = inBrowser(web(), address);
    if (given === undefined && new URL(address).origin === origin) {
      const { status, mediaType, body, location } = await answer(
        folder,
        base,
        new URL(address).pathname,
      );
      transferred.push({ path: new URL(address).pathname, bytes: gzipSync(body).length });
      const headers = {
        'content-type': mediaType,
        ...open,
        ...(location === undefined ? {} : { location }),
      };
      await route.fulfill({ status, headers, body: Buffer.from(body) });
    } else if (given === undefined) await route.abort('connectionrefused');
    else if (isStatus(given))
      await route.fulfill({ status: given.status, headers: open, body: 'No.' });
    else if (isClosed(given)) {
      // Where there is none, the harness adds one that lets everybody read.
      const headers = { 'access-control-allow-origin': 'https://nobody.example' };
      await route.fulfill({ status: 200, headers, body: '{}' });
    } else {
      const headers = { 'content-type': 'application/json', ...open };
      await route.fulfill({ status: 200, headers, body: Buffer.from(bytesOf(given)) });
    }
  });
}

export type Shown = {
  readonly verdict: string;
  readonly title: string;
  readonly steps: readonly ShownStep[];
  readonly troubles: readonly string[];
  readonly text: string;
};

export type ShownStep = {
  readonly code: string;
  readonly result: string;
  readonly message: string;
  readonly detail: readonly string[];
};

/** Waits for the check to end. @param report where it is shown */
export async function shownReport(page: Page, report = '[data-report]'): Promise<Shown> {
  await page.locator(`${report}:not([hidden]):not([aria-busy])`).waitFor({ state: 'attached' });
  return page.locator(report).evaluate((element) => ({
    verdict: (element as HTMLElement).dataset.verdict ?? '',
    title: element.querySelector('[data-title]')?.textContent ?? '',
    steps: [...element.querySelectorAll<HTMLElement>('.step')].map((step) => ({
      code: step.dataset.code ?? '',
      result: step.dataset.result ?? '',
      message: step.querySelector('.step-says')?.textContent ?? '',
      detail: [...step.querySelectorAll('.step-detail li')].map((one) => one.textContent ?? ''),
    })),
    troubles: [...element.querySelectorAll<HTMLElement>('[data-trouble]')].map(
      (one) => one.dataset.trouble ?? '',
    ),
    // biome-ignore lint/performance/useDomNodeTextContent: what is shown, not what is written
    text: (element as HTMLElement).innerText,
  }));
}

/** What the page has to show of a report, in the same order and the same words. */
export const stepsOf = ({ steps }: Report): readonly ShownStep[] =>
  steps.map(({ code, result, message, detail = [] }) => ({
    code,
    result,
    message,
    detail: detail.map(({ path, message }) =>
      path.length === 0 ? message : `${path.join('.')}: ${message}`,
    ),
  }));

/** As somebody chooses it. */
export async function handOver(
  page: Page,
  name: string,
  bytes: Uint8Array | string,
): Promise<void> {
  await page
    .locator('[data-report]')
    .evaluate((element) => element.setAttribute('aria-busy', 'true'));
  const buffer = Buffer.from(bytes as Uint8Array);
  await page.setInputFiles('[data-file]', { name, mimeType: 'application/octet-stream', buffer });
}

/** As somebody drags it there. */
export async function drop(page: Page, name: string, bytes: Uint8Array | string): Promise<void> {
  const base64 = Buffer.from(bytes as Uint8Array).toString('base64');
  const transfer = await page.evaluateHandle(
    ([name, base64]) => {
      const content = Uint8Array.from(atob(base64 ?? ''), (char) => char.charCodeAt(0));
      const dropped = new DataTransfer();
      dropped.items.add(new File([content], name ?? ''));
      return dropped;
    },
    [name, base64],
  );
  await page.dispatchEvent('[data-zone]', 'drop', { dataTransfer: transfer });
}
