/** Unfolds what a link on the page leads to. Without it the link leads to the fold, which opens at a touch. */

export function openFolds(page: Document): void {
  const open = (hash: string): void => {
    const target = hash === '' ? null : page.getElementById(hash.slice(1));
    if (target instanceof HTMLDetailsElement) target.open = true;
  };
  open(location.hash);
  for (const link of page.querySelectorAll<HTMLAnchorElement>('.actions a[href^="#"]')) {
    link.addEventListener('click', () => open(link.hash));
  }
}
