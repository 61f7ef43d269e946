/** Sites with keys of their own, built by the real command, and what others say of them. */

import { cp, mkdtemp, readFile, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Ajv2019, type ValidateFunction } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import jwt from 'jsonwebtoken';
import { shared } from '../shared.ts';
import { signedExample } from './built-site.ts';
import { command, treeOf } from './command.ts';
import { base } from './example.ts';

export { base };

export type Tree = Map<string, Uint8Array>;

/** A copy of the example at {@link base}, with keys for each issuer; not built. The caller takes it away. */
export const exampleWithKeys = (): Promise<string> => copyOf((path) => path !== 'dist');

/** The same with what a build makes of it. */
export async function builtExample(): Promise<{ readonly root: string; readonly tree: Tree }> {
  const root = await copyOf(() => true);
  return { root, tree: await treeOf(join(root, 'dist')) };
}

async function copyOf(isWanted: (path: string) => boolean): Promise<string> {
  const ready = await signedExample();
  const root = await realpath(await mkdtemp(join(tmpdir(), 'rosette-signed-')));
  await cp(ready, root, {
    recursive: true,
    filter: (from) => isWanted(relative(ready, from)),
  });
  return root;
}

/** @throws with what the command says when it does not build */
export async function built(root: string, env: Record<string, string> = {}): Promise<Tree> {
  const run = await command(['build', '--root', root], { env });
  if (run.code !== 0) throw new Error(run.stderr);
  return treeOf(join(root, 'dist'));
}

export const textAt = (tree: Tree, path: string): string => {
  const bytes = tree.get(path);
  if (bytes === undefined) throw new Error(`There is no ${path}.`);
  return new TextDecoder().decode(bytes);
};

export const jsonAt = <T = Record<string, unknown>>(tree: Tree, path: string): T =>
  JSON.parse(textAt(tree, path)) as T;

/** Every JSON document of a site by its address, as a reader of the web finds it. */
export const documentsOf = (tree: Tree, at: string = base): Map<string, object> =>
  new Map(
    [...tree.keys()]
      .filter((path) => path.endsWith('.json'))
      .map((path) => [at + path, jsonAt(tree, path)]),
  );

/** The folders of awards, of which each file of some kind is one. */
export const awardsWith = (tree: Tree, file: string): string[] =>
  [...tree.keys()]
    .filter((path) => path.startsWith('awards/') && path.endsWith(`/${file}`))
    .map((path) => path.slice(0, -file.length));

/** The payload of a JWS, checked by a library that is not the one that signed. @throws when it is not signed with the key */
export const opened = (jws: string, pem: string): Record<string, unknown> => {
  const payload = jwt.verify(jws, pem, {
    algorithms: ['RS256'],
    ignoreExpiration: true,
    ignoreNotBefore: true,
  });
  if (typeof payload === 'string') throw new Error('The payload is no object.');
  return payload;
};

/** The official JSON Schema of a class of 3.0. @see ../shared/spec/schemas/README.md */
export async function officialSchema(name: string): Promise<ValidateFunction> {
  const text = await readFile(shared(`spec/schemas/ob3/ob_v3p0_${name}_schema.json`), 'utf8');
  const schema = JSON.parse(text.replace('/schema#"', '/schema"')) as { $schema: string };
  const ajv = new Ajv2019({ strict: false, allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(schema);
}
