import { expect, test } from 'vitest';
import { createAddresses } from '../../src/model/addresses.ts';
import { iconLinks } from '../../src/site/icons.ts';

const at = createAddresses('https://badges.example.org/club/');
const linksFor = (...files: string[]) =>
  iconLinks({ publicFiles: new Set(files) }, at).map(({ rel, href }) => `${rel} ${href}`);

test.each([
  [[], ['icon /club/_icon.svg']],
  [['robots.txt', 'img/icon.svg'], ['icon /club/_icon.svg']],
  [['favicon.ico'], ['icon /club/favicon.ico']],
  [['favicon.ico', 'icon.svg'], ['icon /club/icon.svg']],
  [
    ['apple-touch-icon.png', 'favicon.svg'],
    ['icon /club/favicon.svg', 'apple-touch-icon /club/apple-touch-icon.png'],
  ],
])('with %j in public/', (files, links) => {
  expect(linksFor(...files)).toEqual(links);
});
