/** `badges dev`: the site on this machine, loaded again at every change of the content. */

import { folderSource } from '../../content/files.ts';
import { hasErrors, type Problem } from '../../problems/problem.ts';
import { renderProblems } from '../../problems/render.ts';
import { load } from '../../publish/load.ts';
import { workspaceOf } from '../../publish/workspace.ts';
import { serveSite } from '../../site/serve.ts';
import { openSession } from '../../site/session.ts';
import { type Command, exit, type GlobalOptions, type Io } from '../io.ts';
import { tellProblems } from '../report.ts';

type DevCommand = { readonly port?: string };

export const dev: Command<DevCommand> = async (options, io) => {
  const port = portOf(options.port);
  if (port === null) {
    io.warn('A port is a number from 1 to 65535.');
    return exit.usage;
  }
  const { problems, site } = await open(options, io);
  tellProblems(problems, io);
  if (site === undefined) return exit.problems;
  const server = await serveSite({
    root: options.root,
    site,
    cacheDir: workspaceOf(options.root).cache,
    ...(port === undefined ? {} : { port }),
    reload: async () => {
      const again = await open(options, io);
      tellProblems(again.problems, io);
      if (again.site === undefined) return renderProblems(again.problems);
      if (again.site.url !== site.url)
        io.warn('The address in badges/site.yaml changed: stop this server and start it again.');
      return undefined;
    },
  });
  io.print(`The site is at ${server.url} and follows what you change. Stop it with Ctrl+C.`);
  await server.closed;
  return exit.done;
};

/** Loads the content into the session; the last good publication stays when there are problems. */
async function open(options: GlobalOptions, io: Io) {
  const loaded = await load(folderSource(options.root), options.now ?? io.now());
  const { publication, addresses } = loaded;
  const problems: readonly Problem[] = loaded.problems;
  if (publication === undefined || addresses === undefined || hasErrors(problems))
    return { problems };
  openSession({ publication, addresses });
  return { problems, site: publication.site };
}

function portOf(written: string | undefined): number | undefined | null {
  if (written === undefined) return undefined;
  const port = Number(written);
  return /^\d{1,5}$/.test(written) && port >= 1 && port <= 65_535 ? port : null;
}
