import { expect, test } from 'vitest';
import { picture } from '../support/site.ts';
import { plan, readBack, sentences, written } from './planning.ts';

const context = 'https://w3id.org/openbadges/v2';
const issuer = {
  '@context': context,
  type: ['Profile', 'Issuer'],
  id: 'https://acme.example.org/issuer.json',
  name: 'Acme',
  url: 'https://acme.example.org/',
  email: 'badges@acme.example.org',
  publicKey: 'https://acme.example.org/key.json',
};
const badge = {
  '@context': context,
  type: 'BadgeClass',
  id: 'https://acme.example.org/engines.json',
  name: 'Engines',
  description: 'Knows engines.',
  image: {
    type: 'Image',
    id: 'https://acme.example.org/engines.png',
    caption: 'A wheel.',
    author: 'https://a.example.org',
  },
  criteria: { id: 'https://acme.example.org/engines/', narrative: '---\nBuild *one*.\n---\nSo.' },
  issuer: 'https://acme.example.org/issuer.json',
};

test('what is carried over, and what is listed', async () => {
  const extension = { '@context': 'https://x.example.org/c', type: ['Extension', 'x'], n: 1.5 };
  const result = plan({
    'issuer.json': issuer,
    'engines.json': { ...badge, 'extensions:Thing': extension, version: 2, unheard: { of: 1 } },
    'engines.png': picture(),
    'other.png': picture(130),
  });
  expect(result.problems).toEqual([]);
  const { sources, problems } = await readBack(result);
  expect(problems).toEqual([]);
  expect(sources.badgeClasses[0]).toMatchObject({
    criteria: '---\nBuild *one*.\n---\nSo.',
    fields: {
      imageAlt: 'A wheel.',
      version: '2',
      extensions: { 'extensions:Thing': extension },
    },
  });
  expect(sentences(result.leftOut)).toEqual([
    'engines.json, criteria.id: The text was taken. Rosette gives the criteria a page of its own.',
    'engines.json, id: It gets an address of your site. Awards given before keep pointing at the old one.',
    'engines.json, image.author: Rosette has no field for this yet.',
    'engines.json, unheard: Open Badges 2.0 does not declare this property, and Rosette has no field for it.',
    'issuer.json, id: It gets an address of your site. Awards given before keep pointing at the old one.',
    'issuer.json, publicKey: Rosette writes keys of its own.',
    'other.png: No document names this picture.',
  ]);
  expect(result.toDo).toEqual([]);
});

test('one picture for two badges is copied for each, and a data URI becomes a file', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>';
  const result = plan({
    'issuer.json': issuer,
    'a.json': { ...badge, id: 'https://acme.example.org/a.json' },
    'b.json': { ...badge, id: 'https://acme.example.org/b.json', name: 'B' },
    'c.json': { ...badge, id: 'c', name: 'C', image: `data:image/png;base64,${btoa(svg)}` },
    'd.json': { ...badge, id: 'd', name: 'D', image: `data:image/svg+xml,${encodeURI(svg)}` },
    'e.json': { ...badge, id: 'e', name: 'E', image: 'data:image/png;base64,%%%' },
    'engines.png': picture(),
  });
  const files = written(result);
  expect(files['badges/acme/a.png']).toEqual(picture());
  expect(files['badges/acme/b.png']).toEqual(picture());
  expect(files['badges/acme/c.svg']).toEqual(new TextEncoder().encode(svg));
  expect(files['badges/acme/d.svg']).toEqual(files['badges/acme/c.svg']);
  expect(sentences(result.leftOut).find((each) => each.startsWith('e.json, image:'))).toContain(
    'cannot be decoded',
  );
});

test('a picture of another kind, of another ending, of two folders', () => {
  const why = (files: Record<string, unknown>) =>
    plan({ 'issuer.json': issuer, 'engines.json': badge, ...files }).leftOut.find(
      ({ field }) => field === 'image',
    )?.why;
  expect(why({ 'engines.png': 'RIFF....WEBP' })).toContain('neither PNG nor SVG');
  expect(why({ 'x/engines.svg': '<svg/>' })).toBeUndefined();
  expect(why({ 'x/engines.png': picture(), 'y/engines.png': picture(91) })).toContain(
    'Several files could be the picture: "x/engines.png" and "y/engines.png".',
  );
  expect(why({ 'engines.png': picture(91), 'y/engines.png': picture(91) })).toBeUndefined();
});

test('of an award only the embedded badge and its embedded issuer are taken', () => {
  const { '@context': _, ...embedded } = badge;
  const result = plan({
    'award.json': {
      '@context': context,
      type: 'Assertion',
      id: 'https://acme.example.org/1',
      recipient: { type: 'email', hashed: false, identity: 'ada@example.org' },
      badge: { ...embedded, issuer },
      issuedOn: '2026-05-01T00:00:00Z',
    },
  });
  expect(result.problems).toEqual([]);
  expect(Object.keys(written(result))).toEqual(['badges/acme/engines.md', 'badges/acme/issuer.md']);
  expect(JSON.stringify(result)).not.toContain('ada@example.org');
  expect(sentences(result.leftOut)[0]).toBe(
    'award.json: This is an award to somebody, and awards are not imported. Its badge was taken.',
  );
});
