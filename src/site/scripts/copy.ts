/** Buttons that copy the text beside them, and say so, to the eye and to who listens. */

/** How long a button says what it did. */
const saidForMs = 2500;

export function offerCopying(page: ParentNode): void {
  const said = page.querySelector<HTMLElement>('[data-copied]');
  // There is no clipboard for pages that came over an insecure connection.
  if (said === null || navigator.clipboard === undefined) return;
  for (const button of page.querySelectorAll<HTMLButtonElement>('.copy-button')) {
    const source = button.parentElement?.querySelector('[data-copy]');
    if (!source) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(source.textContent ?? '').then(
        () => sayCopied(button, said),
        () => fail(source, said),
      );
    });
  }
}

function sayCopied(button: HTMLButtonElement, said: HTMLElement): void {
  const word = said.dataset.copied ?? '';
  said.textContent = word;
  if (button.classList.contains('copied')) return;
  const before = button.textContent;
  button.textContent = word;
  button.classList.add('copied');
  setTimeout(() => {
    button.textContent = before;
    button.classList.remove('copied');
    said.textContent = '';
  }, saidForMs);
}

function fail(source: Element, said: HTMLElement): void {
  said.textContent = said.dataset.failed ?? '';
  said.classList.add('said-aloud');
  getSelection()?.selectAllChildren(source);
}
