/**
 * Judges that are not ours: two verifiers of Open Badges 3.0, which see a finished site and nothing else.
 *
 * Both ask for what they need by its address. They get the site's own documents, and the contexts and schemas of the
 * standards from the shared folder; for anything else the answer is that there is no such thing. No network is touched.
 */

import { readFileSync } from 'node:fs';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential } from '@digitalbazaar/vc';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';
import { LruCache } from '@digitalcredentials/lru-memoize';
import { verifyCredential as verifyWithCore } from '@digitalcredentials/verifier-core';
import { given } from '../../src/model/given.ts';
import { shared } from '../shared.ts';

// Not declared by this project: the resolver of DIDs inside verifier-core remembers each for five seconds with it, and
// one test may judge a site before and after a change of its keys.
LruCache.prototype.memoize = ({ fn }) => fn();

/** What the standards publish, by address. */
const published: Readonly<Record<string, string>> = {
  'https://www.w3.org/ns/credentials/v2': 'contexts/credentials-v2.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json':
    'contexts/ob-v3p0-context-3.0.3.json',
  'https://www.w3.org/ns/did/v1': 'contexts/did-v1.json',
  'https://w3id.org/security/multikey/v1': 'contexts/security-multikey-v1.json',
  'https://w3id.org/security/jwk/v1': 'contexts/security-jwk-v1.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json':
    'schemas/ob3/ob_v3p0_achievementcredential_schema.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_endorsementcredential_schema.json':
    'schemas/ob3/ob_v3p0_endorsementcredential_schema.json',
};

const read = new Map<string, unknown>();

function standard(url: string): unknown {
  const path = published[url];
  if (path === undefined) return undefined;
  if (!read.has(url)) read.set(url, JSON.parse(readFileSync(shared(`spec/${path}`), 'utf8')));
  return read.get(url);
}

export type Verdict = {
  /** Sound and signed by its issuer; a revoked credential is, too. */
  readonly verified: boolean;
  readonly error?: string;
  /** Absent where the credential has no status, or where it was not reached. */
  readonly revoked?: boolean;
};

export type Step = { readonly id: string; readonly valid?: boolean; readonly error?: unknown };

export type CoreVerdict = {
  /** Every step that is required says so; a revoked credential is not. */
  readonly valid: boolean;
  readonly log: readonly Step[];
  readonly error?: string;
  readonly revoked?: boolean;
};

export type Judge = {
  /** Digital Bazaar's libraries, as they stand in for the W3C test suites: data model 2.0, eddsa-rdfc-2022, status. */
  verifyCredential(credential: object): Promise<Verdict>;
  /** The Digital Credentials Consortium's verifier: the same, and the official JSON Schema of Open Badges 3.0. */
  verifyWithVerifierCore(credential: object): Promise<CoreVerdict>;
};

type Sources = {
  /** The documents of the site by their addresses: DID documents, status lists. */
  readonly documents: ReadonlyMap<string, object>;
};

export function createJudge({ documents }: Sources): Judge {
  const at = (url: string): unknown => documents.get(url) ?? standard(url);
  return {
    verifyCredential: (credential) => judgeWithDigitalBazaar(credential, at),
    verifyWithVerifierCore: (credential) => judgeWithVerifierCore(credential, at),
  };
}

/** What stands at an address, undefined when nothing does. */
type At = (url: string) => unknown;

// ── Digital Bazaar ──

// Canonicalization is in safe mode inside the suite: a term without a meaning is an error, not left out.
async function judgeWithDigitalBazaar(credential: object, at: At): Promise<Verdict> {
  const documentLoader = async (url: string) => {
    const document = url.startsWith('did:') ? resolveDid(url, at) : at(url);
    if (document === undefined) throw new Error(`There is nothing at ${url}.`);
    return { contextUrl: null, document, documentUrl: url };
  };
  const suite = new DataIntegrityProof({ cryptosuite });
  const { verified, error, statusResult } = await verifyCredential({
    // It takes proofs off what it is given while it works.
    credential: structuredClone(credential),
    suite,
    documentLoader,
    checkStatus,
  });
  const { results } = statusResult ?? {};
  return given({
    verified,
    error: messageOf(error) ?? messageOf(statusResult?.error),
    revoked: results?.some(({ status }) => status === true),
  });
}

