/** The workflow that checks pull requests, whoever wrote them. */

import { readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repository } from '../support/git-repository.ts';
import { ids, minimal, sealedAward } from '../support/site.ts';
import {
  checkout,
  execute,
  expression,
  named,
  program,
  read,
  runner,
  stepsOf,
} from './workflow.ts';

const workflow = await read<'check'>('check.yml');
const publish = await read('publish.yml');
const { check } = workflow.jobs;
const against = '--against="origin/$GITHUB_BASE_REF"';
const GITHUB_BASE_REF = 'main';

const links = {
  IMAGES: 'https://github.com/somebody/club/raw/0123abc/',
  PREVIEW: 'https://github.com/owner/club/actions/runs/1/artifacts/2',
};

describe('the file', () => {
  test('runs for pull requests, may read, and has nothing to give away', () => {
    expect(workflow.on).toBe('pull_request');
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(Object.keys(workflow.jobs)).toEqual(['check']);
    expect(check).not.toHaveProperty('permissions');
  });

  test('gives its scripts addresses alone, none of which can end a word of a script', () => {
    const expressions = stepsOf(workflow)
      .flatMap(({ env = {} }) => Object.values(env))
      .flatMap((value) => value.match(/\$\{\{.*?\}\}/g) ?? []);
    expect(new Set(expressions)).toEqual(
      new Set([
        expression('github.server_url'),
        expression('github.event.pull_request.head.repo.full_name || github.repository'),
        expression('github.event.pull_request.head.sha'),
        expression('steps.preview.outputs.artifact-url'),
      ]),
    );
  });

  test('brings the history to compare with', () => {
    expect(check.steps[0]?.with).toEqual({ 'fetch-depth': 0, 'persist-credentials': false });
  });

  test('checks in the words of the workflow that publishes, against the base, with a summary of its own', () => {
    expect(named(workflow, 'Check the content').run).toBe(
      named(publish, 'Check the content')
        .run.replaceAll('check;', `check ${against};`)
        .replaceAll('check --json', `check ${against} --json`)
        .replace(' --summary "$GITHUB_STEP_SUMMARY"', ''),
    );
  });

  test('a failed check stops neither the preview nor the summary, and stays a failure', () => {
    const afterCheck = expression("!cancelled() && steps.check.outcome != 'skipped'");
    const asTheCheck = expression("steps.check.outcome == 'failure'");
    expect(named(workflow, 'Check the content')).not.toHaveProperty('continue-on-error');
    for (const name of ['Build a preview', 'Say what would be published']) {
      const step = named(workflow, name);
      expect(step).toMatchObject({ if: afterCheck, 'continue-on-error': asTheCheck });
    }
    const keep = check.steps.find(({ name }) => name === 'Keep the preview');
    expect(keep?.if).toBe(expression("!cancelled() && steps.build.outcome == 'success'"));
    const ids = check.steps.map(({ name, id }) => [id, name]).filter(([id]) => id !== undefined);
    expect(ids).toEqual([
      ['check', 'Check the content'],
      ['build', 'Build a preview'],
      ['preview', 'Keep the preview'],
    ]);
  });

  test('checks before it builds, keeps what was built, and says it all', () => {
    expect(check.steps.map(({ name }) => name)).toEqual([
      'Check out',
      'Install',
      'Check the content',
      'Build a preview',
      'Keep the preview',
      'Say what would be published',
    ]);
    expect(check.steps.at(-2)).toMatchObject({
      uses: 'actions/upload-artifact@v7',
      with: {
        name: 'preview',
        path: `${expression('runner.temp')}/preview`,
        'include-hidden-files': true,
        'if-no-files-found': 'error',
      },
    });
  });
});

