import { gunzipSync } from 'node:zlib';
import { decodeList } from '@digitalbazaar/vc-bitstring-status-list';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Addresses } from '../../src/model/addresses.ts';
import type { Award, AwardId, ErasedAward, GrantedAward } from '../../src/model/award.ts';
import type { Instant } from '../../src/model/instant.ts';
import type { Issuer } from '../../src/model/issuer.ts';
import { listLength } from '../../src/model/status-index.ts';
import { statusLists } from '../../src/model/status-lists.ts';
import { statusListCredential } from '../../src/status/bitstring-status-list.ts';
import { publish } from '../support/publication.ts';
import { ids, minimal, sealedAward } from '../support/site.ts';

let acme: Issuer;
let granted: GrantedAward;
let at: Addresses;
beforeAll(async () => {
  const { publication, addresses } = await publish(minimal);
  at = addresses;
  acme = publication.issuers.get('acme') as Issuer;
  granted = acme.badgeClasses[0]?.awards[0] as GrantedAward;
});

const instant = (text: string): Instant => text as Instant;

/** The issuer with these awards, one half in each of two badge classes. */
function withAwards(awards: readonly Award[]): Issuer {
  const half = Math.ceil(awards.length / 2);
  const badgeClasses = [awards.slice(0, half), awards.slice(half)].map((some) => ({
    ...granted.badgeClass,
    awards: some,
  }));
  return { ...acme, badgeClasses };
}

type Kind = 'granted' | 'revoked' | 'erased';

function award(statusIndex: number, kind: Kind = 'granted', on = '2026-07-01T00:00:00Z'): Award {
  const { badgeClass, issuedOn } = granted;
  const id = `${statusIndex.toString(16).padStart(8, '0')}${ids[0].slice(8)}` as AwardId;
  const erased: ErasedAward = {
    kind: 'erased',
    id,
    badgeClass,
    issuedOn,
    statusIndex,
    erased: instant(on),
  };
  const revoked = { on: instant(on), reason: 'A mistake.' };
  if (kind === 'erased') return erased;
  return { ...granted, id, statusIndex, ...(kind === 'revoked' ? { revoked } : {}) };
}

const textOf = (issuer: Issuer, list: number): string =>
  statusListCredential(issuer, list, at).credentialSubject.encodedList;

describe('the document', () => {
  test('is a BitstringStatusListCredential of the issuer, without a proof', () => {
    expect(statusListCredential(acme, 1, at)).toEqual({
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id: 'https://badges.example.org/club/issuers/acme/status/1.json',
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: 'did:web:badges.example.org:club:issuers:acme',
      validFrom: '2026-05-01T00:00:00Z',
      credentialSubject: {
        id: 'https://badges.example.org/club/issuers/acme/status/1.json#list',
        type: 'BitstringStatusList',
        statusPurpose: 'revocation',
        encodedList: 'uH4sIAAAAAAACA-3AMQEAAADCIPunNsYeGAAAAAAAAAAAAAAAAAAAAJA7htJUqwBAAAA',
      },
    });
  });

  test('has its keys in a fixed order', () => {
    expect(Object.keys(statusListCredential(acme, 1, at))).toEqual([
      '@context',
      'id',
      'type',
      'issuer',
      'validFrom',
      'credentialSubject',
    ]);
  });

  test('of a whole site: what recipient files say is what the list says', async () => {
    const { publication, addresses } = await publish({
      ...minimal,
      'recipients/bao.md': sealedAward(
        ids[1],
        18,
        'revoked: { on: 2026-06-12, reason: A mistake. }\n',
      ),
      'recipients/cai.md': `---\nbadge: acme/engines\nid: ${ids[2]}\nstatusIndex: 131071\nissuedOn: 2026-05-01\nerased: 2026-06-20\n---\n`,
    });
    const issuer = publication.issuers.get('acme') as Issuer;
    const { validFrom, credentialSubject } = statusListCredential(issuer, 1, addresses);
    expect(validFrom).toBe('2026-06-20T00:00:00Z');
    const list = await decodeList(credentialSubject);
    expect([16, 17, 18, 19, 131_071].map((index) => list.getStatus(index))).toEqual([
      false,
      false,
      true,
      false,
      true,
    ]);
  });
});

