/** Believable sites of any size, from a fixed seed. */

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PNG } from 'pngjs';
import { numbersOf } from '../support/chance.ts';

/** Numbers from 0 to 1. */
const fractionsOf = (seed: number): (() => number) => {
  const next = numbersOf(seed);
  return () => next() / 2 ** 32;
};

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

/** What a recipient file says of one award. */
type Award = Readonly<Record<string, string>>;

/** How many awards a file of several holds. */
const cohort = 100;
/** As heavy as what people draw: 5 to 60 kB. */
const sides = [60, 88, 116, 144, 172, 200];

/** Writes a site of so many awards over two issuers and twelve badges: a third of them in files of their own, the others in cohorts. */
export async function generate(root: string, awards: number, seed = 1): Promise<void> {
  const chance = fractionsOf(seed);
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
    for (const [index, side] of sides.entries()) {
      const badge = `${issuer}/badge-${index}`;
      badges.push(badge);
      await write(`badges/${badge}.png`, picture(side, chance));
      await write(
        `badges/${badge}.md`,
        `---\nname: Badge ${index} of ${issuer}\ndescription: What it stands for.\nimageAlt: A pattern.\ntags: [one, two]\n${index % 2 === 0 ? 'expiresAfter: P2Y\n' : ''}---\n1. Do this.\n2. Do that.\n`,
      );
    }
  }
  const awardOf = (index: number): Award => ({
    badge: badges[index % badges.length] ?? '',
    'recipient.type': 'email',
    'recipient.identity': `sha256$${hex(64)}`,
    'recipient.salt': hex(32),
    issuedOn: `202${index % 6}-0${1 + (index % 9)}-1${index % 10}`,
    id: `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
    statusIndex: String(index),
    ...(chance() < 0.5 ? { name: `Person ${index}` } : {}),
    ...(chance() < 0.3 ? { 'evidence.1.id': `https://work.example.org/${index}` } : {}),
    ...(chance() < 0.1 ? { expires: '2030-01-01' } : {}),
    ...(chance() < 0.02 ? { 'revoked.on': '2026-06-01', 'revoked.reason': 'Awarded twice.' } : {}),
    narrative: `Did the work, number ${index}, with *care*.`,
  });
  const single = Math.ceil(awards / 3);
  for (let index = 0; index < single; index += 1) {
    await write(`recipients/${Math.floor(index / 500)}/${index}.md`, inMarkdown(awardOf(index)));
  }
  for (let start = single; start < awards; start += cohort) {
    const some = Array.from({ length: Math.min(cohort, awards - start) }, (_, index) =>
      awardOf(start + index),
    );
    const isTable = (start - single) % (2 * cohort) === 0;
    await write(
      `recipients/cohorts/${start}.${isTable ? 'csv' : 'yaml'}`,
      isTable ? inTable(some) : inYaml(some),
    );
  }
}

/** One award in a file of its own, as somebody adds it. */
export const oneMore: readonly [path: string, text: string] = [
  'recipients/one-more.md',
  inMarkdown({
    badge: 'north/badge-0',
    'recipient.type': 'email',
    'recipient.identity': `sha256$${'ab'.repeat(32)}`,
    'recipient.salt': '0123456789abcdef0123456789abcdef',
    issuedOn: '2026-06-01',
    id: 'ffffffff-6a1e-4d0e-9a53-5f7d3c1e8b42',
    statusIndex: '131000',
    narrative: 'Came late.',
  }),
];

/** Names with dots as maps: `recipient: { type: … }`. */
function nested(award: Award): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(award)) {
    const [first = '', second] = name.split('.');
    if (first === 'evidence') fields.evidence = value;
    else if (second === undefined) fields[first] = name === 'statusIndex' ? Number(value) : value;
    else fields[first] = { ...(fields[first] as object | undefined), [second]: value };
  }
  return fields;
}

/** JSON is YAML, too. */
function inBlock(fields: Record<string, unknown>): string {
  const lines = Object.entries(fields).map(
    ([name, value]) => `${name}: ${JSON.stringify(value)}\n`,
  );
  return lines.join('');
}

function inMarkdown(award: Award): string {
  const { narrative, ...fields } = nested(award);
  return `---\n${inBlock(fields)}---\n${narrative}\n`;
}

const inYaml = (awards: readonly Award[]): string =>
  `awards:\n${awards.map((award) => `  - ${JSON.stringify(nested(award))}\n`).join('')}`;

function inTable(awards: readonly Award[]): string {
  const columns = [...new Set(awards.flatMap((award) => Object.keys(award)))];
  const rows = awards.map((award) =>
    columns.map((column) => `"${(award[column] ?? '').replaceAll('"', '""')}"`).join(','),
  );
  return `${columns.join(',')}\n${rows.join('\n')}\n`;
}
