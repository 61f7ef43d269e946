/** What comes of asking for an address. The command asks the network, a browser its fetch, a test a map. */

export type Fetched =
  | {
      readonly kind: 'found';
      readonly bytes: Uint8Array;
      /** Where it was found after redirects. */
      readonly address: string;
      /** As the answer's header says it, without parameters. */
      readonly mediaType?: string;
    }
  /** There was an answer, and it was not 200: the thing is not there. */
  | { readonly kind: 'absent'; readonly status: number }
  /** It was not asked for, or what came was not read to its end. Says nothing of the badge. */
  | {
      readonly kind: 'refused';
      readonly why:
        | 'private-address'
        | 'not-web'
        | 'too-large'
        | 'too-many-redirects'
        | 'too-many'
        | 'offline'
        /** Where it is asked from, only addresses of one site are asked. */
        | 'elsewhere';
    }
  /** No answer. */
  | { readonly kind: 'unreachable' };

/** Never rejects on account of the address or of what is there. */
export type FetchDocument = (address: string) => Promise<Fetched>;
