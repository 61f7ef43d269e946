import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identityTypes } from '../../src/content/schema/recipient.ts';
import { identityHash, isRecipient, normalizeAddress } from '../../src/model/recipient.ts';

describe('published check values (Open Badges 2.0, "IdentityHash")', () => {
  test.each([
    [
      'a@example.com',
      'Kosher',
      'sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399',
    ],
    [
      'nobody@example.org',
      'deadsea',
      'sha256$ecf5409f3f4b91ab60cc5ef4c02aef7032354375e70cf4d8e43f6a1d29891942',
    ],
  ])('%s with %s', (address, salt, identity) => {
    expect(identityHash(address, salt)).toBe(identity);
    expect(isRecipient(address, { type: 'email', identity, salt })).toBe(true);
    expect(isRecipient(` ${address.toUpperCase()}\n`, { type: 'email', identity, salt })).toBe(
      true,
    );
    expect(isRecipient(`x${address}`, { type: 'email', identity, salt })).toBe(false);
    expect(isRecipient(address, { type: 'email', identity, salt: `${salt}x` })).toBe(false);
    expect(isRecipient(address, { type: 'url', identity, salt })).toBe(false);
  });

  test('law: the SHA-256 of node:crypto, over the UTF-8 of both', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (address, salt) => {
        const hex = createHash('sha256')
          .update(address + salt, 'utf8')
          .digest('hex');
        expect(identityHash(address, salt)).toBe(`sha256$${hex}`);
      }),
    ));
});

describe('normalizeAddress', () => {
  test.each<[string, ReturnType<typeof normalizeAddress>]>([
    ['ada@example.org', { type: 'email', value: 'ada@example.org' }],
    [' Ada@Example.ORG\n', { type: 'email', value: 'ada@example.org' }],
    [
      'Ada.Lovelace+x@mail.example.org',
      { type: 'email', value: 'ada.lovelace+x@mail.example.org' },
    ],
    ["O'Brien@example.org", { type: 'email', value: "o'brien@example.org" }],
    ['ada@bücher.example', { type: 'email', value: 'ada@xn--bcher-kva.example' }],
    ['ada@BÜCHER.example', { type: 'email', value: 'ada@xn--bcher-kva.example' }],
    ['ada@xn--bcher-kva.example', { type: 'email', value: 'ada@xn--bcher-kva.example' }],
    ['ada@bu\u{308}cher.example', { type: 'email', value: 'ada@xn--bcher-kva.example' }],
    ['ada@faß.example', { type: 'email', value: 'ada@xn--fa-hia.example' }],
    ['ada@例え。jp', { type: 'email', value: 'ada@xn--r8jz45g.jp' }],
    ['ada@ｅｘａｍｐｌｅ.org', { type: 'email', value: 'ada@example.org' }],
    ['jose\u{301}@example.org', { type: 'email', value: 'josé@example.org' }],
    // The small letter is one character, the capital is two.
    ['J\u{30c}@example.org', { type: 'email', value: 'ǰ@example.org' }],
    ['阿達@example.org', { type: 'email', value: '阿達@example.org' }],
    ['tel:+44 20 7946 0000', { type: 'telephone', value: '+442079460000' }],
    ['TEL:+44-(20)-7946.0000', { type: 'telephone', value: '+442079460000' }],
    ['https://Example.org/Ada?b', { type: 'url', value: 'https://example.org/Ada?b' }],
    ['http://example.org', { type: 'url', value: 'http://example.org/' }],
    ['HTTPS://example.org:443/@ada', { type: 'url', value: 'https://example.org/@ada' }],
    ['did:web:example.org:Ada', { type: 'id', value: 'did:web:example.org:Ada' }],
  ])('%s', (given, expected) => {
    expect(normalizeAddress(given)).toEqual(expected);
    expect(normalizeAddress(given, expected?.type)).toEqual(expected);
  });

  test.each([
    ...[
      '',
      ' ',
      'Ada',
      'ada@',
      '@example.org',
      'ada@localhost',
      'ada@example',
      'ada@127.0.0.1',
      'ada@[::1]',
    ],
    ...[
      'ada@0x7f.1',
      'ada@example.org.',
      'ada@.org',
      'ada@-',
      'ada@exa mple.org',
      'a da@example.org',
    ],
    ...[
      'Ada <ada@example.org>',
      'ada@example.org, bea@example.org',
      'ada@example.org;',
      'mailto:ada@example.org',
    ],
    ...[
      '"ada"@example.org',
      'ada\\@example.org',
      'ada(x)@example.org',
      'a@b@example.org',
      'ada@b@example.org',
    ],
    ...[
      'ada@example.org/path',
      'ada@example.org?x',
      'ada@example.org#x',
      'ada@example.org:80',
      'ada＠example.org',
    ],
    ...[
      'ada\u{200b}@example.org',
      'ada\u{202e}@example.org',
      'ada\0@example.org',
      'ada\ud800@example.org',
      'a\u{7f}@b.org',
    ],
    ...[
      'tel:',
      'tel:123',
      'tel:020 7946 0000',
      'tel:+0123456',
      'tel:+1234567890123456',
      'tel:+44x',
      'tel:＋４４２０７９４６',
      '+442079460000',
    ],
    ...[
      'https://',
      'https:///',
      'http:',
      'https://exa mple.org/',
      'ftp://example.org/',
      'javascript:alert(1)',
      'example.org',
    ],
    ...['did:', 'did:web', 'did:web:', 'did:WEB:x', 'did:web:a b', 'DID:web:x', 'urn:uuid:1'],
  ])('no address: %j', (given) => {
    expect(normalizeAddress(given)).toBeUndefined();
  });

  test.each([
    ['telephone', '+44 20 7946 0000', '+442079460000'],
    ['telephone', 'ada@example.org', undefined],
    [
      'id',
      'urn:uuid:0b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42',
      'urn:uuid:0b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42',
    ],
    ['id', 'https://example.org/', undefined],
    ['url', 'ada@example.org', undefined],
    ['url', 'javascript:alert(1)', undefined],
    ['email', 'https://example.org/@ada', undefined],
    ['email', 'tel:+442079460000', undefined],
  ] as const)('as %s: %s', (type, given, value) => {
    expect(normalizeAddress(given, type)).toEqual(value && { type, value });
  });

  test.each([
    `${'a'.repeat(250_000)}@example.org`,
    `ada@${'a'.repeat(250_000)}_`,
    `ada@a.${'a'.repeat(250_000)}`,
    `ada@${'a.'.repeat(125_000)}`,
    `tel:+${'1'.repeat(250_000)}`,
    `https://example.org/${'a'.repeat(250_000)}`,
    `did:web:${'a'.repeat(250_000)}`,
  ])('no address has 250,000 characters (%#)', (given) => {
    expect(normalizeAddress(given)).toBeUndefined();
  });
});

