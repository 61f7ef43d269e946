/** A finished site looked over: its addresses, links and awards. */

import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AwardId } from '../../src/model/award.ts';
import { noPaint, renderProblems } from '../../src/problems/render.ts';
import { refs } from '../../src/publish/catalogue.ts';
import { makeCatalogue } from '../../src/publish/catalogue-file.ts';
import {
  buildSamples,
  checkedSentence,
  checkOutput,
  checkSamples,
  type OutputOptions,
} from '../../src/publish/check-output.ts';
import {
  addressOfFile,
  fileAtAddress,
  openBuiltSite,
} from '../../src/publish/output/built-site.ts';
import { sampleOf } from '../../src/publish/output/judge-awards.ts';
import { pagePaths } from '../../src/publish/pages.ts';
import { createProducer } from '../../src/publish/produce.ts';
import { writeCatalogue } from '../../src/publish/write-catalogue.ts';
import { awardTrees } from '../support/award-trees.ts';
import { publish } from '../support/publication.ts';
import { ids, now, siteFolder, writeFiles } from '../support/site.ts';
import { translated } from '../support/translated-site.ts';
import { awards, base, type SiteInMemory, siteInMemory } from '../verify/site-in-memory.ts';

describe('the file at an address', () => {
  const site = { base: 'https://a.example/club/' };
  test.each([
    ['https://a.example/club/', 'index.html'],
    ['https://a.example/club/x/y.json?a#b', 'x/y.json'],
    ['https://a.example/club/x/', 'x/index.html'],
    ['https://A.example:443/club/x/../y.json', 'y.json'],
    ['https://a.example/club/caf%C3%A9.json', 'café.json'],
    ['https://a.example/', undefined],
    ['https://a.example/clubs/', undefined],
    ['https://a.example/club/../secret', undefined],
    ['https://a.example/club/..%2Fsecret', undefined],
    ['https://a.example/club/%2e%2e/%2e%2e/secret', undefined],
    ['https://a.example/club/..%5Csecret', undefined],
    ['https://a.example/club/a%00', undefined],
    ['https://a.example/club/%ff', undefined],
    ['http://a.example/club/', undefined],
    ['https://a.example:8443/club/', undefined],
    ['https://b.example/club/', undefined],
    ['no address', undefined],
  ])('%s is %s', (address, path) => {
    expect(fileAtAddress(site, address)).toBe(path);
  });

  test('on one machine, http and https are one place', () => {
    const local = { base: 'http://localhost:4321/' };
    expect(fileAtAddress(local, 'https://localhost:4321/issuers/a/did.json')).toBe(
      'issuers/a/did.json',
    );
  });

  test('is where the file’s address leads', () => {
    for (const path of ['index.html', 'a/index.html', 'a/b.json', 'a/myindex.html']) {
      expect(fileAtAddress(site, addressOfFile(site, path))).toBe(path);
    }
  });
});

test('a sample is spread over all, the same every time, and all of few', () => {
  const all = Array.from({ length: 10 }, (_, at) => at);
  expect(sampleOf(all, 4)).toEqual([0, 2, 5, 7]);
  expect(sampleOf(all, 10)).toEqual(all);
  expect(sampleOf(all, Number.POSITIVE_INFINITY)).toEqual(all);
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 1, max: 100 }), (length, size) => {
      const some = sampleOf(
        Array.from({ length }, (_, at) => at),
        size,
      );
      expect(some).toHaveLength(Math.min(length, size));
      expect(new Set(some).size).toBe(some.length);
    }),
  );
});

