import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { type ShareContent, shareSvg } from '../../../src/publish/share/composition.ts';
import { typeface, wideTypeface } from '../../authoring/picture/typeface-files.ts';
import { texts as attacks } from '../../browser/sites/hostile/attacks.ts';
import { picture } from '../../support/site.ts';

const faces = { bold: [typeface, wideTypeface], regular: [typeface, wideTypeface] };

const content: ShareContent = {
  key: 'acme/engines',
  name: 'Engines',
  by: 'Acme',
  host: 'badges.example.org/club',
  accent: '#0f5b63',
  picture: { bytes: picture(40), mediaType: 'image/png', width: 400, height: 400 },
};

type Tag = { readonly name: string; readonly attributes: Readonly<Record<string, string>> };

/** Every element, as a parser of XML that is not ours reads it. */
function elements(svg: string): readonly Tag[] {
  const found: Tag[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    found.push({ name, attributes: attributes as Record<string, string> });
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(svg).close();
  return found;
}

const drawn = (more: Partial<ShareContent> = {}) =>
  elements(shareSvg({ ...content, ...more }, faces));

const texts = (tags: readonly Tag[]) =>
  tags.filter(({ name, attributes }) => name === 'path' && attributes.fill !== undefined);

describe('the picture of a link', () => {
  test('has the rosette of its key beside name, maker and place', () => {
    const tags = drawn();
    expect(tags[0]?.attributes).toMatchObject({ width: '1200', height: '630' });
    expect(tags.filter(({ name }) => name === 'use')).toHaveLength(16);
    expect(texts(tags)).toHaveLength(3);
    expect(tags.filter(({ name }) => name === 'image')).toHaveLength(1);
    expect(shareSvg(content, faces)).toBe(shareSvg(content, faces));
    expect(shareSvg({ ...content, key: 'acme/other' }, faces)).not.toBe(shareSvg(content, faces));
  });

  test('without a maker has one text less', () => {
    const { by: _, ...alone } = content;
    expect(texts(elements(shareSvg(alone, faces)))).toHaveLength(2);
  });

  test.each([
    ['分析機關入門', 'Acme', 2],
    ['مدخل', 'جمعية', 1],
    ['Engines', 'جمعية', 2],
  ])('leaves out what no typeface can set: %s by %s', (name, by, count) => {
    const tags = drawn({ name, by });
    expect(texts(tags)).toHaveLength(count);
    // The rosette moves to the middle when there is nothing beside it.
    const places = tags.flatMap(({ attributes: { transform = '' } }) =>
      transform.startsWith('translate') ? [transform.split(' ')[0]] : [],
    );
    expect(places).toEqual([name === 'Engines' ? 'translate(330' : 'translate(600']);
  });

  test('without a picture has the first letter of the name', () => {
    const { picture: _, ...bare } = content;
    const tags = elements(shareSvg(bare, faces));
    expect(tags.some(({ name }) => name === 'image')).toBe(false);
    expect(texts(tags)).toHaveLength(4);
  });

  test.each([
    [400, 100, 270, 67.5],
    [100, 400, 67.5, 270],
    [16, 16, 48, 48],
  ])('shows a picture of %i × %i whole, in %d × %d', (width, height, wide, high) => {
    const shown = drawn({
      picture: { bytes: new Uint8Array(1), mediaType: 'image/png', width, height },
    }).find(({ name }) => name === 'image')?.attributes;
    expect([Number(shown?.width), Number(shown?.height)]).toEqual([wide, high]);
    expect(Number(shown?.x) + wide / 2).toBe(330);
    expect(Number(shown?.y) + high / 2).toBe(315);
  });

  test('of a drawing is as large as can be, however small that says it is', () => {
    const shown = drawn({
      picture: { bytes: new Uint8Array(1), mediaType: 'image/svg+xml', width: 24, height: 24 },
    }).find(({ name }) => name === 'image')?.attributes;
    expect(shown?.width).toBe('270');
  });

  test('takes texts as letters and never as markup', () => {
    for (const name of [...attacks, '<script>"&amp;\'', ']]><x/>', '&lt;']) {
      const tags = drawn({ name, by: name, key: name, host: name });
      expect(new Set(tags.map(({ name }) => name))).toEqual(
        new Set(['svg', 'rect', 'g', 'defs', 'path', 'use', 'image']),
      );
      for (const { attributes } of tags) {
        expect(Object.keys(attributes).filter((one) => /^on|href.*:/.test(one))).toEqual([]);
      }
    }
  });
});
