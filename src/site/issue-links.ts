/**
 * The form for a new issue at the host of a repository, with its title filled in. Everybody may read an issue of a public
 * repository, so a title names no one.
 */

/** By host: the form's path below the repository, and the name of its title. */
const forms: Readonly<Record<string, readonly [path: string, title: string]>> = {
  'github.com': ['/issues/new', 'title'],
  'gitlab.com': ['/-/issues/new', 'issue[title]'],
  'codeberg.org': ['/issues/new', 'title'],
};

/** Undefined where the host is none of those whose form is known. @param repository its address on its host */
export function newIssueLink(repository: string, title: string): string | undefined {
  const url = URL.parse(repository);
  if (url === null || url.protocol !== 'https:' || !Object.hasOwn(forms, url.host)) {
    return undefined;
  }
  const [path, field] = forms[url.host] ?? [];
  if (path === undefined || field === undefined) return undefined;
  const place = url.pathname.replace(/(\.git)?\/*$/, '');
  return `${url.origin}${place}${path}?${encodeURIComponent(field)}=${encodeURIComponent(title)}`;
}
