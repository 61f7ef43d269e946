import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slugProblem } from '../../src/content/slugs.ts';
import type { Draft } from '../../src/import/draft.ts';
import { slugOf } from '../../src/import/slugs.ts';

const draft = (kind: Draft['kind'], from: string, id?: string, name?: string): Draft => ({
  kind,
  from,
  generation: '2.0',
  fields: name === undefined ? {} : { name },
  ...(id === undefined ? {} : { id }),
});

describe('the file, else the id, else the name', () => {
  test.each<[Draft, string]>([
    [draft('badge', 'a/PB-101.json'), 'pb-101'],
    [
      draft('badge', 'btg-strategic_integration_design_with_DDD.json'),
      'btg-strategic-integration-design-with-ddd',
    ],
    [
      draft(
        'badge',
        'badges/acme/engines/badge.json',
        'https://x.org/badges/acme/engines/badge.json',
      ),
      'engines',
    ],
    [
      draft('issuer', 'issuer.json', 'https://x.org/issuers/acme/issuer.json', 'Acme Müller'),
      'acme',
    ],
    [draft('issuer', 'issuer.json', 'https://x.org/issuer.json', 'Acme Müller:'), 'acme-muller'],
    [draft('issuer', 'issuer.json', 'did:web:x.org', 'Acme'), 'acme'],
    [draft('badge', 'badge.json', 'https://x.org/badges/12345', 'Engines'), 'engines'],
    [draft('badge', 'con.json', undefined, 'Issuer'), 'badge'],
    [draft('badge', '数据.json', undefined, '数据'), 'badge'],
    [{ ...draft('badge', 'ada.json', undefined, 'Engines'), within: 'badge' }, 'engines'],
  ])('%j', (given, expected) => {
    expect(slugOf(given, new Set())).toBe(expected);
  });
});

test('always a slug, and never one twice', () => {
  const any = fc.record({
    from: fc.string({ unit: 'binary', maxLength: 120 }),
    id: fc.option(fc.oneof(fc.string(), fc.webUrl()), { nil: undefined }),
    name: fc.string({ unit: 'binary', maxLength: 120 }),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 8 }), (all) => {
      const taken = new Set<string>();
      const twice = [...all, ...all].map(({ from, id, name }) =>
        slugOf(draft('badge', from, id, name), taken),
      );
      expect(new Set(twice).size).toBe(twice.length);
      for (const slug of twice) {
        expect(slugProblem('x', slug)).toBeUndefined();
        expect(slug).not.toBe('issuer');
      }
    }),
    { numRuns: 200 },
  );
});
