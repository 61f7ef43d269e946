/** Where the site will probably stand, asked of the folder: its own domain, or the pages of its git remote. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { git } from '../../../content/git.ts';
import { repositoryOf, servedAt } from '../../../publish/remote.ts';

export type SiteAddress = {
  readonly url?: string;
  /** The repository's page on its host. */
  readonly repository?: string;
};

export async function siteAddress(root: string): Promise<SiteAddress> {
  const remote = await git(root, ['remote', 'get-url', 'origin']);
  const repository = remote.ok ? repositoryOf(remote.bytes.toString('utf8')) : undefined;
  const domain = (await readFile(join(root, 'public/CNAME'), 'utf8').catch(() => '')).trim();
  const url = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(domain)
    ? `https://${domain.toLowerCase()}/`
    : repository && servedAt(repository);
  return {
    ...(url === undefined ? {} : { url }),
    ...(repository === undefined ? {} : { repository: repository.web }),
  };
}

/** The address that git writes into commits, unless it is one that nobody reads. */
export async function ownEmail(root: string): Promise<string | undefined> {
  const { ok, bytes } = await git(root, ['config', 'user.email']);
  const email = bytes.toString('utf8').trim();
  return ok && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) && !/noreply|localhost|invalid/.test(email)
    ? email
    : undefined;
}
