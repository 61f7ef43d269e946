import { expect, test } from 'vitest';
import { filledPage, pageTemplate, type Readings } from '../../src/build/page-template.ts';

const readings = (name: string, id: string): Readings => ({
  name: { text: name },
  id: { text: id },
  drawing: { html: `<path d="M${id}"/>` },
});
const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll("'", '&#39;')
    .replaceAll('"', '&quot;');
const page = (name: string, id: string, more = ''): string =>
  `<h1>${escaped(name)}</h1><a href="/${id}/" title="${name.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">` +
  `<path d="M${id}"/><script type="application/json">${JSON.stringify({ name }).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('&', '\\u0026')}</script>` +
  `<a href="?q=${encodeURIComponent(name)}">${more}`;

const one = { html: page(`Q1 &<>"' é`, '11-aa'), readings: readings(`Q1 &<>"' é`, '11-aa') };
const two = { html: page(`Q2 &<>"' é`, '22-bb'), readings: readings(`Q2 &<>"' é`, '22-bb') };
const filled = (template: ReturnType<typeof pageTemplate>, own: Readings): string | undefined =>
  template && new TextDecoder().decode(filledPage(template, own));

test.each(['Ada', `<b>"O'Neil" & $& $1 \\ {name}</b>`, '分析 🏵️ ب', ''])(
  'what is filled in is written as its place wants it: %s',
  (name) => {
    const template = pageTemplate(one, two);
    expect(filled(template, readings(name, '0f-77'))).toBe(page(name, '0f-77'));
  },
);

test('a page that says more of a sample than its readings has no template', () => {
  for (const [first, second] of [
    ['length 7', 'length 8'],
    ['11', '22'],
    ['<i>Q1</i>', '<i>Q2</i>'],
    ['', 'more'],
  ] as const) {
    const pages = [page(`Q1 &<>"' é`, '11-aa', first), page(`Q2 &<>"' é`, '22-bb', second)];
    expect(
      pageTemplate({ ...one, html: pages[0] ?? '' }, { ...two, html: pages[1] ?? '' }),
    ).toBeUndefined();
  }
});

test('a page that lacks a reading that the samples have is a mistake of ours', () => {
  const template = pageTemplate(one, two);
  expect(() => filled(template, { id: { text: '0f-77' } })).toThrow('not like its samples');
});
