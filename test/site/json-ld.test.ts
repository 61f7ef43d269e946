/** Every 2.0 document of the built example, expanded by an implementation that is not ours. */

import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { expect, test } from 'vitest';
import { hasShared, shared } from '../shared.ts';
import { command, treeOf } from '../support/command.ts';
import { exampleCopy } from '../support/example.ts';

test.skipIf(!hasShared)(
  'no 2.0 document drops a term (skipped when ../shared is not there)',
  async () => {
    const context = JSON.parse(await readFile(shared('spec/contexts/openbadges-v2.json'), 'utf8'));
    const documentLoader = async (url: string) => {
      if (url !== 'https://w3id.org/openbadges/v2') throw new Error(`No context for ${url}.`);
      return { contextUrl: undefined, documentUrl: url, document: context };
    };
    const root = await exampleCopy('https://badges.example.org/club/');
    try {
      expect((await command(['build', '--root', root])).code).toBe(0);
      const tree = await treeOf(join(root, 'dist'));
      const documents = [...tree]
        .filter(([path]) => /^(issuers|badges|awards)\/.*(?<!v1|v1-revocations)\.json$/.test(path))
        .map(([path, bytes]) => [path, JSON.parse(new TextDecoder().decode(bytes))] as const);
      expect(documents).toHaveLength(2 + 7 + 13 + 2 + 2);
      for (const [path, document] of documents) {
        const options = { documentLoader, safe: true } as jsonld.Options.Expand;
        const [expanded] = await jsonld.expand(document, options);
        // Each property of the document but its context is there under its full name.
        expect(Object.keys(expanded ?? {}).length, path).toBe(Object.keys(document).length - 1);
      }
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  },
);
