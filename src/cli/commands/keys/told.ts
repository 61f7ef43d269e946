/** The sentences after a change of keys: what happened, what it means for awards, and what is left to do. */

import { isAbsolute, join, relative } from 'node:path';
import type { KeyPlan } from '../../../authoring/key-plan.ts';
import type { KeyStep } from '../../../authoring/key-steps.ts';
import type { KeyType } from '../../../model/keys.ts';
import { keyNames } from '../../../model/public-key.ts';
import { plural } from '../../../problems/render.ts';
import { setSecret } from '../../../publish/secret.ts';
import { privateKeys } from '../../../publish/workspace.ts';
import type { SecretSet } from './secret-set.ts';

/** What would be done. */
export const plannedSteps = (issuer: string, steps: readonly KeyStep[]): readonly string[] =>
  steps.map((step) => {
    const name = keyNames[step.type];
    if (step.kind === 'make') return `Would make an ${name} key for ${issuer}.`;
    const verb = { retire: 'retire', compromise: 'void' }[step.kind];
    return `Would ${verb} the ${name} key ${step.key.fields.thumbprint}.`;
  });

/** What was done, and what it means. */
export function doneSteps(issuer: string, { made, changed }: KeyPlan): readonly string[] {
  const lines: string[] = [];
  if (made.length > 0) {
    lines.push(
      `Made ${plural(made.length, 'key')} for ${issuer}. The next build signs with ${made.length === 1 ? 'it' : 'them'}:`,
    );
    lines.push(...made.map(({ type, file }) => `  ${keyNames[type].padEnd(7)}  ${file}`));
  }
  for (const { type, thumbprint, status } of changed) {
    const verb = { retired: 'Retired', compromised: 'Voided' }[status];
    lines.push(`${verb} the ${keyNames[type]} key ${thumbprint}.`);
  }
  const statuses = new Set(changed.map(({ status }) => status));
  if (statuses.has('retired')) lines.push('', ...meaningOfRetired(changed));
  if (statuses.has('compromised')) lines.push('', ...meaningOfCompromised);
  return lines;
}

function meaningOfRetired(changed: KeyPlan['changed']): readonly string[] {
  const lines = [
    'Copies that recipients already have stay valid, because the retired key stays published: keep its file in keys/.',
    'The next build signs every award anew, at the same address.',
  ];
  if (changed.some(({ type }) => type === 'rsa')) {
    lines.push(
      'One kind of copy verifies only here from then on: signed files of Open Badges 2.0 and images baked with them, because most validators know one key of an issuer. Their recipients fetch them again.',
    );
  }
  return lines;
}

const meaningOfCompromised = [
  'From the next build on its addresses hold no key, and nothing that it signed verifies any more.',
  'The same build signs every award anew, at the same address. Copies that recipients took away before are void, and they have to fetch them again: credentials and signed files, and images that carry one. Hosted documents of Open Badges 2.0 and 1.1 and images baked with them stay as they were.',
  'Publish soon: until then the world takes the old key for good.',
];

/** GitHub documentation, "Secrets reference", "Limits for secrets". */
const mostBytes = 48_000;

/** Where the one secret goes, or what it lacks. */
export function secretSteps(root: string, { text, lacking }: SecretSet): readonly string[] {
  const file = shownPath(join(root, privateKeys.secret));
  const backup = `Back up the folder ${privateKeys.folder}: it is the only copy of the private halves. It is for you alone and never goes into git.`;
  if (lacking.length > 0) {
    return [
      backup,
      '',
      `The secret for GitHub in ${file} is not complete. It lacks the private half of:`,
      ...lacking.map(
        ({ issuer, type, thumbprint, problem }) =>
          `  the ${keyNames[type]} key ${thumbprint} of ${issuer}${problem === undefined ? ', which is not on this machine' : `: ${problem.message}`}`,
      ),
      `Copy it into ${privateKeys.folder}/ from the machine that has it, then run "npm run badges -- keys new ${lacking[0]?.issuer}", which completes the secret. Set as it is, builds would stop.`,
    ];
  }
  return [
    backup,
    '',
    'So that GitHub can sign, set the secret ROSETTE_KEYS before you push:',
    `  ${setSecret(file)}`,
    `Or by hand: Settings → Environments → github-pages → Add environment secret, with the name ROSETTE_KEYS and all that stands in ${file}.`,
    ...(text.length > mostBytes
      ? [
          `GitHub takes 48 kB at the most, and this has ${Math.ceil(text.length / 1000)} kB: sign on a machine of your own.`,
        ]
      : []),
    'Then commit the folder keys/ and push.',
  ];
}

function shownPath(path: string): string {
  const inside = relative(process.cwd(), path);
  return inside.startsWith('..') || isAbsolute(inside) ? path : inside;
}

/** The types of which no key signs any more. */
export const stopsBuilds = (issuer: string, types: readonly KeyType[]): string =>
  `Then ${issuer} has ${types.map((type) => `no active ${keyNames[type]} key`).join(' and ')}, and nothing is built until you run: npm run badges -- keys new ${issuer}`;
