import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardFrame, oembed } from '../../src/documents/oembed.ts';
import type { AwardId, GrantedAward } from '../../src/model/award.ts';
import { texts } from '../browser/sites/hostile/attacks.ts';
import { publish } from '../support/publication.ts';
import { rich } from '../support/rich-site.ts';
import { ids } from '../support/site.ts';

const base = 'https://badges.example.org/club/';

async function answer(id: string) {
  const { publication, addresses } = await publish(rich);
  const award = publication.awards.get(id as AwardId);
  if (award === undefined) throw new Error('There is no such award.');
  return { award, answer: oembed(award, publication.site, addresses) as Record<string, unknown> };
}

test('an award is a rich thing with a frame, and names nobody', async () => {
  const { answer: rich } = await answer(ids[0]);
  expect(rich).toEqual({
    version: '1.0',
    type: 'rich',
    title: 'Engines · Acme Müller & Söhne',
    author_name: 'Acme Müller & Söhne',
    author_url: `${base}issuers/acme/`,
    provider_name: 'The Club',
    provider_url: base,
    thumbnail_url: `${base}badges/acme/engines/image.png`,
    thumbnail_width: 120,
    thumbnail_height: 120,
    html: expect.stringContaining(`src="${base}awards/${ids[0]}/_embed/"`),
    width: 500,
    height: 200,
  });
  expect(JSON.stringify(rich)).not.toMatch(/\bAda\b/);
});

test('a revoked award still has its card, which says so; an erased one embeds and names nothing', async () => {
  expect((await answer(ids[1])).answer).toMatchObject({ type: 'rich', width: 500 });
  expect((await answer(ids[2])).answer).toEqual({
    version: '1.0',
    type: 'link',
    provider_name: 'The Club',
    provider_url: base,
  });
});

describe('a frame', () => {
  const attributesOf = (html: string): Record<string, string> => {
    const [, inside = '', rest] =
      /^<iframe((?: [a-z]+="[^"<>]*")*)><\/iframe>(.*)$/s.exec(html) ?? [];
    expect(rest, html).toBe('');
    const unescaped = (text: string) =>
      text
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&');
    return Object.fromEntries(
      [...inside.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        unescaped(value),
      ]),
    );
  };

  const awardOf = (name: string) =>
    ({ badgeClass: { name, issuer: { name } } }) as unknown as GrantedAward;

  test('is one element, whatever the names are', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...texts, '"><b>', "'x"),
    );
    fc.assert(
      fc.property(hostile, (name) => {
        const attributes = attributesOf(cardFrame(awardOf(name), `${base}x/_embed/`));
        expect(attributes).toMatchObject({ src: `${base}x/_embed/`, title: `${name} · ${name}` });
      }),
    );
  });

  test('lets nothing run, and lets the reader through to the award', () => {
    const { sandbox = '', loading } = attributesOf(cardFrame(awardOf('A'), 'x', 'A card'));
    expect(sandbox.split(' ')).not.toContain('allow-scripts');
    expect(sandbox.split(' ')).toContain('allow-top-navigation-by-user-activation');
    expect(loading).toBe('lazy');
  });
});
