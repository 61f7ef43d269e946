/** Links out of the site. */

/** `rel` of every link to another site: it is not told which page somebody came from. */
export const foreign = 'noopener noreferrer';

/** @param email as a person wrote it; what has a meaning in an address of mail is escaped */
export function mailto(email: string, subject?: string): string {
  const at = email.lastIndexOf('@');
  const local = encodeURIComponent(email.slice(0, at));
  const domain = encodeURIComponent(email.slice(at + 1));
  const query = subject === undefined ? '' : `?subject=${encodeURIComponent(subject)}`;
  return `mailto:${local}@${domain}${query}`;
}

/** The host of a web address, for people: without `www.`. */
export const hostOf = (address: string): string =>
  (URL.parse(address)?.host ?? address).replace(/^www\./, '');
