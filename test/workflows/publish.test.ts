/** The workflow that publishes: what must hold of the file, and its shell steps run for real in a repository of its own. */

import { cp, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Instant } from '../../src/model/instant.ts';
import { makeKeys } from '../../src/site/awarding/make-keys.ts';
import { writeFiles } from '../support/site.ts';
import {
  checkout,
  execute,
  expression,
  named,
  program,
  read,
  runner,
  stepsOf,
  textOf,
} from './workflow.ts';

const workflow = await read<'seal' | 'decide' | 'build' | 'deploy'>('publish.yml');
const text = await textOf('publish.yml');
const { seal, decide, build, deploy } = workflow.jobs;
const steps = stepsOf(workflow);
const onDefaultBranch =
  "github.ref == format('refs/heads/{0}', github.event.repository.default_branch)";

describe('the file', () => {
  test('runs after a push and by hand, never for a pull request', () => {
    expect(workflow.on).toEqual({ push: { branches: ['**'] }, workflow_dispatch: null });
    expect(text).not.toContain('pull_request');
  });

  test('only the default branch is published, one run at a time, and no other branch waits with it', () => {
    expect(seal.if).toBe(onDefaultBranch);
    expect(decide.needs).toBe('seal');
    expect(build.needs).toEqual(['seal', 'decide']);
    expect(deploy.needs).toEqual(['decide', 'build']);
    expect(workflow.concurrency).toEqual({
      group: expression(
        `${onDefaultBranch} && 'pages' || format('not-published-{0}', github.run_id)`,
      ),
      'cancel-in-progress': false,
    });
  });

  test('each job has the least permissions', () => {
    expect(workflow.permissions).toEqual({});
    expect(Object.keys(workflow.jobs)).toEqual(['seal', 'decide', 'build', 'deploy']);
    expect(seal.permissions).toEqual({ contents: 'write' });
    expect(decide.permissions).toEqual({ contents: 'read', pages: 'read' });
    expect(build.permissions).toEqual({ contents: 'read' });
    expect(deploy.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
  });

  test('only the steps that need a token get it', () => {
    const withToken = steps.filter(({ env = {} }) =>
      Object.values(env).some((value) => value.includes('github.token')),
    );
    expect(withToken.map(({ name }) => name)).toEqual([
      'Commit what was sealed',
      'Ask GitHub where Pages serves this repository',
    ]);
  });

  test('what scripts get as environment no contributor writes', () => {
    const expressions = steps
      .flatMap(({ env = {} }) => Object.values(env))
      .flatMap((value) => value.match(/\$\{\{.*?\}\}/g) ?? []);
    expect(new Set(expressions)).toEqual(
      new Set([
        expression('github.token'),
        expression('github.server_url'),
        expression('github.repository'),
        expression('needs.seal.outputs.commit'),
        expression('needs.decide.outputs.url'),
        expression('needs.build.outputs.new-awards'),
        expression('steps.pages.outputs.address'),
        expression('steps.pages.outputs.source'),
        expression('secrets.ROSETTE_KEYS'),
      ]),
    );
  });

  test('what was sealed is what is decided on and built, and the build knows its source', () => {
    for (const { steps } of [decide, build]) {
      expect(steps[0]?.with).toMatchObject({ ref: expression('needs.seal.outputs.commit') });
    }
    expect(named(workflow, 'Build')).toMatchObject({
      run: expect.stringMatching(/^if npm run build; then exit 0; fi\n/),
      env: {
        ROSETTE_SOURCE: `${expression('github.server_url')}/${expression('github.repository')}@${expression('needs.seal.outputs.commit')}`,
      },
    });
  });

  test('the artifact is the site and nothing else, and nothing comes between it and the refusal of a preview', () => {
    const names = build.steps.map(({ name }) => name);
    const at = names.indexOf('Build');
    expect(names.slice(at, at + 3)).toEqual(['Build', 'Refuse a preview', 'Hand over to Pages']);
    const [, refusal, upload] = build.steps.slice(at);
    expect(refusal).not.toHaveProperty('if');
    expect(refusal).not.toHaveProperty('continue-on-error');
    expect(upload?.with).toEqual({ path: 'dist', 'include-hidden-files': true });
  });

  test('the cache holds no keys', () => {
    const cache = build.steps.find(({ uses }) => uses?.startsWith('actions/cache@'));
    expect(cache?.with).toMatchObject({ path: '.rosette/cache\ndist\n' });
  });

  test('it builds for deployment, and deploys, only what was decided to', () => {
    expect(build.if).toBe("needs.decide.outputs.deploy == 'true'");
    // A job whose needed job was skipped is skipped, unless its condition says otherwise.
    expect(deploy).not.toHaveProperty('if');
    expect(deploy.environment).toEqual({
      name: 'github-pages',
      url: expression('steps.deployment.outputs.page_url'),
    });
    expect(named(workflow, 'Build to see that it works').if).toBe(
      "steps.decision.outputs.deploy == 'false'",
    );
  });
});

const award = (recipient: string, more = '') =>
  `---\nbadge: lantern-street/soldering-basics\nrecipient: ${recipient}\nissuedOn: 2020-05-01 # a Friday\n${more}---\nBuilt a lamp.\n`;

/** A clone of a bare repository with the example's badges and one recipient file as the web editor leaves it. */
async function repository() {
  const { root, bin, ...rest } = await runner(workflow);
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
    expect(named(workflow, 'Check the content').run).toBe(
      named(workflow, 'Seal what was typed').run.replaceAll('seal --all', 'check'),
    );
  });
});

