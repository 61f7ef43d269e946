import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { needsSeal, randomUuid } from '../../src/authoring/pins.ts';
import { awardsIn } from './recipient-files.ts';

const file = (...lines: readonly string[]): string => `---\n${lines.join('\n')}\n---\n`;

describe('needsSeal', () => {
  const sealed = `{ type: email, identity: sha256$${'ab'.repeat(32)}, salt: ${'01'.repeat(16)} }`;
  const plain = `{ type: email, address: ada@example.org, salt: ${'01'.repeat(16)} }`;
  const id = 'id: 0b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42';
  const index = 'statusIndex: 0';

  test.each<{ recipient: string; pins: readonly string[]; expected: readonly [boolean, boolean] }>([
    { recipient: 'ada@example.org', pins: [id, index], expected: [true, true] },
    { recipient: '{ address: ada@example.org }', pins: [id, index], expected: [true, true] },
    { recipient: plain, pins: [id, index], expected: [true, false] },
    { recipient: plain, pins: [id], expected: [true, true] },
    { recipient: sealed, pins: [id, index], expected: [false, false] },
    { recipient: sealed, pins: [index], expected: [true, true] },
    { recipient: sealed, pins: [id], expected: [true, true] },
    { recipient: sealed, pins: ['erased: 2026-06-01'], expected: [false, false] },
  ])('$recipient with $pins', ({ recipient, pins, expected }) => {
    const [award] = awardsIn(
      file('badge: acme/engines', `recipient: ${recipient}`, 'issuedOn: 2026-05-01', ...pins),
    );
    expect(award && [needsSeal(award, 'sealed'), needsSeal(award, 'plain')]).toEqual(expected);
  });
});

test('randomUuid is version 4, variant 10, and keeps every other bit', () => {
  expect(randomUuid(new Uint8Array(16))).toBe('00000000-0000-4000-8000-000000000000');
  expect(randomUuid(new Uint8Array(16).fill(255))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
      const before = [...bytes];
      const uuid = randomUuid(bytes);
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect([...bytes]).toEqual(before);
      const hex = Buffer.from(bytes).toString('hex');
      const plain = uuid.replaceAll('-', '');
      expect(plain.slice(0, 12) + plain[13]).toBe(hex.slice(0, 12) + hex[13]);
      expect(plain.slice(17)).toBe(hex.slice(17));
    }),
  );
});
