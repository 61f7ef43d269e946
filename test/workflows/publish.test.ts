/** The workflow that publishes: what must hold of the file, and its shell steps run for real in a repository of its own. */

import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { siteFolder, writeFiles } from '../support/site.ts';

const checkout = fileURLToPath(new URL('../../', import.meta.url));

type Step = {
  readonly name: string;
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
};
type Job = {
  readonly if?: string;
  readonly needs?: string;
  readonly permissions: Readonly<Record<string, string>>;
  readonly environment?: unknown;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly env?: unknown;
  readonly steps: readonly Step[];
};
type Workflow = {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly concurrency: { readonly group: string; readonly 'cancel-in-progress': boolean };
  readonly defaults: unknown;
  readonly env: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<'seal' | 'build' | 'deploy', Job>>;
};

const text = await readFile(join(checkout, '.github/workflows/publish.yml'), 'utf8');
const workflow = parse(text) as Workflow;
const { seal, build, deploy } = workflow.jobs;
const steps = [seal, build, deploy].flatMap((job) => job.steps);
const expression = (inner: string): string => `\${{ ${inner} }}`;
const onDefaultBranch =
  "github.ref == format('refs/heads/{0}', github.event.repository.default_branch)";

describe('the file', () => {
  test('runs after a push and by hand, never for a pull request', () => {
    expect(workflow.on).toEqual({ push: { branches: ['**'] }, workflow_dispatch: null });
    expect(text).not.toContain('pull_request');
  });

  test('only the default branch is published, one run at a time, and no other branch waits with it', () => {
    expect(seal.if).toBe(onDefaultBranch);
    expect(build.needs).toBe('seal');
    expect(deploy.needs).toBe('build');
    expect(workflow.concurrency).toEqual({
      group: expression(
        `${onDefaultBranch} && 'pages' || format('not-published-{0}', github.run_id)`,
      ),
      'cancel-in-progress': false,
    });
  });

  test('each job has the least permissions', () => {
    expect(workflow.permissions).toEqual({});
    expect(Object.keys(workflow.jobs)).toEqual(['seal', 'build', 'deploy']);
    expect(seal.permissions).toEqual({ contents: 'write' });
    expect(build.permissions).toEqual({ contents: 'read', pages: 'read' });
    expect(deploy.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
  });

  test('three actions and no more', () => {
    expect(steps.flatMap(({ uses = [] }) => uses)).toEqual([
      'actions/checkout@v7',
      'actions/checkout@v7',
      'withastro/action@v6',
      'actions/deploy-pages@v5',
    ]);
  });

  test('no checkout leaves a token behind, and only the steps that need one get it', () => {
    for (const { with: inputs } of steps.filter(({ uses }) =>
      uses?.startsWith('actions/checkout'),
    )) {
      expect(inputs).toMatchObject({ 'persist-credentials': false });
    }
    const withToken = steps.filter(({ env = {} }) =>
      Object.values(env).some((value) => value.includes('github.token')),
    );
    expect(withToken.map(({ name }) => name)).toEqual([
      'Commit what was sealed',
      'Ask GitHub where Pages serves this repository',
    ]);
    expect(text).not.toContain('secrets.');
  });

  test('no script holds an expression, and what scripts get as environment no contributor writes', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
    const expressions = steps
      .flatMap(({ env = {} }) => Object.values(env))
      .flatMap((value) => value.match(/\$\{\{.*?\}\}/g) ?? []);
    expect(new Set(expressions)).toEqual(
      new Set([
        expression('github.token'),
        expression('github.server_url'),
        expression('github.repository'),
        expression('needs.seal.outputs.commit'),
        expression('needs.build.outputs.url'),
        expression('needs.build.outputs.new-awards'),
        expression('steps.pages.outputs.address'),
        expression('steps.pages.outputs.source'),
        expression('steps.decision.outputs.url'),
      ]),
    );
  });

  test('packages run no scripts while they are installed', () => {
    expect(workflow.env).toEqual({ NPM_CONFIG_OMIT: 'dev', NPM_CONFIG_IGNORE_SCRIPTS: 'true' });
  });

  test('the artifact is the site and nothing else, and the build knows its source', () => {
    const step = build.steps.find(({ uses }) => uses?.startsWith('withastro/'));
    expect(step).toMatchObject({
      if: "steps.decision.outputs.deploy == 'true'",
      with: { 'out-dir': 'dist', 'cache-dir': '.rosette/cache' },
      env: {
        ROSETTE_SOURCE: `${expression('github.server_url')}/${expression('github.repository')}@${expression('needs.seal.outputs.commit')}`,
      },
    });
    const [first] = build.steps;
    expect(first?.with).toMatchObject({ ref: expression('needs.seal.outputs.commit') });
  });

  test('it deploys only what was decided to', () => {
    expect(deploy.if).toBe("needs.build.outputs.deploy == 'true'");
    expect(deploy.environment).toEqual({
      name: 'github-pages',
      url: expression('steps.deployment.outputs.page_url'),
    });
    expect(named('Build to see that it works')).toMatchObject({
      if: "steps.decision.outputs.deploy == 'false'",
      run: 'npm run build',
    });
  });

  test.runIf(process.platform !== 'win32')('every script is one that bash can read', async () => {
    expect(workflow.defaults).toEqual({ run: { shell: 'bash' } });
    for (const { name, run } of steps) {
      if (run === undefined) continue;
      const { code, stderr } = await execute('bash', ['-n', '-c', run], {});
      expect({ name, code, stderr }).toEqual({ name, code: 0, stderr: '' });
    }
  });
});

