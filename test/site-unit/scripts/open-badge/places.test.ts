import { expect, test } from 'vitest';
import { mayAsk, mayShow } from '../../../../src/site/scripts/open-badge/places.ts';

const page = 'page.example.net';

test.each([
  'https://badges.example.org/a.json',
  'https://badges.example.org:8443/a.json?x=1#y',
  'https://xn--bcher-kva.example/a.json',
])('may be asked: %s', (address) => {
  expect(mayAsk(address, page)).toBe(true);
  expect(mayShow(address, page)).toBe(true);
});

test.each([
  'http://badges.example.org/a.json',
  'https://user:word@badges.example.org/a.json',
  'https://localhost/a.json',
  'http://127.0.0.1/a.json',
  'https://[::1]/a.json',
  'https://192.168.1.1/a.json',
  'https://0x7f.1/a.json',
  'https://2130706433/a.json',
  'https://[fe80::1]/a.json',
  'https://router/a.json',
  'https://router.local/a.json',
  'https://router.local./a.json',
  'https://db.internal/a.json',
  'ftp://badges.example.org/a.json',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://badges.example.org/x',
  '/relative',
  '',
])('is not asked, and not shown: %s', (address) => {
  expect(mayAsk(address, page)).toBe(false);
  expect(mayShow(address, page)).toBe(false);
});

test('a page on this machine may ask this machine, and nothing else in the clear', () => {
  for (const host of ['localhost', '127.0.0.1', '[::1]', 'site.localhost']) {
    expect(mayAsk('http://localhost:4321/a.json', host)).toBe(true);
    expect(mayAsk('http://127.0.0.1:4321/a.json', host)).toBe(true);
    expect(mayAsk('http://badges.example.org/a.json', host)).toBe(false);
    expect(mayAsk('https://192.168.1.1/a.json', host)).toBe(false);
  }
});

test.each([
  ['data:image/png;base64,AA==', true],
  ['data:image/svg+xml,%3Csvg/%3E', true],
  ['DATA:image/jpeg;base64,AA==', true],
  ['data:image/svg+xmlx,', false],
  ['data:text/html,x', false],
])('a picture in the document itself: %s', (address, expected) => {
  expect(mayShow(address, page)).toBe(expected);
});
