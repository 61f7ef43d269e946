/**
 * Whether a build may go to GitHub Pages. Every badge names its own address, so the address of the Pages site and `url`
 * of badges/site.yaml must be one and the same. Pure; what the host says comes in as an argument.
 */

import { isLoopback } from '../content/schema/loopback.ts';
import { placeOf } from '../problems/frame.ts';
import type { ProblemCode } from '../problems/problem.ts';
import { parseYaml, spanAt } from '../syntax/yaml.ts';
import type { ToldProblem } from './annotations.ts';
import { asMarkdownText } from './markdown.ts';

/** What the host says about the repository's Pages site. */
export type PagesSite = {
  /** From {@link pagesAddress}. */
  readonly address: string;
  /** Does the host say that it answers without encryption? */
  readonly isPlainHttp: boolean;
  /** The setting "Source"; undefined when the host does not say. */
  readonly source?: 'workflow' | 'branch' | undefined;
};

export type DeploymentFacts = {
  /** The site's base address. */
  readonly url: string;
  /** Where it stands in badges/site.yaml. */
  readonly line: number;
  /** Undefined: Pages is not switched on. */
  readonly pages: PagesSite | undefined;
  /** `owner/name` */
  readonly repository?: string | undefined;
  readonly branch?: string | undefined;
};

/** Something for a person to do: a sentence, what to write, where to click. */
export type Step = { readonly say: string; readonly write?: string; readonly link?: string };

export type Finding = {
  readonly code: Extract<ProblemCode, 'pages-off' | 'pages-source' | 'pages-address'>;
  readonly message: string;
  readonly steps: readonly Step[];
};

export type Decision =
  | { readonly kind: 'deploy'; readonly steps: readonly Step[] }
  /** The template's address still stands: nothing is wrong, and nothing to publish to. */
  | { readonly kind: 'try-out'; readonly message: string; readonly steps: readonly Step[] }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

const siteFile = 'badges/site.yaml';

/** @returns as `url` is written: https, lower-case host, one final slash; undefined when it is no web address */
export function pagesAddress(written: string): string | undefined {
  const url = URL.parse(written.trim());
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') return undefined;
  return `https://${url.host}${url.pathname.replace(/\/+$/, '')}/`;
}

/** Where GitHub serves a repository unless its owner says otherwise. */
export function usualAddress(repository: string): string {
  const [owner = '', name = ''] = repository.split('/');
  const host = `${owner.toLowerCase()}.github.io`;
  return name.toLowerCase() === host ? `https://${host}/` : `https://${host}/${name}/`;
}

/** The line of `url:` in the text of badges/site.yaml. */
export const lineOfUrl = (text: string): number =>
  placeOf(text, spanAt(parseYaml(text), ['url'], 'key')).line;

export function decideDeployment(facts: DeploymentFacts): Decision {
  const { url, pages } = facts;
  if (isLoopback(new URL(url).hostname)) return tryOut(facts);
  if (pages === undefined) return { kind: 'refused', findings: [pagesOff(facts)] };
  const findings = [
    ...(pages.source === 'branch' ? [wrongSource(facts)] : []),
    ...(pages.address === url ? [] : [otherAddress(facts, pages)]),
  ];
  if (findings.length > 0) return { kind: 'refused', findings };
  return { kind: 'deploy', steps: pages.isPlainHttp ? [enforceHttps(facts)] : [] };
}

/** The setting comes first: the edit is a push, and a push publishes. */
function tryOut(facts: DeploymentFacts): Decision {
  const { url, line, pages, repository } = facts;
  const address =
    pages?.address ??
    (repository === undefined ? 'https://OWNER.github.io/REPOSITORY/' : usualAddress(repository));
  const isReady = pages !== undefined && pages.source !== 'branch';
  return {
    kind: 'try-out',
    message: `Nothing goes to the web yet, because "url" in ${siteFile}, line ${line}, is still ${url}, an address of your own machine. This is no mistake: the site is only built, to see that it works.`,
    steps: [
      ...(isReady ? [] : [chooseSource(facts)]),
      {
        say: 'Every badge carries the address of the site for good. If you have a domain of your own, enter it in the same settings under "Custom domain" before you go on, and write its address in the next step.',
        ...settings(facts),
      },
      {
        ...editUrl(facts, address),
        say: `Change line ${line} of ${siteFile} into what stands here, and commit: that publishes the site.`,
      },
    ],
  };
}