function named(name: string): Step & { readonly run: string } {
  const found = steps.find((step) => step.name === name);
  if (found?.run === undefined) throw new Error(`There is no script ${name}.`);
  return { ...found, run: found.run };
}

type Options = { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> };
type Run = { readonly code: number; readonly stdout: string; readonly stderr: string };

function execute(file: string, args: readonly string[], options: Options): Promise<Run> {
  return new Promise((resolve) => {
    const child = execFile(file, args, options, (_, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, stdout, stderr });
    });
  });
}

async function program(folder: string, name: string, script: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), `#!/usr/bin/env bash\n${script}\n`);
  await chmod(join(folder, name), 0o755);
}

/** Compiled code of the command, kept between its runs here: half of their time. */
const compiled = await mkdtemp(join(tmpdir(), 'rosette-compiled-'));
afterAll(() => rm(compiled, { recursive: true, force: true }));

/** Runs steps as the host does: a file for each script, fresh files for outputs and summary. */
async function runner() {
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
    const step = named(name);
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

const award = (recipient: string, more = '') =>
  `---\nbadge: lantern-street/soldering-basics\nrecipient: ${recipient}\nissuedOn: 2020-05-01 # a Friday\n${more}---\nBuilt a lamp.\n`;

/** A clone of a bare repository with the example's badges and one recipient file as the web editor leaves it. */
async function repository() {
  const { root, bin, ...rest } = await runner();
  const [remote, clone] = [join(root, 'remote.git'), join(root, 'clone')];
  const { stdout: npm } = await execute('bash', ['-c', 'command -v npm'], {});
  // The checkout's own packages stand in for an installation, so nothing may install into them.
  await program(bin, 'npm', `[ "$1" = run ] || exit 99\nexec ${npm.trim()} "$@"`);
  await cp(join(checkout, 'badges'), join(clone, 'badges'), { recursive: true });
  await cp(join(checkout, 'package.json'), join(clone, 'package.json'));
  await writeFiles(clone, {
    '.gitignore': 'node_modules\nsrc\n.rosette/\n',
    'recipients/2020/lamp.md': award('Ada@Example.org'),
  });
  for (const folder of ['node_modules', 'src']) {
    await symlink(join(checkout, folder), join(clone, folder));
  }
  const env = {
    PATH: process.env.PATH ?? '',
    GIT_CONFIG_NOSYSTEM: '1',
    HOME: root,
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.org',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.org',
  };
  async function git(cwd: string, ...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await execute('git', args, { cwd, env });
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  }
  await git(root, 'init', '--quiet', '--bare', '--initial-branch=trunk', remote);
  await git(root, 'init', '--quiet', '--initial-branch=trunk', clone);
  await git(clone, 'remote', 'add', 'origin', remote);
  await git(clone, 'add', '.');
  await git(clone, 'commit', '--quiet', '--message=Type an award');
  await git(clone, 'push', '--quiet', 'origin', 'trunk');
  return { ...rest, root, bin, remote, clone, git };
}

/** The name that GitHub gives a heading of a page. */
const anchor = (heading: string): string =>
  heading
    .replace(/^#+ /, '')
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .replaceAll(' ', '-');

const slow = { timeout: 60_000 };
const token = { TOKEN: 'a-token' };

// The host runs them with bash on Linux; Windows has neither it nor links to folders for everyone.
const isUnix = process.platform !== 'win32';

describe.runIf(isUnix)('the scripts of the job seal', slow, () => {
  test('seal what was typed, push it, and change nothing the next time', async () => {
    const { run, remote, clone, git } = await repository();
    const sealed = await run('Seal what was typed', clone);
    expect(sealed).toMatchObject({ code: 0, stderr: '', summary: '' });
    expect(sealed.stdout).toContain('Sealed 1 award in 1 file.');

    const committed = await run('Commit what was sealed', clone, token);
    expect(committed).toMatchObject({ code: 0, stderr: '' });
    const commit = await git(remote, 'rev-parse', 'trunk');
    expect(committed.summary).toContain(`https://github.com/owner/club/commit/${commit}`);
    expect(committed.summary).toContain('stays in the git history');
    const [, section = 'none'] = /README\.md#([a-z-]+)/.exec(committed.summary) ?? [];
    const headings = (await readFile(join(checkout, 'README.md'), 'utf8')).match(/^#+ .*$/gm) ?? [];
    expect(headings.map(anchor)).toContain(section);
    expect(await git(remote, 'show', '--format=%an|%ae|%s', '--name-only', 'trunk')).toBe(
      'github-actions[bot]|41898282+github-actions[bot]@users.noreply.github.com|Seal new awards\n\nrecipients/2020/lamp.md',
    );
    const file = await git(remote, 'show', 'trunk:recipients/2020/lamp.md');
    expect(file).toMatch(/^recipient: \{ type: email, identity: sha256\$[0-9a-f]{64}, salt: /m);
    expect(file).toMatch(/^id: [0-9a-f-]{36}$/m);
    expect(file).toContain('issuedOn: 2020-05-01 # a Friday');
    expect(file.toLowerCase()).not.toContain('ada@');

    expect(await run('Note the commit to publish', clone)).toMatchObject({
      code: 0,
      output: `commit=${commit}\n`,
    });
    expect(await run('Check the content', clone)).toMatchObject({ code: 0, summary: '' });

    expect((await run('Seal what was typed', clone)).stdout).toContain('sealed already');
    const again = await run('Commit what was sealed', clone, token);
    expect(again).toMatchObject({ code: 0, stdout: 'Nothing had to be sealed.\n', summary: '' });
    expect(await git(remote, 'rev-parse', 'trunk')).toBe(commit);
    const [{ stdout: configured }] = [
      await execute('grep', ['-r', 'a-token', '.git'], { cwd: clone }),
    ];
    expect(configured).toBe('');
  });

  test('seal once more on top of a push that came first', async () => {
    const { run, root, remote, clone, git } = await repository();
    await run('Seal what was typed', clone);
    const other = join(root, 'other');
    await git(root, 'clone', '--quiet', remote, other);
    await writeFiles(other, { 'recipients/2020/radio.md': award('grace@example.org') });
    await git(other, 'add', '.');
    await git(other, 'commit', '--quiet', '--message=Type another');
    await git(other, 'push', '--quiet', 'origin', 'trunk');

    const committed = await run('Commit what was sealed', clone, token);
    expect(committed.code).toBe(0);
    expect(committed.stdout).toContain('sealing once more');
    expect(await git(remote, 'log', '--format=%s', 'trunk')).toBe(
      'Seal new awards\nType another\nType an award',
    );
    for (const name of ['lamp', 'radio']) {
      const file = await git(remote, 'show', `trunk:recipients/2020/${name}.md`);
      expect(file).toContain('identity: sha256$');
    }
  });

  test('say so when the branch takes no push', async () => {
    const { run, remote, clone, git } = await repository();
    const before = await git(remote, 'rev-parse', 'trunk');
    await program(join(remote, 'hooks'), 'pre-receive', 'echo "protected branch"; exit 1');
    await run('Seal what was typed', clone);
    const { code, stdout, stderr, summary } = await run('Commit what was sealed', clone, token);
    expect(code).toBe(1);
    expect(stderr).toContain('protected branch');
    expect(stdout).toMatch(
      /^::error title=Not published::The sealed files could not be pushed to trunk\./m,
    );
    expect(summary).toContain('## Not published');
    expect(await git(remote, 'rev-parse', 'trunk')).toBe(before);
  });

  test('stop at a problem, name its line, and mask the address', async () => {
    const { run, clone } = await repository();
    await writeFiles(clone, {
      'recipients/2020/lamp.md': award('ada@example.org', 'issuedAt: 2020-05-02\n'),
    });
    const { code, stdout, stderr, summary } = await run('Seal what was typed', clone);
    expect(code).toBe(1);
    expect(stderr).toContain('recipients/2020/lamp.md:5:1  field-unknown');
    expect(stdout).toMatch(
      /^::error file=recipients\/2020\/lamp\.md,line=5,col=1,title=field-unknown::/m,
    );
    expect(summary).toContain('## Not published: 1 problem in the content');
    expect(summary).toContain('recipients/2020/lamp.md:5:1  field-unknown');
    expect(stdout + stderr + summary).not.toContain('ada@');
    // The same words for the other command, so this one is not run for real.
    expect(named('Check the content').run).toBe(
      named('Seal what was typed').run.replaceAll('seal --all', 'check'),
    );
  });
});

describe.runIf(isUnix)('the scripts of the job build', slow, () => {
  const ask = 'Ask GitHub where Pages serves this repository';

  test.each([
    {
      what: 'a site',
      gh: `printf 'https://owner.github.io/club/\\tworkflow\\n'`,
      expected: { code: 0, output: 'address=https://owner.github.io/club/\nsource=workflow\n' },
    },
    {
      what: 'a host that does not say the source',
      gh: `printf 'https://owner.github.io/club/\\t\\n'`,
      expected: { code: 0, output: 'address=https://owner.github.io/club/\nsource=\n' },
    },
    {
      what: 'no site',
      gh: `echo '{"message":"Not Found"}'; echo 'gh: Not Found (HTTP 404)' >&2; exit 1`,
      expected: { code: 0, output: 'address=\nsource=\n' },
    },
    {
      what: 'a host in trouble',
      gh: `echo 'gh: Server Error (HTTP 502)' >&2; exit 1`,
      expected: { code: 1, output: '' },
    },
  ])('$what', async ({ gh, expected }) => {
    const { root, bin, run } = await runner();
    await program(
      bin,
      'gh',
      `[ "$*" = 'api repos/owner/club/pages --jq [.html_url, .build_type] | @tsv' ] || exit 98\n${gh}`,
    );
    expect(await run(ask, root, { GH_TOKEN: 'a-token' })).toMatchObject(expected);
  });

  test('the template is not deployed, another address is a failure', async () => {
    const { run, clone } = await repository();
    const decide = (address: string) =>
      run('Decide whether to deploy', clone, { PAGES: address, PAGES_SOURCE: 'workflow' });
    await writeFiles(clone, { 'badges/site.yaml': 'title: A\nurl: http://localhost:4321/\n' });
    const template = await decide('');
    expect(template).toMatchObject({
      code: 0,
      output: 'deploy=false\nurl=http://localhost:4321/\n',
    });
    expect(template.summary).toContain('https://github.com/owner/club/edit/trunk/badges/site.yaml');
    await writeFiles(clone, { 'badges/site.yaml': 'title: A\nurl: https://a.example/\n' });
    const other = await decide('https://b.example/');
    expect(other.code).toBe(1);
    expect(other.stdout).toMatch(/^::error file=badges\/site\.yaml,line=2,title=pages-address::/m);
    expect(other.summary).toContain('## Not published');
  });

  test('the list of new awards reaches the summary as it is', async () => {
    const { root, bin, temp, run } = await runner();
    const list = '### 1 new award\n\n- [$(touch evil) `touch evil` "\'](https://a.example/)\n';
    await writeFile(join(root, 'list'), list);
    await program(
      bin,
      'npm',
      `[ "$6" = --before=https://a.example/ ] && cat list > '${temp}/new-awards.md'`,
    );
    const compared = await run('Compare with what is published', root, {
      URL: 'https://a.example/',
    });
    expect(compared.code).toBe(0);
    const [, end, value] = /^text<<([0-9a-f]{32})\n([\s\S]*)\n\1\n$/.exec(compared.output) ?? [];
    expect(end).toHaveLength(32);
    expect(`${value}\n`).toBe(list);
    const { code, summary } = await run('Say what was published', root, {
      URL: 'https://a.example/',
      NEW_AWARDS: value ?? '',
    });
    expect(code).toBe(0);
    expect(summary).toBe(
      `## Published\n\nThe site is at https://a.example/ and reaches every reader within some minutes.\n\n${list}`,
    );
    await expect(readFile(join(root, 'evil'))).rejects.toThrow();
  });
});