describe.runIf(isUnix)('the scripts of the jobs decide and build', slow, () => {
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
    const { root, bin, run } = await runner(workflow);
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

  test.each([
    { what: 'without keys', files: { 'keys/README.md': 'Keys.' }, expected: 'run build' },
    {
      what: 'with keys, whose private halves are not here',
      files: { 'keys/acme/abc.json': '{}' },
      expected: 'run build -- --unsigned',
    },
  ])('a build to see that it works, $what', async ({ files, expected }) => {
    const { root, bin, run } = await runner(workflow);
    await writeFiles(join(root, 'site'), files);
    await program(bin, 'npm', 'echo "$*"');
    const { code, stdout } = await run('Build to see that it works', join(root, 'site'));
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${expected}\n` });
  });

  test('a build that fails says why in the summary: here, that the secret is missing', async () => {
    const { run, clone } = await repository();
    const { files } = await makeKeys(['lantern-street'], '2026-01-01T00:00:00Z' as Instant);
    await writeFiles(clone, {
      'badges/site.yaml': 'url: https://badges.example.org/\ntitle: The Club\n',
      ...Object.fromEntries(files.map(({ path, text }) => [path, text])),
    });
    await run('Seal what was typed', clone);
    const built = await run('Build', clone, { ROSETTE_KEYS: '', ROSETTE_SOURCE: '' });
    expect(built.code).toBe(1);
    expect(built.stdout).toMatch(/^::error file=keys\/.*title=private-key-missing::/m);
    expect(built.summary).toContain('## Not published');
    expect(built.summary).toContain('ROSETTE_KEYS is not set');
    expect(built.summary).toContain('Settings → Environments → github-pages');
  });

  describe('a preview', () => {
    const refuse = async (catalogue: string | undefined) => {
      const { root, run } = await runner(workflow);
      const files = { 'package.json': '{"type":"module"}' };
      const built = catalogue === undefined ? {} : { 'dist/catalogue.json': catalogue };
      await writeFiles(join(root, 'site'), { ...files, ...built });
      return run('Refuse a preview', join(root, 'site'));
    };

    test.each(['unsigned', 'development-key'])('%s is refused, in a sentence', async (preview) => {
      const { code, stdout, stderr, summary } = await refuse(
        JSON.stringify({ format: 1, preview }),
      );
      expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
      const sentence = `What was built is a preview (dist/catalogue.json says "${preview}"), and a preview is never deployed.`;
      expect(stdout).toContain(`::error title=Not published::${sentence}`);
      expect(summary).toContain(`## Not published\n\n${sentence}`);
    });

    test('anything else goes on', async () => {
      expect(await refuse('{ "format": 1, "badges": { "a/preview": "unsigned" } }')).toMatchObject({
        code: 0,
        stdout: '',
        summary: '',
      });
    });

    test.each([undefined, '', '{'])(
      'a catalogue that cannot be read stops it: %j',
      async (text) => {
        expect((await refuse(text)).code).not.toBe(0);
      },
    );
  });

  test('the list of new awards reaches the summary as it is', async () => {
    const { root, bin, temp, run } = await runner(workflow);
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
