/** Every JSON-LD document of the built example, expanded by an implementation that is not ours. */

import { readFile, rm } from 'node:fs/promises';
import jsonld from 'jsonld';
import { expect, test } from 'vitest';
import { hasShared, shared } from '../shared.ts';
import { builtExample, jsonAt } from '../support/signed-site.ts';

const published: Readonly<Record<string, string>> = {
  'https://w3id.org/openbadges/v2': 'openbadges-v2.json',
  'https://www.w3.org/ns/credentials/v2': 'credentials-v2.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json': 'ob-v3p0-context-3.0.3.json',
  'https://www.w3.org/ns/did/v1': 'did-v1.json',
  'https://w3id.org/security/multikey/v1': 'security-multikey-v1.json',
  'https://w3id.org/security/jwk/v1': 'security-jwk-v1.json',
};

const documentLoader = async (url: string) => {
  const file = published[url];
  if (file === undefined) throw new Error(`No context for ${url}.`);
  const document = JSON.parse(await readFile(shared(`spec/contexts/${file}`), 'utf8'));
  return { contextUrl: undefined, documentUrl: url, document };
};

test.skipIf(!hasShared)(
  'no document drops a term (skipped when ../shared is not there)',
  async () => {
    const { root, tree } = await builtExample();
    try {
      const documents = [...tree.keys()]
        .filter((path) =>
          /^(issuers|badges|awards)\/.*(?<!v1|v1-revocations|oembed)\.json$/.test(path),
        )
        .map((path) => [path, jsonAt(tree, path)] as const)
        // What stands in the place of an erased award is no JSON-LD in 3.0, nor is a bare JWK.
        .filter(([, document]) => '@context' in document);
      const counted = (ending: RegExp) => documents.filter(([path]) => ending.test(path)).length;
      expect(counted(/\/(issuer|revocations|badge|assertion)\.json$/)).toBe(2 + 2 + 7 + 13);
      expect(counted(/\/(achievement|credential)\.json$/)).toBe(7 + 12);
      expect(counted(/^issuers\/[^/]+\/(did|status\/1)\.json$/)).toBe(4);
      expect(counted(/\/keys\/[^/.]+\.json$/)).toBe(2);
      for (const [path, document] of documents) {
        const options = { documentLoader, safe: true } as jsonld.Options.Expand;
        const [expanded] = await jsonld.expand(document as jsonld.JsonLdDocument, options);
        // Each property of the document but its context is there under its full name.
        expect(Object.keys(expanded ?? {}).length, path).toBe(Object.keys(document).length - 1);
      }
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  },
);
