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
  stages.tell('documents', 100, 250);
  stages.tell('documents', 250, 250);
  stages.tell('pages', 100, 250);
  stages.end();
  stages.end();
  expect(seen).toEqual([
    'Signing and baking awards +100 of 250',
    'Signing and baking awards +150 of 250',
    'Signing and baking awards done',
    'Rendering pages of awards +100 of 250',
    'Rendering pages of awards done',
  ]);
});
