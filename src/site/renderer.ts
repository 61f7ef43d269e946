/** Renders the pages of the open session with the bundled code, in whichever thread. */

import { pathToFileURL } from 'node:url';
import type { Bundle } from './bundle.ts';
import { session } from './session.ts';

type Params = Readonly<Record<string, string | undefined>>;

type Route = {
  /** With its parameters in brackets: `/[...lang]/awards/[id]`. */
  readonly route: string;
  /** The file of the page. */
  readonly component: string;
};

/** What we use of Astro's application for rendering ahead. Source: astro 7, `core/build/app.js`. */
type App = {
  readonly manifest: { readonly routes: readonly { readonly routeData: Route }[] };
  readonly routeCache: { clearAll(): void };
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  getComponentByRoute(route: Route): Promise<{
    getStaticPaths?: () => readonly { readonly params: Params }[];
  }>;
  render(request: Request, options: { readonly routeData: Route }): Promise<Response>;
};

/** `awards`: the pages of awards, as many as there are in the session. `others`: all other pages. */
export type PageKind = 'awards' | 'others';

export type RenderedPage = {
  /** Below the output folder. */
  readonly path: string;
  readonly html: Uint8Array;
};

/** Gives the pages one after the other. What is rendered is read from the session when it is asked for. */
export type Renderer = (kind: PageKind) => AsyncIterable<RenderedPage>;

export async function openRenderer({ entry, styles }: Bundle): Promise<Renderer> {
  const { app } = (await import(pathToFileURL(entry).href)) as { readonly app: App };
  app.setInternals({
    pagesByKeys: new Map(
      Object.entries(styles).map(([key, sheets]) => [key, { styles: [...sheets] }]),
    ),
    entrySpecifierToBundleMap: new Map(),
  });
  app.setOptions({
    settings: { scripts: [] },
    // What goes wrong is thrown, and told in words of ours.
    logger: { options: { destination: { write: () => true }, level: 'silent' } },
  });
  return async function* (kind) {
    const { url } = session().publication.site;
    // Astro remembers what pages there are, and here they are others each time.
    app.routeCache.clearAll();
    for (const { routeData } of app.manifest.routes) {
      if (isOfAwards(routeData) !== (kind === 'awards')) continue;
      const { getStaticPaths } = await app.getComponentByRoute(routeData);
      for (const { params } of getStaticPaths?.() ?? [{ params: {} }]) {
        const folder = placed(routeData.route, params);
        const response = await app.render(new Request(url + folder), { routeData });
        const html = new Uint8Array(await response.arrayBuffer());
        if (html.length === 0) throw new Error(`The page ${folder} is empty.`);
        yield { path: folder === notFound ? '404.html' : `${folder}index.html`, html };
      }
    }
  };
}

const notFound = '404/';

const isOfAwards = ({ route }: Route): boolean => route.includes('/awards/[id]');

/** The address of a page below that of the site. */
function placed(route: string, params: Params): string {
  return route
    .replace(/\[(?:\.{3})?([^\]]+)\]/g, (_, name: string) => params[name] ?? '')
    .split('/')
    .filter((part) => part !== '')
    .map((part) => `${part}/`)
    .join('');
}
