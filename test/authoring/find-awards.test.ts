import { expect, test } from 'vitest';
import { findAwards } from '../../src/authoring/find-awards.ts';
import type { AwardSource } from '../../src/content/schema/sources.ts';
import { identityHash } from '../../src/model/recipient.ts';

const ids = ['0b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42', '1c7d02d3-7b2f-4e1f-8b64-6a8e4d2f9c53'];
const award = (index: number, address: string): AwardSource => ({
  origin: { file: `recipients/${index}.md`, path: [] },
  fields: {
    badge: 'acme/engines',
    issuedOn: { kind: 'date', date: '2026-05-01' },
    id: ids[index] ?? '',
    recipient: {
      kind: 'sealed',
      type: 'email',
      identity: identityHash(address, `salt-${index}`),
      salt: `salt-${index}`,
    },
    extensions: {},
  } as unknown as AwardSource['fields'],
});
const awards = [award(0, 'ada@example.org'), award(1, 'bao@example.org')];
const found = (word: string, file = word) => {
  const { by, awards: all } = findAwards(awards, word, file);
  return [by, ...all.map(({ fields }) => fields.id)];
};

test.each([
  ids[0] ?? '',
  (ids[0] ?? '').toUpperCase(),
  `urn:uuid:${ids[0]}`,
  `https://badges.example.org/club/awards/${ids[0]}/`,
  `https://badges.example.org/awards/${ids[0]}/badge.png?at=1#top`,
])('%s is an id', (word) => {
  expect(found(word)).toEqual(['id', ids[0]]);
});

test('a file, a recipient, and nothing', () => {
  expect(found('../elsewhere/1.md', 'recipients/1.md')).toEqual(['file', ids[1]]);
  expect(found(' Bao@Example.org ')).toEqual(['recipient', ids[1]]);
  expect(found('nobody@example.org')).toEqual(['recipient']);
  expect(found('https://example.org/someone')).toEqual(['recipient']);
  expect(found('engines')).toEqual(['nothing']);
  expect(found('22222222-2222-4222-8222-222222222222')).toEqual(['id']);
});
