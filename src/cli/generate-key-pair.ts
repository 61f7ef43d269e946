/** Makes key pairs with the chance of this machine. Source: design, section 4. */

import { generateKeyPair as generate } from 'node:crypto';
import { promisify } from 'node:util';
import type { GenerateKeyPair, PrivateJwk } from '../authoring/key-files.ts';

const inBackground = promisify(generate);

/** RSA-2048 with the exponent 65537, or Ed25519. */
export const generateKeyPair: GenerateKeyPair = async (type) => {
  const { privateKey } =
    type === 'rsa'
      ? await inBackground('rsa', { modulusLength: 2048 })
      : await inBackground('ed25519');
  return privateKey.export({ format: 'jwk' }) as PrivateJwk;
};
