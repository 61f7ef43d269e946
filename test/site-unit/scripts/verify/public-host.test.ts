/** Which hosts a page asks on behalf of whoever sent a link. */

import { expect, test } from 'vitest';
import { isPublicHost } from '../../../../src/site/scripts/verify/public-host.ts';

const hostOf = (address: string) => new URL(address).hostname;

test.each([
  'https://badges.example.org/',
  'https://xn--bcher-kva.example/',
  'https://8.8.8.8/',
  'https://100.128.0.1/',
  'https://172.32.0.1/',
  'https://[2606:4700::1111]/',
  'https://[2001:4860:4860::8888]/',
  'https://local.example.org/',
])('%s is public', (address) => expect(isPublicHost(hostOf(address))).toBe(true));

test.each([
  'https://localhost/',
  'https://LOCALHOST./',
  'https://x.localhost/',
  'https://printer/',
  'https://printer.local/',
  'https://db.internal/',
  'https://router.lan/',
  'https://nas.home.arpa/',
  'https://0.0.0.0/',
  'https://127.0.0.1/',
  'https://0x7f.1/',
  'https://2130706433/',
  'https://10.1.2.3/',
  'https://100.64.0.1/',
  'https://169.254.169.254/',
  'https://172.16.0.1/',
  'https://192.168.1.1/',
  'https://198.18.0.1/',
  'https://203.0.113.7/',
  'https://224.0.0.1/',
  'https://255.255.255.255/',
  'https://[::1]/',
  'https://[::]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[64:ff9b::a00:1]/',
  'https://[fe80::1]/',
  'https://[fc00::1]/',
  'https://[ff02::1]/',
  'https://[2001:db8::1]/',
  'https://[2001::1]/',
  'https://[2002:7f00:1::]/',
  'https://[3fff::1]/',
])('%s is not', (address) => expect(isPublicHost(hostOf(address))).toBe(false));
