/**
 * Every published vector, mutated: whatever the bytes are, there is a report. `ROSETTE_FUZZ=100000` asks for more inputs,
 * and prints how long the slowest took.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { FetchDocument } from '../../src/verify/fetched.ts';
import { stepCodes } from '../../src/verify/report.ts';
import { verify } from '../../src/verify/verify.ts';
import { hasShared, shared } from '../shared.ts';

const count = Number(process.env.ROSETTE_FUZZ ?? 1500);

const vectors = (): Uint8Array[] => {
  const folder = fileURLToPath(shared('spec/vectors'));
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(json|jwt|txt|png|svg)$/.test(entry.name))
    .map((entry) => new Uint8Array(readFileSync(join(entry.parentPath, entry.name))));
};

/** Numbers below a limit that repeat for a seed (mulberry32). */
function chanceOf(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

type Chance = ReturnType<typeof chanceOf>;
type Mutation = (bytes: Uint8Array, chance: Chance, other: Uint8Array) => Uint8Array;

const words = [
  '"',
  '{',
  '[',
  '\\u0000',
  '@context',
  'null',
  '1e999',
  '-0',
  '__proto__',
  '\u{1F600}',
  '<!--',
  ']]>',
];

const mutations: readonly Mutation[] = [
  // One bit, some bytes, a cut, a piece twice, a piece of another vector, a word that means something.
  (bytes, chance) => bytes.with(chance(bytes.length), chance(256)),
  (bytes, chance) => {
    const copy = bytes.slice();
    for (let times = chance(20); times > 0; times -= 1) copy[chance(copy.length)] = chance(256);
    return copy;
  },
  (bytes, chance) => bytes.slice(0, chance(bytes.length)),
  (bytes, chance) => {
    const at = chance(bytes.length);
    const piece = bytes.slice(at, at + chance(400));
    return join2(bytes, at, piece);
  },
  (bytes, chance, other) => {
    const at = chance(other.length);
    return join2(bytes, chance(bytes.length), other.slice(at, at + chance(2000)));
  },
  (bytes, chance) =>
    join2(bytes, chance(bytes.length), new TextEncoder().encode(words[chance(words.length)])),
  (bytes, chance) => {
    const at = chance(bytes.length);
    return Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at + 1 + chance(60))]);
  },
];

function join2(bytes: Uint8Array, at: number, piece: Uint8Array): Uint8Array {
  const joined = new Uint8Array(bytes.length + piece.length);
  joined.set(bytes.subarray(0, at));
  joined.set(piece, at);
  joined.set(bytes.subarray(at), at + piece.length);
  return joined;
}

test.skipIf(!hasShared)(
  'a mutated vector gives a report, and is fetched as one too (skipped without ../shared)',
  async () => {
    const all = vectors();
    expect(all.length).toBeGreaterThan(90);
    const chance = chanceOf(20_261_121);
    const any = (): Uint8Array => all[chance(all.length)] ?? new Uint8Array();
    const mutated = (): Uint8Array => {
      const mutate = mutations[chance(mutations.length)];
      const bytes = any();
      return bytes.length === 0 || mutate === undefined ? bytes : mutate(bytes, chance, any());
    };
    // Whatever is asked for is a mutated vector, too.
    const fetchDocument: FetchDocument = async (address) =>
      chance(3) === 0 ? { kind: 'unreachable' } : { kind: 'found', bytes: mutated(), address };
    const verdicts: Record<string, number> = {};
    let slowest = 0;
    for (let at = 0; at < count; at += 1) {
      const bytes = mutated();
      const started = performance.now();
      const report = await verify(
        { bytes },
        { fetchDocument, now: '2026-11-01T12:00:00Z', recipient: 'ada@example.org' },
      );
      slowest = Math.max(slowest, performance.now() - started);
      expect(report.steps.length).toBeGreaterThan(0);
      for (const { code, message } of report.steps) {
        expect(stepCodes).toContain(code);
        expect(message).toMatch(/^[\p{Lu}\d“].*[.”]$/su);
        expect(message).not.toContain('ada@example.org');
      }
      verdicts[report.verdict] = (verdicts[report.verdict] ?? 0) + 1;
    }
    if (process.env.ROSETTE_FUZZ !== undefined) {
      const megabytes = Math.round(process.memoryUsage().rss / 1e6);
      console.log(`${count} inputs, slowest ${slowest.toFixed(0)} ms, ${megabytes} MB`, verdicts);
    }
    // A single changed byte may be white space; more than a few that count would be a hole.
    expect(verdicts.invalid).toBeGreaterThan(count / 2);
  },
  1_200_000,
);
