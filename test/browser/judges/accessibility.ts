/** What axe-core finds against the rules of WCAG 2.2 AA and its own best practice. */

import axe from 'axe-core';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Everything on the page at its present width and in its present theme; what is folded is opened first. */
export async function violations(page: Page): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  // The page's policy refuses a script element; what the debugger evaluates is not the page's.
  if (!isThere) await page.evaluate(axe.source);
  const found = await page.evaluate(async (tags) => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const judge = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await judge.run(document, {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, any, all, none }) => {
        const why = [...any, ...all, ...none].map(({ message }) => message).join('; ');
        return `${id}: ${help} (${target.join(' ')}): ${why}`;
      }),
    );
  }, tags);
  return found;
}
