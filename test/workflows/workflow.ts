/** The workflows as data, and their shell steps run as the host runs them. */

import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { parse } from 'yaml';
import { siteFolder } from '../support/site.ts';

export const checkout = fileURLToPath(new URL('../../', import.meta.url));

export type Step = {
  readonly name: string;
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
};
export type Job = {
  readonly if?: string;
  readonly needs?: string | readonly string[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: unknown;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly env?: unknown;
  readonly steps: readonly Step[];
};
export type Workflow<Name extends string = string> = {
  readonly on: unknown;
  readonly permissions: unknown;
  readonly concurrency: { readonly group: string; readonly 'cancel-in-progress': boolean };
  readonly defaults: unknown;
  readonly env: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<Name, Job>>;
};

const folder = join(checkout, '.github/workflows');

/** Every workflow of this repository. */
export const workflowFiles: readonly string[] = (await readdir(folder)).sort();

export const textOf = (file: string): Promise<string> => readFile(join(folder, file), 'utf8');

export const read = async <Name extends string = string>(file: string): Promise<Workflow<Name>> =>
  parse(await textOf(file)) as Workflow<Name>;

export const stepsOf = ({ jobs }: Workflow): readonly Step[] =>
  Object.values(jobs).flatMap(({ steps }) => steps);

export const expression = (inner: string): string => `\${{ ${inner} }}`;

export type Script = Step & { readonly run: string };

export function named(workflow: Workflow, name: string): Script {
  const found = stepsOf(workflow).find((step) => step.name === name && step.run !== undefined);
  if (found?.run === undefined) throw new Error(`There is no script ${name}.`);
  return { ...found, run: found.run };
}

type Options = { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> };
export type Run = { readonly code: number; readonly stdout: string; readonly stderr: string };

export function execute(file: string, args: readonly string[], options: Options): Promise<Run> {
  return new Promise((resolve) => {
    const child = execFile(file, args, options, (_, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, stdout, stderr });
    });
  });
}

/** A program of the tests' own, found before others of its name. */
export async function program(bin: string, name: string, script: string): Promise<void> {
  await mkdir(bin, { recursive: true });
  await writeFile(join(bin, name), `#!/usr/bin/env bash\n${script}\n`);
  await chmod(join(bin, name), 0o755);
}

/** Compiled code of the command, kept between its runs here: half of their time. */
const compiled = await mkdtemp(join(tmpdir(), 'rosette-compiled-'));
afterAll(() => rm(compiled, { recursive: true, force: true }));

/** Runs steps as the host does: a file for each script, fresh files for outputs and summary. */
export async function runner(workflow: Workflow) {
  const root = await siteFolder({ 'temp/.keep': '', 'bin/.keep': '' });
  const [bin, temp] = [join(root, 'bin'), join(root, 'temp')];
  const files = { GITHUB_OUTPUT: join(root, 'output'), GITHUB_STEP_SUMMARY: join(root, 'summary') };
  const environment: Record<string, string> = {
    PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
    HOME: root,
    GIT_CONFIG_NOSYSTEM: '1',
    NO_COLOR: '1',
    NODE_COMPILE_CACHE: compiled,
    RUNNER_TEMP: temp,
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'owner/club',
    GITHUB_REF_NAME: 'trunk',
    GITHUB_SERVER_URL: 'https://github.com',
    ...files,
  };
  async function run(name: string, cwd: string, env: Readonly<Record<string, string>> = {}) {
    const step = named(workflow, name);
    // Whoever adds an expression to a step has to say here what it stands for.
    for (const key of Object.keys(step.env ?? {})) {
      if (env[key] === undefined) throw new Error(`The step ${name} wants ${key}.`);
    }
    const script = join(root, 'script.sh');
    await writeFile(script, step.run);
    for (const file of Object.values(files)) await writeFile(file, '');
    const args = ['--noprofile', '--norc', '-eo', 'pipefail', script];
    const result = await execute('bash', args, { cwd, env: { ...environment, ...env } });
    const [output, summary] = await Promise.all(
      Object.values(files).map((file) => readFile(file, 'utf8')),
    );
    return { ...result, output: output ?? '', summary: summary ?? '' };
  }
  return { root, bin, temp, run };
}
