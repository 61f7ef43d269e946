import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasEnded, revokedAs, revokeText } from '../../src/authoring/revoke.ts';
import { readable, sealedText, slippedText } from './sealed-text.ts';
import { awardsIn, commentsIn, idOf, taggedFile } from './tagged-files.ts';

const revocation = { on: '2026-11-01', reason: 'Awarded twice: "by mistake", # they said' };

const revoke = (path: string, text: string, indexes: readonly number[], as = revocation) => {
  const awards = awardsIn({ path, text });
  const meant = awards.filter((_, index) => indexes.includes(index));
  return revokeText(path, text, meant, as);
};

const recipient = `{ type: email, identity: sha256$${'ab'.repeat(32)}, salt: ${'c'.repeat(32)} }`;
const reason = `"${revocation.reason.replaceAll('"', '\\"')}"`;
const added = `revoked: { on: 2026-11-01, reason: ${reason} }`;

describe('what becomes of a file', () => {
  test('one award: the field comes last, and the body stays', () => {
    const text = `---\nbadge: acme/engines # the first\nrecipient: ${recipient}\nissuedOn: 2026-05-01\nid: ${idOf(1)}\nstatusIndex: 1\n# the end\n---\nBody.\n`;
    expect(revoke('recipients/a.md', text, [0])).toBe(
      text.replace('statusIndex: 1\n', `statusIndex: 1\n${added}\n`),
    );
  });

  test('entries of a list, each in its style', () => {
    const text = `badge: acme/engines\nissuedOn: 2026-05-01\nawards:\n-   id: ${idOf(1)} # one\n    recipient: ${recipient}\n    statusIndex: 1\n- { id: ${idOf(2)}, statusIndex: 2, recipient: ${recipient} } # two\n`;
    const one = revoke('recipients/a.yaml', text, [0]);
    expect(one).toBe(text.replace('statusIndex: 1\n', `statusIndex: 1\n    ${added}\n`));
    expect(revoke('recipients/a.yaml', one ?? '', [1])).toBe(
      one?.replace(`${recipient} } # two`, `${recipient}, ${added} } # two`),
    );
    expect(revoke('recipients/a.yaml', text, [0, 1])).toBe(
      revoke('recipients/a.yaml', one ?? '', [1]),
    );
  });

  test('a CSV file gets columns at its end; other rows stay byte for byte', () => {
    const head =
      'badge;recipient.type;recipient.identity;recipient.salt;issuedOn;id;statusIndex;name';
    const row = (index: number, name: string) =>
      `acme/engines;email;sha256$${'ab'.repeat(32)};${'c'.repeat(32)};2026-05-01;${idOf(index)};${index};${name}`;
    const text = `${head}\n${row(1, '"Ada"')}\n\n${row(2, '"Bao; ""B"""')}\n${row(3, '')}`;
    expect(revoke('recipients/a.csv', text, [1])).toBe(
      `${head};revoked.on;revoked.reason\n${row(1, '"Ada"')}\n\n${row(2, '"Bao; ""B"""')};2026-11-01;"${revocation.reason.replaceAll('"', '""')}"\n${row(3, '')}`,
    );
  });

  test('a date-time and a word alone', () => {
    const text = `---\n{ badge: acme/engines, recipient: ${recipient}, issuedOn: 2026-05-01, id: ${idOf(1)}, statusIndex: 1 }\n---\n`;
    const as = { on: '2026-11-01T09:00:00+02:00', reason: '1.10' };
    expect(revoke('recipients/a.md', text, [0], as)).toContain(
      ', revoked: { on: "2026-11-01T09:00:00+02:00", reason: 1.10 } }',
    );
  });

  test.each([
    ['no front matter', 'recipients/a.md', 'badge: acme/engines\n'],
    ['an alias', 'recipients/a.yaml', 'name: &a Ada\nrole: *a\n'],
    ['the award is not there', 'recipients/a.yaml', '- badge: acme/engines\n'],
    ['no table', 'recipients/a.csv', 'id\n"never closed\n'],
    ['a row has cells that no column has', 'recipients/a.csv', 'id\nx\ny,2026-05-01,why\n'],
    ['the field has a value', 'recipients/a.yaml', 'badge: acme/engines\nrevoked: no\n'],
  ])('left alone: %s', (_, path, text) => {
    const place = path.endsWith('csv') ? [2] : [];
    const award = { origin: { file: path, path: place }, fields: {} } as never;
    expect(revokeText(path, text, [award], revocation)).toBeUndefined();
  });
});

test('the award says what it said and that it is revoked; every other award, comment and line stays', () => {
  fc.assert(
    fc.property(taggedFile, fc.nat(), fc.boolean(), ({ path, text, count }, pick, isAll) => {
      const chosen = isAll ? [...Array(count).keys()] : [pick % count];
      const before = awardsIn({ path, text });
      const edited = revoke(path, text, chosen);
      if (edited === undefined) throw new Error(`Not revoked:\n${text}`);
      const after = awardsIn({ path, text: edited });
      expect(after).toEqual(
        before.map((award, index) =>
          chosen.includes(index)
            ? { ...award, fields: { ...award.fields, revoked: revokedAs(revocation) } }
            : award,
        ),
      );
      expect(after.filter(hasEnded)).toHaveLength(chosen.length);
      expect(commentsIn(edited)).toEqual(commentsIn(text));
      if (!path.endsWith('.csv')) expect(isSubsequence(text, edited)).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test.each([
  ['sealed', sealedText],
  ['slipped', slippedText],
])('in every spelling that people have (%s): as meant, or left alone', (kind, texts) => {
  fc.assert(
    fc.property(texts, fc.nat(), (text, pick) => {
      const before = readable(text);
      const valid = before?.filter((award) => !hasEnded(award)) ?? [];
      const award = valid[pick % valid.length];
      if (before === undefined || award === undefined) return;
      const edited = revokeText('recipients/a.md', text, [award], revocation);
      if (edited === undefined) {
        expect(kind).toBe('slipped');
        return;
      }
      const revoked = revokedAs(revocation);
      expect(readable(edited)).toEqual(
        before.map((one) =>
          one === award ? { ...award, fields: { ...award.fields, revoked } } : one,
        ),
      );
      expect(isSubsequence(text, edited)).toBe(true);
    }),
    { numRuns: 40 },
  );
});

/** Did the text get insertions and nothing else? */
function isSubsequence(text: string, of: string): boolean {
  let found = 0;
  for (let at = 0; at < of.length; at += 1) if (text[found] === of[at]) found += 1;
  return found === text.length;
}
