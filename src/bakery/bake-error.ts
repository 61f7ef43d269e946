/** What can be wrong with an image, or with a text to bake. Callers switch on these, never on the message. */
export type BakeErrorCode =
  | 'not-png'
  | 'png-truncated'
  | 'png-malformed'
  | 'png-crc'
  | 'png-too-many-chunks'
  | 'png-text-malformed'
  | 'not-svg'
  | 'svg-not-utf8'
  | 'svg-malformed'
  | 'svg-refused'
  | 'svg-too-large'
  | 'text-refused'
  | 'text-too-large';

/** Refuses bytes that cannot be baked, or from which nothing can be read safely. */
export class BakeError extends Error {
  override readonly name = 'BakeError';
  readonly code: BakeErrorCode;

  constructor(code: BakeErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
