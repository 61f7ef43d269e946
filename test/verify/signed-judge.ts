/** Three pairs of keys, and the verdict on a signed text. */

import type { Fetched } from '../../src/verify/fetched.ts';
import { verify } from '../../src/verify/verify.ts';
import { hosting20, rsaPair, sign, signed20 } from './signed-sample.ts';
import { fetchFrom, now } from './vectors.ts';

/** The issuer's, somebody else's, and one that is too short. */
export const [pair, other, weak] = await Promise.all([rsaPair(), rsaPair(), rsaPair(1024)]);

export const judge = (
  text: string,
  documents: Readonly<Record<string, unknown>>,
  answers: Readonly<Record<string, Fetched>> = {},
) => verify({ text }, { fetchDocument: fetchFrom(documents, answers), now });

/** A sound award of 2.0 with these changes, signed and hosted by its issuer. */
export const good20 = async (changes: object = {}, header?: object) =>
  judge(
    await sign({ ...signed20().assertion, ...changes }, pair, header),
    hosting20(signed20(), pair.pem),
  );
