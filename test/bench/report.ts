/** What was measured, as Markdown: tables of times, and ratios within one run. */

import { arch, cpus, platform, totalmem } from 'node:os';
import type { BakeResult } from './bake.ts';
import type { ProofsResult } from './proofs.ts';
import { type Build, builds, type SizeResult } from './sites.ts';

type Cell = string | number;

const seconds = (value: number): string => value.toFixed(value < 10 ? 2 : 1);
const grouped = (value: number): string => Math.round(value).toLocaleString('en');

function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    line(head.map((_, at) => (at === 0 ? '---' : '---:'))),
    ...rows.map(line),
  ].join('\n');
}

/** @param today as a date */
export function machineText(today: string, command: string): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `Measured on ${today} with \`${command}\`: Node ${process.version} on ${platform()}-${arch()}, ${cpus().length} cores (${cpu?.model.trim()}), ${memory} GB of memory.`;
}

export function sitesText(results: readonly SizeResult[]): string {
  return results.map(siteText).concat(growthText(results)).join('\n\n');
}

const row = (name: string, { usage, made }: Build): Cell[] => [
  name,
  grouped(made),
  seconds(usage.seconds),
  seconds(usage.cpuSeconds),
  grouped(usage.peakMB),
];

function siteText({ awards, files, bytes, builds: built, floor, hugo }: SizeResult): string {
  const cold = built['from nothing'];
  const aFile = (used: { readonly seconds: number }, of: number): string =>
    ((used.seconds / of) * 1e6).toFixed(0);
  const stages = Object.entries(cold.stages).map(([name, value]) => `${name} ${seconds(value)}`);
  return [
    `### ${grouped(awards)} awards: ${grouped(files)} files, ${grouped(bytes / 1e6)} MB`,
    table(
      ['build', 'awards made', 'wall s', 'CPU s', 'peak MB'],
      builds.map((name) => row(name, built[name])),
    ),
    `Parts of the first, in seconds of wall time: ${stages.join(', ')}.`,
    table(
      ['from nothing, in the same run', 'files', 'wall s', 'CPU s', 'µs of wall a file', 'ratio'],
      [
        ['Rosette', grouped(files), ...times(cold.usage), aFile(cold.usage, files), '1'],
        [
          'the same bytes to the same files',
          grouped(files),
          ...times(floor),
          aFile(floor, files),
          ratio(floor.seconds / files, cold.usage.seconds / files),
        ],
        ...(hugo === undefined
          ? []
          : [
              [
                `Hugo (${hugo.version}), a plain page and a JSON file an award`,
                grouped(hugo.files),
                ...times(hugo),
                aFile(hugo, hugo.files),
                ratio(hugo.seconds / hugo.files, cold.usage.seconds / files),
              ],
            ]),
      ],
    ),
  ].join('\n\n');
}

const times = (used: { readonly seconds: number; readonly cpuSeconds: number }): Cell[] => [
  seconds(used.seconds),
  seconds(used.cpuSeconds),
];

/** How many times as long the other takes. */
const ratio = (other: number, ours: number): string => (other / ours).toFixed(2);

/** How much longer ten times as many awards take. */
function growthText(results: readonly SizeResult[]): string[] {
  const rows = results.slice(1).map((result, index) => {
    const before = results[index] as SizeResult;
    const growth = (of: (one: Build) => number) =>
      (of(result.builds['from nothing']) / of(before.builds['from nothing'])).toFixed(1);
    return [
      `${grouped(before.awards)} → ${grouped(result.awards)}`,
      (result.awards / before.awards).toFixed(0),
      growth(({ usage }) => usage.seconds),
      growth(({ usage }) => usage.cpuSeconds),
      growth(({ usage }) => usage.peakMB),
    ];
  });
  return rows.length === 0
    ? []
    : ['### Growth', table(['awards', 'times', 'wall', 'CPU', 'peak memory'], rows)];
}

export const proofsText = (result: ProofsResult): string =>
  [
    `### Proofs: ${grouped(result.credentials)} credentials, one thread, one after the other`,
    table(
      ['what', 'a second', 'ratio'],
      [
        ['`eddsa-rdfc-2022`, Rosette', grouped(result.ours), result.ratio.toFixed(1)],
        ['`eddsa-rdfc-2022`, `@digitalbazaar/vc`', grouped(result.reference), '1'],
        ['JWS RS256, Rosette', grouped(result.jws), ''],
      ],
    ),
    `Proofs with other bytes than the reference's: ${result.differ}.`,
  ].join('\n\n');

export const bakeText = (result: BakeResult): string =>
  [
    `### Baking a PNG of ${result.kilobytes} kB`,
    table(
      ['what', 'µs an image', 'ratio'],
      [
        ['Rosette', result.ours.toFixed(0), '1'],
        ['a copy of the bytes', result.copy.toFixed(1), ratio(result.copy, result.ours)],
        [
          'decode and encode with pngjs',
          result.decodeAndEncode.toFixed(0),
          ratio(result.decodeAndEncode, result.ours),
        ],
      ],
    ),
  ].join('\n\n');
