/** What JSON-LD makes of a document with the published contexts. */

import jsonld from 'jsonld';
import { readShared } from './schema.ts';

const contextFiles: Readonly<Record<string, string>> = {
  'https://www.w3.org/ns/credentials/v2': 'credentials-v2.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json': 'ob-v3p0-context-3.0.3.json',
  'https://www.w3.org/ns/did/v1': 'did-v1.json',
  'https://w3id.org/security/multikey/v1': 'security-multikey-v1.json',
  'https://w3id.org/security/jwk/v1': 'security-jwk-v1.json',
  'https://w3id.org/openbadges/v1': 'openbadges-v1.json',
  'https://w3id.org/openbadges/legacy-v1': 'openbadges-legacy-v1.json',
  'https://w3id.org/openbadges/v2': 'openbadges-v2.json',
};

const documentLoader = async (url: string) => {
  const file = contextFiles[url];
  if (file === undefined) throw new Error(`No context is known for ${url}.`);
  const document = await readShared(`spec/contexts/${file}`);
  return { contextUrl: undefined, documentUrl: url, document };
};

/** In safe mode, which throws on a term that no context knows and on an id that is not absolute. */
export const expand = (document: object) => {
  const options = { documentLoader, safe: true } as jsonld.Options.Expand;
  return jsonld.expand(document as jsonld.JsonLdDocument, options);
};

/** How many values a tree holds at its ends, contexts aside: expansion renames and wraps, and keeps their number. */
export function leaves(tree: unknown): number {
  if (Array.isArray(tree)) return tree.reduce((sum: number, item) => sum + leaves(item), 0);
  if (typeof tree !== 'object' || tree === null) return 1;
  return (
    Object.entries(tree)
      // The datatype of a value comes from the context, not from the document.
      .filter(([key]) => key !== '@context' && !(key === '@type' && '@value' in tree))
      .reduce((sum, [, value]) => sum + leaves(value), 0)
  );
}
