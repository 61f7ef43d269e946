/**
 * What the words of a credential mean: needed for a Data Integrity proof and for nothing else. The texts of the contexts
 * and canonicalization are most of the code of this room, so both are loaded when there is such a proof to check.
 */

export type Meanings = {
  readonly contexts: ReadonlyMap<string, object>;
  readonly terms: ReadonlySet<string>;
};

export type LoadMeanings = () => Promise<Meanings>;

/** Of the contexts that we hold. */
export const knownMeanings: LoadMeanings = async () => (await import('./contexts.ts')).meanings;
