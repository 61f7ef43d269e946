/** Says that an award has expired, where that happened after its page was built: the page has both sentences. */

/** @param now in milliseconds since 1970 */
export function showExpiry(page: ParentNode, now: number): void {
  for (const place of page.querySelectorAll<HTMLElement>('[data-expires]')) {
    const [before, after] = place.children;
    const isOver = now > Date.parse(place.dataset.expires ?? '');
    before?.toggleAttribute('hidden', isOver);
    after?.toggleAttribute('hidden', !isOver);
  }
}