describe.runIf(process.platform !== 'win32')('its scripts', () => {
  test('build without a signature, outside of the checkout', async () => {
    const { root, bin, temp, run } = await runner(workflow);
    await program(bin, 'npm', 'printf "%s\\n" "$@"');
    const { code, stdout } = await run('Build a preview', root);
    expect(code).toBe(0);
    expect(stdout.trim().split('\n')).toEqual([
      'run',
      'build',
      '--',
      '--unsigned',
      '--out',
      join(temp, 'preview'),
    ]);
  });

  test('stop at a problem', async () => {
    const { root, bin, run } = await runner(workflow);
    await program(bin, 'npm', 'echo "$*" >> "$HOME/calls"; case "$*" in *" check"*) exit 1;; esac');
    expect((await run('Check the content', root, { GITHUB_BASE_REF })).code).toBe(1);
  });

  test('name a branch as one word, whatever it is called', async () => {
    const { root, bin, run } = await runner(workflow);
    await program(bin, 'npm', 'printf "%s\\n" "$@"');
    const name = 'a;$(touch evil)`touch evil`';
    for (const step of ['Check the content', 'Say what would be published']) {
      const { stdout } = await run(step, root, { GITHUB_BASE_REF: name, ...links });
      expect(stdout.split('\n')).toContain(`--against=origin/${name}`);
    }
    expect(await readdir(root)).not.toContain('evil');
  });
});

describe.runIf(process.platform !== 'win32')('a pull request', { timeout: 60_000 }, () => {
  /** The checkout's own packages stand in for an installation, so nothing may install into them. */
  async function pullRequest(files: Readonly<Record<string, string | undefined>>) {
    const { bin, run } = await runner(workflow);
    const repo = await repository(minimal);
    const { stdout: npm } = await execute('bash', ['-c', 'command -v npm'], {});
    await program(bin, 'npm', `[ "$1" = run ] || exit 99\nexec ${npm.trim()} "$@"`);
    await repo.commit({
      '.gitignore': 'node_modules\nsrc\npackage.json\n.rosette/\n',
    });
    for (const name of ['node_modules', 'src', 'package.json']) {
      await symlink(join(checkout, name), join(repo.root, name));
    }
    await repo.git('update-ref', 'refs/remotes/origin/main', 'main');
    // The host merges the newest state of both, and checks out what comes of it.
    await repo.git('switch', '--quiet', '--create', 'spring');
    await repo.commit(files);
    await repo.git('switch', '--quiet', '--detach', 'main');
    await repo.git(
      '-c',
      'user.name=A',
      '-c',
      'user.email=a@a',
      'merge',
      '--quiet',
      '--no-ff',
      'spring',
    );
    const step = (name: string, env = {}) => run(name, repo.root, { GITHUB_BASE_REF, ...env });
    return step;
  }

  test('that awards says whom it awards what', async () => {
    const step = await pullRequest({ 'recipients/b.md': sealedAward(ids[1], 18, 'name: Grace\n') });
    expect(await step('Check the content')).toMatchObject({ code: 0, summary: '' });
    const { code, summary } = await step('Say what would be published', links);
    expect(code).toBe(0);
    expect(summary).toContain(
      'This would make 1 award of one badge.\n\n**Who approves this, awards',
    );
    expect(summary).toContain('| 2026-05-01 | Grace |');
    expect(summary).toContain(`<img src="${links.IMAGES}badges/acme/engines.png" width="32"`);
    expect(summary).toContain(`(<${links.PREVIEW}>)`);
  });

  test('that breaks a promise is marked, and says so in its summary, without a preview too', async () => {
    const step = await pullRequest({ 'recipients/ada.md': undefined });
    const checked = await step('Check the content');
    expect(checked).toMatchObject({ code: 1, summary: '' });
    expect(checked.stdout).toMatch(
      /^::error file=recipients\/ada\.md(,[^:]*)?,title=promise-address-gone::/m,
    );
    const { code, summary } = await step('Say what would be published', { ...links, PREVIEW: '' });
    expect(code).toBe(1);
    expect(summary).toContain('**It cannot be published as it is: there is 1 problem.**');
    expect(summary).toContain('promise-address-gone');
    expect(summary).not.toContain('Download');
  });
});
