/** `badges deployment`: asks whether a build may go to GitHub Pages, and says what is left to do when it may not. */

import { folderSource } from '../../content/files.ts';
import { siteFile } from '../../content/layout.ts';
import { placeProblems } from '../../content/place.ts';
import { readContent } from '../../content/read.ts';
import { readOne } from '../../content/text.ts';
import { hasErrors } from '../../problems/problem.ts';
import { quote } from '../../problems/quote.ts';
import { annotation, renderTold } from '../../publish/annotations.ts';
import {
  type Decision,
  decideDeployment,
  deploymentSummary,
  findingProblem,
  lineOfUrl,
  type PagesSite,
  pagesAddress,
  plainStep,
} from '../../publish/deployment.ts';
import { appendText } from '../append.ts';
import { type Command, exit, type GlobalOptions, type Io } from '../io.ts';
import { tellOutcome } from '../report.ts';

type DeploymentCommand = {
  /** As the host gives it; empty when Pages is not switched on. */
  readonly pages: string | undefined;
  /** The host's `build_type`: `workflow`, or `legacy` for a branch. */
  readonly pagesSource: string | undefined;
  readonly repository: string | undefined;
  readonly branch: string | undefined;
  /** Files to add to. */
  readonly output: string | undefined;
  readonly summary: string | undefined;
};

export const deployment: Command<DeploymentCommand> = async (options, io) => {
  const given = readGiven(options);
  if (typeof given === 'string') {
    io.warn(given);
    return exit.usage;
  }
  const { problems, url, line } = await readUrl(options.root);
  if (url === undefined || line === undefined) {
    tellOutcome(options, problems, { deploy: false }, io);
    return exit.problems;
  }
  const decision = decideDeployment({ ...given, url, line });
  const deploy = decision.kind === 'deploy';
  await appendText(options, options.output, `deploy=${deploy}\nurl=${url}`);
  await appendText(options, options.summary, deploymentSummary(decision));
  tell(decision, { ...options, url, line }, io);
  return decision.kind === 'refused' ? exit.problems : exit.done;
};

function readGiven({ pages, pagesSource, repository, branch }: DeploymentCommand) {
  if (repository !== undefined && !/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    return `${quote(repository)} is no repository; write OWNER/NAME.`;
  }
  if (pages === undefined || pages.trim() === '') return { pages: undefined, repository, branch };
  const address = pagesAddress(pages);
  if (address === undefined) return `${quote(pages)} is no web address.`;
  const site: PagesSite = {
    address,
    isPlainHttp: /^\s*http:/i.test(pages),
    source: sources[pagesSource ?? ''],
  };
  return { pages: site, repository, branch };
}

const sources: Readonly<Record<string, PagesSite['source']>> = {
  workflow: 'workflow',
  legacy: 'branch',
};

/** Only badges/site.yaml is read: whether the rest is in order is the business of a check. */
async function readUrl(root: string) {
  const files = folderSource(root);
  const onlySite = {
    ...files,
    list: async () => (await files.list()).filter(({ path }) => path === siteFile),
  };
  const { sources, problems } = await readContent(onlySite);
  const found = await placeProblems(
    files,
    problems.filter(({ file }) => file === siteFile),
  );
  const bytes = await readOne(files, siteFile);
  if (sources.site === undefined || bytes === undefined || hasErrors(found)) {
    return { problems: found };
  }
  const text = new TextDecoder().decode(bytes);
  return { problems: found, url: sources.site.url, line: lineOfUrl(text) };
}

function tell(
  decision: Decision,
  { json, url, line }: GlobalOptions & { readonly url: string; readonly line: number },
  io: Io,
): void {
  const problems =
    decision.kind === 'refused'
      ? decision.findings.map((finding) => findingProblem(finding, line))
      : [];
  if (json) {
    const deploy = decision.kind === 'deploy';
    io.print(JSON.stringify({ ok: problems.length === 0, deploy, url, problems }, undefined, 2));
    return;
  }
  for (const problem of problems) {
    io.warn(`${renderTold(problem)}\n`);
    // Marks the line in the host's pages; there the log is read by the host as well.
    if (io.env.GITHUB_ACTIONS === 'true') io.print(annotation(problem));
  }
  if (decision.kind === 'refused') return;
  io.print(decision.kind === 'deploy' ? `The site goes to ${url}` : decision.message);
  for (const step of decision.steps) io.print(`- ${plainStep(step).replaceAll('\n', '\n  ')}`);
}
