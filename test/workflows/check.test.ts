/** The workflow that checks pull requests, whoever wrote them. */

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expression, named, program, read, runner, stepsOf } from './workflow.ts';

const workflow = await read<'check'>('check.yml');
const publish = await read('publish.yml');
const { check } = workflow.jobs;

describe('the file', () => {
  test('runs for pull requests, may read, and has nothing to give away', () => {
    expect(workflow.on).toBe('pull_request');
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(Object.keys(workflow.jobs)).toEqual(['check']);
    expect(check).not.toHaveProperty('permissions');
    for (const step of stepsOf(workflow)) expect(step).not.toHaveProperty('env');
  });

  test('checks in the words of the workflow that publishes', () => {
    expect(named(workflow, 'Check the content').run).toBe(named(publish, 'Check the content').run);
  });

  test('checks before it builds, and keeps what was built', () => {
    expect(check.steps.map(({ name }) => name)).toEqual([
      'Check out',
      'Install',
      'Check the content',
      'Build a preview',
      'Keep the preview',
    ]);
    expect(check.steps.at(-1)).toMatchObject({
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
    expect((await run('Check the content', root)).code).toBe(1);
  });
});