const pagesOff = (facts: DeploymentFacts): Finding => ({
  code: 'pages-off',
  message: `GitHub Pages is not switched on for this repository, so there is nowhere to publish ${facts.url}`,
  steps: [
    chooseSource(facts),
    { say: 'On the free plan of GitHub the repository has to be public for that.' },
    runAgain(facts),
  ],
});

const wrongSource = (facts: DeploymentFacts): Finding => ({
  code: 'pages-source',
  message:
    'GitHub Pages publishes a branch of this repository, so every push would put that branch in the place of the badges.',
  steps: [chooseSource(facts), runAgain(facts)],
});

function otherAddress(facts: DeploymentFacts, { address }: PagesSite): Finding {
  const { url, line } = facts;
  const { hostname, pathname } = new URL(url);
  const byCase =
    address.toLowerCase() === url.toLowerCase()
      ? ' They differ in capital letters only, and verifiers compare every letter.'
      : '';
  const isOwnDomain = pathname === '/' && !hostname.endsWith('.github.io');
  return {
    code: 'pages-address',
    message: `GitHub serves this repository at ${address} and "url" in ${siteFile}, line ${line}, says ${url}: every badge would name an address where it cannot be found.${byCase}`,
    steps: [
      {
        ...editUrl(facts, address),
        say: `If GitHub is right and no badge has been given out yet, change line ${line} of ${siteFile} into what stands here.`,
      },
      isOwnDomain
        ? {
            say: `If ${url} is right, enter ${hostname} under "Custom domain" in the settings of the repository, page "Pages", and run this workflow again.`,
            ...settings(facts),
          }
        : {
            say: `If ${url} is right, the repository has to stand where GitHub serves that address: see its owner, its name and its "Custom domain".`,
            ...settings(facts),
          },
    ],
  };
}

const chooseSource = (facts: DeploymentFacts): Step => ({
  say: 'In the settings of the repository, page "Pages", under "Build and deployment", set "Source" to "GitHub Actions".',
  ...settings(facts),
});

const enforceHttps = (facts: DeploymentFacts): Step => ({
  say: 'GitHub still answers without encryption too: in the settings of the repository, page "Pages", switch on "Enforce HTTPS".',
  ...settings(facts),
});

const runAgain = ({ repository }: DeploymentFacts): Step => ({
  say: 'Then run this workflow again.',
  ...(repository === undefined
    ? {}
    : { link: `https://github.com/${repository}/actions/workflows/publish.yml` }),
});

const settings = ({ repository }: DeploymentFacts): Pick<Step, 'link'> =>
  repository === undefined ? {} : { link: `https://github.com/${repository}/settings/pages` };

const editUrl = (
  { repository, branch }: DeploymentFacts,
  address: string,
): Pick<Step, 'write' | 'link'> => ({
  write: `url: ${address}`,
  ...(repository === undefined || branch === undefined
    ? {}
    : {
        link: `https://github.com/${repository}/edit/${branch.split('/').map(encodeURIComponent).join('/')}/${siteFile}`,
      }),
});

/** A finding as the other commands tell a problem. */
export const findingProblem = ({ code, message, steps }: Finding, line: number): ToldProblem => ({
  code,
  severity: 'error',
  file: siteFile,
  line,
  message,
  hint: steps.map(plainStep).join('\n'),
});

/** For a terminal. */
export const plainStep = ({ say, write, link }: Step): string =>
  [
    say,
    ...(write === undefined ? [] : [`  ${write}`]),
    ...(link === undefined ? [] : [`  ${link}`]),
  ].join('\n');

/** Markdown for the summary of the run; empty when there is nothing to say. */
export function deploymentSummary(decision: Decision): string {
  switch (decision.kind) {
    case 'deploy':
      return decision.steps.map(({ say, link }) => linked(say, link)).join('\n\n');
    case 'try-out':
      return [
        '## Built, not published yet',
        asMarkdownText(decision.message),
        'To publish it:',
        numbered(decision.steps),
      ].join('\n\n');
    case 'refused':
      return decision.findings
        .map(({ message, steps }) =>
          ['## Not published', asMarkdownText(message), numbered(steps)].join('\n\n'),
        )
        .join('\n\n');
  }
}

const numbered = (steps: readonly Step[]): string =>
  steps
    .map(({ say, write, link }, index) =>
      [
        `${index + 1}. ${linked(say, link)}`,
        ...(write === undefined ? [] : ['', '   ```yaml', `   ${write}`, '   ```', '']),
      ].join('\n'),
    )
    .join('\n');

const linked = (say: string, link: string | undefined): string =>
  `${asMarkdownText(say)}${link === undefined ? '' : ` [Open it](${link})`}`;
