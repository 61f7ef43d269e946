/** Public keys of issuers, linked: order, dates, and what an issuer needs to sign. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeyFields } from '../../src/content/schema/key.ts';
import type { KeySource, Sources } from '../../src/content/schema/sources.ts';
import { type PublicJwk, thumbprint } from '../../src/content/schema/thumbprint.ts';
import type { KeyType } from '../../src/model/keys.ts';
import { link } from '../../src/model/link.ts';
import { renderProblem } from '../../src/problems/render.ts';
import { pair } from '../support/key-pairs.ts';
import { issuer, linked, now, on, places, problemsOf, site, sources } from './sources.ts';

const bytes = (number: number): string => Buffer.alloc(32, number).toString('base64url');
const { n } = (await pair('rsa')) as unknown as { n: string };

/** A key that need not exist: linking looks at names and dates. */
function jwk(type: KeyType, number: number): PublicJwk {
  return type === 'rsa'
    ? { kty: 'RSA', n: `${bytes(number)}${n}`, e: 'AQAB' }
    : { kty: 'OKP', crv: 'Ed25519', x: bytes(number) };
}

function key(
  type: KeyType,
  number: number,
  fields: Partial<KeyFields> = {},
  of = 'acme',
): KeySource {
  const name = thumbprint(jwk(type, number));
  return {
    issuer: of,
    origin: { file: `keys/${of}/${name}.json`, path: [] },
    fields: {
      jwk: jwk(type, number),
      thumbprint: name,
      status: 'active',
      created: on('2026-01-01T00:00:00Z'),
      development: false,
      ...fields,
    },
    ...(type === 'rsa' ? { publicKeyPem: `PEM ${number}\n` } : {}),
  };
}

const both = [key('ed25519', 1), key('rsa', 1)];
const file = (source: KeySource | undefined): string => source?.origin.file ?? '';
const told = (given: Partial<Sources>, unsigned = false): string[] =>
  link(sources(given), { now, unsigned }).problems.map((problem) => renderProblem(problem));

