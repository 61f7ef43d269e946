/** `<open-badge>` in a page of somebody else's, on another origin than the issuer's. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import type { SiteFiles } from '../support/site.ts';
import { picture } from '../support/site.ts';
import { launchChromium } from './chromium.ts';
import { type Host, html, startHost, text } from './foreign-page.ts';
import { awardId } from './sites/content.ts';

const launched = await launchChromium();

const sealed = (number: number, more = '', badge = 'acme/engines'): string => `---
badge: ${badge}
recipient: { type: email, identity: "sha256$${'ab'.repeat(32)}", salt: "${'0123456789abcdef'.repeat(2)}${number}" }
issuedOn: 2024-05-01
id: ${awardId(number)}
statusIndex: ${number}
${more}---
`;

const hostileName = '<img src=x onerror="document.title=1">Engines & <b>Mills</b>';

const site = (url: string): SiteFiles => ({
  'badges/site.yaml': `url: ${url}\ntitle: The Club\n`,
  'badges/acme/issuer.md':
    '---\nname: "</bdi><script>document.title=2</script>Acme"\nurl: https://acme.example.org/\nemail: badges@example.org\n---\n',
  'badges/acme/engines.md': `---\nname: ${JSON.stringify(hostileName)}\ndescription: Knows engines.\nimageAlt: "An engine.\\" onload=\\"document.title=3"\n---\nBuild one.\n`,
  'badges/acme/engines.png': picture(),
  'badges/mill/issuer.md':
    '---\nname: Mill Road School\nurl: https://mill.example.org/\nemail: badges@example.org\n---\n',
  'badges/mill/tables.md':
    '---\nname: Tables by Hand and by Engine\ndescription: Knows tables.\nimageAlt: A table.\n---\nMake one.\n',
  'badges/mill/tables.png': picture(),
  'recipients/4.md': sealed(4, '', 'mill/tables'),
  'recipients/5.md': sealed(5, 'expires: 2025-05-01\n', 'mill/tables'),
  'recipients/1.md': sealed(1),
  'recipients/2.md': sealed(2, 'expires: 2025-05-01\n'),
  'recipients/3.md': sealed(3, 'revoked: { on: 2024-06-01, reason: "<i>Copied</i> from Bo." }\n'),
});

describe.skipIf('skipped' in launched)('open-badge', () => {
  let browser: Browser;
  let issuer: Host;
  let built: string;
  let foreign: Host;
  let base: string;

  beforeAll(async () => {
    if ('skipped' in launched) return;
    browser = launched.browser;
    // The site has to know its port before there is anything to serve.
    const place = { folder: '' };
    issuer = await startHost(place, '/club/');
    base = `${issuer.origin}/club/`;
    built = await builtSite(site(base));
    place.folder = built;
    const credential = await readFile(join(built, path(1, 'credential.json')), 'utf8');
    const assertion = await readFile(join(built, path(1, 'assertion.json')), 'utf8');
    const specials = {
      'tampered.json': text(credential.replaceAll('Knows engines', 'Knows everything')),
      'not-shared.json': { ...text(assertion), isShared: false },
      'page.html': html('Hello.'),
      'slow.json': { waits: true },
    };
    for (const [name, special] of Object.entries(specials)) {
      issuer.specials.set(`/club/${name}`, special);
    }
    foreign = await startHost();
  });

  afterAll(async () => {
    await Promise.all([issuer?.close(), foreign?.close()]);
  });

  beforeEach(() => {
    issuer.asked.length = 0;
    foreign.asked.length = 0;
    foreign.specials.clear();
  });

  const path = (number: number, file: string) => `awards/${awardId(number)}/${file}`;
  const script = () => `<script type="module" src="${base}open-badge.js"></script>`;
  const element = (src: string, inside = '', attributes = '') =>
    `<open-badge src="${src}" ${attributes}>${inside}</open-badge>`;

  let open: Page[] = [];
  afterEach(async () => {
    await Promise.all(open.map((page) => page.context().close()));
    open = [];
  });

  async function show(
    body: string,
    {
      head = script(),
      attributes = 'lang="en"',
      cookie,
      ...options
    }: {
      head?: string;
      attributes?: string;
      /** Name of one that the issuer's host once set. */
      cookie?: string;
    } & BrowserContextOptions = {},
  ): Promise<{ page: Page; troubles: string[] }> {
    foreign.specials.set('/page', html(body, head, attributes));
    const context = await browser.newContext(options);
    if (cookie) await context.addCookies([{ name: cookie, value: 'yes', url: issuer.origin }]);
    const page = await context.newPage();
    open.push(page);
    const troubles: string[] = [];
    page.on('pageerror', ({ message }) => troubles.push(message));
    page.on('console', (message) => {
      if (message.type() !== 'log') troubles.push(message.text());
    });
    await page.goto(`${foreign.origin}/page`);
    return { page, troubles };
  }

  /** Waits until every element has come to an end, and reads what it says. */
  async function cards(page: Page) {
    await page.waitForFunction(() =>
      [...document.querySelectorAll('open-badge')].every(
        ({ shadowRoot }) => shadowRoot && !shadowRoot.querySelector('[aria-busy]'),
      ),
    );
    return page.evaluate(() =>
      [...document.querySelectorAll('open-badge')].map(({ shadowRoot }) => {
        const textOf = (part: string) =>
          shadowRoot?.querySelector(`[part~="${part}"]`)?.textContent ?? '';
        const link = shadowRoot?.querySelector('a');
        return {
          name: textOf('name'),
          issuer: textOf('issuer'),
          date: textOf('date'),
          status: textOf('status'),
          parts: shadowRoot?.querySelector('[part~="status"]')?.getAttribute('part'),
          alt: shadowRoot?.querySelector('img')?.alt,
          href: link?.href,
          rel: link?.rel,
          struck: shadowRoot?.querySelectorAll('s').length ?? 0,
          elements: new Set(
            [...(shadowRoot?.querySelectorAll('*') ?? [])].map((one) => one.localName),
          ),
        };
      }),
    );
  }

  const one = async (page: Page) => (await cards(page))[0];

  test.each(['assertion.json', 'credential.json', 'credential.jwt.txt', 'assertion.jws.txt'])(
    'shows a valid award from its %s',
    async (file) => {
      const { page, troubles } = await show(element(base + path(1, file)));
      expect(await one(page)).toMatchObject({
        name: hostileName,
        date: 'Awarded on 1 May 2024',
        status: 'Valid',
        parts: 'status status-valid',
        alt: 'An engine." onload="document.title=3',
        href: `${base}awards/${awardId(1)}/`,
        rel: 'noopener noreferrer',
        struck: 0,
      });
      const { host } = new URL(base);
      expect((await one(page))?.issuer).toBe(`</bdi><script>document.title=2</script>Acme ${host}`);
      expect((await one(page))?.elements).not.toContain('script');
      expect((await one(page))?.elements).not.toContain('b');
      expect(await page.title()).toBe('A page');
      const isDrawn = await page.evaluate(() => {
        const image = document.querySelector('open-badge')?.shadowRoot?.querySelector('img');
        return image?.decode().then(() => image.naturalWidth > 0);
      });
      expect(isDrawn).toBe(true);
      expect(troubles).toEqual([]);
    },
  );

  test('says of every other award what is the matter with it', async () => {
    const list = [
      path(2, 'assertion.json'),
      path(2, 'credential.json'),
      path(3, 'assertion.json'),
      path(3, 'credential.json'),
      'tampered.json',
      'missing.json',
      'page.html',
      'not-shared.json',
    ];
    const { page } = await show(list.map((name) => element(base + name)).join(''));
    const shown = await cards(page);
    expect(shown.map(({ status }) => status)).toEqual([
      'Expired on 1 May 2025',
      'Expired on 1 May 2025',
      'Revoked: <i>Copied</i> from Bo.',
      'Revoked',
      'Not valid: The badge was changed after it was signed, or was never signed with this key.',
      'Not valid: This address is not there.',
      'Not valid: This is a web page, not a badge, and it does not say where its badge is.',
      'Could not be checked: This address could not be reached.',
    ]);
    const tampered = shown[4];
    expect(tampered).toMatchObject({ name: hostileName, href: undefined, alt: undefined });
    expect(tampered?.struck).toBeGreaterThan(2);
    expect(shown.map(({ parts }) => parts?.split('-')[1])).toEqual([
      ...['expired', 'expired', 'revoked', 'revoked', 'invalid', 'invalid', 'invalid', 'unknown'],
    ]);
  });

  test('asks its issuer for the documents of the award, once each, and nobody for anything else', async () => {
    const src = base + path(1, 'assertion.json');
    const { page } = await show(element(src) + element(src), { cookie: 'known' });
    await cards(page);
    await page.waitForLoadState('networkidle');
    const paths = issuer.asked.map((asked) => asked.path.replace('/club/', ''));
    const chunks = paths.filter((name) => /^_astro\/open-badge\/[\w.-]+\.js$/.test(name));
    expect(paths.filter((name) => !chunks.includes(name)).sort()).toEqual([
      path(1, 'assertion.json'),
      'badges/acme/engines/badge.json',
      'badges/acme/engines/image.png',
      'issuers/acme/issuer.json',
      'issuers/acme/revocations.json',
      'open-badge.js',
    ]);
    expect(chunks.length).toBeGreaterThan(0);
    expect(new Set(paths).size).toBe(paths.length);
    // Two ports are one site, so the picture is asked for with its cookies; across sites, browsers leave them out.
    const documents = issuer.asked.filter((asked) => asked.path.endsWith('.json'));
    expect(documents.map(({ cookie }) => cookie)).toEqual(documents.map(() => undefined));
    const own = issuer.asked.filter((asked) => !asked.path.endsWith('.js'));
    expect(own.map(({ referrer }) => referrer)).toEqual(own.map(() => undefined));
    expect(foreign.asked.map((asked) => asked.path)).toEqual(['/page']);
  });

  test('works in a page that forbids what can be forbidden', async () => {
    const policy = [
      "default-src 'none'",
      `script-src ${issuer.origin}`,
      `connect-src ${issuer.origin}`,
      `img-src ${issuer.origin}`,
      "require-trusted-types-for 'script'",
    ].join('; ');
    const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
    const { page, troubles } = await show(element(base + path(1, 'credential.json')), {
      head: meta + script(),
    });
    expect(await one(page)).toMatchObject({ status: 'Valid' });
    const display = await page.evaluate(() => {
      const card = document.querySelector('open-badge')?.shadowRoot?.querySelector('.card');
      return card && getComputedStyle(card).display;
    });
    expect(display).toBe('grid');
    // The figure behind the picture is all that is missing.
    expect(troubles.filter((trouble) => !trouble.includes('TrustedHTML'))).toEqual([]);
  });

  test('says so when the page does not let it ask', async () => {
    const policy = `default-src 'none'; script-src ${issuer.origin}`;
    const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
    const { page } = await show(element(base + path(1, 'assertion.json')), {
      head: meta + script(),
    });
    expect(await one(page)).toMatchObject({
      status: 'Could not be checked: This address could not be reached.',
    });
  });

  test('is styled by the page, through parts and properties', async () => {
    const style = `<style>
      open-badge { --open-badge-ground: rgb(1, 2, 3); }
      open-badge::part(name) { color: rgb(4, 5, 6); }
      open-badge::part(status-valid) { color: rgb(7, 8, 9); }
      open-badge::part(card-valid) { border-radius: 0; }
    </style>`;
    const { page } = await show(element(base + path(1, 'assertion.json')), {
      head: script() + style,
    });
    await cards(page);
    const styles = await page.evaluate(() => {
      const of = (part: string) => {
        const found = document
          .querySelector('open-badge')
          ?.shadowRoot?.querySelector(`[part~="${part}"]`);
        return found ? getComputedStyle(found) : undefined;
      };
      return [
        of('card')?.backgroundColor,
        of('name')?.color,
        of('status')?.color,
        of('card')?.borderStartStartRadius,
      ];
    });
    expect(styles).toEqual(['rgb(1, 2, 3)', 'rgb(4, 5, 6)', 'rgb(7, 8, 9)', '0px']);
  });

  const fallback = '<p id="plain">Engines, by Acme</p>';

  test('without scripts, what stands in it shows', async () => {
    const { page } = await show(element(base + path(1, 'assertion.json'), fallback), {
      javaScriptEnabled: false,
    });
    expect(await page.locator('#plain').isVisible()).toBe(true);
  });

  test('and so it does while the check goes on, and where nothing could be checked', async () => {
    const { page } = await show(
      element(`${base}slow.json`, fallback) + element(`${base}not-shared.json`, '<p>Other</p>'),
    );
    await page.getByText('Could not be checked').waitFor();
    expect(await page.locator('#plain').isVisible()).toBe(true);
    expect(await page.getByText('Other').isVisible()).toBe(true);
    expect(await page.getByText('Checking …').isVisible()).toBe(true);
    expect(await page.getByText('Valid', { exact: true }).count()).toBe(0);
  });

  test('once it is checked, the card stands in its place', async () => {
    const { page } = await show(element(base + path(1, 'assertion.json'), fallback));
    await cards(page);
    expect(await page.locator('#plain').isVisible()).toBe(false);
  });

  test('nothing moves when the check is done', async () => {
    const observe = `<script>
      window.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    </script>`;
    const list = [4, 5].map((number) => element(base + path(number, 'assertion.json'))).join('');
    const { page } = await show(`${list}<p>Below</p>`, {
      head: `<style>open-badge { display: block; min-block-size: 13em }</style>${observe}${script()}`,
      viewport: { width: 390, height: 800 },
    });
    await cards(page);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);
  });

  test('tells the page what came of it', async () => {
    const { page } = await show('<div id="in"></div>');
    const detail = await page.evaluate(async (src) => {
      const event = new Promise<Event>((resolve) => {
        document.addEventListener('open-badge-checked', resolve, { once: true });
      });
      const badge = document.createElement('open-badge');
      badge.setAttribute('src', src);
      document.getElementById('in')?.append(badge);
      const { detail, composed, target } = (await event) as CustomEvent;
      return { ...detail, steps: detail.report.steps.length, composed, same: target === badge };
    }, base + path(2, 'credential.json'));
    expect(detail).toMatchObject({
      src: base + path(2, 'credential.json'),
      verdict: 'expired',
      composed: true,
      same: true,
    });
    expect(detail.steps).toBeGreaterThan(5);
  });

  test('another address is checked anew, another language said anew, and what was left is forgotten', async () => {
    const { page } = await show(element(`${base}slow.json`));
    await page.getByText('Checking').waitFor();
    const set = (name: string, value: string) =>
      page.evaluate(
        ([attribute = '', to = '']) =>
          document.querySelector('open-badge')?.setAttribute(attribute, to),
        [name, value],
      );
    await set('src', base + path(1, 'assertion.json'));
    expect(await one(page)).toMatchObject({ status: 'Valid' });
    const before = issuer.asked.length;
    await set('lang', 'de');
    expect(await one(page)).toMatchObject({ status: 'Gültig', date: 'Verliehen am 1. Mai 2024' });
    expect(issuer.asked.length).toBe(before);
    await set('src', base + path(3, 'assertion.json'));
    await set('src', base + path(2, 'assertion.json'));
    expect(await one(page)).toMatchObject({ status: 'Abgelaufen am 1. Mai 2025' });
  });

  test('what is taken out of the page is broken off', async () => {
    const { page } = await show(element(`${base}slow.json`));
    const failed = page.waitForEvent('requestfailed');
    await vi.waitUntil(() => issuer.asked.some((asked) => asked.path.endsWith('/slow.json')));
    await page.evaluate(() => document.querySelector('open-badge')?.remove());
    expect((await failed).url()).toBe(`${base}slow.json`);
  });

  test.each([
    ['fr', 'Valide', 'Décerné le 1 mai 2024'],
    ['es-MX', 'Válida', 'Otorgada el 1 de mayo de 2024'],
    ['ar', 'Valid', 'Awarded on 1 May 2024'],
  ])('speaks the language of the page: %s', async (lang, status, date) => {
    const { page } = await show(element(base + path(1, 'assertion.json')), {
      attributes: `lang="${lang}"`,
    });
    expect(await one(page)).toMatchObject({ status, date });
  });

  test('is written in the direction of the page', async () => {
    const { page } = await show(element(base + path(1, 'assertion.json')), {
      attributes: 'lang="ar" dir="rtl"',
    });
    await cards(page);
    const [figure, name] = await page.evaluate(() => {
      const root = document.querySelector('open-badge')?.shadowRoot;
      return ['figure', 'name'].map(
        (part) => root?.querySelector(`[part~="${part}"]`)?.getBoundingClientRect().left ?? 0,
      );
    });
    expect(figure).toBeGreaterThan(name ?? 0);
  });

  test.each(['light', 'dark'] as const)(
    'is readable on a %s page, and only there',
    async (scheme) => {
      const head = `<style>:root { color-scheme: ${scheme} }</style>${script()}`;
      const list = [path(1, 'assertion.json'), path(2, 'assertion.json'), 'tampered.json'];
      const { page } = await show(list.map((name) => element(base + name)).join(''), {
        head,
        // What the page says counts, not what the reader's system would like.
        colorScheme: scheme === 'light' ? 'dark' : 'light',
      });
      await cards(page);
      const { ground, contrasts } = await page.evaluate(() => {
        const luminance = (css: string) => {
          const [r = 0, g = 0, b = 0] = (css.match(/[\d.]+/g) ?? []).slice(0, 3).map((channel) => {
            const share = Number(channel) / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const roots = [...document.querySelectorAll('open-badge')].map((one) => one.shadowRoot);
        const found = roots.flatMap((root) => {
          const card = root?.querySelector('.card');
          if (!root || !card) return [];
          const ground = luminance(getComputedStyle(card).backgroundColor);
          return [...root.querySelectorAll('p, a')].map((text) => {
            const ink = luminance(getComputedStyle(text).color);
            return (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
          });
        });
        const first = roots[0]?.querySelector('.card');
        return {
          ground: first ? luminance(getComputedStyle(first).backgroundColor) : 0.5,
          contrasts: found,
        };
      });
      if (scheme === 'light') expect(ground).toBeGreaterThan(0.8);
      else expect(ground).toBeLessThan(0.05);
      expect(contrasts.length).toBeGreaterThan(12);
      expect(Math.min(...contrasts)).toBeGreaterThan(4.5);
    },
  );

  test('the link is reached by keyboard, and shows it', async () => {
    const { page } = await show(element(base + path(1, 'assertion.json')));
    await cards(page);
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => {
      const active = document.activeElement?.shadowRoot?.activeElement;
      return active && [active.localName, getComputedStyle(active).outlineStyle];
    });
    expect(outline).toEqual(['a', 'solid']);
  });

  test.each([
    ['', 'Could not be checked: The page does not say where the badge is.'],
    [
      'http://badges.example.org/a.json',
      'Could not be checked: Its address is not one that can be asked for here.',
    ],
    [
      'javascript:alert(1)',
      'Could not be checked: Its address is not one that can be asked for here.',
    ],
  ])('asks for nothing at the address %j', async (src, status) => {
    const { page, troubles } = await show(element(src));
    expect(await one(page)).toMatchObject({ status });
    expect(issuer.asked.map((asked) => asked.path)).toEqual(['/club/open-badge.js']);
    expect(troubles).toEqual([]);
  });
});
