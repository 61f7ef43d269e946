/** A finished site before the verify room: every form of every award as it is, and changed in one place. */

import { expect } from 'vitest';
import { canonicalQuads } from '../../src/proofs/canonical-quads.ts';
import type { FetchDocument } from '../../src/verify/fetched.ts';
import type { Report } from '../../src/verify/report.ts';
import { verify } from '../../src/verify/verify.ts';
import { changesOf, spread } from './changes.ts';
import { awardsWith, jsonAt, type Tree, textAt } from './signed-site.ts';

export type Fate = 'valid' | 'revoked' | 'expired' | 'erased';

const documents = ['assertion.json', 'v1.json', 'credential.json'] as const;
const signedTexts = ['assertion.jws.txt', 'v1.jws.txt', 'credential.jwt.txt'] as const;
const pictures = ['badge', 'credential', 'v1'];

export const utf8 = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

const statementsOf = ({ proof: _, ...document }: Record<string, unknown>) =>
  canonicalQuads(document);

export function judgedSite(tree: Tree, base: string, now: string) {
  /** The site's own files, with some in their place; nothing else is there. */
  const fetchFrom =
    (changed: ReadonlyMap<string, Uint8Array>): FetchDocument =>
    async (address) => {
      if (!address.startsWith(base)) return { kind: 'unreachable' };
      const path = address.slice(base.length);
      const bytes = changed.get(path) ?? tree.get(path);
      return bytes === undefined
        ? { kind: 'absent', status: 404 }
        : { kind: 'found', bytes, address };
    };

  const judged = (
    bytes: Uint8Array,
    changed: ReadonlyMap<string, Uint8Array> = new Map(),
  ): Promise<Report> => verify({ bytes }, { fetchDocument: fetchFrom(changed), now });

  const at = (path: string): Uint8Array => tree.get(path) ?? new Uint8Array();

  /** What the issuer says of an award, whatever its form. */
  const fateOf = (folder: string): Fate => {
    const credential = jsonAt<{ revoked?: boolean; validUntil?: string }>(
      tree,
      `${folder}credential.json`,
    );
    if (credential.revoked === true) return 'erased';
    if ('revoked' in jsonAt(tree, `${folder}assertion.json`)) return 'revoked';
    const { validUntil } = credential;
    return validUntil !== undefined && validUntil < now ? 'expired' : 'valid';
  };

  const folders = awardsWith(tree, 'credential.json');
  const sound = folders.filter((folder) => fateOf(folder) === 'valid');
  const formsOf = (folder: string): string[] =>
    [
      ...[...documents, ...signedTexts].map((form) => folder + form),
      ...pictures.flatMap((name) => ['png', 'svg'].map((kind) => `${folder}${name}.${kind}`)),
    ].filter((path) => tree.has(path));

  return {
    judged,
    at,
    sound,

    /** Unchanged, each form says what its issuer says. @returns how many came to which verdict */
    async expectSound(): Promise<Readonly<Record<string, number>>> {
      const found: Record<string, number> = {};
      for (const folder of folders) {
        const fate = fateOf(folder);
        for (const path of formsOf(folder)) {
          const { verdict, steps } = await judged(at(path));
          // Of an erased award nothing is left that could be more than not valid.
          if (fate === 'erased') expect(['revoked', 'invalid'], path).toContain(verdict);
          else expect(verdict, `${path} ${JSON.stringify(steps)}`).toBe(fate);
          found[verdict] = (found[verdict] ?? 0) + 1;
        }
      }
      return found;
    },

    /** @param each changes of every document; of the first award's, all. @returns how many were judged */
    async expectChangesRefused(
      form: (typeof documents)[number] | (typeof signedTexts)[number],
      each: number,
      all: number = Number.POSITIVE_INFINITY,
    ): Promise<number> {
      let count = 0;
      for (const [index, folder] of sound.entries()) {
        const isSigned = form.endsWith('.txt');
        const [header = '', payload = '', signature = ''] = textAt(tree, folder + form).split('.');
        const original: object = isSigned
          ? JSON.parse(Buffer.from(payload, 'base64url').toString())
          : jsonAt(tree, folder + form);
        const changes = spread([...changesOf(original)], index === 0 ? all : each);
        for (const { path, how, document } of changes) {
          count += 1;
          const place = `${folder}${form}: ${path} ${how}`;
          const other = Buffer.from(JSON.stringify(document)).toString('base64url');
          const { verdict } = await judged(
            utf8(isSigned ? `${header}.${other}.${signature}` : document),
          );
          if (verdict === 'valid' && form === 'credential.json') {
            // The proof covers statements, not letters: a context said twice and then once states the same.
            expect(path, place).toContain('@context');
            const same = await statementsOf(original as Record<string, unknown>);
            expect(await statementsOf(document), place).toBe(same);
          } else {
            expect(verdict, place).not.toBe('valid');
          }
        }
      }
      return count;
    },
  };
}
