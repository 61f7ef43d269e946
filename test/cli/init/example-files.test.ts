import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { folderSource } from '../../../src/content/files.ts';
import { isIgnored } from '../../../src/content/layout.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

// After a change of the example: npx vitest run test/cli/init --update
test('the digests by which init knows the example are those of its files', async () => {
  const paths = (await folderSource(root).list())
    .map(({ path }) => path)
    .filter((path) => !path.startsWith('public/') && !isIgnored(path));
  const digests = await Promise.all(
    paths.map(async (path): Promise<[string, string]> => {
      const digest = createHash('sha256').update(await readFile(join(root, path)));
      return [path, digest.digest('hex')];
    }),
  );
  expect(digests.length).toBeGreaterThan(15);
  await expect(
    `${JSON.stringify(Object.fromEntries(digests), undefined, 2)}\n`,
  ).toMatchFileSnapshot('../../../src/cli/commands/init/example-files.json');
});
