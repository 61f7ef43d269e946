/** The rich site, signed, with every form of every award: its files in memory, and answers from its addresses. */

import type { Addresses } from '../../src/model/addresses.ts';
import { validKeys } from '../../src/model/keys.ts';
import type { Publication } from '../../src/model/publication.ts';
import { refs } from '../../src/publish/catalogue.ts';
import { mediaTypeOf } from '../../src/publish/media-types.ts';
import { createProducer } from '../../src/publish/produce.ts';
import type { FetchDocument } from '../../src/verify/fetched.ts';
import { type TestKeys, testKeys } from '../support/keys.ts';
import { plainShare } from '../support/plain-share.ts';
import { publish } from '../support/publication.ts';
import { rich } from '../support/rich-site.ts';
import type { SiteFiles } from '../support/site.ts';

export const base = 'https://badges.example.org/club/';

/** An earlier pair of keys, and what became of it. */
export type FormerKeys = {
  readonly keys: TestKeys;
  readonly status: 'retired' | 'compromised';
};

export type SiteOptions = {
  /** Files that stand beside those of the rich site, or in their place. */
  readonly files?: SiteFiles;
  readonly keys?: TestKeys;
  readonly former?: FormerKeys;
  /** As `formats:` has them. */
  readonly formats?: string;
  /** As `bake:` has them. */
  readonly bake?: string;
};

export type SiteInMemory = {
  readonly base: string;
  readonly publication: Publication;
  readonly addresses: Addresses;
  readonly keys: TestKeys;
  /** By path below the base. Tests may change and delete them: every site is a new one. */
  readonly files: Map<string, Uint8Array>;
  /** Answers from `files`; 404 for what is not among them; what is not the site's is unreachable. */
  readonly fetchDocument: FetchDocument;
  /** @throws when there is no such file */
  readonly textAt: (path: string) => string;
  /** Puts a document in the place of a file. */
  readonly put: (path: string, document: unknown) => void;
};

/** The awards of the rich site. `live` expires after 2028-05-01, `old` never does. */
export const awards = {
  live: '0b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42',
  revoked: '1b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42',
  erased: '2b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42',
  old: '3b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42',
} as const;

export async function siteInMemory(options: SiteOptions = {}): Promise<SiteInMemory> {
  const keys = options.keys ?? (await testKeys());
  const site = await publish({
    ...rich,
    'badges/site.yaml': [
      `url: ${base}`,
      'title: The Club',
      `formats: ${options.formats ?? '[1.1, 2.0, 3.0]'}`,
      ...(options.bake === undefined ? [] : [`bake: ${options.bake}`]),
      'timeZone: Europe/Berlin',
      'language: de\n',
    ].join('\n'),
    ...keyFiles(keys, 'active'),
    ...(options.former && keyFiles(options.former.keys, options.former.status)),
    ...options.files,
  });
  const produce = createProducer(
    site.publication,
    site.addresses,
    async (image) => image,
    new Map([['acme', keys.signer]]),
    plainShare,
  );
  const files = new Map<string, Uint8Array>();
  for (const ref of refs(site.publication, site.addresses)) {
    files.set(ref.path, await produce(ref));
  }
  return {
    ...site,
    base,
    keys,
    files,
    fetchDocument: fetchFiles(files),
    textAt: (path) => {
      const bytes = files.get(path);
      if (bytes === undefined) throw new Error(`There is no ${path}.`);
      return new TextDecoder().decode(bytes);
    },
    put: (path, document) => {
      files.set(path, new TextEncoder().encode(JSON.stringify(document)));
    },
  };
}

const fetchFiles =
  (files: ReadonlyMap<string, Uint8Array>): FetchDocument =>
  async (address) => {
    const { href } = new URL(address.split('#')[0] ?? '');
    if (!href.startsWith(base)) return { kind: 'unreachable' };
    const path = href.slice(base.length);
    const bytes = files.get(path);
    return bytes === undefined
      ? { kind: 'absent', status: 404 }
      : { kind: 'found', bytes, address: href, mediaType: mediaTypeOf(path).split(';')[0] ?? '' };
  };

const changes = {
  active: {},
  retired: { retired: '2026-08-01T00:00:00Z', reason: 'It was time.' },
  compromised: { compromised: '2026-08-01T00:00:00Z', reason: 'A laptop was lost.' },
} as const;

function keyFiles({ issuerKeys }: TestKeys, status: keyof typeof changes): SiteFiles {
  const entries = validKeys(issuerKeys).map(({ jwk, thumbprint, created }) => {
    const key = { ...jwk, status, created, ...changes[status] };
    return [`keys/acme/${thumbprint}.json`, JSON.stringify(key)] as const;
  });
  return Object.fromEntries(entries);
}
