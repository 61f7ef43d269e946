/**
 * What the pages render: one publication a process, kept where Astro's bundle of the pages and this module's other
 * copies all find it (a plain module variable would be loaded twice).
 */

import type { Addresses } from '../model/addresses.ts';
import type { Publication } from '../model/publication.ts';
import type { Keyring } from '../publish/produce.ts';

export type Session = {
  readonly publication: Publication;
  readonly addresses: Addresses;
  /** Signs what the dev server answers. Pages have no use for it, and a build opens its session without. */
  readonly keyring?: Keyring;
};

const key = Symbol.for('rosette.session');

type Holder = { [key]?: Session | undefined };

const holder = globalThis as Holder;

/** Sets what the pages of this process render. */
export function openSession(session: Session): void {
  holder[key] = session;
}

/** @throws when nothing was loaded: pages are only rendered by `badges build` and `badges dev` */
export function session(): Session {
  const open = holder[key];
  if (open === undefined) {
    throw new Error(
      'Nothing is loaded. Use "npm run build" and "npm run dev", which load the content first.',
    );
  }
  return open;
}
