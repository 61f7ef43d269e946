/** The folder of published vectors and real files that stands beside a checkout. */
import { existsSync } from 'node:fs';

const folder = new URL('../../shared/', import.meta.url);

/** The address of a file in the shared folder, for example `spec/vectors/baked/html5-baked.svg`. */
export const shared = (path: string): URL => new URL(path, folder);

/** A clone may lack the folder; then its tests are skipped, unless ROSETTE_REQUIRE_SHARED is set. */
export const hasShared: boolean = existsSync(shared('spec/vectors/'));

if (!hasShared && process.env.ROSETTE_REQUIRE_SHARED !== undefined) {
  throw new Error(`ROSETTE_REQUIRE_SHARED is set, but ${folder.pathname} has no spec/vectors.`);
}
