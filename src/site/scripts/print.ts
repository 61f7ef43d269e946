/** A button that prints. */

export function offerPrinting(page: ParentNode): void {
  const button = page.querySelector<HTMLButtonElement>('.print-button');
  if (button === null) return;
  button.hidden = false;
  button.addEventListener('click', () => print());
}
