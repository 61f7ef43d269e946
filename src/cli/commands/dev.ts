/** `badges dev`: the site on this machine, loaded again at every change of the content. */

import { folderSource } from '../../content/files.ts';
import { hasErrors, type Problem } from '../../problems/problem.ts';
import { renderProblems } from '../../problems/render.ts';
import { developmentKeys } from '../../publish/development-keys.ts';
import { openKeyring } from '../../publish/keyring.ts';
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
  const secret = io.takeSecret();
  const { problems, site } = await open(options, secret, io);
  tellProblems(problems, io);
  if (site === undefined) return exit.problems;
  const server = await serveSite({
    root: options.root,
    site,
    cacheDir: workspaceOf(options.root).cache,
    ...(port === undefined ? {} : { port }),
    reload: async () => {
      const again = await open(options, secret, io);
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
async function open(options: GlobalOptions, secret: string | undefined, io: Io) {
  const { root } = options;
  const at = options.now ?? io.now();
  const content = folderSource(root);
  const signed = await load(content, at, { developmentKeys: developmentKeys(root, io) });
  if (signed.publication === undefined || signed.addresses === undefined) {
    return { problems: signed.problems };
  }
  const { publication } = signed;
  const { keyring, problems: wrongKeys } = await openKeyring({ publication, root, secret });
  if (!hasErrors(wrongKeys)) {
    openSession({ publication, addresses: signed.addresses, keyring });
    return { problems: [...signed.problems, ...wrongKeys], site: publication.site };
  }
  // Whoever has no private key, as most contributors, sees what needs none.
  const unsigned = await load(content, at, { unsigned: true });
  if (unsigned.publication === undefined || unsigned.addresses === undefined) {
    return { problems: unsigned.problems };
  }
  const { publication: preview, addresses } = unsigned;
  openSession({ publication: preview, addresses, keyring: new Map() });
  const asWarnings = wrongKeys.map((problem): Problem => ({ ...problem, severity: 'warning' }));
  return {
    problems: [...unsigned.problems, ...asWarnings],
    site: unsigned.publication.site,
  };
}

function portOf(written: string | undefined): number | undefined | null {
  if (written === undefined) return undefined;
  const port = Number(written);
  return /^\d{1,5}$/.test(written) && port >= 1 && port <= 65_535 ? port : null;
}
