import { expect, test } from 'vitest';
import { groups } from '../../src/site/glossary.ts';
import { english } from '../../src/site/words/en.ts';
import { termsOn } from '../browser/judges/terms.ts';

const terms = groups.flatMap(({ entries }) => entries.map(([term]) => term));

test('the glossary has every term that there are words for, once', () => {
  const explained = Object.keys(english).flatMap((key) => {
    const [, term] = /^glossary\.(.*)\.means$/.exec(key) ?? [];
    return term ?? [];
  });
  expect([...terms].sort()).toEqual(explained.sort());
  expect(new Set(terms).size).toBe(terms.length);
});

test('the ids of its places never change: other sites link to them', () => {
  expect(terms).toEqual([
    ...['badge', 'issuer', 'criteria', 'skill', 'endorsement', 'replaced', 'retired', 'version'],
    ...['award', 'recipient', 'fingerprint', 'evidence', 'result', 'credits', 'valid', 'expiry'],
    ...['revoked', 'erased', 'status-list', 'verify', 'record', 'hosted', 'signature', 'token'],
    ...['baked-image', 'wallet', 'backpack', 'open-badges', 'did'],
  ]);
});

test('each stands on some type of page, as a link', () => {
  expect([...new Set<string>(Object.values(termsOn).flat())].sort()).toEqual([...terms].sort());
});