describe('the keys of an issuer', () => {
  test('one active of each type', () => {
    const keys = linked({ keys: both }).issuers.get('acme')?.keys;
    expect(keys).toMatchObject({
      ed25519: {
        type: 'ed25519',
        jwk: jwk('ed25519', 1),
        created: '2026-01-01T00:00:00Z',
        isDevelopment: false,
        publicKeyMultibase: expect.stringMatching(/^z6Mk\w{44}$/),
      },
      rsa: { type: 'rsa', publicKeyPem: 'PEM 1\n', thumbprint: thumbprint(jwk('rsa', 1)) },
      retired: [],
      compromised: [],
    });
  });

  test('without key files there are none', () => {
    const publication = linked({});
    expect(publication.issuers.get('acme')).not.toHaveProperty('keys');
    expect(publication.site).not.toHaveProperty('preview');
  });

  test('everything is frozen', () => {
    const retired = key('rsa', 2, { status: 'retired', retired: on('2026-02-01') });
    const keys = linked({ keys: [...both, retired] }).issuers.get('acme')?.keys;
    for (const thing of [keys, keys?.rsa, keys?.rsa.jwk, keys?.retired, keys?.retired[0]]) {
      expect(Object.isFrozen(thing)).toBe(true);
    }
  });

  test('law: retired and compromised ones stand in the order of their making, however they are read', () => {
    const others = fc.uniqueArray(
      fc.record({
        number: fc.integer({ min: 2, max: 200 }),
        type: fc.constantFrom<KeyType>('rsa', 'ed25519'),
        day: fc.integer({ min: 1, max: 9 }),
        status: fc.constantFrom('retired' as const, 'compromised' as const),
      }),
      { selector: ({ number }) => number, maxLength: 12 },
    );
    fc.assert(
      fc.property(others, fc.infiniteStream(fc.nat()), (some, order) => {
        const old = some.map(({ number, type, day, status }) =>
          key(type, number, {
            status,
            created: on(`2026-01-0${day}`),
            [status]: on('2026-03-01'),
            ...(status === 'compromised' ? { reason: 'Lost' } : {}),
          }),
        );
        const shuffled = [...both, ...old]
          .map((one) => ({ one, at: Number(order.next().value) }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        const keys = linked({ keys: shuffled }).issuers.get('acme')?.keys;
        expect(keys).toEqual(linked({ keys: [...both, ...old] }).issuers.get('acme')?.keys);
        for (const list of [keys?.retired ?? [], keys?.compromised ?? []]) {
          const names = list.map(({ created, thumbprint: name }) => `${created} ${name}`);
          expect(names).toEqual([...names].sort());
        }
        expect((keys?.retired.length ?? 0) + (keys?.compromised.length ?? 0)).toBe(some.length);
      }),
      { numRuns: 50 },
    );
  });

  test('dates alone are read in the time zone of the site', () => {
    const keys = [
      ...both,
      key('rsa', 2, {
        status: 'retired',
        created: on('2026-02-01'),
        retired: on('2026-02-01'),
        reason: 'Old',
      }),
    ];
    const publication = linked({ keys, site: site({ timeZone: 'Europe/Berlin' }) });
    expect(publication.issuers.get('acme')?.keys?.retired).toMatchObject([
      { created: '2026-01-31T23:00:00Z', retired: '2026-01-31T23:00:00Z', reason: 'Old' },
    ]);
  });
});

describe('problems', () => {
  test('a folder of no issuer, once', () => {
    const keys = [key('ed25519', 1, {}, 'acm'), key('rsa', 1, {}, 'acm')];
    expect(told({ keys })).toEqual([
      `${file(keys[0])}  key-issuer-unknown
  There is no issuer "acm", so nothing would be signed with the keys in this folder.
  Did you mean "acme"? Then rename the folder to keys/acme.`,
    ]);
    expect(told({ keys: both.map((one) => ({ ...one, issuer: 'zenith' })) })[0]).toContain(
      'Write badges/zenith/issuer.md, or rename the folder.',
    );
  });

  test('two active keys of a type', () => {
    const keys = [...both, key('rsa', 2, { created: on('2026-02-01') })];
    const [older, newer] = [keys[1], keys[2]].map((one) => one?.fields.thumbprint);
    expect(told({ keys })).toEqual([
      `${file(keys[2])}  key-active-twice
  Two RSA keys of "acme" are active, this one and "${older}", and nobody knows which one signs.
  Retire the older one: npm run badges -- keys retire acme --key=${older}`,
    ]);
    expect(told({ keys: [...keys].reverse() })[0]).toContain(`"${newer}"`);
    expect(told({ keys: [...keys].reverse() })[0]).toContain(`--key=${older}`);
  });

  test('no active key of a type', () => {
    expect(told({ keys: [key('ed25519', 1)] })).toEqual([
      `${file(both[0])}  key-active-missing
  The issuer "acme" has keys and no active RSA key among them, so Open Badges 2.0 files and credentials as VC-JWT cannot be signed.
  If it was made together with these, commit its file, too. Otherwise make one: npm run badges -- keys new acme --type rsa`,
    ]);
    const retired = key('ed25519', 1, { status: 'retired', retired: on('2026-02-01') });
    expect(told({ keys: [retired, key('rsa', 1)] })).toEqual([
      `${file(retired)}  key-active-missing
  The issuer "acme" has keys and no active Ed25519 key among them, so Open Badges 3.0 credentials and status lists cannot be signed.
  If it was made together with these, commit its file, too. Otherwise make one: npm run badges -- keys new acme --type ed25519`,
    ]);
  });

  test('a key that cannot be read may be the one that is missing', () => {
    const given = sources({ keys: [key('ed25519', 1)] });
    const written = {
      ...given.written,
      keys: new Set([...given.written.keys, 'keys/acme/x.json']),
    };
    expect(problemsOf({ keys: given.keys, written })).toEqual([]);
  });

  test.each<[string, Partial<KeyFields>, string]>([
    ['made in the future', { created: on('2026-12-01') }, 'date-future created'],
    [
      'retired in the future',
      { status: 'retired', retired: on('2026-12-01') },
      'date-future retired',
    ],
    [
      'compromised in the future',
      { status: 'compromised', compromised: on('2026-12-01'), reason: 'x' },
      'date-future compromised',
    ],
    [
      'retired before it was made',
      { status: 'retired', retired: on('2025-12-31') },
      'key-changed-first retired',
    ],
    [
      'compromised before it was made',
      { status: 'compromised', compromised: on('2025-12-31T23:59:59Z'), reason: 'x' },
      'key-changed-first compromised',
    ],
  ])('%s', (_, fields, expected) => {
    const keys = [...both, key('ed25519', 2, fields)];
    const [code, field] = expected.split(' ');
    // An active one that lies in the future is a second active one as well.
    const found = places(problemsOf({ keys })).filter((one) => !one.startsWith('key-active'));
    expect(found).toEqual([`${code} ${file(keys[2])} ${field}`]);
  });

  test('retired on the day it was made', () => {
    const fields = {
      status: 'retired',
      created: on('2026-02-01T15:00:00Z'),
      retired: on('2026-02-01'),
    } as const;
    expect(told({ keys: [...both, key('rsa', 2, fields)] })).toEqual([]);
  });

  test('the words of a change before the making', () => {
    const keys = [...both, key('rsa', 2, { status: 'retired', retired: on('2025-12-31') })];
    expect(told({ keys })).toEqual([
      `${file(keys[2])}  key-changed-first
  The key would have changed before it was made.
  Correct "retired" or "created".`,
    ]);
  });
});

describe('development keys', () => {
  const development = [
    key('ed25519', 1, { development: true }),
    key('rsa', 1, { development: true }),
  ];
  const local = site({ url: 'http://localhost:4321/', formats: ['2.0', '3.0'] });

  test('sign at a loopback address, and the site says so', () => {
    const publication = linked({ keys: development, site: local });
    expect(publication.site.preview).toBe('development-key');
    expect(publication.issuers.get('acme')?.keys?.rsa.isDevelopment).toBe(true);
  });

  test('are refused at any other', () => {
    expect(told({ keys: [development[0] as KeySource, key('rsa', 2)] })).toEqual([
      `${file(development[0])}  key-development
  This is the throw-away key of one machine, and nothing at https://badges.example.org/club/ may be signed with it.
  Delete the file and make real keys: npm run badges -- keys new acme`,
    ]);
  });

  test('may be younger than a time that somebody chose', () => {
    const keys = development.map((one) => ({
      ...one,
      fields: { ...one.fields, created: on('2027-01-01') },
    }));
    expect(problemsOf({ keys, site: local })).toEqual([]);
  });
});

describe('an unsigned preview', () => {
  test('has no keys, and says so', () => {
    const { publication } = link(sources({ keys: both }), { now, unsigned: true });
    expect(publication?.site.preview).toBe('unsigned');
    expect(publication?.issuers.get('acme')).not.toHaveProperty('keys');
  });

  test('still tells what is wrong with key files', () => {
    expect(told({ keys: [key('ed25519', 1)] }, true)).toHaveLength(1);
  });
});

describe('an issuer without keys', () => {
  const warning = (what: string): string =>
    `badges/acme/issuer.md  issuer-no-keys (warning)
  This issuer has no keys, so its badges are not signed: ${what} left out.
  Make keys, in the browser on the page /award/ of the site, or with npm run badges -- keys new acme`;

  test.each<[string, Parameters<typeof site>[0], string[]]>([
    [
      '3.0 is asked for',
      { formats: ['2.0', '3.0'], bake: ['2.0', '3.0'] },
      [warning('Open Badges 3.0 is')],
    ],
    [
      'signed images are asked for',
      { bake: ['2.0-signed'] },
      [warning('images baked 2.0-signed are')],
    ],
    ['3.0 is only baked', { bake: ['2.0', '3.0'] }, [warning('images baked 3.0 are')]],
    [
      'both',
      { formats: ['2.0', '3.0'], bake: ['2.0-signed', '3.0'] },
      [warning('Open Badges 3.0 and images baked 2.0-signed are')],
    ],
    ['nothing signed is asked for', {}, []],
    ['the address is a loopback one', { url: 'http://localhost/', formats: ['3.0'] }, []],
  ])('%s', (_, fields, expected) => {
    expect(told({ site: site(fields) })).toEqual(expected);
  });

  test('not in an unsigned preview, and not where key files are broken', () => {
    const asked = { site: site({ formats: ['3.0'] }) };
    expect(told(asked, true)).toEqual([]);
    const written = { ...sources().written, keys: new Set(['keys/acme/x.json']) };
    expect(told({ ...asked, written })).toEqual([]);
  });

  test('each one is named', () => {
    const issuers = [issuer('acme'), issuer('bea')];
    const found = link(sources({ issuers, keys: both, site: site({ formats: ['3.0'] }) }), { now });
    expect(places(found.problems)).toEqual(['issuer-no-keys badges/bea/issuer.md']);
  });
});
