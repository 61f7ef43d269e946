/** What pages and documents refer to, found in any text. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addressesIn,
  dataIn,
  linksIn,
  placeIn,
  placesOf,
} from '../../../src/publish/output/links.ts';

describe('what a page refers to', () => {
  test.each([
    ['<a href="x/">', ['x/']],
    ["<a href='x/?a=1&amp;b=2#c'>", ['x/?a=1&b=2#c']],
    ['<a class=b href=x.html>', ['x.html']],
    ['<img alt="a > b" src="a.png" srcset="b.png 1x, c.png 2x">', ['a.png', 'b.png', 'c.png']],
    ['<A HREF="x">', ['x']],
    ['<link\n  rel="icon"\n  href="i.svg">', ['i.svg']],
    ['<p>href="no"</p>', []],
    ['<a data-href="no">', []],
    ['<script>const a = \'<a href="no">\';</script><a href="yes">', ['yes']],
    ['<script src="s.js"></script>', ['s.js']],
    ['&lt;a href="no"&gt;', []],
    ['<a href="&#47;a&#x2f;b">', ['/a/b']],
    ['<a href="x"><a href="x">', ['x']],
    ['<a title="a src=no href=no" href="x">', ['x']],
    ['<a\ttitle=\'say "src=no"\' href = x/ download>', ['x/']],
    ['<form action="/find/">', ['/find/']],
    [
      '<meta property="og:image" content="https://a.example/x.png"><meta name="description" content="See https://no.example/ there">',
      ['https://a.example/x.png'],
    ],
  ])('%s', (html, links) => {
    expect(linksIn(html)).toEqual(links);
  });

  test('is found in any text without end', () => {
    fc.assert(fc.property(fc.string({ maxLength: 2000 }), (text) => Array.isArray(linksIn(text))));
    const hostile = `${'<a '.repeat(20_000)}${'"'.repeat(20_001)}`;
    expect(linksIn(hostile)).toEqual([]);
  });
});

test('what a document refers to: whole addresses, but for prefixes', () => {
  const document = {
    id: 'https://a.example/1',
    verification: { startsWith: 'https://a.example/no/' },
    list: [{ id: 'did:web:a.example:b' }, 'http://b.example/2', 'See https://no.example/ there'],
    startsWith: ['https://a.example/no/'],
    urn: 'urn:uuid:1',
  };
  expect(addressesIn(document)).toEqual([
    { address: 'https://a.example/1', as: 'id' },
    { address: 'did:web:a.example:b', as: 'id' },
    { address: 'http://b.example/2', as: 'value' },
  ]);
});

test('the places in a page are the ids of its elements', () => {
  const html = '<p id="a">1</p><p id=b-2 class="c">&lt;p id="no"&gt;</p><p data-id="no" ID=\'ü\'>';
  expect([...placesOf(html)]).toEqual(['a', 'b-2', 'ü']);
});

test.each([
  ['https://a.example/x/#part', 'part'],
  ['https://a.example/#%C3%BC', 'ü'],
  ['https://a.example/#%', '%'],
  ['https://a.example/', undefined],
  ['https://a.example/#', undefined],
  ['https://a.example/#top', undefined],
  ['https://a.example/#url=https://b.example/', undefined],
  ['https://a.example/#:~:text=word', undefined],
])('%s leads to the place %s', (address, place) => {
  expect(placeIn(address)).toBe(place);
});

test('what a page says for machines is read, and what is no JSON left out', () => {
  const html =
    '<script type="application/ld+json">{"a":"\\u003c"}</script><script type="application/ld+json">{</script><script>{"b":1}</script>';
  expect(dataIn(html)).toEqual([{ a: '<' }]);
});