describe('a site in several languages', () => {
  /** As a build leaves it; every page is the same. */
  async function built(page: string): Promise<string> {
    const { publication, addresses } = await publish(translated);
    const produce = createProducer(publication, addresses, async (image) => image);
    const files: Record<string, string | Uint8Array> = {};
    for (const path of pagePaths(publication, addresses)) files[path] = page;
    for (const ref of refs(publication, addresses)) files[ref.path] = await produce(ref);
    const folder = await siteFolder(files);
    await writeCatalogue(
      folder,
      addresses,
      await makeCatalogue(
        folder,
        publication,
        addresses,
        await awardTrees(folder, publication),
        undefined,
      ),
    );
    return folder;
  }

  const look = (folder: string) =>
    checkOutput(folder, { now, samples: checkSamples, name: 'dist', base });

  test('as it was built has no problem; pages and documents of each are kept', async () => {
    const folder = await built('<html></html>');
    expect((await look(folder)).problems).toEqual([]);
    const site = await openBuiltSite(folder);
    const id = site?.awards[0];
    if (site === undefined || id === undefined) throw new Error('No site.');
    expect(site.kept).toEqual(
      expect.arrayContaining(['de/index.html', 'de/badges/acme/engines/badge.json']),
    );
    expect(await site.filesOf(id)).toEqual(
      expect.arrayContaining([`de/awards/${id}/index.html`, `pt-br/awards/${id}/index.html`]),
    );
  });

  test('whose translation names what is not there, or says another id', async () => {
    const folder = await built('<html></html>');
    const path = 'de/badges/acme/engines/badge.json';
    const text = await readFile(join(folder, path), 'utf8');
    await writeFiles(folder, { [path]: text.replaceAll('pt-br/badges/acme', 'pt-br/badges/none') });
    expect((await look(folder)).problems).toMatchObject([
      { code: 'output-id', severity: 'error', file: `dist/${path}` },
    ]);
    const other = text.replace(
      'de/badges/acme/engines/badge.json',
      'de/badges/acme/engines/a.json',
    );
    await writeFiles(folder, { [path]: other });
    expect((await look(folder)).problems).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'output-id', file: `dist/${path}` }),
      ]),
    );
  });

  test('whose award pages in a language have a link that leads nowhere', async () => {
    const folder = await built('<html></html>');
    const path = `de/awards/${ids[0]}/index.html`;
    await writeFiles(folder, { [path]: '<a href="../../badges/none/">' });
    expect((await look(folder)).problems).toMatchObject([
      { code: 'output-link', severity: 'error', file: `dist/${path}` },
    ]);
  });
});

