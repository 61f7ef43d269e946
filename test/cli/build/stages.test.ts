import { expect, test } from 'vitest';
import { createStages } from '../../../src/cli/commands/build/stages.ts';

test('each stage has a bar of its own, which ends when the next begins', () => {
  const seen: string[] = [];
  const stages = createStages({
    progress: (label, total) => ({
      advance: (count = 1) => seen.push(`${label} +${count} of ${total}`),
      done: () => seen.push(`${label} done`),
    }),
  });
  stages.tell('keep', 100, 250);
  stages.tell('keep', 250, 250);
  stages.tell('make', 100, 250);
  stages.end();
  stages.end();
  expect(seen).toEqual([
    'Keeping what did not change +100 of 250',
    'Keeping what did not change +150 of 250',
    'Keeping what did not change done',
    'Signing, baking and rendering awards +100 of 250',
    'Signing, baking and rendering awards done',
  ]);
});
