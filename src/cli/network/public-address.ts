/**
 * Which IP addresses belong to the public internet. All others may lead into somebody's own network.
 *
 * @see IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890)
 */

import { BlockList, isIPv4, isIPv6 } from 'node:net';

const special4 = blockList('ipv4', [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]);

/** All of IPv6 that is handed out for use in public; what is not yet handed out is nobody's. */
const global6 = blockList('ipv6', [['2000::', 3]]);

const special6 = blockList('ipv6', [
  ['2001::', 23],
  ['2001:db8::', 32],
  // An IPv4 address is hidden in it.
  ['2002::', 16],
  ['3fff::', 20],
]);

/** Is it a numeric address of the public internet? An IPv4 address written as IPv6 is none. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !special4.check(address, 'ipv4');
  if (!isIPv6(address)) return false;
  return global6.check(address, 'ipv6') && !special6.check(address, 'ipv6');
}

function blockList(family: 'ipv4' | 'ipv6', subnets: readonly [string, number][]): BlockList {
  const list = new BlockList();
  for (const [network, bits] of subnets) list.addSubnet(network, bits, family);
  return list;
}
