/** `catalogue.json` and its shards: what is published, read off the finished folder. Source: design, section 3, "Catalogue". */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastGlob from 'fast-glob';
import type { Addresses } from '../model/addresses.ts';
import type { AwardId } from '../model/award.ts';
import { given } from '../model/given.ts';
import { languageFolder } from '../model/languages.ts';
import type { Publication } from '../model/publication.ts';
import type { Site } from '../model/site.ts';
import { compareText } from '../problems/problem.ts';
import { refAt, scriptPaths } from './catalogue.ts';
import { awardFacts, badgeFacts, sha256 } from './facts.ts';
import { mediaTypeOf } from './media-types.ts';
import { pagePaths } from './pages.ts';

type FileRecord = {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly type: string;
  readonly keep: boolean;
};

type AwardRecord = { readonly facts: string; readonly tree: string; readonly files: number };

export type CatalogueFile = {
  readonly format: 1;
  readonly base: string;
  /** Repository and commit, when the environment says them. */
  readonly source?: string;
  /** Nothing to deploy: see `Site.preview`. */
  readonly preview?: NonNullable<Site['preview']>;
  /** All files outside awards/, but for the catalogue itself. */
  readonly files: readonly FileRecord[];
  readonly badges: Readonly<Record<string, string>>;
  readonly awards: {
    readonly count: number;
    /** SHA-256 of each shard that is not empty, by its two hexadecimal digits. */
    readonly shards: Readonly<Record<string, string>>;
  };
};

/** A shard: by SHA-256 of the award's id, so that the list does not give the addresses away. */
export type CatalogueShard = Readonly<Record<string, AwardRecord>>;

export type CatalogueOutput = {
  readonly catalogue: CatalogueFile;
  readonly shards: ReadonlyMap<string, CatalogueShard>;
};

export async function makeCatalogue(
  folder: string,
  publication: Publication,
  at: Addresses,
  source: string | undefined,
): Promise<CatalogueOutput> {
  const paths = (await fastGlob('**', { cwd: folder, dot: true, followSymbolicLinks: false })).sort(
    compareText,
  );
  const rendered = new Set([...pagePaths(publication, at), ...scriptPaths(at)]);
  const isKept = (path: string): boolean =>
    rendered.has(path) || refAt(publication, at, path)?.keep === true;
  const files: FileRecord[] = [];
  const trees = new Map<AwardId, [string, string][]>();
  const awardOf = awardFinder(publication);
  for (const { path, digest, bytes } of await digestsOf(folder, paths)) {
    const award = awardOf(path);
    if (award === undefined) {
      files.push({ path, sha256: digest, bytes, type: mediaTypeOf(path), keep: isKept(path) });
    } else {
      const tree = trees.get(award) ?? [];
      tree.push([path, digest]);
      trees.set(award, tree);
    }
  }
  const shards = shardsOf(publication, trees);
  const catalogue: CatalogueFile = {
    format: 1,
    base: publication.site.url,
    ...given({ source, preview: publication.site.preview }),
    files,
    badges: Object.fromEntries(
      [...publication.badgeClasses].map(([key, badge]) => [key, badgeFacts(badge)]),
    ),
    awards: {
      count: publication.awards.size,
      shards: Object.fromEntries(
        [...shards].map(([hex, shard]) => [hex, sha256(shardText(shard))]),
      ),
    },
  };
  return { catalogue, shards };
}

type Digest = { readonly path: string; readonly digest: string; readonly bytes: number };

const atOnce = 64;

/** In the order of the paths; some files at a time, so that their bytes never stand in memory together. */
async function digestsOf(folder: string, paths: readonly string[]): Promise<Digest[]> {
  const digests: Digest[] = [];
  for (let start = 0; start < paths.length; start += atOnce) {
    const some = paths.slice(start, start + atOnce).map(async (path): Promise<Digest> => {
      const bytes = await readFile(join(folder, path));
      return { path, digest: sha256(bytes), bytes: bytes.length };
    });
    digests.push(...(await Promise.all(some)));
  }
  return digests;
}

/** An award's files are all below a folder that is called by its id, one in each language. */
function awardFinder({ site, awards }: Publication): (path: string) => AwardId | undefined {
  const rooms = site.languages.map((language) => `${languageFolder(site, language)}awards/`);
  return (path) => {
    const room = rooms.find((one) => path.startsWith(one));
    const [id = ''] = room === undefined ? [] : path.slice(room.length).split('/');
    return awards.has(id as AwardId) ? (id as AwardId) : undefined;
  };
}

function shardsOf(
  publication: Publication,
  trees: ReadonlyMap<AwardId, readonly [string, string][]>,
): Map<string, CatalogueShard> {
  const entries = [...publication.awards.values()]
    .map((award): [string, AwardRecord] => {
      const tree = trees.get(award.id) ?? [];
      const record = {
        facts: awardFacts(award),
        tree: sha256(JSON.stringify(tree)),
        files: tree.length,
      };
      return [sha256(award.id), record];
    })
    .sort(([a], [b]) => compareText(a, b));
  const shards = new Map<string, Record<string, AwardRecord>>();
  for (const [hash, record] of entries) {
    const hex = hash.slice(0, 2);
    const shard = shards.get(hex) ?? {};
    shard[hash] = record;
    shards.set(hex, shard);
  }
  return shards;
}

/** Compact: a shard of a large site has hundreds of entries and only machines read it. */
export const shardText = (shard: CatalogueShard): string => `${JSON.stringify(shard)}\n`;
