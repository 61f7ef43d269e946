/** What the threads of a build are told and what they answer. All of it can be copied from thread to thread. */

import type { AwardId } from '../model/award.ts';
import type { Publication } from '../model/publication.ts';
import type { Keyring } from '../publish/produce.ts';
import type { Bundle } from '../site/bundle.ts';
import type { PackedAward } from './without-awards.ts';

/** What all orders have alike: said once, when a thread begins. */
export type Opening = {
  /** Without awards. */
  readonly base: Publication;
  readonly keyring: Keyring;
  /** Where the files go. */
  readonly stage: string;
};

/** A file that was written: its path below the output folder, SHA-256, size in bytes, time of change in ms. */
export type FileRecord = readonly [path: string, sha256: string, bytes: number, modified: number];

/** What is made of an award: documents and images for machines, or pages for people. */
export type Part = 'documents' | 'pages';

export type Order =
  | { readonly kind: 'documents'; readonly awards: readonly PackedAward[] }
  | { readonly kind: 'pages'; readonly awards: readonly PackedAward[]; readonly bundle: Bundle }
  /** Files of the last output stay as they are. */
  | {
      readonly kind: 'keep';
      /** The folder of the last output. */
      readonly from: string;
      readonly awards: readonly {
        readonly id: AwardId;
        readonly part: Part;
        readonly files: readonly FileRecord[];
      }[];
    };

export type PartFiles = {
  readonly id: AwardId;
  readonly part: Part;
  /** In the order of their paths; absent where what was to be kept is not as it was. */
  readonly files?: readonly FileRecord[];
};
