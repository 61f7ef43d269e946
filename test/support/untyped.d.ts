/** What the tests use of libraries that come without types. */

type LoadedDocument = {
  readonly contextUrl: null;
  readonly document: unknown;
  readonly documentUrl: string;
};
type LoadDocument = (url: string) => Promise<LoadedDocument>;

declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: {
      readonly cryptosuite: unknown;
      readonly signer?: unknown;
      readonly date?: string;
    });
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: { readonly name: string };
}

declare module '@digitalbazaar/ed25519-multikey' {
  export function from(key: object): Promise<{ signer(): unknown; verifier(): unknown }>;
}

declare module '@digitalbazaar/vc' {
  type Verification = {
    readonly verified: boolean;
    readonly error?: Error & { readonly errors?: readonly Error[] };
    readonly statusResult?: {
      readonly verified: boolean;
      readonly error?: Error;
      readonly results?: readonly { readonly verified: boolean; readonly status?: boolean }[];
    };
  };
  export function issue(options: {
    readonly credential: object;
    readonly suite: unknown;
    readonly documentLoader: LoadDocument;
  }): Promise<object>;
  export function verifyCredential(options: {
    readonly credential: object;
    readonly suite: unknown;
    readonly documentLoader: LoadDocument;
    readonly checkStatus?: (options: never) => Promise<unknown>;
    readonly now?: string | Date;
  }): Promise<Verification>;
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  type List = { readonly length: number; getStatus(index: number): boolean };
  export function decodeList(options: { readonly encodedList: string }): Promise<List>;
  export function checkStatus(options: {
    readonly credential: object;
    readonly suite: unknown;
    readonly documentLoader: LoadDocument;
  }): Promise<{
    readonly verified: boolean;
    readonly error?: Error;
    readonly results?: readonly { readonly verified: boolean; readonly status?: boolean }[];
  }>;
}

declare module '@digitalcredentials/lru-memoize' {
  export class LruCache {
    memoize(options: {
      readonly key: string;
      readonly fn: () => Promise<unknown>;
    }): Promise<unknown>;
  }
}
