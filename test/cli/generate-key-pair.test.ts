import { expect, test } from 'vitest';
import { publicHalf } from '../../src/authoring/key-files.ts';
import { generateKeyPair } from '../../src/cli/generate-key-pair.ts';
import { keySchema } from '../../src/content/schema/key.ts';

test.each(['ed25519', 'rsa'] as const)('%s', async (type) => {
  const [one, other] = [await generateKeyPair(type), await generateKeyPair(type)];
  expect(one).not.toEqual(other);
  const file = { ...publicHalf(one), status: 'active', created: '2026-01-01' };
  expect(keySchema(file).safeParse(file).success).toBe(true);
  expect(Object.keys(one).sort()).toEqual(
    type === 'rsa' ? ['d', 'dp', 'dq', 'e', 'kty', 'n', 'p', 'q', 'qi'] : ['crv', 'd', 'kty', 'x'],
  );
  // 256 bytes are 2048 bits.
  if (one.kty === 'RSA') expect(Buffer.from(one.n, 'base64url')).toHaveLength(256);
});