describe('laws', () => {
  const letter = fc.oneof(
    fc.constantFrom(
      ...'azAZ09.-_+éÉøΣσßİıKſ漢яЯ',
      'J',
      'H',
      '\u{30c}',
      '\u{331}',
      '\u{301}',
      '\u{308}',
      '\u{345}',
      '\u{130}',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  );
  const local = fc.string({ unit: letter, minLength: 1, maxLength: 12 });
  const domain = fc.oneof(
    fc.domain(),
    fc
      .tuple(fc.string({ unit: letter, minLength: 1, maxLength: 8 }), fc.domain())
      .map((parts) => parts.join('.')),
  );
  const address = fc.oneof(
    fc.tuple(local, domain).map((parts) => parts.join('@')),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.string({ unit: fc.constantFrom(...'0123456789 -().') }).map((digits) => `tel:+${digits}`),
    fc.string({ unit: letter }).map((end) => `did:example:${end}`),
    fc.string({ unit: 'binary' }),
  );
  const type = fc.option(fc.constantFrom(...identityTypes), { nil: undefined });

  test('what was normalized stays; the hash is found again from every spelling', () =>
    fc.assert(
      fc.property(address, type, fc.string(), (written, asked, salt) => {
        const found = normalizeAddress(written, asked);
        if (found === undefined) return;
        expect(normalizeAddress(found.value, found.type)).toEqual(found);
        expect(found.value.isWellFormed()).toBe(true);
        const recipient = { type: found.type, identity: identityHash(found.value, salt), salt };
        for (const spelling of [
          written,
          `  ${written}\t\n`,
          written.normalize('NFD'),
          found.value,
        ]) {
          expect(isRecipient(spelling, recipient)).toBe(true);
        }
        const another = { ...recipient, salt: `${salt}.` };
        expect(isRecipient(written, another)).toBe(false);
      }),
      { numRuns: 1500 },
    ));

  test('the letters of an e-mail address may be large or small', () =>
    fc.assert(
      fc.property(fc.emailAddress(), fc.infiniteStream(fc.boolean()), (written, large) => {
        const spelled = [...written]
          .map((sign) => (large.next().value ? sign.toUpperCase() : sign.toLowerCase()))
          .join('');
        expect(normalizeAddress(spelled)).toEqual(normalizeAddress(written));
      }),
    ));

  test('the domain is ASCII, and it is the host of that name', () =>
    fc.assert(
      fc.property(local, domain, (name, host) => {
        const found = normalizeAddress(`${name}@${host}`);
        if (found === undefined) return;
        const ascii = found.value.slice(found.value.lastIndexOf('@') + 1);
        expect(ascii).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
        // Canonically equal names have one form, which the mapping of the URL parser alone does not see to.
        expect(URL.parse(`https://${host.normalize('NFC')}/`)?.hostname).toBe(ascii);
      }),
    ));
});
