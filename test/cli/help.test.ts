import { expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { sections } from '../../src/cli/help.ts';
import { inProcess } from '../support/command.ts';

test('every command stands in one section of the help, and the other way about', () => {
  const listed = sections.flatMap(([, names]) => names);
  expect(listed.toSorted()).toEqual(Object.keys(commands).toSorted());
});

test.each(Object.keys(commands))(
  '%s has a summary, a usage and examples that begin with its name',
  async (name) => {
    const { code, stdout } = await inProcess([name, '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain(`Usage: npm run badges -- ${name}`);
    const { summary = '', examples = [] } = commands[name] ?? {};
    expect(summary).toMatch(/^[a-zäöü].*[^.]$/);
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect(example.split(' ')[0]).toBe(name);
  },
);
