/** Carries out orders, in a thread of its own or, for a small site, in the first. */

import { createAddresses } from '../model/addresses.ts';
import type { AwardId } from '../model/award.ts';
import type { Publication } from '../model/publication.ts';
import { compareText } from '../problems/problem.ts';
import { type ArtefactRef, awardRefs } from '../publish/catalogue.ts';
import { createProducer } from '../publish/produce.ts';
import type { Bundle } from '../site/bundle.ts';
import { openRenderer } from '../site/renderer.ts';
import { type AwardPages, createAwardPages } from './award-pages.ts';
import type { FileRecord, Opening, Order, PartFiles } from './orders.ts';
import { withAwards } from './without-awards.ts';
import { createFileWriter } from './write-file.ts';

export type Maker = (order: Order) => Promise<readonly PartFiles[]>;

/** As many awards are being signed at once: signing waits for other threads. */
const atOnce = 16;

const noPictures = () => Promise.reject(new Error('No file of an award is a picture of its own.'));

export function createMaker({ base, keyring, stage }: Opening): Maker {
  const at = createAddresses(base.site.url);
  const files = createFileWriter(stage);
  let opening: Promise<AwardPages> | undefined;

  async function documents(publication: Publication): Promise<PartFiles[]> {
    const produce = createProducer(publication, at, noPictures, keyring, noPictures);
    const made: PartFiles[] = [];
    const awards = [...publication.awards.values()];
    for (let start = 0; start < awards.length; start += atOnce) {
      const some = awards.slice(start, start + atOnce).map(async (award): Promise<PartFiles> => {
        const records: FileRecord[] = [];
        for (const ref of awardRefs(publication, award, at)) {
          records.push(files.write(ref.path, await produce(ref satisfies ArtefactRef)));
        }
        return { id: award.id, part: 'documents', files: inOrder(records) };
      });
      made.push(...(await Promise.all(some)));
    }
    return made;
  }

  async function pages(publication: Publication, bundle: Bundle): Promise<PartFiles[]> {
    opening ??= openRenderer(bundle).then((render) => createAwardPages(render, base, at));
    const pagesOf = await opening;
    const records = new Map<AwardId, FileRecord[]>();
    for (const id of publication.awards.keys()) records.set(id, []);
    for await (const { path, html } of pagesOf(publication)) {
      const [, id = ''] = /(?:^|\/)awards\/([^/]+)\//.exec(path) ?? [];
      records.get(id as AwardId)?.push(files.write(path, html));
    }
    return [...records].map(([id, made]) => ({ id, part: 'pages', files: inOrder(made) }));
  }

  return async (order) => {
    switch (order.kind) {
      case 'documents':
        return documents(withAwards(base, order.awards));
      case 'pages':
        return pages(withAwards(base, order.awards), order.bundle);
      case 'keep':
        return order.awards.map(({ id, part, files: records }) => {
          if (!records.every((record) => files.isThere(order.from, record))) return { id, part };
          for (const record of records) files.keep(order.from, record);
          return { id, part, files: records };
        });
    }
  };
}

const inOrder = (records: readonly FileRecord[]): readonly FileRecord[] =>
  records.toSorted(([a], [b]) => compareText(a, b));
