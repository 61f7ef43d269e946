/** A JSON-LD document loader that holds what it gives, and refuses everything else. */

export type ContextLoader = (url: string) => Promise<{
  readonly contextUrl?: undefined;
  readonly documentUrl: string;
  readonly document: object;
}>;

/** A document names a context that is not held: what its terms mean is not known. */
export class UnknownContext extends Error {
  override readonly name = 'UnknownContext';
  readonly url: string;

  constructor(url: string) {
    super(`The JSON-LD context ${JSON.stringify(url.slice(0, 200))} is not among those held here.`);
    this.url = url;
  }
}

/** Never touches the network. The promise is rejected with {@link UnknownContext}. */
export const createContextLoader =
  (contexts: ReadonlyMap<string, object>): ContextLoader =>
  async (url) => {
    const document = contexts.get(url);
    if (document === undefined) throw new UnknownContext(url);
    return { contextUrl: undefined, documentUrl: url, document };
  };
