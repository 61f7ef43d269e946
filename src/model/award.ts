/** One recipient receiving one badge. */

import type { Alignment, BadgeClass } from './badge-class.ts';
import type { Common, Party } from './common.ts';
import type { Instant } from './instant.ts';
import type { SealedName } from './name-hash.ts';
import type { Recipient } from './recipient.ts';

/** Random UUID, version 4, lower case. */
export type AwardId = string & { readonly __awardId: never };

export type Evidence = {
  readonly id?: string;
  readonly name?: string;
  readonly description?: string;
  readonly narrative?: string;
  readonly genre?: string;
  readonly audience?: string;
};

/** @see Open Badges 3.0, "Result" */
export type Result = {
  /** Slug of a result that the badge describes. */
  readonly resultDescription: string;
  readonly value?: string;
  readonly status?: string;
  /** Slug of a level of that result. */
  readonly achievedLevel?: string;
  readonly alignment: readonly Alignment[];
};

type AnyAward = {
  readonly id: AwardId;
  readonly badgeClass: BadgeClass;
  readonly issuedOn: Instant;
  /** Unique among the awards of an issuer. */
  readonly statusIndex: number;
};

export type GrantedAward = AnyAward &
  Common & {
    readonly kind: 'granted';
    readonly recipient: Recipient;
    readonly expires?: Instant;
    /** Display name, shown on the page only. */
    readonly name?: string;
    /** Of a name that only those see who are told it. */
    readonly sealedName?: SealedName;
    /** Markdown. */
    readonly narrative?: string;
    readonly evidence: readonly Evidence[];
    readonly result: readonly Result[];
    readonly creditsEarned?: number;
    readonly role?: string;
    readonly term?: string;
    readonly licenseNumber?: string;
    readonly activityStartDate?: Instant;
    readonly activityEndDate?: Instant;
    /** Who says that it was achieved, when that is not the issuer. */
    readonly source?: Party;
    readonly revoked?: { readonly on: Instant; readonly reason: string };
  };

/** What is left of an award after erasure: its addresses, and that it counts as revoked. Names no one. */
export type ErasedAward = AnyAward & { readonly kind: 'erased'; readonly erased: Instant };

export type Award = GrantedAward | ErasedAward;

export const isRevoked = (award: Award): boolean =>
  award.kind === 'erased' || award.revoked !== undefined;
