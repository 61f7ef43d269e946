import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { needsSeal } from '../../src/authoring/pins.ts';
import { sealText } from '../../src/authoring/seal.ts';
import { sealCsv } from '../../src/authoring/seal-csv.ts';
import { csvCohort } from '../../src/content/cohorts.ts';
import type { AwardSource } from '../../src/content/schema/sources.ts';
import { confirmedName } from '../../src/model/name-hash.ts';
import { isRecipient, normalizeAddress } from '../../src/model/recipient.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { awardsIn, commentsIn, fieldsOf, recipientFile } from './recipient-files.ts';
import { readable, slipped } from './sealed-text.ts';

type Policy = 'sealed' | 'plain';

const policies: readonly Policy[] = ['sealed', 'plain'];

/** Bytes that repeat from run to run. */
function chance(seed: number): (length: number) => Uint8Array {
  let state = seed | 1;
  return (length) =>
    Uint8Array.from({ length }, () => {
      state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
      return (state >>> 13) & 255;
    });
}

/** Seals every award that needs it. */
function seal(
  text: string,
  policy: Policy = 'sealed',
  { used = new Map<string, Set<number>>(), seed = 1 } = {},
): string | undefined {
  const awards = awardsIn(text).filter((award) => needsSeal(award, policy));
  return sealText(text, awards, { used, policy, randomBytes: chance(seed) });
}

const file = (...lines: readonly string[]): string => `---\n${lines.join('\n')}\n---\nThe body.\n`;
const typed = (recipient: string): string =>
  file('badge: acme/engines', `recipient: ${recipient}`, 'issuedOn: 2026-05-01');

const addressOf = ({ fields: { recipient } }: AwardSource): string =>
  recipient !== undefined && recipient.kind !== 'sealed' ? recipient.address : '';

type Tree = Record<string, unknown>;

/** The blocks of the awards in what a file says. */
const blocksOf = (fields: unknown): Tree[] => {
  const { awards } = fields as Tree;
  return Array.isArray(awards) ? awards : [fields as Tree];
};

const sealedRecipient = {
  type: expect.stringMatching(/^(email|telephone|url|id)$/),
  identity: expect.stringMatching(/^sha256\$[0-9a-f]{64}$/),
  salt: expect.stringMatching(/^[0-9a-f]{32}$/),
};