function messageOf(error: (Error & { readonly errors?: readonly Error[] }) | undefined) {
  return error && [error.message, ...(error.errors ?? []).map(({ message }) => message)].join(' ');
}

type DidDocument = {
  readonly id: string;
  readonly verificationMethod?: readonly { readonly id: string }[];
};

/** A DID's document, or one verification method of it. @see did:web Method Specification (W3C CCG), "Read (Resolve)" */
function resolveDid(url: string, at: At): unknown {
  const [did = '', fragment] = url.split('#');
  const document = at(didAddress(did)) as DidDocument | undefined;
  if (document === undefined) return undefined;
  if (document.id !== did)
    throw new Error(`The document of ${did} says that it is ${document.id}.`);
  if (fragment === undefined) return document;
  const method = document.verificationMethod?.find(({ id }) => id === url);
  return method && { '@context': 'https://w3id.org/security/multikey/v1', ...method };
}

function didAddress(did: string): string {
  const [scheme, method, host = '', ...path] = did.split(':');
  if (scheme !== 'did' || method !== 'web') throw new Error(`${did} is no did:web.`);
  const folder = path.length === 0 ? '.well-known' : path.map(decodeURIComponent).join('/');
  return `https://${decodeURIComponent(host)}/${folder}/did.json`;
}

// ── Digital Credentials Consortium ──

// One after the other: it has no hook for its requests, so they are answered in place of `fetch`.
let turn: Promise<unknown> = Promise.resolve();

function judgeWithVerifierCore(credential: object, at: At): Promise<CoreVerdict> {
  const next = turn.then(() => askVerifierCore(credential, at));
  turn = next.catch(() => undefined);
  return next;
}

async function askVerifierCore(credential: object, at: At): Promise<CoreVerdict> {
  const { fetch } = globalThis;
  globalThis.fetch = async (input) => answer(at(input instanceof Request ? input.url : `${input}`));
  try {
    const response = await verifyWithCore({
      credential: structuredClone(credential) as Parameters<typeof verifyWithCore>[0]['credential'],
      // No register of known issuers: its step `registered_issuer` says false, and is not required.
      knownDIDRegistries: [],
    });
    return coreVerdict(credential, response);
  } finally {
    globalThis.fetch = fetch;
  }
}

// 404, not a thrown error: that is tried again, with pauses.
const answer = (document: unknown): Response =>
  document === undefined
    ? new Response('', { status: 404 })
    : Response.json(document, { headers: { 'content-type': 'application/json' } });

type CoreResponse = Awaited<ReturnType<typeof verifyWithCore>>;

/**
 * Required: `valid_signature`; `expiration`, which means not expired; `revocation_status` of a credential that has a
 * status; and the JSON Schema, which stands outside the log, of what it has one for (badges and endorsements).
 */
function coreVerdict(credential: object, response: CoreResponse): CoreVerdict {
  const log: readonly Step[] = response.log ?? [];
  const hasStatus = 'credentialStatus' in credential;
  const required = ['valid_signature', 'expiration', ...(hasStatus ? ['revocation_status'] : [])];
  const failed = required.filter((id) => !isValid(log, id));
  const schemas = (response.additionalInformation ?? []).flatMap(({ results }) => results);
  // For other credentials `results` is the word NO_SCHEMA; any other word says that a schema was not to be had.
  const wrong = schemas.filter((found: (typeof schemas)[number] | string) =>
    typeof found === 'string' ? found !== 'NO_SCHEMA' : !found.result.valid,
  );
  const status = log.find(({ id }) => id === 'revocation_status');
  const error = [
    ...failed,
    ...(response.errors ?? []).map(({ message }) => message),
    ...wrong.map((found) => JSON.stringify(found)),
  ].join(' ');
  return given({
    valid: error === '',
    log,
    error: error === '' ? undefined : error,
    revoked: status?.valid === undefined ? undefined : !status.valid,
  });
}

const isValid = (log: readonly Step[], wanted: string): boolean => {
  const steps = log.filter(({ id }) => id === wanted);
  return steps.length > 0 && steps.every(({ valid }) => valid === true);
};
