/** What a build begins before its content is loaded: bundling takes seconds, and needs no more than the site's address. */

import { addressAhead } from '../content/address-ahead.ts';
import { type Bundling, beginBundling } from '../site/bundle.ts';
import { type Engine, engineDigests } from './engine.ts';

export type Ahead = {
  readonly engine: Engine;
  /** Absent where the address could not be told yet. To be stopped by whoever began it, however the build ends. */
  readonly bundling?: Bundling;
};

/** @param cacheDir where the bundle is kept */
export async function beginAhead(root: string, cacheDir: string): Promise<Ahead> {
  const [url, engine] = await Promise.all([addressAhead(root), engineDigests()]);
  if (url === undefined) return { engine };
  return { engine, bundling: beginBundling({ url, cacheDir, engine: engine.pages }) };
}