/** Pins as the chance 0, 1, 2 … makes them, by name. */
const named = (text: string | undefined): string | undefined =>
  text
    ?.replaceAll(/sha256\$[0-9a-f]{64}/g, 'HASH')
    .replaceAll(/(salt: )[0-9a-f]{32}/g, '$1SALT')
    .replaceAll(/(id"?: ?)[0-9a-f]{8}-[0-9a-f-]{27}/g, '$1ID')
    .replaceAll(/(statusIndex: )\d+/g, '$1N');

describe('what becomes of a file', () => {
  test('the file of the design, section 2', () => {
    expect(named(seal(typed('ada@example.org   # met at the fair')))).toBe(`---
badge: acme/engines
recipient: { type: email, identity: HASH, salt: SALT }   # met at the fair
issuedOn: 2026-05-01
id: ID
statusIndex: N
---
The body.
`);
  });

  test.each<{ given: string; policy?: Policy; expected: string; lines: readonly string[] }>([
    {
      given: 'a block of fields keeps its comments',
      lines: [
        'badge: acme/engines',
        'issuedOn: 2026-05-01',
        'recipient: # who',
        '  # her address at school',
        '  address: ada@example.org # ask first',
        '# the end',
      ],
      expected: `badge: acme/engines
issuedOn: 2026-05-01
recipient: # who
  # her address at school
  identity: HASH # ask first
  type: email
  salt: SALT
id: ID
statusIndex: N
# the end`,
    },
    {
      given: 'brackets over several lines keep their comments',
      lines: [
        'recipient: {',
        '  address: ada@example.org, # ask first',
        '}',
        'badge: acme/engines',
        'issuedOn: 2026-05-01',
      ],
      expected: `recipient: {
  identity: HASH, type: email, salt: SALT, # ask first
}
badge: acme/engines
issuedOn: 2026-05-01
id: ID
statusIndex: N`,
    },
    {
      given: 'a text that keeps its line ends stays as it was',
      lines: [
        'badge: acme/engines',
        'issuedOn: 2026-05-01',
        'recipient: ada@example.org',
        'narrative: |+',
        '  Text.',
        '',
        '',
      ],
      expected: `badge: acme/engines
issuedOn: 2026-05-01
recipient: { type: email, identity: HASH, salt: SALT }
narrative: |+
  Text.


id: ID
statusIndex: N`,
    },
    {
      given: 'an address below its field, as a text of several lines',
      lines: [
        'badge: acme/engines',
        'issuedOn: 2026-05-01',
        'recipient: >- # folded',
        '  ada@example.org',
      ],
      expected: `badge: acme/engines
issuedOn: 2026-05-01
recipient: { type: email, identity: HASH, salt: SALT } # folded
id: ID
statusIndex: N`,
    },
    {
      given: 'fields without a value get it where they stand',
      lines: [
        'statusIndex:   # later',
        'id:',
        'recipient: ada@example.org',
        'badge: acme/engines',
        'issuedOn: 2026-05-01',
      ],
      expected: `statusIndex: N   # later
id: ID
recipient: { type: email, identity: HASH, salt: SALT }
badge: acme/engines
issuedOn: 2026-05-01`,
    },
    {
      given: 'a file in brackets',
      lines: ['{ id, "recipient":"ada@example.org", badge: acme/engines, issuedOn: 2026-05-01, }'],
      expected: `{ id: ID, "recipient":{ type: email, identity: HASH, salt: SALT }, badge: acme/engines, issuedOn: 2026-05-01, statusIndex: N, }`,
    },
    {
      given: 'several awards, each in the style it has',
      lines: [
        'badge: acme/engines',
        'issuedOn: 2026-05-01',
        'awards:',
        '- recipient: ada@example.org',
        '# Bea came late',
        '-   name: Bea # 二',
        '    recipient: "tel:+44 20 7946 0000"',
        '',
        '- { recipient: "https://people.example/a,b#c" } # brackets',
      ],
      expected: `badge: acme/engines
issuedOn: 2026-05-01
awards:
- recipient: { type: email, identity: HASH, salt: SALT }
  id: ID
  statusIndex: N
# Bea came late
-   name: Bea # 二
    recipient: { type: telephone, identity: HASH, salt: SALT }
    id: ID
    statusIndex: N

- { recipient: { type: url, identity: HASH, salt: SALT }, id: ID, statusIndex: N } # brackets`,
    },
    {
      given: 'the policy plain quotes an address that YAML could mistake',
      policy: 'plain',
      lines: [
        'badge: acme/engines',
        'issuedOn: 2026-05-01',
        'awards:',
        `- recipient: 'https://people.example/"a",b#c'`,
        '- recipient: "tel:+44 20 7946 0000"',
        `- recipient: o'brien@example.org`,
        '- recipient: ada@example.org',
      ],
      expected: `badge: acme/engines
issuedOn: 2026-05-01
awards:
- recipient: { type: url, address: "https://people.example/\\"a\\",b#c", salt: SALT }
  id: ID
  statusIndex: N
- recipient: { type: telephone, address: "tel:+44 20 7946 0000", salt: SALT }
  id: ID
  statusIndex: N
- recipient: { type: email, address: "o'brien@example.org", salt: SALT }
  id: ID
  statusIndex: N
- recipient: { type: email, address: ada@example.org, salt: SALT }
  id: ID
  statusIndex: N`,
    },
  ])('$given', ({ lines, policy, expected }) => {
    const text = seal(file(...lines), policy);
    expect(named(text)).toBe(file(expected));
    expect(seal(text ?? '', policy)).toBe(text);
  });

  test('what is pinned already stays; only what is missing is added', () => {
    const id = '0b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42';
    const salt = 'Zm9vYmFyYmF6cXV4MTIzNDU2Nzg';
    const text = file(
      'badge: acme/engines',
      `recipient: { type: email, address: ada@example.org, salt: ${salt} }`,
      'issuedOn: 2026-05-01',
      `id: ${id}`,
    );
    const sealed = seal(text) ?? '';
    expect(sealed).toContain(`id: ${id}\nstatusIndex: `);
    expect(sealed).toContain(`salt: ${salt}`);
    const [award] = awardsIn(sealed);
    expect(award?.fields.recipient).toMatchObject({ kind: 'sealed', salt });
    expect(seal(text, 'plain')).toContain(`address: ada@example.org, salt: ${salt}`);
  });

  test.each([
    ['no front matter', 'recipient: ada@example.org\n'],
    ['a fence that goes on', '---js\nrecipient: ada@example.org\n---\n'],
    ['an alias', file('name: &a Ada', 'narrative: *a', 'recipient: ada@example.org')],
    ['the award is not there', file('issuedOn: 2026-05-01')],
    ['the recipient is a text with a type', file('recipient: !!str ada@example.org')],
    ['a single field between square brackets', file('awards: [ recipient: ada@example.org ]')],
  ])('left alone: %s', (_, text) => {
    const path = text.includes('awards') ? ['awards', 0] : [];
    const [award] = awardsIn(typed('ada@example.org'));
    if (award === undefined) throw new Error('no award');
    const options = { used: new Map(), policy: 'sealed' as const, randomBytes: chance(1) };
    const moved = { ...award, origin: { ...award.origin, path } };
    expect(sealText(text, [moved], options)).toBeUndefined();
  });

  test.each(['Ada', 'ada@', '@example.org', 'ftp://example.org', 'tel:123', 'ada@localhost'])(
    'left alone: %s is no address',
    (address) => {
      const text = typed(JSON.stringify(address));
      expect(seal(text)).toBeUndefined();
      expect(seal(text, 'plain')).toBeUndefined();
    },
  );

  test('an award without a recipient cannot be sealed and needs it not', () => {
    const text = file('badge: acme/engines', 'issuedOn: 2026-05-01');
    const awards = awardsIn(text);
    expect(awards.map((award) => needsSeal(award, 'sealed'))).toEqual([false]);
    const options = { used: new Map(), policy: 'sealed' as const, randomBytes: chance(1) };
    expect(sealText(text, awards, options)).toBeUndefined();
  });
});

describe.each(policies)('laws of sealing under the policy %s', (policy) => {
  test('the old fields plus exactly id, statusIndex and the recipient; comments and order stay', () => {
    fc.assert(
      fc.property(recipientFile, (text) => {
        const before = awardsIn(text);
        const sealed = seal(text, policy);
        if (sealed === undefined) throw new Error(`Not sealed:\n${text}`);
        const after = awardsIn(sealed);
        expect(after).toHaveLength(before.length);
        const blocks = blocksOf(fieldsOf(sealed));
        const expected = fieldsOf(text);
        for (const [index, block] of blocksOf(expected).entries()) {
          const address = addressOf(before[index] as AwardSource);
          block.id = expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]/);
          block.statusIndex = expect.stringMatching(/^\d+$/);
          block.recipient =
            policy === 'sealed'
              ? sealedRecipient
              : { type: sealedRecipient.type, address, salt: sealedRecipient.salt };
          const order = Object.keys(blocks[index] ?? {});
          const known = Object.keys(block).filter((key) => order.includes(key));
          expect(order).toEqual(known);
        }
        expect(fieldsOf(sealed)).toEqual(expected);
        expect(commentsIn(sealed)).toEqual(commentsIn(text));
        expect(sealed.slice(sealed.indexOf('\n---\n'))).toBe(text.slice(text.indexOf('\n---\n')));
        for (const award of after) expect(needsSeal(award, policy)).toBe(false);
        expect(seal(sealed, policy, { seed: 99 })).toBe(sealed);
      }),
      { numRuns: 120 },
    );
  });

  test('the hash is the one of the address, and the address is gone or stays', () => {
    fc.assert(
      fc.property(recipientFile, (text) => {
        const before = awardsIn(text);
        const sealed = seal(text, policy) ?? '';
        for (const [index, { fields }] of awardsIn(sealed).entries()) {
          const address = addressOf(before[index] as AwardSource);
          expect(fields.recipient?.kind).toBe(policy);
          if (fields.recipient?.kind === 'sealed') {
            expect(isRecipient(address, fields.recipient)).toBe(true);
            expect(sealed).not.toContain(address);
          } else {
            expect(fields.recipient).toMatchObject({ address });
            expect(normalizeAddress(address, fields.recipient?.type)).toBeDefined();
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('the same chance, the same text; indexes are unused ones', () => {
    fc.assert(
      fc.property(recipientFile, fc.nat(), (text, seed) => {
        const used = new Map([['acme', new Set([1, 2, 3])]]);
        const sealed = seal(text, policy, { used, seed });
        expect(seal(text, policy, { used: new Map([['acme', new Set([1, 2, 3])]]), seed })).toBe(
          sealed,
        );
        const awards = awardsIn(sealed ?? '');
        const indexes = awards.map(({ fields }) => fields.statusIndex);
        expect(new Set(indexes).size).toBe(awards.length);
        const [issuer = ''] = awards[0]?.fields.badge.split('/') ?? [];
        for (const index of indexes) expect(used.get(issuer)).toContain(index);
        expect(new Set(awards.map(({ fields }) => fields.id)).size).toBe(awards.length);
      }),
      { numRuns: 60 },
    );
  });
});

test('whatever somebody typed into a file: sealed as meant, or left alone', () => {
  fc.assert(
    fc.property(slipped(recipientFile, 3), (text) => {
      const before = readable(text);
      if (before === undefined || before.some((award) => !canSeal(award))) return;
      const sealed = seal(text);
      if (sealed === undefined) return;
      const after = awardsIn(sealed);
      const expected = fieldsOf(text);
      for (const [index, block] of blocksOf(expected).entries()) {
        if (block.recipient === undefined) continue;
        const fields = after[index]?.fields;
        block.id = fields?.id;
        block.statusIndex = String(fields?.statusIndex);
        // A slip may have touched a salt that somebody had written, and left it long enough.
        block.recipient = { ...sealedRecipient, salt: expect.stringMatching(/^[\w+/=-]{22,}$/) };
      }
      expect(fieldsOf(sealed)).toEqual(expected);
      expect(commentsIn(sealed)).toEqual(commentsIn(text));
    }),
    { numRuns: 200 },
  );
});

const canSeal = ({ fields: { recipient } }: AwardSource): boolean =>
  recipient === undefined ||
  recipient.kind === 'sealed' ||
  normalizeAddress(recipient.address, recipient.type) !== undefined;

describe('names that are only told', () => {
  const sealNames = (text: string, names: 'page' | 'told'): string | undefined =>
    sealText(text, awardsIn(text), {
      used: new Map(),
      policy: 'sealed',
      names,
      randomBytes: chance(1),
    });
  const withName = (...name: readonly string[]): string =>
    file('badge: acme/engines', 'recipient: ada@example.org', 'issuedOn: 2026-05-01', ...name);

  test.each([
    ['a name, where the site tells all', ['name: Ada Example'], 'told'],
    ['a name that says so itself', ['name: { told: Ada Example }'], 'page'],
    ['the same as a block', ['name:', '  told: Ada Example # as she signs'], 'page'],
    ['with blanks', ['name: "  Ada   Example "'], 'told'],
  ] as const)('%s is sealed', (_, lines, names) => {
    const sealed = sealNames(withName(...lines), names);
    expect(sealed).not.toContain('Ada');
    const [award] = awardsIn(sealed ?? '');
    const name = award?.fields.name;
    if (typeof name !== 'object' || name.kind !== 'sealed') throw new Error('The name is open.');
    expect(confirmedName('Ada Example', name)).toBe('Ada Example');
    expect(confirmedName('Ada Examples', name)).toBeUndefined();
    expect(award && needsSeal(award, 'sealed', names)).toBe(false);
    expect(sealed?.includes('# as she signs')).toBe(lines.length === 2);
  });

  test('a name of the page stays', () => {
    expect(sealNames(withName('name: Ada Example'), 'page')).toContain('name: Ada Example\n');
  });

  test('also of an award that is sealed already', () => {
    const once = sealNames(withName('name: Ada Example'), 'page') ?? '';
    const [award] = awardsIn(once);
    expect(award && [needsSeal(award, 'sealed'), needsSeal(award, 'sealed', 'told')]).toEqual([
      false,
      true,
    ]);
    const twice = sealNames(once, 'told');
    expect(twice).not.toContain('Ada');
    expect(awardsIn(twice ?? '')[0]?.fields.recipient).toEqual(award?.fields.recipient);
  });

  test('in a table, where the cell is emptied', () => {
    const text =
      'badge,recipient,issuedOn,name\nacme/engines,ada@example.org,2026-05-01,Ada Example\n';
    const awards = csvCohort({ path: 'recipients/a.csv', text }, undefined, []);
    const options = {
      used: new Map(),
      policy: 'sealed',
      names: 'told',
      randomBytes: chance(1),
    } as const;
    const sealed = sealCsv(text, awards, options) ?? '';
    expect(sealed).not.toContain('Ada');
    const problems: Problem[] = [];
    const [read] = csvCohort({ path: 'recipients/a.csv', text: sealed }, undefined, problems);
    expect(problems).toEqual([]);
    expect(read?.fields.name).toMatchObject({ kind: 'sealed' });
  });
});
