/** Host names that never leave the machine. @see RFC 6761, section 6.3; RFC 1122, section 3.2.1.3 */

/** Plain http is accepted for them. */
export const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname === '[::1]' ||
  /^127(\.\d{1,3}){3}$/.test(hostname);
