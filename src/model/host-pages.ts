/**
 * Pages of the hosts of repositories on which somebody adds a file, or a secret, without git.
 *
 * Sources: GitHub documentation, "Creating new files"; Gitea documentation, "Integrations", "Pre-Fill New File name and
 * contents" (Forgejo has it from there). GitLab takes the name of a file, and not what stands in it.
 */

export type HostKind = (typeof hostKinds)[number];
export const hostKinds = ['github', 'gitlab', 'forgejo'] as const;

export type Repository = {
  /** Its page on its host, without a final slash. */
  readonly url: string;
  readonly branch: string;
  readonly kind: HostKind;
};

export type NewFile = {
  /** Below the root of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
};

type Host = {
  readonly looks: RegExp;
  /** Below the repository. */
  readonly newFile: string;
  /** Names of the parameters: of the file's name, and of its text where the host takes that. */
  readonly fileName: string;
  readonly text?: string;
  /** Undefined where a file is uploaded from a page that has no address of its own. */
  readonly upload?: string;
  readonly secrets: string;
};

const hosts: Readonly<Record<HostKind, Host>> = {
  github: {
    looks: /^github\.com$/,
    newFile: 'new',
    fileName: 'filename',
    text: 'value',
    upload: 'upload',
    // Of an environment: secrets of the repository can be had by the workflows of every branch.
    secrets: 'settings/environments',
  },
  gitlab: {
    looks: /^gitlab\./,
    newFile: '-/new',
    fileName: 'file_name',
    secrets: '-/settings/ci_cd#js-cicd-variables-settings',
  },
  forgejo: {
    looks: /^codeberg\.org$|^(forgejo|gitea|git)\./,
    newFile: '_new',
    fileName: 'filename',
    text: 'value',
    upload: '_upload',
    secrets: 'settings/actions/secrets',
  },
};

/** Hosts refuse longer addresses, GitHub at some 8000 signs. */
export const longestAddress = 7000;

/** The page of a repository as somebody typed it; undefined where it is none. */
export function repositoryUrl(typed: string): string | undefined {
  const url = URL.parse(typed.trim());
  if (url === null || url.protocol !== 'https:' || url.username !== '' || url.password !== '') {
    return undefined;
  }
  const path = url.pathname.replace(/(\.git)?\/*$/, '');
  return path.split('/').filter((part) => part !== '').length < 2
    ? undefined
    : `${url.origin}${path}`;
}

/** Where sites of repositories stand by their hosts' own rules: `<owner><suffix>/<repository>/`. */
const pagesHosts: readonly {
  readonly suffix: string;
  readonly host: string;
  /** The repository of the site without a folder; undefined where its address does not tell. */
  readonly ofOwner?: (owner: string) => string;
}[] = [
  { suffix: '.github.io', host: 'github.com', ofOwner: (owner) => `${owner}.github.io` },
  { suffix: '.codeberg.page', host: 'codeberg.org', ofOwner: () => 'pages' },
  { suffix: '.gitlab.io', host: 'gitlab.com' },
];

/**
 * The repository that a site is most likely made from, where its address tells.
 *
 * @param site its base address
 */
export function repositoryOfSite(site: string): string | undefined {
  const { hostname, pathname } = new URL(site);
  const pages = pagesHosts.find(({ suffix }) => hostname.endsWith(suffix));
  if (pages === undefined) return undefined;
  const owner = hostname.slice(0, -pages.suffix.length);
  const folder = pathname.replace(/^\/|\/$/g, '');
  const name = folder === '' ? pages.ofOwner?.(owner) : folder;
  return name === undefined || owner.includes('.')
    ? undefined
    : `https://${pages.host}/${owner}/${name}`;
}

/** Undefined where the name of the host says nothing. */
export function hostKindOf(repository: string): HostKind | undefined {
  const hostname = URL.parse(repository)?.hostname ?? '';
  return hostKinds.find((kind) => hosts[kind].looks.test(hostname));
}

const encodedPath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

const inFolder = ({ url, branch }: Repository, page: string, folder: string): string =>
  `${url}/${page}/${encodedPath(branch)}/${encodedPath(folder)}`;

const splitPath = (path: string): readonly [folder: string, name: string] => {
  const slash = path.lastIndexOf('/');
  return [path.slice(0, slash), path.slice(slash + 1)];
};

/**
 * The page that offers to commit a new file, or to propose it.
 *
 * @returns `isFilled`: with its text; else the text is pasted there. Undefined where the text is too long for an address
 */
export function newFilePage(
  repository: Repository,
  { path, text }: NewFile,
): { readonly address: string; readonly isFilled: boolean } | undefined {
  const host = hosts[repository.kind];
  const [folder, name] = splitPath(path);
  const fields = {
    [host.fileName]: name,
    ...(host.text === undefined ? {} : { [host.text]: text }),
  };
  // Not every reader of an address takes a plus sign for a blank.
  const query = new URLSearchParams(fields).toString().replaceAll('+', '%20');
  const address = `${inFolder(repository, host.newFile, folder)}?${query}`;
  return address.length > longestAddress
    ? undefined
    : { address, isFilled: host.text !== undefined };
}

/** The page that takes a file from the machine; undefined where the host has none with an address. */
export function uploadPage(repository: Repository, path: string): string | undefined {
  const { upload } = hosts[repository.kind];
  const [folder] = splitPath(path);
  return upload === undefined ? undefined : inFolder(repository, upload, folder);
}

/** The page on which a secret for the workflows is entered. */
export const secretsPage = ({ url, kind }: Pick<Repository, 'url' | 'kind'>): string =>
  `${url}/${hosts[kind].secrets}`;
