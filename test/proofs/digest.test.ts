import { expect, test } from 'vitest';
import { digest, hexDigest } from '../../src/proofs/digest.ts';

test.each(['SHA-256', 'SHA-384'] as const)('%s is that of WebCrypto', async (name) => {
  for (const text of ['', 'abc', 'Ünïcödé 分析 🏵️\n', 'x'.repeat(5000)]) {
    const expected = await crypto.subtle.digest(name, new TextEncoder().encode(text));
    expect(new Uint8Array(await digest(name, text))).toEqual(new Uint8Array(expected));
  }
});

test('in hexadecimal digits it is the same', async () => {
  for (const text of ['', 'abc', 'Ünïcödé 分析 🏵️\n']) {
    expect(hexDigest(text)).toBe(Buffer.from(await digest('SHA-256', text)).toString('hex'));
  }
});
