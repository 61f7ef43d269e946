/** What the process that bundles the pages is told and what it answers. All of it can be sent as JSON. */

/** A style sheet of a page, as Astro keeps it. */
export type Style = Readonly<Record<string, unknown>>;

export type BundleOrder = {
  /** The address of the site. */
  readonly url: string;
  /** Where the files go: an empty folder, which is the current one of the process. */
  readonly folder: string;
  readonly cacheDir: string;
};

export type MadeBundle = {
  /** The module that renders the pages: the name of a file in {@link codeFolder}. */
  readonly entry: string;
  /** The style sheets of each page, by Astro's name for the page. */
  readonly styles: Readonly<Record<string, readonly Style[]>>;
};

export type Answer =
  | { readonly made: MadeBundle }
  | {
      readonly failed: {
        readonly message: string;
        readonly stack?: string | undefined;
        /** Of the operating system: `ENOSPC`. */
        readonly code?: string | undefined;
      };
    };

/** Below the bundle's folder: what pages load. */
export const assetsFolder = 'assets';
/** Below the bundle's folder: what renders them. */
export const codeFolder = 'code';
