/** No private key and no plain address reaches the output, what the commands print, or what they leave behind. */

import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Instant } from '../../src/model/instant.ts';
import { command, inProcess, type Run, treeOf } from '../support/command.ts';
import { minimal, writeFiles } from '../support/site.ts';

const address = 'canary.of.the.recipient@example.org';
let root: string;
let secrets: string[];
let first: Map<string, Uint8Array>;
const printed: string[] = [];

const run = async (args: string[], env: Record<string, string> = {}): Promise<Run> => {
  const result = await command([...args, '--root', root], { env });
  printed.push(result.stdout, result.stderr);
  return result;
};

/** The same in this process, which is quicker. */
const here = async (args: string[], secret?: string): Promise<Run> => {
  const result = await inProcess([...args, '--root', root], {
    now: () => new Date().toISOString().replace(/\.\d+/, '') as Instant,
    takeSecret: () => secret,
  });
  printed.push(result.stdout, result.stderr);
  return result;
};

/** Private members of a JWK; those of two characters or three would be found anywhere. */
const privateMembers = (jwk: Record<string, string>): string[] =>
  ['d', 'p', 'q', 'dp', 'dq', 'qi'].flatMap((name) => jwk[name] ?? []);

beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'rosette-canary-')));
  await writeFiles(root, {
    ...minimal,
    'badges/site.yaml':
      'url: https://badges.example.org/club/\ntitle: The Club\nformats: ["1.1", "2.0", "3.0"]\nrecipients: plain\n',
    'recipients/ada.md': `---\nbadge: acme/engines\nrecipient: ${address}\nissuedOn: 2026-05-01\n---\nBuilt one.\n`,
  });
  expect((await run(['seal', '--all'])).code).toBe(0);
  expect((await run(['keys', 'new', 'acme'])).code).toBe(0);
  const keys = await treeOf(join(root, '.rosette/keys/acme'));
  secrets = [...keys.values()].flatMap((bytes) =>
    privateMembers(JSON.parse(new TextDecoder().decode(bytes))),
  );
  expect(secrets).toHaveLength(1 + 6);
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function expectNothingTold(): Promise<void> {
  const forbidden = [
    ...secrets,
    address,
    encodeURIComponent(address),
    Buffer.from(address).toString('base64').replace(/=+$/, ''),
    Buffer.from(address).toString('hex'),
  ];
  const output = await treeOf(join(root, 'dist'));
  const left = await treeOf(join(root, '.rosette'));
  const texts = [
    ...printed.map((text) => ['what was printed', text] as const),
    ...[...output].map(([path, bytes]) => [path, Buffer.from(bytes).toString('latin1')] as const),
    ...[...left]
      .filter(([path]) => !path.startsWith('keys/'))
      .map(([path, bytes]) => [path, Buffer.from(bytes).toString('latin1')] as const),
  ];
  expect(texts.length).toBeGreaterThan(30);
  for (const [where, text] of texts) {
    for (const secret of forbidden) expect(text.includes(secret), `${where}: a secret`).toBe(false);
  }
}

test('a build that works, with keys from files and from the environment', async () => {
  expect((await run(['build'])).code).toBe(0);
  first = await treeOf(join(root, 'dist'));
  expect(first.has('issuers/acme/did.json')).toBe(true);
  const secret = await readFile(join(root, '.rosette/keys/secret.json'), 'utf8');
  expect((await run(['build', '--json'], { ROSETTE_KEYS: secret })).code).toBe(0);
  expect(await treeOf(join(root, 'dist'))).toEqual(first);
  expect((await run(['keys', 'list'])).code).toBe(0);
  expect((await run(['keys', 'list', '--json'])).code).toBe(0);
  await expectNothingTold();
});

test('keys that are cut off, mixed up or spoilt, and mistakes beside the address', async () => {
  const keys = await treeOf(join(root, '.rosette/keys/acme'));
  const paths = [...keys.keys()].map((path) => join(root, '.rosette/keys/acme', path));
  const texts = [...keys.values()].map((bytes) => new TextDecoder().decode(bytes));
  const [first = '', second = ''] = texts;
  const spoilt: readonly (readonly [string, string])[] = [
    [first.slice(0, -40), second],
    [second, first],
  ];
  for (const pair of spoilt) {
    for (const [index, path] of paths.entries()) await writeFile(path, pair[index] ?? '');
    const { code, stderr } = await run(['build']);
    expect(code).toBe(1);
    expect(stderr).toContain('Nothing was published');
    expect((await here(['build', '--json'])).code).toBe(1);
    const cutOff = `{"keys":[${pair.join(',')}`;
    expect((await here(['build'], cutOff)).code).toBe(1);
    await here(['keys', 'list']);
    await here(['keys', 'rotate', 'acme']);
  }
  for (const [index, path] of paths.entries()) await writeFile(path, texts[index] ?? '');
  const recipient = join(root, 'recipients/ada.md');
  const text = await readFile(recipient, 'utf8');
  await writeFile(recipient, text.replace('issuedOn: 2026-05-01', 'isuedOn: 2026-05-01'));
  expect((await run(['check'])).code).toBe(1);
  expect((await run(['check', '--json'])).code).toBe(1);
  await writeFile(recipient, text);
  await expectNothingTold();
});

test('what stood before is still there', async () => {
  const after = await treeOf(join(root, 'dist'));
  expect([...after.keys()]).toEqual([...first.keys()]);
  for (const [path, bytes] of after) expect(bytes, path).toEqual(first.get(path));
});
