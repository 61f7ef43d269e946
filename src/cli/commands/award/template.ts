/** `badges award --template`: a recipient file to fill in, for those who award in an editor or on the host's pages. */

import { folderSource } from '../../../content/files.ts';
import { git } from '../../../content/git.ts';
import { dayOf } from '../../../model/instant.ts';
import { awardTemplate, newAwardLink } from '../../../model/new-file-links.ts';
import { quote } from '../../../problems/quote.ts';
import { suggest } from '../../../problems/suggest.ts';
import { load } from '../../../publish/load.ts';
import { type Command, exit } from '../../io.ts';

export const awardTemplateCommand: Command<{ readonly badge: string | undefined }> = async (
  options,
  io,
) => {
  const { root, badge } = options;
  const now = options.now ?? io.now();
  const { sources } = await load(folderSource(root), now);
  const badges = [...sources.written.badges.keys()];
  if (badge === undefined || !badges.includes(badge)) {
    const near = badge === undefined ? undefined : suggest(badge, badges);
    const hint = near === undefined ? '' : ` Did you mean ${quote(near)}?`;
    io.warn(
      badge === undefined
        ? 'Say of which badge: award ISSUER/BADGE --template.'
        : `There is no badge ${quote(badge)}.${hint}`,
    );
    return badge === undefined ? exit.usage : exit.problems;
  }
  const { timeZone = 'UTC', repository } = sources.site ?? {};
  const issuedOn = dayOf(now, timeZone);
  const text = awardTemplate(badge, issuedOn);
  const link =
    repository !== undefined && new URL(repository).hostname === 'github.com'
      ? newAwardLink({ repository, branch: await defaultBranch(root), badge, issuedOn })
      : undefined;
  if (options.json) {
    io.print(JSON.stringify({ ok: true, text, ...(link ? { link } : {}) }, undefined, 2));
    return exit.done;
  }
  const name = `${badge.slice(badge.indexOf('/') + 1)}-${issuedOn}.md`;
  io.print(text);
  io.print(
    `Fill it in, save it as recipients/${issuedOn.slice(0, 4)}/${name}, and seal it: npm run badges -- seal --all`,
  );
  if (link !== undefined) {
    io.print(
      'On GitHub the same file is filled in, and proposed as a pull request, at this address:',
    );
    io.print(link);
  }
  return exit.done;
};

/** The branch that pull requests go to; `main` where git does not say. */
async function defaultBranch(root: string): Promise<string> {
  const { ok, bytes } = await git(root, ['symbolic-ref', '--short', 'refs/remotes/origin/HEAD']);
  const name = bytes.toString('utf8').trim();
  return ok && name.startsWith('origin/') ? name.slice('origin/'.length) : 'main';
}
