/** What a reader's browser takes over the wire for each type of page, without pictures: HTML, styles and scripts, compressed. */

import { brotliCompressSync, gzipSync } from 'node:zlib';
import { buildSite } from '../browser/built-sites.ts';
import { pageTypeOf } from '../browser/judges/page-type.ts';
import { manyBadges } from '../browser/sites/many-badges.ts';
import { states } from '../browser/sites/states.ts';
import { treeOf } from '../support/command.ts';

/** Of an award page, in bytes. Source: issue of the pages, "within 30 kB transferred without images". */
const mostOfAnAward = 30_000;

type Tree = ReadonlyMap<string, Uint8Array>;
type Weight = { readonly gzip: number; readonly brotli: number };
type Weighed = {
  readonly path: string;
  readonly html: Weight;
  readonly css: Weight;
  readonly js: Weight;
  /** What scripts load only when somebody asks for it; no part of the whole. */
  readonly later: Weight;
};

// Level 9 is what careful hosts keep ready; GitHub Pages compresses a little less.
const weigh = (bytes: Uint8Array): Weight => ({
  gzip: gzipSync(bytes, { level: 9 }).length,
  brotli: brotliCompressSync(bytes).length,
});

const sum = (weights: readonly Weight[]): Weight => ({
  gzip: weights.reduce((all, { gzip }) => all + gzip, 0),
  brotli: weights.reduce((all, { brotli }) => all + brotli, 0),
});

const loaded =
  /<link\b[^>]*\srel="(?:stylesheet|modulepreload|preload)"[^>]*>|<script\b[^>]*\ssrc="[^"]*"[^>]*>/g;
const address = /\s(?:href|src)="([^"]*)"/;
const imported = /(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g;
const importedLater = /\bimport\s*\(\s*["'](\.[^"']+)["']/g;

/** Styles and scripts that come with a page, and what these scripts import. */
function filesOf(tree: Tree, path: string, base: string): ReadonlySet<string> {
  const links = [...textOf(tree, path).matchAll(loaded)].map(([tag]) => address.exec(tag)?.[1]);
  const found = new Set<string>();
  for (const link of links) follow(tree, link ?? '', path, base, found);
  return found;
}

/** What the scripts of a page import when it comes to it, with all that this needs. */
function laterFilesOf(tree: Tree, files: ReadonlySet<string>, base: string): ReadonlySet<string> {
  const found = new Set(files);
  for (const file of found) {
    if (!file.endsWith('.js')) continue;
    for (const [, link = ''] of textOf(tree, file).matchAll(importedLater)) {
      follow(tree, link, file, base, found);
    }
  }
  return found.difference(files);
}

function follow(tree: Tree, link: string, from: string, base: string, found: Set<string>): void {
  const file = new URL(link, base + from).href.slice(base.length);
  if (found.has(file) || !tree.has(file) || !/\.(css|js)$/.test(file)) return;
  found.add(file);
  if (!file.endsWith('.js')) return;
  for (const [, next = ''] of textOf(tree, file).matchAll(imported)) {
    follow(tree, next, file, base, found);
  }
}

const textOf = (tree: Tree, path: string): string => new TextDecoder().decode(tree.get(path));

function weighPage(tree: Tree, path: string, base: string): Weighed {
  const files = filesOf(tree, path, base);
  const all = (paths: ReadonlySet<string>, end = '') =>
    sum([...paths].filter((one) => one.endsWith(end)).map((one) => weigh(bytesOf(tree, one))));
  return {
    path,
    html: weigh(bytesOf(tree, path)),
    css: all(files, '.css'),
    js: all(files, '.js'),
    later: all(laterFilesOf(tree, files, base)),
  };
}

const bytesOf = (tree: Tree, path: string): Uint8Array => tree.get(path) ?? new Uint8Array();

const whole = ({ html, css, js }: Weighed): Weight => sum([html, css, js]);

const url = 'http://localhost:4321/';
const sites = [states(url), manyBadges(url)];

/** Prints the heaviest page of each type. @returns whether the award page is light enough */
export async function benchPages(): Promise<boolean> {
  const heaviest = new Map<string, Weighed>();
  for (const files of sites) {
    const { folder, remove } = await buildSite(files);
    const tree = await treeOf(folder);
    await remove();
    for (const path of [...tree.keys()].filter((path) => path.endsWith('.html'))) {
      const type = pageTypeOf(path);
      const weighed = weighPage(tree, path, url);
      const known = heaviest.get(type);
      if (known === undefined || whole(known).gzip < whole(weighed).gzip) {
        heaviest.set(type, weighed);
      }
    }
  }
  console.log('The heaviest page of each type, in bytes, gzip level 9 (brotli level 11):');
  console.log(row('type', 'HTML', 'CSS', 'JS', 'all', 'later', ''));
  for (const [type, page] of [...heaviest].sort(([one], [two]) => (one < two ? -1 : 1))) {
    const told = ({ gzip, brotli }: Weight) => `${gzip} (${brotli})`;
    console.log(
      row(
        type,
        told(page.html),
        told(page.css),
        told(page.js),
        told(whole(page)),
        told(page.later),
        ` ${page.path}`,
      ),
    );
  }
  const award = heaviest.get('awards/*');
  const isLight = award !== undefined && whole(award).gzip <= mostOfAnAward;
  console.log(
    isLight
      ? `\nThe award page is within ${mostOfAnAward} bytes.`
      : `\nThe award page is over ${mostOfAnAward} bytes.`,
  );
  console.log(lighthouse);
  return isLight;
}

const row = (type: string, ...cells: string[]) =>
  [type.padEnd(18), ...cells.map((cell) => cell.padStart(15))].join(' ');

const lighthouse = `
Lighthouse is too heavy to be among our dependencies. For a published site that has "index: true" (a site at an address of
this machine is a preview, which search engines are asked to leave out):
  npx lighthouse@13 ADDRESS --chrome-flags="--headless=new" --quiet --view
and once more with --preset=desktop.`;
