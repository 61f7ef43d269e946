/** A button that hands the page to the apps of the device, where the browser can. @see Web Share API */

export function offerSharing(page: ParentNode): void {
  const button = page.querySelector<HTMLButtonElement>('.share-apps');
  if (button === null || navigator.share === undefined) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    const { title = '', url = '' } = button.dataset;
    // It fails when somebody thinks better of it.
    navigator.share({ title, url }).catch(() => undefined);
  });
}
