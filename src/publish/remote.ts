/** What the address of a git remote says: which repository it is, and where its host would serve a site. */

import { usualAddress } from './deployment.ts';

export type RemoteRepository = {
  readonly host: string;
  /** `owner/name`, on GitLab perhaps with groups between. */
  readonly path: string;
  /** Its page on its host. */
  readonly web: string;
};

/** @param remote as `git remote get-url` gives it: `https://…`, `ssh://…`, `git@host:owner/name.git` */
export function repositoryOf(remote: string): RemoteRepository | undefined {
  const written = remote.trim();
  const short = /^(?:[\w.-]+@)?([\w.-]+\.[a-z]+):(?!\/)(.+)$/i.exec(written);
  const url = short ? URL.parse(`ssh://${short[1]}/${short[2]}`) : URL.parse(written);
  if (url === null || !/^(https?|ssh|git):$/.test(url.protocol)) return undefined;
  const path = url.pathname.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '');
  const host = url.hostname.toLowerCase();
  if (!/^[\w.-]+(\/[\w.-]+)+$/.test(path) || !host.includes('.')) return undefined;
  return { host, path, web: `https://${host}/${path}` };
}

/** A table of hosts that serve pages of a repository. Sources: the hosts' documentation of their Pages. */
const pages: Readonly<Record<string, (path: string) => string>> = {
  'github.com': usualAddress,
  'gitlab.com': (path) => below(path, 'gitlab.io'),
  'codeberg.org': (path) => {
    const [owner = '', name = ''] = path.split('/');
    const host = `https://${owner.toLowerCase()}.codeberg.page/`;
    return name === 'pages' ? host : `${host}${name}/`;
  },
};

function below(path: string, domain: string): string {
  const [owner = '', ...rest] = path.split('/');
  const host = `${owner.toLowerCase()}.${domain}`;
  const name = rest.join('/');
  return name.toLowerCase() === host ? `https://${host}/` : `https://${host}/${name}/`;
}

/** Where a site of the repository stands unless its owner says otherwise; undefined for hosts nobody knows of here. */
export const servedAt = ({ host, path }: RemoteRepository): string | undefined =>
  pages[host]?.(path);
