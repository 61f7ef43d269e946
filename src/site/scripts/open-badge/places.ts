/**
 * Which addresses may be asked for: the page that shows a badge, and whoever wrote the badge, choose them, and the
 * reader's browser is made to ask.
 */

/** As in content/schema/loopback.ts, of which the check has a copy of its own: the two share no module. */
const isLoopback = (hostname: string): boolean =>
  /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);

/** A name on the public internet has a dot and is no number; these endings belong to nobody there. @see RFC 6761, 6762, 8375, 9476 */
const isPublicName = (hostname: string): boolean =>
  /\.[a-z][a-z0-9-]*\.?$/.test(hostname) &&
  !/\.(local|localhost|internal|lan|home|alt|home\.arpa)\.?$/.test(hostname);

/**
 * https to a public name; a page that is itself on this machine may ask this machine.
 *
 * @param page host name of the page
 */
export function mayAsk(address: string | undefined, page: string): boolean {
  const url = address === undefined ? null : URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '') return false;
  const { protocol, hostname } = url;
  if (isLoopback(hostname)) return /^https?:$/.test(protocol) && isLoopback(page);
  return protocol === 'https:' && isPublicName(hostname);
}

/** A picture as an `<img>` may show it: none in which a script would run, and none that is asked for in the clear. */
export const mayShow = (address: string, page: string): boolean =>
  /^data:image\/(png|jpeg|svg\+xml)[;,]/i.test(address) || mayAsk(address, page);
