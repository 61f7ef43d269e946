/**
 * Which hosts a page may ask on behalf of whoever sent a link: names and numbers of the public internet. A browser does
 * not say where a name leads, so a public name of a private number is beyond this.
 *
 * @see IANA IPv4 and IPv6 Special-Purpose Address Registries; RFC 6761 and 6762; ICANN, ".internal"
 */

const privateNames =
  /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|test|invalid|home\.arpa)$/;

/** First two numbers of IPv4 addresses that are nobody's in public. */
const private4 =
  /^(0|10|127|22[4-9]|23\d|24\d|25[0-5])\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|^169\.254\.|^172\.(1[6-9]|2\d|3[01])\.|^192\.(0\.[02]|88\.99|168)\.|^198\.(1[89]|51\.100)\.|^203\.0\.113\./;

/** @param hostname as the URL parser writes it: lower case, numbers in their usual form, IPv6 in brackets */
export function isPublicHost(hostname: string): boolean {
  const name = hostname.replace(/\.$/, '');
  if (name.startsWith('[')) return isPublic6(name);
  if (/^\d+(\.\d+){3}$/.test(name)) return !private4.test(name);
  return name.includes('.') && !privateNames.test(name);
}

/** Of what is handed out for use in public (2000::/3), not what stands for IPv4, for examples or for protocols. */
const isPublic6 = (address: string): boolean =>
  /^\[[23][0-9a-f]{3}:/.test(address) &&
  !/^\[(2001:(:|[0-9a-f]{1,2}:|1[0-9a-f]{2}:|db8:)|2002:|3fff:(:|[0-9a-f]{1,3}:))/.test(address);
