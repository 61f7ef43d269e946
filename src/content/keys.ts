/** Reads the public keys of issuers: `keys/<issuer>/<thumbprint>.json`. JSON is YAML, so problems find their lines. */

import { exportSPKI, importJWK } from 'jose';
import { placeOf } from '../problems/frame.ts';
import type { Problem } from '../problems/problem.ts';
import { quote } from '../problems/quote.ts';
import { problemsFromZod } from '../problems/zod.ts';
import { parseYaml } from '../syntax/yaml.ts';
import type { FileEntry, FileSource } from './files.ts';
import { withoutKeys } from './key-masks.ts';
import { isKeyPath, unexpected } from './layout.ts';
import { holdsPrivateKey } from './private-key-text.ts';
import { fieldNamesAt } from './schema/field-names.ts';
import { keySchema } from './schema/key.ts';
import type { KeySource } from './schema/sources.ts';
import { type PublicJwk, thumbprint } from './schema/thumbprint.ts';
import { readOne, readTexts, type TextFile } from './text.ts';

/** @param entries everything below `keys/`, in the order of the paths */
export async function readKeys(
  files: FileSource,
  entries: readonly FileEntry[],
  problems: Problem[],
): Promise<KeySource[]> {
  const isKey = ({ path }: FileEntry) => isKeyPath(path);
  for (const entry of entries.filter((one) => !isKey(one))) {
    const isPrivate = entry.bytes < 64_000 && holdsPrivateKey(await lossyText(files, entry.path));
    problems.push(isPrivate ? privateKey(entry.path) : unexpected(entry.path, whereKeysStand));
  }
  const texts = await readTexts(files, entries.filter(isKey), problems);
  const keys = await Promise.all(texts.map((text) => readKey(text, problems)));
  return keys.filter((key) => key !== undefined);
}

const whereKeysStand =
  'A public key is a file keys/<issuer>/<thumbprint>.json, as "npm run badges -- keys new <issuer>" makes it.';

const lossyText = async (files: FileSource, path: string): Promise<string> =>
  new TextDecoder().decode(await readOne(files, path));

/** Undefined together with problems. None of them shows a part of a key: it may have been put there by mistake. */
export async function readKey(
  { path, text }: TextFile,
  problems: Problem[],
): Promise<KeySource | undefined> {
  const at = { severity: 'error', file: path } as const;
  const { value, findings } = parseYaml(text);
  const namesSecret =
    findings.length > 0 ? looksSecret.test(text) : secretMembers.some((name) => has(value, name));
  if (namesSecret || holdsPrivateKey(text)) {
    problems.push(privateKey(path, value));
    return undefined;
  }
  if (findings.length > 0) {
    for (const { code, span, message, hint } of findings) {
      problems.push({ ...at, code, ...withoutKeys(placeOf(text, span)), message, hint });
    }
    return undefined;
  }
  const schema = keySchema(value);
  const parsed = schema.safeParse(value ?? {}, { reportInput: true });
  if (!parsed.success) {
    const fieldsAt = (of: readonly (string | number)[]) => fieldNamesAt(schema, of);
    problems.push(
      ...problemsFromZod(parsed.error.issues, { file: path, fieldsAt }).map(withoutKeys),
    );
    return undefined;
  }
  const fields = parsed.data;
  const [issuer = '', name = ''] = path.split('/').slice(-2);
  if (name !== `${fields.thumbprint}.json`) problems.push(misnamed(path, fields.thumbprint));
  const source = { issuer, origin: { file: path, path: [] }, fields };
  try {
    if (fields.jwk.kty === 'OKP') {
      await importJWK({ ...fields.jwk }, 'EdDSA');
      return source;
    }
    const key = await importJWK({ ...fields.jwk }, 'RS256', { extractable: true });
    const pem = key instanceof Uint8Array ? '' : await exportSPKI(key);
    return { ...source, publicKeyPem: `${pem.trim().replace(/\r\n/g, '\n')}\n` };
  } catch {
    problems.push(unusable(path));
    return undefined;
  }
}

/** @see RFC 7518, section 6 */
const secretMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

/** The same in a text that is no JSON. */
const looksSecret = new RegExp(`(^|[{,\\s])["']?(${secretMembers.join('|')})["']?\\s*:`);

const has = (value: unknown, name: string): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name);

/** @param value what stands in the file, as far as it could be read */
function privateKey(path: string, value?: unknown): Problem {
  const [, issuer = ''] = path.split('/');
  const found = publicHalf(value);
  const which = found === undefined ? '' : ` --key=${thumbprint(found)}`;
  return {
    code: 'private-key-in-keys',
    severity: 'error',
    file: path,
    message:
      'This file holds a private key, and keys/ is for everyone to read. Whoever has it can sign as this issuer.',
    hint: `Take it out: only public keys stand here. If it was ever committed or passed on, it counts as known to everyone; then also run: npm run badges -- keys compromise ${issuer}${which} --reason "The private key was in the repository"`,
  };
}

function publicHalf(value: unknown): PublicJwk | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { kty, crv, x, n, e } = value as Readonly<Record<string, unknown>>;
  if (kty === 'OKP' && crv === 'Ed25519' && typeof x === 'string') return { kty, crv, x };
  if (kty === 'RSA' && typeof n === 'string' && typeof e === 'string') return { kty, n, e };
  return undefined;
}

const misnamed = (file: string, right: string): Problem => ({
  code: 'key-misnamed',
  severity: 'error',
  file,
  message: `The key in this file is not the one that its name says: the thumbprint is ${quote(right)}.`,
  hint: `If the key was changed by hand, bring the old file back. If only its name was, rename it to ${quote(`${right}.json`)}.`,
});

const unusable = (file: string): Problem => ({
  code: 'key-unusable',
  severity: 'error',
  file,
  message: 'This is no public key that could verify anything: it is cut short or mistyped.',
  hint: 'Bring the file back as it was made; a key cannot be mended by hand.',
});
