/** What others say in a badge of it. @see Open Badges 3.0, "EndorsementCredential" and "Verification" */

import { isObject, type JsonObject, listOf, own } from '../json.ts';
import type { Judging } from '../judging.ts';
import { takeApart } from '../jws.ts';
import type { Finding, Path } from '../report.ts';
import { checkSigned } from './check.ts';
import { claimsOutcome } from './claims.ts';
import { classOf, credentialFindings, hasProfile } from './credential-model.ts';
import { endOutcome, startOutcome } from './dates.ts';
import type { LoadMeanings } from './meanings.ts';
import { fail, none, note, type Outcome, pass, unclear } from './says.ts';
import { type Credential, credentialOf } from './written.ts';

const maxEndorsements = 10;

type Said = {
  readonly path: Path;
  /** What it has to be about. */
  readonly subject: unknown;
  /** Absent when it is none. */
  readonly credential?: Credential;
};

export async function endorsementsOutcome(
  document: JsonObject,
  judging: Judging,
  meanings: LoadMeanings,
): Promise<Outcome> {
  const all = endorsementsIn(document);
  if (all.length === 0) return none('Nobody else says anything of it in the badge.');
  const outcomes: (Outcome & Pick<Said, 'path'>)[] = [];
  for (const said of all.slice(0, maxEndorsements)) {
    outcomes.push({ ...(await judgeOne(said, judging, meanings)), path: said.path });
  }
  const detail: readonly Finding[] = outcomes.flatMap((one) => [
    note(one.message, one.path),
    ...one.detail,
  ]);
  if (outcomes.some(({ result }) => result === 'failed')) {
    return fail('What somebody else says of it in the badge is not to be relied on.', ...detail);
  }
  const isWhole = all.length <= maxEndorsements;
  if (!isWhole || outcomes.some(({ result }) => result !== 'passed')) {
    return unclear('What others say of it in the badge could not all be checked.', ...detail);
  }
  return pass('What others say of it in the badge is signed by them.', ...detail);
}

/** Of the award, of its badge and of its issuer. */
function endorsementsIn(document: JsonObject): readonly Said[] {
  const subject = own(document, 'credentialSubject');
  const achievement = isObject(subject) ? own(subject, 'achievement') : undefined;
  const places: readonly (readonly [Path, unknown])[] = [
    [[], document],
    [['credentialSubject', 'achievement'], achievement],
    [['issuer'], own(document, 'issuer')],
  ];
  return places.flatMap(([path, endorsed]) =>
    isObject(endorsed)
      ? [...embedded(path, endorsed, document), ...signedTexts(path, endorsed)]
      : [],
  );
}

/** One without a context of its own has that of the badge around it. */
const embedded = (path: Path, endorsed: JsonObject, { '@context': context }: JsonObject) =>
  listOf(own(endorsed, 'endorsement')).map((one, index): Said => {
    const at = [...path, 'endorsement', index];
    const subject = own(endorsed, 'id');
    return isObject(one)
      ? { path: at, subject, credential: { document: { '@context': context, ...one } } }
      : { path: at, subject };
  });

const signedTexts = (path: Path, endorsed: JsonObject) =>
  listOf(own(endorsed, 'endorsementJwt')).map((text, index): Said => {
    const at = [...path, 'endorsementJwt', index];
    const subject = own(endorsed, 'id');
    const taken = typeof text === 'string' ? takeApart(text) : undefined;
    return taken?.kind === 'jws'
      ? { path: at, subject, credential: credentialOf({ form: 'jws', jws: taken.jws }) }
      : { path: at, subject };
  });

async function judgeOne(
  { subject, credential }: Said,
  judging: Judging,
  meanings: LoadMeanings,
): Promise<Outcome> {
  if (credential === undefined || classOf(credential.document) !== 'endorsement') {
    return fail('This is not what somebody could say of a badge.');
  }
  const { document } = credential;
  const findings = credentialFindings('endorsement', document);
  if (findings.length > 0 || !hasProfile(document)) {
    return fail('It has not the form of Open Badges 3.0.', ...findings);
  }
  const about = own(document, 'credentialSubject');
  if (!isObject(about) || own(about, 'id') !== subject) return fail('It is about something else.');
  const { signature, key } = await checkSigned(credential, judging, meanings);
  const outcomes = [
    signature,
    key,
    claimsOutcome(credential),
    startOutcome(credential, judging.now),
    endOutcome(credential, judging.now),
  ];
  return (
    outcomes.find(({ result }) => result === 'failed') ??
    outcomes.find(({ result }) => result === 'could-not-check') ??
    pass('It is as it was when it was signed.', ...key.detail)
  );
}
