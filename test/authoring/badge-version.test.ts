import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextSlug, retirementDay, versionTexts } from '../../src/authoring/badge-version.ts';
import { parseMarkdown } from '../../src/content/markdown.ts';
import { isSlug } from '../../src/content/slugs.ts';
import type { Instant } from '../../src/model/instant.ts';
import { PlainScalar } from '../../src/syntax/plain-scalar.ts';

const engines = `---
# What it is.
name:   "Engines"   # as on the poster
description: Knows engines.
imageAlt: An engine.
updated: 2026-02-01 # a comma
tags: [a, b]
endorsement:
  - comment: Good.
    by: { name: Bea, url: https://bea.example.org/, email: bea@example.org }
    issuedOn: 2026-02-10
version: 1.10
---
Build one.

---
Or two.
`;

const plan = { text: engines, slug: 'engines', retired: '2026-11-01', hasOwnPicture: true };

describe('versionTexts', () => {
  test('the old one is retired, and nothing else of it changes', () => {
    expect(versionTexts(plan)?.older).toBe(
      engines.replace('version: 1.10\n', 'version: 1.10\nretired: 2026-11-01\n'),
    );
  });

  test('the new one is a copy without what belongs to the old one', () => {
    expect(versionTexts(plan)?.newer).toBe(`---
# What it is.
name:   "Engines"   # as on the poster
description: Knows engines.
imageAlt: An engine.
tags: [a, b]
version: 1.10
supersedes: engines
---
Build one.

---
Or two.
`);
  });

  test('a version of its own, and what it superseded before', () => {
    const text = engines.replace('tags: [a, b]', 'supersedes: old # before');
    const newer = versionTexts({ ...plan, text, version: '2: new' })?.newer;
    expect(newer).toContain('\nsupersedes: engines # before\nversion: "2: new"\n---\n');
  });

  test('a picture that has the new name needs no field', () => {
    const text = engines.replace('tags: [a, b]', 'image: pictures/engine.png');
    expect(versionTexts({ ...plan, text })?.newer).not.toContain('image:');
    const shared = versionTexts({ ...plan, text, hasOwnPicture: false });
    expect(shared?.newer).toContain('\nimage: pictures/engine.png\n');
    expect(shared?.older).toContain('\nimage: pictures/engine.png\n');
  });

  test('fields in brackets', () => {
    const text = '---\n{ name: Engines, updated: 2026-01-01, imageAlt: a }\n---\nBuild one.\n';
    expect(versionTexts({ ...plan, text, version: 'a, b' })).toEqual({
      older:
        '---\n{ name: Engines, updated: 2026-01-01, imageAlt: a, retired: 2026-11-01 }\n---\nBuild one.\n',
      newer:
        '---\n{ name: Engines, imageAlt: a, supersedes: engines, version: "a, b" }\n---\nBuild one.\n',
    });
  });

  test.each([
    ['no front matter', 'name: Engines\n'],
    ['no block of fields', '---\n- a\n---\n'],
    ['a field twice', '---\nname: a\nname: b\n---\n'],
  ])('nothing for %s', (_, text) => {
    expect(versionTexts({ ...plan, text })).toBeUndefined();
  });

  test('reads back as the old fields and the new ones, whatever the version is called', () => {
    const version = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((one) => one.trim() !== '');
    fc.assert(
      fc.property(version, (name) => {
        const texts = versionTexts({ ...plan, version: name });
        const { value } = parseMarkdown('a.md', texts?.newer ?? '');
        const fields = (value?.fields ?? {}) as Record<string, unknown>;
        expect(fields.version).toBe(name);
        expect(Object.keys(fields)).toEqual([
          'name',
          'description',
          'imageAlt',
          'tags',
          'version',
          'supersedes',
        ]);
      }),
    );
  });

  test('a slug that YAML would take for something else stays a text', () => {
    const { value } = parseMarkdown('a.md', versionTexts({ ...plan, slug: '2024' })?.newer ?? '');
    const { supersedes } = (value?.fields ?? {}) as Record<string, unknown>;
    expect(supersedes).not.toBeInstanceOf(PlainScalar);
    expect(supersedes).toBe('2024');
  });
});

describe('nextSlug', () => {
  test.each<{ slug: string; supersedes?: string; taken?: string[]; expected: string }>([
    { slug: 'engines', expected: 'engines-2' },
    { slug: 'engines', taken: ['engines-2', 'engines-3'], expected: 'engines-4' },
    { slug: 'engines-2', supersedes: 'engines', expected: 'engines-3' },
    { slug: 'engines-9', supersedes: 'engines-8', expected: 'engines-10' },
    { slug: 'level-2', expected: 'level-2-2' },
    { slug: 'level-2', supersedes: 'grade-2', expected: 'level-2-2' },
    { slug: '2024', expected: '2024-2' },
    { slug: 'a'.repeat(64), expected: `${'a'.repeat(62)}-2` },
  ])('$slug, $supersedes, $taken: $expected', ({ slug, supersedes, taken = [], expected }) => {
    expect(nextSlug(slug, supersedes, (one) => taken.includes(one))).toBe(expected);
  });

  test('is a slug that is free', () => {
    const slug = fc.stringMatching(/^[a-z0-9]{1,30}(-[a-z0-9]{1,10}){0,3}$/).filter(isSlug);
    fc.assert(
      fc.property(slug, fc.nat(30), (one, count) => {
        const taken = new Set([one]);
        for (let at = 0; at < count; at += 1) {
          const next = nextSlug(one, undefined, (other) => taken.has(other));
          expect(isSlug(next)).toBe(true);
          expect(taken.has(next)).toBe(false);
          taken.add(next);
        }
      }),
    );
  });
});

describe('retirementDay', () => {
  const now = '2026-11-01T12:00:00Z' as Instant;

  test.each([
    { awarded: [], timeZone: 'UTC', expected: '2026-11-01' },
    { awarded: [{ date: '2026-10-31' }], timeZone: 'UTC', expected: '2026-11-01' },
    { awarded: [{ date: '2026-11-01' }], timeZone: 'UTC', expected: '2026-11-02' },
    { awarded: [{ instant: '2026-11-01T00:00:00Z' }], timeZone: 'UTC', expected: '2026-11-02' },
    {
      awarded: [{ instant: '2026-11-01T11:00:00Z' }],
      timeZone: 'Pacific/Auckland',
      expected: '2026-11-03',
    },
    {
      awarded: [{ instant: '2026-11-01T10:59:59Z' }],
      timeZone: 'Pacific/Auckland',
      expected: '2026-11-02',
    },
  ])('awarded $awarded in $timeZone: $expected', ({ awarded, timeZone, expected }) => {
    const dates = awarded.map((one) =>
      'date' in one ? { kind: 'date' as const, ...one } : { kind: 'instant' as const, ...one },
    );
    expect(retirementDay(now, dates, timeZone)).toBe(expected);
  });
});