describe('a site', () => {
  let site: SiteInMemory;
  beforeAll(async () => {
    site = await siteInMemory();
  });

  /** Written into a folder as a build leaves it; the pages are empty ones. */
  async function folderOf(): Promise<string> {
    const { publication, addresses, files } = site;
    const pages = [...pagePaths(publication, addresses)].map((path) => [path, '<html></html>']);
    const folder = await siteFolder({
      ...Object.fromEntries(pages),
      ...Object.fromEntries(files),
    });
    const trees = await awardTrees(folder, publication);
    const output = await makeCatalogue(folder, publication, addresses, trees, undefined);
    await writeCatalogue(folder, addresses, output);
    return folder;
  }

  const look = (folder: string, more: Partial<OutputOptions> = {}) =>
    checkOutput(folder, { now, samples: checkSamples, name: 'dist', base, ...more });

  /** Every problem as a person sees it. */
  async function told(folder: string, more: Partial<OutputOptions> = {}): Promise<string> {
    return renderProblems((await look(folder, more)).problems, noPaint);
  }

  const changed = (path: string, change: (text: string) => string) => ({
    [path]: change(site.textAt(path)),
  });

  const live = `awards/${awards.live}`;

  test('as it was built has no problem', async () => {
    const check = await look(await folderOf());
    expect(check).toEqual({ problems: [], awards: 4, linked: 4, judged: 4 });
    expect(checkedSentence(check)).toBe(
      'Every address and link leads to its file, and all 4 awards verify in every form.',
    );
  });

  test('may be looked at in a sample, and that is said', async () => {
    const check = await look(await folderOf(), { samples: { links: 3, verify: 2 } });
    expect(checkedSentence(check)).toBe(
      'Every address and link leads to its file in a sample of 3 awards, and 2 of 4 awards, spread over all, verify in every form.',
    );
    expect([buildSamples, checkSamples]).toEqual([
      { links: 200, verify: 50 },
      { links: Number.POSITIVE_INFINITY, verify: 1000 },
    ]);
  });

  test('of which some is new is looked at there, and elsewhere in a smaller sample', async () => {
    const folder = await folderOf();
    const samples = { links: 3, verify: 2 };
    const last = [...site.publication.awards.keys()].at(-1) as AwardId;
    const path = `awards/${last}/index.html`;
    await writeFiles(folder, { [path]: '<a href="../../badges/none/">' });
    const seen = async (fresh?: readonly AwardId[]) => {
      const { problems, linked, judged } = await look(folder, {
        samples,
        ...(fresh === undefined ? {} : { fresh }),
      });
      return { linked, judged, files: problems.map(({ file }) => file) };
    };
    expect(await seen([last])).toEqual({ linked: 2, judged: 2, files: [`dist/${path}`] });
    expect(await seen([])).toEqual({ linked: 1, judged: 1, files: [] });
    expect((await seen()).linked).toBe(3);
  });

  test('of one award is spoken of as one', () => {
    expect(checkedSentence({ problems: [], awards: 1, linked: 1, judged: 1 })).toBe(
      'Every address and link leads to its file, and the award verifies in every form.',
    );
  });

  test('whose documents say another id, or name what is not there', async () => {
    const folder = await folderOf();
    await writeFiles(folder, {
      ...changed('badges/acme/engines/badge.json', (text) =>
        text.replace('engines/badge.json', 'engines/other.json'),
      ),
    });
    const text = await told(folder, { samples: { links: 9, verify: 0 } });
    expect(text).toBe(`dist/badges.json  output-id
  This document names "${base}badges/acme/engines/badge.json", and what stands there says that it is something else.
  Build again with "npm run build". If it says the same, this is a mistake of Rosette: please report it.

dist/badges/acme/engines/badge.json  output-id
  The document in "badges/acme/engines/badge.json" says that its address is "${base}badges/acme/engines/other.json", and that is another place.
  Build again with "npm run build". If it says the same, this is a mistake of Rosette: please report it.

2 problems in 2 files.`);
  });

  test('with pages whose links lead nowhere', async () => {
    const folder = await folderOf();
    await writeFiles(folder, {
      'index.html': '<a href="badges/">1</a><a href="badges/none/">2</a><a href="/elsewhere">3</a>',
      [`${live}/index.html`]:
        '<a href="../../badges/none/">1</a><a href="assertion.json">2</a><a href="https://b.example/">3</a><a href="/club/notes.pdf">4</a><a href="mailto:a@b.example">5</a>',
    });
    expect(await told(folder)).toBe(`dist/${live}/index.html  output-link
  This page has a link to "badges/none/index.html", and there is no such file. So does 1 other file.
  Mend the link where it is written (a Markdown file, or a field with an address), or put the file into public/.

dist/${live}/index.html  output-link (warning)
  This page has a link to "notes.pdf", and there is no such file.
  Mend the link where it is written (a Markdown file, or a field with an address), or put the file into public/.

1 problem and 1 warning in 1 file.`);
  });

  test('with pages that lead to places in pages that are not there', async () => {
    const folder = await folderOf();
    await writeFiles(folder, {
      'index.html':
        '<p id="here">1</p><a href="#here">2</a><a href="#top">3</a><a href="#gone">4</a><a href="badges/#far">5</a><a href="badges.json#x">6</a><a href="badges/#url=https://b.example/">7</a>',
    });
    expect(await told(folder)).toBe(`dist/index.html  output-link (warning)
  This page has a link to the place "far" in "badges/index.html", and there is no such place. It leads to the top of the page.
  Mend the link where it is written (a Markdown file, or a field with an address), or put the file into public/.

dist/index.html  output-link (warning)
  This page has a link to the place "gone" in "index.html", and there is no such place. It leads to the top of the page.
  Mend the link where it is written (a Markdown file, or a field with an address), or put the file into public/.

2 warnings in 1 file.`);
  });

  test('with pages that tell machines addresses at which nothing stands', async () => {
    const folder = await folderOf();
    await writeFiles(folder, {
      'index.html': `<meta property="og:image" content="${base}badges/gone.png"><script type="application/ld+json">{"url":"${base}","image":"${base}badges/lost.png"}</script>`,
    });
    const { problems } = await look(folder, { samples: { links: 9, verify: 0 } });
    expect(problems.map(({ file, message }) => `${file} ${message}`).sort()).toEqual([
      `dist/index.html This document names "${base}badges/lost.png", and there is no such file.`,
      'dist/index.html This page has a link to "badges/gone.png", and there is no such file.',
    ]);
  });

  test('with files that are gone', async () => {
    const folder = await folderOf();
    await rm(join(folder, 'issuers/acme/did.json'));
    await rm(join(folder, 'awards', awards.old), { recursive: true });
    const { problems } = await look(folder, { samples: { links: 9, verify: 0 } });
    const messages = problems.map(({ file, code, message }) => `${file} ${code} ${message}`);
    expect(messages).toContain(
      'dist/awards output-missing The catalogue counts 4 awards, and 3 have a folder.',
    );
    expect(messages).toContain(
      'dist/issuers/acme/did.json output-missing The catalogue lists "issuers/acme/did.json", and there is no such file.',
    );
    expect(
      messages.some((text) => text.includes('names "did:web:badges.example.org:club:issuers:acme')),
    ).toBe(true);
  });

  test('with a document that is no JSON', async () => {
    const folder = await folderOf();
    await writeFiles(folder, { 'badges.json': '[' });
    expect(await told(folder)).toContain('dist/badges.json  output-id\n  This file is no JSON.');
  });

  test('with an award that was changed', async () => {
    const folder = await folderOf();
    const file = `${live}/credential.json`;
    await writeFiles(
      folder,
      changed(file, (text) => text.replace('"Engines"', '"Engineer"')),
    );
    const { problems } = await look(folder);
    expect(problems.map((problem) => [problem.code, problem.file])).toEqual([
      ['output-award', `dist/${file}`],
    ]);
    expect(problems[0]?.message).toMatch(/^This award does not verify\. [A-Z].*\.$/);
    // Not looked at, not found.
    const skipped = await look(folder, { samples: { links: 9, verify: 0 } });
    expect(skipped.problems).toEqual([]);
  });

  test('with an award that is revoked in one form and not in another', async () => {
    const folder = await folderOf();
    const hosted = site.textAt(`awards/${awards.live}/v1.json`);
    await writeFiles(folder, {
      [`awards/${awards.revoked}/v1.json`]: hosted.replaceAll(awards.live, awards.revoked),
      'issuers/acme/v1-revocations.json': '{}',
    });
    const { problems } = await look(folder);
    // The picture carries another recipient than its new document, and that is a fault of its own.
    expect(problems.map(({ file, message }) => [file, message])).toEqual([
      [
        `dist/awards/${awards.revoked}/v1.json`,
        'This award does not verify. Another form of this award says that it is revoked, and this one does not. So it is with 1 other file.',
      ],
      [`dist/awards/${awards.revoked}/v1.png`, expect.any(String)],
    ]);
  });

  test('of another address', async () => {
    const text = await told(await folderOf(), { base: 'https://moved.example/' });
    expect(text).toBe(`dist/catalogue.json  output-other-address
  This site was built for ${base}, and its address is https://moved.example/ by now.
  Build again with "npm run build".

1 problem in 1 file.`);
  });

  test('that is none', async () => {
    const empty = await siteFolder({ 'a.txt': '' });
    expect(await told(empty)).toContain('dist  output-missing\n  There is no finished site');
    const other = await siteFolder({ 'catalogue.json': '{}' });
    expect(await told(other)).toContain('The catalogue.json in this folder cannot be read.');
    await expect(openBuiltSite(other)).rejects.toThrow('no catalogue that Rosette can read');
    expect(await openBuiltSite(empty)).toBeUndefined();
  });
});
