import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eraseText, isStripped, sharedAfterErasure } from '../../src/authoring/erase.ts';
import type { AwardSource } from '../../src/content/schema/sources.ts';
import { readable, sealedText, slippedText } from './sealed-text.ts';
import { awardsIn, commentsIn, hashOf, idOf, saltOf, taggedFile } from './tagged-files.ts';

const on = '2026-11-01';

const erase = (path: string, text: string, indexes: readonly number[]) => {
  const meant = awardsIn({ path, text }).filter((_, index) => indexes.includes(index));
  return eraseText(path, text, meant, on);
};

const recipient = (index: number) =>
  `{ type: email, identity: ${hashOf(index)}, salt: "${saltOf(index)}" }`;

describe('what becomes of a file', () => {
  test('one award: the five fields, no comment and no body', () => {
    const text = `---\n# Ada asked for it\nissuedOn: "2026-05-01T18:30:00+02:00"\nid: ${idOf(1)} # hers\nrecipient: ${recipient(1)}\nbadge: acme/engines\nstatusIndex: 1\nrevoked: { on: 2026-06-01, reason: x }\n---\nAda built it.\n`;
    const expected = `badge: acme/engines\nid: ${idOf(1)}\nstatusIndex: 1\nissuedOn: "2026-05-01T18:30:00+02:00"\nerased: 2026-11-01\n`;
    expect(erase('recipients/a.md', text, [0])).toBe(`---\n${expected}---\n`);
    const yaml = text.split('---\n')[1] ?? '';
    expect(erase('recipients/a.yaml', yaml, [0])).toBe(expected);
  });

  const list = (...lines: readonly string[]) =>
    `# of the file\nbadge: acme/engines\nissuedOn: 2026-05-01\nawards: # people\n${lines.join('\n')}\nrole: crew # all of them\n`;

  test.each<{
    given: string;
    lines: readonly string[];
    index: number;
    expected: readonly string[];
  }>([
    {
      given: 'comments inside, behind and directly above go; those of others stay',
      lines: [
        '  # about one',
        `  - id: ${idOf(1)}`,
        '    statusIndex: 1',
        `    recipient: ${recipient(1)}`,
        '    # one again',
        '  # about two',
        '  # more of two',
        `  - recipient: ${recipient(2)} # two`,
        `    id: ${idOf(2)} # two`,
        '    statusIndex: 2',
        '    narrative: |',
        '      Two did it.',
        '      # two',
        '',
        '    # still two',
        '  # about three',
        `  - { recipient: ${recipient(3)}, id: ${idOf(3)}, statusIndex: 3 } # three`,
      ],
      index: 1,
      expected: [
        '  # about one',
        `  - id: ${idOf(1)}`,
        '    statusIndex: 1',
        `    recipient: ${recipient(1)}`,
        '    # one again',
        `  - id: ${idOf(2)}`,
        '    statusIndex: 2',
        '    erased: 2026-11-01',
        '  # about three',
        `  - { recipient: ${recipient(3)}, id: ${idOf(3)}, statusIndex: 3 } # three`,
      ],
    },
    {
      given: 'a comment directly below the last one, above nothing',
      lines: [
        `- { recipient: ${recipient(1)}, id: ${idOf(1)}, statusIndex: 1 }`,
        '# not about two',
        '',
        `- recipient: ${recipient(2)}`,
        `  id: ${idOf(2)}`,
        '  statusIndex: 2',
        '  badge: acme/pistons # her own',
        '# two moved away',
        '',
        '# about roles',
      ],
      index: 1,
      expected: [
        `- { recipient: ${recipient(1)}, id: ${idOf(1)}, statusIndex: 1 }`,
        '# not about two',
        '',
        '- badge: acme/pistons',
        `  id: ${idOf(2)}`,
        '  statusIndex: 2',
        '  erased: 2026-11-01',
        '',
        '# about roles',
      ],
    },
    {
      given: 'a comment directly above the next field is about that field',
      lines: [
        `- { recipient: ${recipient(1)}, id: ${idOf(1)}, statusIndex: 1 }`,
        `- { recipient: ${recipient(2)}, id: ${idOf(2)}, statusIndex: 2 } # two`,
        '# about roles',
      ],
      index: 1,
      expected: [
        `- { recipient: ${recipient(1)}, id: ${idOf(1)}, statusIndex: 1 }`,
        `- id: ${idOf(2)}`,
        '  statusIndex: 2',
        '  erased: 2026-11-01',
        '# about roles',
      ],
    },
    {
      given: 'a list in brackets',
      lines: [
        '  [',
        '    # about one',
        `    { recipient: ${recipient(1)}, id: ${idOf(1)}, statusIndex: 1 }, # one`,
        '    # about two',
        `    { recipient: ${recipient(2)}, id: ${idOf(2)}, # two`,
        '      statusIndex: 2 }, # two',
        '  ]',
      ],
      index: 1,
      expected: [
        '  [',
        '    # about one',
        `    { recipient: ${recipient(1)}, id: ${idOf(1)}, statusIndex: 1 }, # one`,
        `    { id: ${idOf(2)}, statusIndex: 2, erased: 2026-11-01 },`,
        '  ]',
      ],
    },
  ])('$given', ({ lines, index, expected }) => {
    expect(erase('recipients/a.yaml', list(...lines), [index])).toBe(list(...expected));
    const markdown = (text: string) => `---\n${text}---\nOf all.\n`;
    expect(erase('recipients/a.md', markdown(list(...lines)), [index])).toBe(
      markdown(list(...expected)),
    );
  });

  test('when the last one goes, what they shared goes too', () => {
    const text = `---\n${list(
      `- id: ${idOf(1)} # one`,
      '  statusIndex: 1',
      '  erased: 2026-06-01',
      `- { recipient: ${recipient(2)}, id: ${idOf(2)}, statusIndex: 2 }`,
    )}---\nThey all built it.\n`;
    expect(erase('recipients/a.md', text, [1])).toBe(
      `---\nbadge: acme/engines\nissuedOn: 2026-05-01\nawards:\n  - id: ${idOf(1)}\n    statusIndex: 1\n    erased: 2026-06-01\n  - id: ${idOf(2)}\n    statusIndex: 2\n    erased: 2026-11-01\n---\n`,
    );
  });

  test('a row of a CSV file; the others stay byte for byte', () => {
    const head =
      'name,id,statusIndex,badge,issuedOn,recipient.type,recipient.identity,recipient.salt';
    const row = (index: number) =>
      `"Ada, ${index}",${idOf(index)},"${index}",acme/engines,2026-05-01,email,${hashOf(index)},${saltOf(index)}`;
    const text = `${head}\n${row(1)}\n${row(2)}\n`;
    expect(erase('recipients/a.csv', text, [1])).toBe(
      `${head},erased\n${row(1)}\n,${idOf(2)},2,acme/engines,2026-05-01,,,,2026-11-01\n`,
    );
  });

  test.each([
    ['no front matter', 'recipients/a.md', 'badge: acme/engines\n', []],
    ['an alias', 'recipients/a.yaml', 'name: &a Ada\nrole: *a\n', []],
    ['the award is not there', 'recipients/a.yaml', 'awards:\n- id: x\n', ['awards', 7]],
    ['no table', 'recipients/a.csv', 'id\n"never closed\n', [2]],
  ] as const)('left alone: %s', (_, path, text, place) => {
    const award = { origin: { file: path, path: place }, fields: {} } as unknown as AwardSource;
    expect(eraseText(path, text, [award], on)).toBeUndefined();
  });
});

test('what rows share stays for those that are left, and no longer', () => {
  const yaml = '# of the course\nbadge: acme/engines\nissuedOn: 2026-05-01\nrole: crew\n';
  expect(sharedAfterErasure(yaml, 'id,erased\na,2026-11-01\nb,\n')).toBe(yaml);
  expect(sharedAfterErasure(yaml, 'id\na\n')).toBe(yaml);
  expect(sharedAfterErasure(yaml, 'id,erased\na,2026-11-01\n')).toBe(
    'badge: acme/engines\nissuedOn: 2026-05-01\n',
  );
  expect(sharedAfterErasure('role: crew\n', 'id,erased\na,2026-11-01\n')).toBe('');
});

test('nothing of the award is left, and nothing of the others is gone', () => {
  fc.assert(
    fc.property(taggedFile, fc.nat(), ({ path, text, count }, pick) => {
      const chosen = pick % count;
      const before = awardsIn({ path, text });
      const edited = erase(path, text, [chosen]);
      if (edited === undefined) throw new Error(`Not erased:\n${text}`);
      const after = awardsIn({ path, text: edited });
      const isOnly = count === 1;
      const { fields } = before[chosen] as AwardSource;
      const erased = { kind: 'date', date: on };
      const { badge, id, statusIndex, issuedOn } = fields;
      expect(after.map((award) => award.fields)).toEqual(
        before.map((award, index) =>
          index === chosen ? { badge, id, statusIndex, issuedOn, erased } : award.fields,
        ),
      );
      expect(after.map(isStripped)).toEqual(before.map((_, index) => index === chosen));
      for (const gone of [`own${chosen}`, hashOf(chosen), saltOf(chosen)]) {
        expect(edited).not.toContain(gone);
      }
      const isOwn = (comment: string) => comment.startsWith(`# own${chosen}`);
      expect(commentsIn(edited)).toEqual(
        isOnly && !path.endsWith('.csv') ? [] : commentsIn(text).filter((one) => !isOwn(one)),
      );
      if (!isOnly && path.endsWith('.md')) expect(edited).toContain('---\nThe shared body.\n');
    }),
    { numRuns: 120 },
  );
});

