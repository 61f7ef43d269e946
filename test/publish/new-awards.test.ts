import { expect, test } from 'vitest';
import type { AwardId } from '../../src/model/award.ts';
import { sha256 } from '../../src/publish/facts.ts';
import {
  changedShards,
  type NewAward,
  newAwards,
  newAwardsSummary,
} from '../../src/publish/new-awards.ts';
import { publish } from '../support/publication.ts';
import { ids, minimal, sealedAward } from '../support/site.ts';

const digest = (letter: string) => letter.repeat(64);

test('shards with the same digest are left alone', () => {
  const before = { base: 'x', shards: { '00': digest('a'), '0a': digest('b'), ff: digest('c') } };
  const after = { base: 'x', shards: { '00': digest('a'), '0a': digest('d'), '01': digest('e') } };
  expect(changedShards(before, after)).toEqual(['01', '0a']);
  expect(changedShards(undefined, after)).toEqual(['00', '01', '0a']);
});

test('new is what stands in the later catalogue and not in the earlier', async () => {
  const { publication, addresses } = await publish({
    ...minimal,
    'badges/site.yaml': `${minimal['badges/site.yaml']}timeZone: America/New_York\n`,
    'recipients/a.md': sealedAward(ids[1], 18, 'name: Ada Example\n'),
    'recipients/b.md': sealedAward(ids[2], 19, 'revoked: { on: 2026-06-01, reason: "Twice." }\n'),
    'recipients/erased.md': `---\nbadge: acme/engines\nid: 4b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42\nstatusIndex: 21\nissuedOn: 2026-05-01\nerased: 2026-07-01\n---\n`,
  });
  const all = new Set([...publication.awards.keys()].map(sha256));
  const found = newAwards(publication, addresses, new Set([sha256(ids[0])]), all);
  expect(found).toEqual(
    [ids[1], ids[2]].map((id) => ({
      badge: 'Engines',
      issuedOn: '2026-05-01',
      url: addresses.awardPage(id as AwardId).url,
    })),
  );
  expect(JSON.stringify(found)).not.toContain('Ada');
  expect(newAwards(publication, addresses, all, all)).toEqual([]);
  expect(newAwards(publication, addresses, new Set(), new Set())).toEqual([]);
});

const award = (badge: string, at = 'one'): NewAward => ({
  badge,
  issuedOn: '2026-05-01',
  url: `https://badges.example.org/awards/${at}/`,
});

test('the summary links each page', () => {
  expect(newAwardsSummary({ kind: 'known' }, [award('Engines'), award('Wheels', 'two')])).toBe(
    [
      '### 2 new awards',
      '',
      '- [Engines](https://badges.example.org/awards/one/), issued on 2026-05-01',
      '- [Wheels](https://badges.example.org/awards/two/), issued on 2026-05-01',
    ].join('\n'),
  );
});

test('the name of a badge stays text', () => {
  expect(newAwardsSummary({ kind: 'known' }, [award('](https://evil.example) <b>*')])).toContain(
    '- [\\]\\(https\\:\\/\\/evil\\.example\\) \\<b\\>\\*](https://badges.example.org/awards/one/),',
  );
  const long = newAwardsSummary({ kind: 'known' }, [award('😀'.repeat(300))]);
  expect(long).toContain(`[${'😀'.repeat(99)}…](`);
});

test('after fifty links comes a count', () => {
  const many = Array.from({ length: 62 }, (_, index) => award('Engines', String(index)));
  const summary = newAwardsSummary({ kind: 'known' }, many);
  expect(summary).toContain('### 62 new awards');
  expect(summary.match(/^- /gm)).toHaveLength(50);
  expect(summary.endsWith('… and 12 more.')).toBe(true);
});

test.each([
  { before: { kind: 'known' } as const, found: [], expected: 'No award is new.' },
  { before: { kind: 'nothing' } as const, found: [], expected: 'No award is new.' },
  {
    before: { kind: 'nothing' } as const,
    found: [award('Engines')],
    expected: 'Nothing was published before, so every award is new.',
  },
  {
    before: { kind: 'unreadable', reason: 'It answered with the status 503.' } as const,
    found: [],
    expected:
      'could not be read, so the new awards are not listed. It answered with the status 503',
  },
])('before: $before', ({ before, found, expected }) => {
  expect(newAwardsSummary(before, found)).toContain(expected);
});
