/** `badges seal`: plans the sealed texts, says what is in the way, and writes all of them or none. */

import { relative, resolve, sep } from 'node:path';
import { needsSeal, type SealOptions } from '../../authoring/pins.ts';
import { sealText, sealYaml } from '../../authoring/seal.ts';
import { sealCsv } from '../../authoring/seal-csv.ts';
import { usedIndexes } from '../../authoring/used-indexes.ts';
import { folderSource } from '../../content/files.ts';
import type { AwardSource, Sources } from '../../content/schema/sources.ts';
import { hasErrors, type Problem, type ProblemCode } from '../../problems/problem.ts';
import { quote } from '../../problems/quote.ts';
import { plural } from '../../problems/render.ts';
import { load } from '../../publish/load.ts';
import { decodeText } from '../../syntax/text-file.ts';
import { type Command, exit } from '../io.ts';
import { tellOutcome } from '../report.ts';
import { writeChanges } from '../write-files.ts';

type SealedFile = { readonly path: string; readonly content: string };

type SealCommand = { readonly files: readonly string[]; readonly all: boolean };

/** What sealing itself takes away; everything else in a file stands in its way. */
export const sealable: readonly ProblemCode[] = [
  'award-not-sealed',
  'award-address-plain',
  'award-name-plain',
];

export const seal: Command<SealCommand> = async (options, io) => {
  if (options.all === options.files.length > 0) {
    io.warn('Name the recipient files to seal, or write --all for every one.');
    io.warn('Usage: npm run badges -- seal FILE… | --all');
    return exit.usage;
  }
  const { root } = options;
  const files = folderSource(root);
  const { sources, problems } = await load(files, options.now ?? io.now());
  const known = new Set(sources.awards.map(({ origin }) => origin.file));
  const named = options.files.map((file) => relative(root, resolve(file)).split(sep).join('/'));
  const isMeant = (file: string) =>
    options.all ? file.startsWith('recipients/') : named.includes(file);
  const inTheWay = [
    ...problems.filter(
      ({ file, code, severity }) =>
        isMeant(file) && severity === 'error' && !sealable.includes(code),
    ),
    ...named
      .filter((file) => !known.has(file) && !problems.some((problem) => problem.file === file))
      .map(notFound),
    // Without the policy of site.yaml nobody knows what to make of an address.
    ...problems.filter(({ file, severity }) => file === 'badges/site.yaml' && severity === 'error'),
  ];
  if (hasErrors(inTheWay)) {
    tellOutcome(options, inTheWay, { sealed: [] }, io);
    if (!options.json)
      io.warn('Nothing was sealed: mend the problems above and run the command again.');
    return exit.problems;
  }
  const policy = sources.site?.recipients ?? 'sealed';
  const names = sources.site?.names ?? 'page';
  const meant = sources.awards.filter(
    (award) => isMeant(award.origin.file) && needsSeal(award, policy, names),
  );
  const { edits, unsafe } = await plan(meant, sources, policy, io.randomBytes, files.read);
  if (unsafe.length > 0) {
    tellOutcome(options, unsafe, { sealed: [] }, io);
    return exit.problems;
  }
  if (!options.dryRun) await writeChanges(root, edits);
  const sealed = edits.map(({ path }) => ({
    file: path,
    awards: meant.filter(({ origin }) => origin.file === path).length,
  }));
  tellOutcome(options, [], { dryRun: options.dryRun, sealed }, io);
  if (!options.json) {
    for (const { file, awards } of sealed) io.print(`${file}: ${plural(awards, 'award')}`);
    io.print(outcome(meant.length, edits.length, options.dryRun));
  }
  return exit.done;
};

/** The sealed texts of the awards' files, and a problem for each that cannot be edited. */
export async function plan(
  meant: readonly AwardSource[],
  sources: Sources,
  policy: 'sealed' | 'plain',
  randomBytes: (length: number) => Uint8Array,
  read: (path: string) => Promise<Uint8Array>,
): Promise<{ edits: SealedFile[]; unsafe: Problem[] }> {
  const used = usedIndexes(sources.awards);
  const names = sources.site?.names ?? 'page';
  const edits: SealedFile[] = [];
  const unsafe: Problem[] = [];
  const byFile = Map.groupBy(meant, ({ origin }) => origin.file);
  for (const [path, awards] of byFile) {
    const text = sealFile(path, await read(path), awards, { used, policy, names, randomBytes });
    if (text === undefined) unsafe.push(cannotEdit(path));
    else edits.push({ path, content: text });
  }
  return { edits, unsafe };
}

/** A table of the forms that recipient files have. */
const forms = { md: sealText, yaml: sealYaml, csv: sealCsv };

function sealFile(
  path: string,
  bytes: Uint8Array,
  awards: readonly AwardSource[],
  options: SealOptions,
): string | undefined {
  const ending = path.slice(path.lastIndexOf('.') + 1) as keyof typeof forms;
  const decoded = decodeText(bytes, { utf16: ending === 'csv' });
  const sealed = decoded.ok ? forms[ending](decoded.text, awards, options) : undefined;
  // Excel takes a CSV file for one in the letters of the country unless it begins with a byte-order mark.
  const hadMark = bytes[0] === 0xef || bytes[0] === 0xff || bytes[0] === 0xfe;
  return sealed !== undefined && ending === 'csv' && hadMark ? `\u{FEFF}${sealed}` : sealed;
}

function outcome(awards: number, files: number, dryRun: boolean): string {
  if (awards === 0) return 'Everything is sealed already.';
  const what = `${plural(awards, 'award')} in ${plural(files, 'file')}`;
  return dryRun ? `Would seal ${what}; nothing was changed.` : `Sealed ${what}.`;
}

const notFound = (file: string): Problem => ({
  code: 'file-not-found',
  severity: 'error',
  file,
  message: `There is no recipient file ${quote(file)}.`,
  hint: 'Recipient files stand below recipients/ and end in .md, .yaml or .csv.',
});

const cannotEdit = (file: string): Problem => ({
  code: 'recipient-file-form',
  severity: 'error',
  file,
  message: 'The fields are written in a way that sealing cannot change without touching the rest.',
  hint: 'Write each field on a line of its own: "recipient: name@example.org".',
});