test('all of a file at once', () => {
  fc.assert(
    fc.property(taggedFile, ({ path, text, count }) => {
      const edited = erase(path, text, [...Array(count).keys()]) ?? '';
      expect(awardsIn({ path, text: edited }).every(isStripped)).toBe(true);
      expect(edited).not.toMatch(/own|shared|sha256/);
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['sealed', sealedText],
  ['slipped', slippedText],
])('in every spelling that people have (%s): as meant, or left alone', (kind, texts) => {
  fc.assert(
    fc.property(texts, fc.nat(), (text, pick) => {
      const before = readable(text) ?? [];
      const award = before[pick % before.length];
      if (award?.fields.id === undefined) return;
      const edited = eraseText('recipients/a.md', text, [award], on);
      if (edited === undefined) {
        expect(kind).toBe('slipped');
        return;
      }
      const { badge, id, statusIndex, issuedOn, recipient: held } = award.fields;
      const fields = { badge, id, statusIndex, issuedOn, erased: { kind: 'date', date: on } };
      expect(readable(edited)?.map((one) => one.fields)).toEqual(
        before.map((one) => (one === award ? fields : one.fields)),
      );
      if (held?.kind === 'sealed') expect(edited).not.toContain(held.identity);
    }),
    { numRuns: 40 },
  );
});
