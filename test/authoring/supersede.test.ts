import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newAward, newFileName, reasonOf, replacementOf } from '../../src/authoring/supersede.ts';
import { type AwardFields, awardSchema } from '../../src/content/schema/award.ts';
import { isRecipient } from '../../src/model/recipient.ts';
import { sealedText } from './sealed-text.ts';
import { awardsIn, hashOf, idOf, saltOf } from './tagged-files.ts';

const old: AwardFields = awardSchema.parse({
  badge: 'acme/engines',
  recipient: { type: 'email', identity: hashOf(1), salt: saltOf(1) },
  issuedOn: '2026-05-01',
  id: idOf(1),
  statusIndex: '1',
  narrative: 'Built it.',
  creditsEarned: '1.5',
  endorsement: [
    'https://example.org/endorsement.json',
    {
      comment: 'Well done.',
      by: { name: 'Bo', url: 'https://bo.example/', email: 'bo@bo.example' },
      issuedOn: '2026-05-02',
    },
  ],
});

const replaced = (...changes: readonly [field: string, value: string][]) =>
  replacementOf(
    old,
    changes.map(([field, value]) => ({ field, value })),
  );

const chance = (length: number) =>
  Uint8Array.from({ length }, (_, index) => (index * 37 + 5) % 256);
const options = (policy: 'sealed' | 'plain' = 'sealed', used = new Map<string, Set<number>>()) => ({
  used,
  policy,
  randomBytes: chance,
});

describe('replacementOf', () => {
  test('everything but what belongs to the old award, and what others say of it elsewhere', () => {
    const { id: _, statusIndex: __, recipient: ___, ...rest } = old;
    expect(replaced()).toMatchObject({
      fields: { ...rest, endorsement: [old.endorsement?.[1]] },
    });
    expect(replaced()).not.toHaveProperty('fields.id');
  });

  test('corrections', () => {
    expect(
      replaced(['issuedOn', '2026-05-02'], ['role', 'captain'], ['creditsEarned', '']),
    ).toMatchObject({
      fields: { issuedOn: { kind: 'date', date: '2026-05-02' }, role: 'captain' },
    });
    expect(replaced(['creditsEarned', ''])).not.toHaveProperty('fields.creditsEarned');
  });

  test('all that is wrong, each with its flag', () => {
    expect(
      replaced(
        ['id', 'x'],
        ['recipient.address', 'ada@example.org'],
        ['revoked.on', '2026-01-01'],
        ['trem', ''],
      ),
    ).toEqual([
      '--set id: The new award gets one of its own.',
      '--set recipient.address: Say to whom the new award goes with --recipient.',
      '--set revoked.on: The new award is not revoked; the reason for revoking the old one is said with --reason.',
      '--set trem: The award has no field "trem" that could be taken out.',
    ]);
    expect(replaced(['issuedOn', '1 May'], ['evidence.1.id', 'here'], ['trem', 'Spring'])).toEqual([
      '--set issuedOn: "1 May" is not a date that Rosette can read. Write year, month and day: 2026-05-01. A time goes with its offset: 2026-05-01T18:30:00+02:00.',
      '--set evidence.1.id: "here" is not a complete web address. Copy it from the address bar of a browser; it begins with https://.',
      '--set trem: There is no field "trem" here. Did you mean "term"?',
    ]);
  });
});

describe('newAward', () => {
  test('reads as a person would have written it', () => {
    const replacement = replacementOf(awardSchema.parse({ ...plain, name: 'Ada' }), []);
    if ('map' in replacement) throw new Error('refused');
    const { text, pins } = newAward(replacement, { address: ' Ada@Example.org ' }, options());
    expect(text).toBe(
      `---\nbadge: acme/engines\nrecipient: { type: email, identity: ${pins.recipient && 'identity' in pins.recipient ? pins.recipient.identity : ''}, salt: ${pins.salt} }\nissuedOn: 2026-05-01\nname: Ada\nevidence:\n  - id: https://example.org/a\ncreditsEarned: 1.5\nid: ${pins.id}\nstatusIndex: ${pins.statusIndex}\n---\nBuilt it: "all".\n\n- of it\n`,
    );
    const [award] = awardsIn({ path: 'recipients/a.md', text });
    expect(
      award?.fields.recipient?.kind === 'sealed' &&
        isRecipient('ada@example.org', award.fields.recipient),
    ).toBe(true);
  });

  const plain = {
    badge: 'acme/engines',
    issuedOn: '2026-05-01',
    narrative: 'Built it: "all".\n\n- of it',
    evidence: 'https://example.org/a',
    creditsEarned: '1.5',
  };

  test('under the policy plain the address stands in it', () => {
    const replacement = replacementOf(awardSchema.parse(plain), []);
    if ('map' in replacement) throw new Error('refused');
    const { text } = newAward(replacement, { address: 'tel:+44 20 7946 0000' }, options('plain'));
    expect(text).toContain('recipient: { type: telephone, address: "tel:+44 20 7946 0000", salt: ');
  });

  test('a status index that no award of the issuer has', () => {
    const replacement = replacementOf(awardSchema.parse(plain), []);
    if ('map' in replacement) throw new Error('refused');
    const first = newAward(replacement, { address: 'ada@example.org' }, options());
    const used = new Map([['acme', new Set([first.pins.statusIndex])]]);
    const second = newAward(replacement, { address: 'ada@example.org' }, options('sealed', used));
    expect(second.pins.statusIndex).not.toBe(first.pins.statusIndex);
  });

  test('whatever the old one says, the new one says it too', () => {
    fc.assert(
      fc.property(sealedText, fc.nat(), (text, pick) => {
        const awards = awardsIn({ path: 'recipients/a.md', text });
        const { fields } = awards[pick % awards.length] ?? { fields: old };
        const replacement = replacementOf(fields, []);
        if ('map' in replacement) throw new Error('refused');
        const { text: made } = newAward(replacement, { address: 'ada@example.org' }, options());
        const { id: _, statusIndex: __, recipient: ___, revoked: ____, ...rest } = fields;
        expect(awardsIn({ path: 'recipients/b.md', text: made })[0]?.fields).toMatchObject(rest);
      }),
      { numRuns: 60 },
    );
  });
});

test('newFileName', () => {
  const fields = {
    badge: 'acme/engines',
    issuedOn: { kind: 'instant', instant: '2026-05-01T22:30:00Z' },
  } as const;
  const name = (...taken: readonly string[]) => newFileName('recipients/2026/x.csv', fields, taken);
  expect(name('recipients/engines-2026-05-01.md')).toBe('recipients/2026/engines-2026-05-01.md');
  expect(name('recipients/2026/Engines-2026-05-01.yaml')).toBe(
    'recipients/2026/engines-2026-05-01-2.md',
  );
  expect(
    name(
      'recipients/2026/engines-2026-05-01.endorsements.yaml',
      'recipients/2026/engines-2026-05-01-2.md',
    ),
  ).toBe('recipients/2026/engines-2026-05-01-3.md');
  expect(newFileName('recipients/x.md', { ...fields, badge: 'acme/../x' }, [])).toBe(
    'recipients/award-2026-05-01.md',
  );
});

test('reasonOf', () => {
  const page = 'https://badges.example.org/awards/x/';
  expect(reasonOf(page, true, undefined)).toBe(`Replaced by a corrected award: ${page}`);
  expect(reasonOf(page, false, undefined)).toBe(
    `Replaced by an award to another address of the same person: ${page}`,
  );
  expect(reasonOf(page, false, 'Wrong date.')).toBe(`Wrong date. Replaced by: ${page}`);
});
