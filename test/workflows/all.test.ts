/** What must hold of every workflow of this repository. */

import { describe, expect, test } from 'vitest';
import { execute, expression, read, stepsOf, textOf, workflowFiles } from './workflow.ts';

const all = await Promise.all(
  workflowFiles.map(async (file) => ({
    file,
    text: await textOf(file),
    workflow: await read(file),
  })),
);

/** Every text in a document with the path that leads to it; keys of objects are texts as well. */
function texts(value: unknown, path: readonly string[] = []): readonly [string, string][] {
  if (value === null || typeof value !== 'object') return [[path.join('.'), String(value)]];
  return Object.entries(value).flatMap(([key, inner]) => [
    [[...path, '(key)'].join('.'), key] as [string, string],
    ...texts(inner, [...path, key]),
  ]);
}

test('there are two', () => {
  expect(workflowFiles).toEqual(['check.yml', 'publish.yml']);
});

describe('the signing keys', () => {
  test('are given to one step, in one job, of one workflow', async () => {
    const mentions = all.flatMap(({ file, workflow }) =>
      texts(workflow)
        .filter(([, text]) => /secrets|ROSETTE_KEYS/i.test(text))
        .map(([path, text]) => ({ file, path, text })),
    );
    const { build } = (await read('publish.yml')).jobs;
    const step = build?.steps.findIndex(({ name }) => name === 'Build');
    expect(mentions).toEqual([
      { file: 'publish.yml', path: `jobs.build.steps.${step}.env.(key)`, text: 'ROSETTE_KEYS' },
      {
        file: 'publish.yml',
        path: `jobs.build.steps.${step}.env.ROSETTE_KEYS`,
        text: expression('secrets.ROSETTE_KEYS'),
      },
    ]);
  });

  test('are given to a script that builds, and to no action', async () => {
    const { build } = (await read('publish.yml')).jobs;
    const step = build?.steps.find(({ env }) => env?.ROSETTE_KEYS !== undefined);
    expect(step?.run).toMatch(/^if npm run build; then exit 0; fi\n/);
    expect(step).not.toHaveProperty('uses');
  });

  test('belong to the environment that only the default branch may use, and no other job enters it but to deploy', () => {
    const environments = all.flatMap(({ file, workflow }) =>
      Object.entries(workflow.jobs)
        .filter(([, { environment }]) => environment !== undefined)
        .map(([job, { environment }]) => ({ file, job, environment })),
    );
    expect(environments).toEqual([
      {
        file: 'publish.yml',
        job: 'build',
        environment: { name: 'github-pages', deployment: false },
      },
      {
        file: 'publish.yml',
        job: 'deploy',
        environment: {
          name: 'github-pages',
          url: expression('steps.deployment.outputs.page_url'),
        },
      },
    ]);
  });
});

describe.each(all)('$file', ({ text, workflow }) => {
  const steps = stepsOf(workflow);

  test('is not started by somebody else’s pull request with rights of this repository', () => {
    for (const [path, word] of texts(workflow.on, ['on'])) {
      expect({ path, word }).not.toMatchObject({
        word: expect.stringMatching(/^(pull_request_target|workflow_run|issue_comment)$/),
      });
    }
    expect(text).not.toContain('pull_request_target');
  });

  test('asks for permissions by name', () => {
    for (const permissions of [
      workflow.permissions,
      ...Object.values(workflow.jobs).map(({ permissions = {} }) => permissions),
    ]) {
      expect(permissions).toBeTypeOf('object');
    }
  });

  test('uses actions of GitHub alone, each at the major version that was read', () => {
    const known = [
      'actions/checkout@v7',
      'actions/cache@v6',
      'actions/upload-artifact@v7',
      'actions/upload-pages-artifact@v5',
      'actions/deploy-pages@v5',
    ];
    const used = steps.flatMap(({ uses = [] }) => uses);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(known).toContain(action);
  });

  test('no checkout leaves a token behind', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout'));
    expect(checkouts.length).toBeGreaterThan(0);
    for (const { with: inputs } of checkouts) {
      expect(inputs).toMatchObject({ 'persist-credentials': false });
    }
  });

  test('no script holds an expression', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });

  test('packages run no scripts while they are installed, and get nothing to tell', () => {
    expect(workflow.env).toEqual({ NPM_CONFIG_OMIT: 'dev', NPM_CONFIG_IGNORE_SCRIPTS: 'true' });
    for (const { env } of Object.values(workflow.jobs)) expect(env).toBeUndefined();
    const installs = steps.filter(({ run = '' }) => /\bnpm (ci|i|install)\b/.test(run));
    expect(installs.length).toBeGreaterThan(0);
    for (const step of installs) expect(step).toEqual({ name: 'Install', run: 'npm ci' });
  });

  test('no job runs for ever', () => {
    for (const job of Object.values(workflow.jobs)) {
      expect(job).toHaveProperty('timeout-minutes', expect.any(Number));
    }
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
