/** What can be wrong with a key or with a document to sign. Callers switch on these, never on the message. */
export type ProofErrorCode =
  | 'private-key-not-jwk'
  | 'private-key-incomplete'
  | 'private-key-other'
  | 'private-key-wrong'
  | 'context-unknown'
  | 'context-refused'
  | 'terms-unknown'
  | 'document-refused'
  | 'already-signed';

/** Refuses what cannot be signed. Neither its message nor its cause holds key material or a value of the document. */
export class ProofError extends Error {
  override readonly name = 'ProofError';
  readonly code: ProofErrorCode;

  constructor(code: ProofErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
