/** What a build says of the files of each award, read off a folder. */

import type { AwardId } from '../../src/model/award.ts';
import type { Publication } from '../../src/model/publication.ts';
import { compareText } from '../../src/problems/problem.ts';
import { type AwardTree, treeOf } from '../../src/publish/catalogue-file.ts';
import { sha256 } from '../../src/publish/facts.ts';
import { treeOf as filesIn } from './command.ts';

export async function awardTrees(
  folder: string,
  { awards }: Pick<Publication, 'awards'>,
): Promise<ReadonlyMap<AwardId, AwardTree>> {
  const files = [...(await filesIn(folder))].sort(([a], [b]) => compareText(a, b));
  return new Map(
    [...awards.keys()].map((id) => [
      id,
      treeOf(
        files
          .filter(([path]) => path.includes(`awards/${id}/`))
          .map(([path, bytes]) => [path, sha256(bytes)]),
      ),
    ]),
  );
}
