/** A document against the data model of its generation and class. */

import type { DocumentClass, Kind } from './generation.ts';
import { isBeyondLimits, type JsonObject, own } from './json.ts';
import { models1, revoked1 } from './ob1.ts';
import { models20, revoked20 } from './ob20.ts';
import type { Finding } from './report.ts';
import { type Check, findingsOf } from './table.ts';

/** Does the document say that the award is revoked? Then little else of it has to be there. */
export const saysRevoked = (document: JsonObject): boolean => own(document, 'revoked') === true;

/**
 * Everything that is wrong with a document, in the order of the model's tables; at most a hundred
 * findings.
 *
 * @returns undefined when the generation has no such class, or the document is beyond limits
 */
export function modelFindings(
  { generation, documentClass }: Kind,
  document: JsonObject,
): readonly Finding[] | undefined {
  if (documentClass === undefined || isBeyondLimits(document)) return undefined;
  const isRevoked = documentClass === 'Assertion' && saysRevoked(document);
  const models: Readonly<Partial<Record<DocumentClass, Check>>> =
    generation === '2.0' ? models20 : models1;
  const revoked = generation === '2.0' ? revoked20 : revoked1;
  const check = isRevoked ? revoked : models[documentClass];
  return check && findingsOf(check, document);
}
