/** Which parts of which awards are there already, and what of them is written down for the next build. */

import type { Award, AwardId } from '../model/award.ts';
import { compareText } from '../problems/problem.ts';
import { type AwardTree, treeOf } from '../publish/catalogue-file.ts';
import type { Dependencies } from './dependencies.ts';
import type { OutputRecord } from './last-output.ts';
import type { FileRecord, Part, PartFiles } from './orders.ts';

export type AwardsWeight = {
  files: number;
  bytes: number;
  /** Of the baked images among them. */
  bakedBytes: number;
};

export type Ledger = ReturnType<typeof createLedger>;

/** Who was made: of awards that are whole no more than a digest stays in memory. */
export function createLedger(from: Dependencies, record: OutputRecord) {
  const open = new Map<AwardId, Partial<Record<Part, readonly FileRecord[]>>>();
  const trees = new Map<AwardId, AwardTree>();
  const weight: AwardsWeight = { files: 0, bytes: 0, bakedBytes: 0 };
  return {
    from,
    trees,
    weight,
    has: (id: AwardId, part: Part): boolean => trees.has(id) || open.get(id)?.[part] !== undefined,
    async enter(award: Award, { part, files }: PartFiles): Promise<void> {
      if (files === undefined) return;
      const { id } = award;
      const entry = { ...open.get(id), [part]: files };
      const { documents, pages } = entry;
      if (documents === undefined || pages === undefined) {
        open.set(id, entry);
        return;
      }
      open.delete(id);
      const all = [...documents, ...pages].sort(([a], [b]) => compareText(a, b));
      trees.set(id, treeOf(all));
      for (const [path, , bytes] of all) {
        weight.files += 1;
        weight.bytes += bytes;
        if (/\.(png|svg)$/.test(path)) weight.bakedBytes += bytes;
      }
      await record.add({
        id,
        documents: [from(award, 'documents'), ...documents],
        pages: [from(award, 'pages'), ...pages],
      });
    },
  };
}
