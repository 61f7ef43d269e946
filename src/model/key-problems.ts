/** What is wrong with keys beyond a single field: dates, folders, and what an issuer needs to sign. */

import type { KeySource } from '../content/schema/sources.ts';
import type { Problem } from '../problems/problem.ts';
import { quote } from '../problems/quote.ts';
import { suggest } from '../problems/suggest.ts';
import { endOf, type Instant, startOf } from './instant.ts';
import type { KeyType, PublicKey } from './keys.ts';
import { inFuture, problemAt } from './link-common.ts';
import { byAge, keyNames, typeOf } from './public-key.ts';
import type { Site } from './site.ts';

/** No date lies ahead, and a key changes after it was made. */
export function wrongDates(
  { origin, fields }: KeySource,
  { timeZone }: Site,
  now: Instant,
): Problem[] {
  // Made on this machine by its own clock, which `--now` may stand before.
  if (fields.development) return [];
  const { created, retired, compromised } = fields;
  const problems: (Problem | undefined)[] = [];
  for (const [field, date] of Object.entries({ created, retired, compromised })) {
    if (date === undefined) continue;
    problems.push(inFuture(origin, field, startOf(date, timeZone), now));
    if (endOf(date, timeZone) >= startOf(created, timeZone)) continue;
    const message = 'The key would have changed before it was made.';
    const hint = `Correct ${quote(field)} or "created".`;
    problems.push(problemAt(origin, field, 'key-changed-first', message, hint));
  }
  return problems.filter((problem) => problem !== undefined);
}

export function misplaced(
  { origin, issuer, fields }: KeySource,
  { isLoopback, url }: Site,
): Problem[] {
  if (!fields.development || isLoopback) return [];
  return [
    problemAt(
      origin,
      'development',
      'key-development',
      `This is the throw-away key of one machine, and nothing at ${url} may be signed with it.`,
      `Delete the file and make real keys: npm run badges -- keys new ${issuer}`,
    ),
  ];
}

export function unknownIssuer(
  [first]: readonly KeySource[],
  issuer: string,
  known: ReadonlySet<string>,
): Problem {
  const near = suggest(issuer, known);
  return {
    code: 'key-issuer-unknown',
    severity: 'error',
    file: first?.origin.file ?? '',
    message: `There is no issuer ${quote(issuer)}, so nothing would be signed with the keys in this folder.`,
    hint:
      near === undefined
        ? `Write badges/${issuer}/issuer.md, or rename the folder.`
        : `Did you mean ${quote(near)}? Then rename the folder to keys/${near}.`,
  };
}

export function activeTwice(
  { origin, issuer }: KeySource,
  key: PublicKey,
  other: PublicKey,
): Problem {
  const [older] = [key, other].sort(byAge);
  return problemAt(
    origin,
    'status',
    'key-active-twice',
    `Two ${keyNames[key.type]} keys of ${quote(issuer)} are active, this one and ${quote(other.thumbprint)}, and nobody knows which one signs.`,
    `Retire the older one: npm run badges -- keys retire ${issuer} --key=${older?.thumbprint}`,
  );
}

/** An issuer signs with both types or not at all. */
export function withoutActive(issuer: string, sources: readonly KeySource[]): Problem[] {
  return (['ed25519', 'rsa'] as const).flatMap((type): Problem[] => {
    const ofType = sources.filter((source) => typeOf(source) === type);
    if (ofType.some(({ fields }) => fields.status === 'active')) return [];
    return [
      {
        code: 'key-active-missing',
        severity: 'error',
        file: (ofType.at(-1) ?? sources[0])?.origin.file ?? '',
        message: `The issuer ${quote(issuer)} has keys and no active ${keyNames[type]} key among them, so ${missing[type]} cannot be signed.`,
        hint: `If it was made together with these, commit its file, too. Otherwise make one: npm run badges -- keys new ${issuer} --type ${type}`,
      },
    ];
  });
}

const missing: Readonly<Record<KeyType, string>> = {
  ed25519: 'Open Badges 3.0 credentials and status lists',
  rsa: 'Open Badges 2.0 files and credentials as VC-JWT',
};
