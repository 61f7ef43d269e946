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
import { pagePathsBesideAwards } from './pages.ts';

type FileRecord = {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly type: string;
  readonly keep: boolean;
};

/** The files of an award: SHA-256 of the list of their paths and digests, in the order of the paths, and how many. */
export type AwardTree = { readonly tree: string; readonly files: number };

type AwardRecord = AwardTree & { readonly facts: string };

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

/** @param files in the order of their paths, each with its SHA-256 */
export const treeOf = (
  files: readonly (readonly [path: string, sha256: string, ...unknown[]])[],
): AwardTree => ({
  tree: sha256(JSON.stringify(files.map(([path, digest]) => [path, digest]))),
  files: files.length,
});

/**
 * @param folder with everything in it but the catalogue; the files of awards are not read again
 * @param trees of every award
 */
export async function makeCatalogue(
  folder: string,
  publication: Publication,
  at: Addresses,
  trees: ReadonlyMap<AwardId, AwardTree>,
  source: string | undefined,
): Promise<CatalogueOutput> {
  const paths = await pathsBesideAwards(folder, publication);
  const rendered = new Set([...pagePathsBesideAwards(publication, at), ...scriptPaths(at)]);
  const isKept = (path: string): boolean =>
    rendered.has(path) || refAt(publication, at, path)?.keep === true;
  const files = (await digestsOf(folder, paths)).map(
    ({ path, digest, bytes }): FileRecord => ({
      path,
      sha256: digest,
      bytes,
      type: mediaTypeOf(path),
      keep: isKept(path),
    }),
  );
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

/** An award's files are all below a folder that is called by its id, one in each language, and nothing else is there. */
async function pathsBesideAwards(folder: string, { site }: Publication): Promise<string[]> {
  const rooms = site.languages.map((language) => `${languageFolder(site, language)}awards/**`);
  const paths = await fastGlob('**', {
    cwd: folder,
    dot: true,
    followSymbolicLinks: false,
    ignore: rooms,
  });
  return paths.sort(compareText);
}

function shardsOf(
  publication: Publication,
  trees: ReadonlyMap<AwardId, AwardTree>,
): Map<string, CatalogueShard> {
  const entries = [...publication.awards.values()]
    .map((award): [string, AwardRecord] => {
      const made = trees.get(award.id);
      if (made === undefined) throw new Error('An award was left out of the build.');
      return [sha256(award.id), { facts: awardFacts(award), tree: made.tree, files: made.files }];
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