describe('the bits', () => {
  const kinds = fc.constantFrom<Kind>('granted', 'revoked', 'erased');
  const places = fc.oneof(
    fc.constantFrom(0, 7, 8, listLength - 1, listLength, listLength + 7, 2 * listLength - 1),
    fc.nat({ max: 3 * listLength - 1 }),
  );

  test('an award is told revoked exactly if it was revoked or erased, in whichever list it stands', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(places, kinds), { selector: ([index]) => index, maxLength: 40 }),
        async (all) => {
          const issuer = withAwards(all.map(([index, kind]) => award(index, kind)));
          const lists = statusLists(issuer);
          for (const number of lists) {
            const list = await decodeList({ encodedList: textOf(issuer, number) });
            expect(list.length).toBe(listLength);
            const here = all.filter(([index]) => Math.floor(index / listLength) === number - 1);
            for (const [index, kind] of here) {
              expect(list.getStatus(index % listLength)).toBe(kind !== 'granted');
            }
          }
          const listed = all.map(([index]) => Math.floor(index / listLength) + 1);
          expect(lists).toEqual([...new Set(listed)].sort((a, b) => a - b));
        },
      ),
      { numRuns: 60 },
    ));

  test('the order of the awards does not matter', () => {
    const awards = [award(4, 'revoked'), award(70, 'erased'), award(9), award(131_000, 'revoked')];
    expect(statusListCredential(withAwards([...awards].reverse()), 1, at)).toEqual(
      statusListCredential(withAwards(awards), 1, at),
    );
  });
});

describe('the lists', () => {
  test('none without awards', () => {
    expect(statusLists({ ...acme, badgeClasses: [] })).toEqual([]);
    expect(statusLists(withAwards([]))).toEqual([]);
  });

  test('one more when one is full', async () => {
    const full = Array.from({ length: listLength }, (_, index) => award(index));
    expect(statusLists(withAwards(full))).toEqual([1]);
    const issuer = withAwards([...full, award(listLength, 'revoked')]);
    expect(statusLists(issuer)).toEqual([1, 2]);
    const [first, second] = [1, 2].map((number) =>
      gunzipSync(Buffer.from(textOf(issuer, number).slice(1), 'base64url')),
    );
    expect(first).toEqual(Buffer.alloc(16_384));
    expect(second).toEqual(Buffer.concat([Buffer.of(0x80), Buffer.alloc(16_383)]));
    expect(statusListCredential(issuer, 2, at).id).toMatch(/\/status\/2\.json$/);
  });

  test('ascending, with gaps where no award stands', () => {
    const places = [11, 2, 10].map((list) => award((list - 1) * listLength + 5));
    expect(statusLists(withAwards(places))).toEqual([2, 10, 11]);
  });

  test('a list without awards is none', () => {
    expect(() => statusListCredential(acme, 2, at)).toThrow(RangeError);
  });
});

describe('its date', () => {
  const issuedOn = (index: number, on: string): Award => ({
    ...(award(index) as GrantedAward),
    issuedOn: instant(on),
  });

  test.each([
    {
      what: 'the newest award',
      awards: () => [
        issuedOn(1, '2025-01-01T00:00:00Z'),
        issuedOn(2, '2026-02-03T04:05:06Z'),
        issuedOn(3, '2026-01-01T00:00:00Z'),
      ],
      expected: '2026-02-03T04:05:06Z',
    },
    {
      what: 'the newest revocation',
      awards: () => [award(1, 'revoked', '2026-08-01T00:00:00Z'), award(2, 'revoked'), award(3)],
      expected: '2026-08-01T00:00:00Z',
    },
    {
      what: 'the newest erasure',
      awards: () => [award(1, 'revoked'), award(2, 'erased', '2026-09-01T00:00:00Z')],
      expected: '2026-09-01T00:00:00Z',
    },
    {
      what: 'an award after the last revocation',
      awards: () => [award(1, 'revoked'), issuedOn(2, '2026-10-01T00:00:00Z')],
      expected: '2026-10-01T00:00:00Z',
    },
  ])('$what', ({ awards, expected }) => {
    expect(statusListCredential(withAwards(awards()), 1, at).validFrom).toBe(expected);
    expect(statusListCredential(withAwards(awards().reverse()), 1, at).validFrom).toBe(expected);
  });

  test('what happens in another list, or an expiry, is no change', () => {
    const other = award(listLength, 'revoked', '2026-08-01T00:00:00Z');
    const expiring = { ...(award(1) as GrantedAward), expires: instant('2030-01-01T00:00:00Z') };
    expect(statusListCredential(withAwards([expiring, other]), 1, at).validFrom).toBe(
      '2026-05-01T00:00:00Z',
    );
  });
});
