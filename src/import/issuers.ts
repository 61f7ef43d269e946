/** Which issuer a badge belongs to. */

import type { Problem } from '../problems/problem.ts';
import { quote } from '../problems/quote.ts';
import type { Distinct } from './distinct.ts';
import type { Draft, Told } from './draft.ts';
import { segmentsOf } from './pictures.ts';
import { note } from './rules.ts';

/** An issuer that is imported, or the folder of one that is there already. */
export type IssuerChoice = { readonly draft: Draft } | { readonly slug: string };

/**
 * By id; by the name of its file, for 1.0 has no ids; else the only one there is, which is told.
 *
 * @param issuers every issuer of the import, embedded ones too
 * @param existing slugs of the issuers in the content
 */
export function issuerOf(
  badge: Draft,
  issuers: Distinct,
  existing: readonly string[],
  told: Told,
): IssuerChoice | undefined {
  const named = typeof badge.issuer === 'string' ? badge.issuer : badge.issuer?.id;
  const embedded = typeof badge.issuer === 'object' ? issuers.keptOf.get(badge.issuer) : undefined;
  const byId = issuers.kept.filter((issuer) => issuer === embedded || isSameId(issuer.id, named));
  const byFile = byId.length > 0 ? byId : issuers.kept.filter((issuer) => standsAt(issuer, named));
  const [found] = byFile;
  if (found !== undefined && byFile.length === 1) return { draft: found };
  const [only] = issuers.kept;
  if (only !== undefined && issuers.kept.length === 1) {
    told.toDo.push(note(badge, 'issuer', chosen(named, quote(nameOf(only)))));
    return { draft: only };
  }
  const [slug] = existing;
  if (slug !== undefined && issuers.kept.length === 0 && existing.length === 1) {
    told.toDo.push(note(badge, 'issuer', chosen(named, `badges/${slug}/issuer.md`)));
    return { slug };
  }
  told.problems.push(unknown(badge, named, issuers.kept));
  return undefined;
}

const nameOf = ({ fields, from }: Draft): string =>
  typeof fields.name === 'string' ? fields.name : from;

const isSameId = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && (a === b || URL.parse(a)?.href === URL.parse(b)?.href);

/** Has the issuer no id, and does the address end in the name of its file? */
function standsAt({ id, from, within }: Draft, address: string | undefined): boolean {
  if (id !== undefined || within !== undefined || address === undefined) return false;
  const name = from.slice(from.lastIndexOf('/') + 1);
  return segmentsOf(address).at(-1) === name;
}

const chosen = (named: string | undefined, taken: string): string =>
  named === undefined
    ? `The badge names no issuer. It went to the only one there is, ${taken}.`
    : `Its issuer ${quote(named)} is not among the files. The badge went to the only one there is, ${taken}.`;

const unknown = (badge: Draft, named: string | undefined, issuers: readonly Draft[]): Problem => ({
  code: 'import-issuer',
  severity: 'error',
  file: badge.from,
  message:
    named === undefined
      ? 'The badge does not say who issues it.'
      : `The badge is issued by ${quote(named)}, and no profile of that issuer is among the files.`,
  hint:
    issuers.length === 0
      ? 'Import the issuer’s profile together with the badge.'
      : `Import the badge together with its issuer alone. Found here: ${issuers.map((issuer) => quote(nameOf(issuer))).join(', ')}.`,
});
