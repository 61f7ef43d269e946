/**
 * Addresses on GitHub at which somebody fills in a new file in the browser: the host then offers to commit it, or to
 * propose it as a pull request. Source: GitHub documentation, "Creating new files", query parameters.
 */

export type NewAwardLink = {
  /** The address of the repository: `https://github.com/acme/badges`. */
  readonly repository: string;
  readonly branch: string;
  /** `issuer/badge`. */
  readonly badge: string;
  /** `YYYY-MM-DD`. */
  readonly issuedOn: string;
};

/**
 * Where an award of a badge is written. The file is named after the badge and the day, never after a person; the line of
 * the recipient is left to fill in.
 */
export function newAwardLink({ repository, branch, badge, issuedOn }: NewAwardLink): string {
  const folder = ['recipients', issuedOn.slice(0, 4)];
  const at = [...branch.split('/'), ...folder].map(encodeURIComponent).join('/');
  const slug = badge.slice(badge.indexOf('/') + 1);
  const query = new URLSearchParams({
    filename: `${slug}-${issuedOn}.md`,
    value: awardTemplate(badge, issuedOn),
  });
  // Not every reader of an address takes a plus sign for a blank.
  return `${repository.replace(/\/+$/, '')}/new/${at}?${query.toString().replaceAll('+', '%20')}`;
}

/** A recipient file whose recipient is left to fill in. @param issuedOn `YYYY-MM-DD` */
export const awardTemplate = (badge: string, issuedOn: string): string =>
  [
    '---',
    `badge: ${badge}`,
    '# In a public repository everyone reads what is typed here, and it stays in the history: seal it first.',
    'recipient: ',
    `issuedOn: ${issuedOn}`,
    '---',
    '',
  ].join('\n');
