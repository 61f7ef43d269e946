/** Tells when a trick of the hostile site did something in a page, or only left something of its own in it. */

import type { Page } from 'playwright-core';

/** Before the page's first script, in its frames too: what sets `__xss` is told as an error on the console. */
export async function layTripwire(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, '__xss', {
      set: () => console.error('A trick ran.'),
      get: () => undefined,
    });
  });
}

/** Whatever stands in the finished document that no page of ours has. */
export const traces = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const schemes = /^(https?:|mailto:|tel:|data:image\/(png|jpeg|gif|svg\+xml|webp)[;,])/;
    const addresses = [
      'action',
      'background',
      'cite',
      'data',
      'formaction',
      'href',
      'manifest',
      'ping',
      'poster',
      'src',
      'xlink:href',
    ];
    const found: string[] = [];
    for (const element of document.querySelectorAll('*')) {
      const tell = (what: string) => found.push(`${what}: ${element.outerHTML.slice(0, 200)}`);
      if (element.localName === 'x-xss') tell('element');
      for (const { name, value } of element.attributes) {
        if (/^on|xss|^srcdoc$|^style$|["'`<>=]/.test(name)) tell('attribute');
        if (!addresses.includes(name)) continue;
        const address = URL.parse(value, document.baseURI)?.href;
        if (address === undefined || !schemes.test(address)) tell('address');
      }
    }
    return found;
  });
