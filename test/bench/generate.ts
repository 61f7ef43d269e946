/** Believable sites of any size, from a fixed seed. */

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PNG } from 'pngjs';

/** Numbers from 0 to 1 that repeat for a seed (mulberry32). */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A picture whose weight grows with its side; smooth enough to look like a drawing. */
function picture(side: number, chance: () => number): Uint8Array {
  const png = new PNG({ width: side, height: side });
  const [a, b, c] = [chance() * 8, chance() * 8, chance() * 8];
  for (let at = 0; at < png.data.length; at += 4) {
    const x = ((at / 4) % side) / side;
    const y = Math.floor(at / 4 / side) / side;
    const wave = (k: number) => Math.floor(128 + 127 * Math.sin(k * (x * x + y) + chance() * 0.02));
    png.data.set([wave(a), wave(b), wave(c), 255], at);
  }
  return new Uint8Array(PNG.sync.write(png));
}

/** Writes a site of so many awards, one file each, over two issuers and twelve badges. */
export async function generate(root: string, awards: number, seed = 1): Promise<void> {
  const chance = chanceOf(seed);
  const hex = (length: number) =>
    Array.from({ length }, () => Math.floor(chance() * 16).toString(16)).join('');
  const write = async (path: string, content: string | Uint8Array) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  };
  await write('badges/site.yaml', 'url: https://bench.example.org/club/\ntitle: Bench\n');
  const badges: string[] = [];
  for (const issuer of ['north', 'south']) {
    await write(
      `badges/${issuer}/issuer.md`,
      `---\nname: ${issuer}\nurl: https://${issuer}.example.org/\nemail: badges@${issuer}.example.org\n---\nAbout ${issuer}.\n`,
    );
    for (let index = 0; index < 6; index += 1) {
      const badge = `${issuer}/badge-${index}`;
      badges.push(badge);
      await write(`badges/${badge}.png`, picture(100 + index * 10, chance));
      await write(
        `badges/${badge}.md`,
        `---\nname: Badge ${index} of ${issuer}\ndescription: What it stands for.\nimageAlt: A pattern.\ntags: [one, two]\n${index % 2 === 0 ? 'expiresAfter: P2Y\n' : ''}---\n1. Do this.\n2. Do that.\n`,
      );
    }
  }
  for (let index = 0; index < awards; index += 1) {
    const id = `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
    const lines = [
      `badge: ${badges[index % badges.length]}`,
      `recipient: { type: email, identity: sha256$${hex(64)}, salt: ${hex(32)} }`,
      `issuedOn: 202${index % 6}-0${1 + (index % 9)}-1${index % 10}`,
      `id: ${id}`,
      `statusIndex: ${index}`,
      ...(chance() < 0.5 ? [`name: Person ${index}`] : []),
      ...(chance() < 0.3 ? [`evidence: https://work.example.org/${index}`] : []),
      ...(chance() < 0.02 ? ['revoked: { on: 2026-06-01, reason: Awarded twice. }'] : []),
    ];
    await write(
      `recipients/${Math.floor(index / 500)}/${index}.md`,
      `---\n${lines.join('\n')}\n---\nDid the work, number ${index}, with *care*.\n`,
    );
  }
}
