/** A public key that was published stays: what it signed is checked with it. Source: design, section 4. */

import type { Issuer } from '../../model/issuer.ts';
import { type PublicKey, validKeys } from '../../model/keys.ts';
import { hasKeyFiles } from '../../model/link-keys.ts';
import { keyNames } from '../../model/public-key.ts';
import { quote } from '../../problems/quote.ts';
import { bringBack, type Finding, finding, type Since } from './finding.ts';
import type { Side, Today } from './side.ts';

type KeyThen = {
  readonly key: PublicKey;
  readonly issuer: string;
  readonly file: string;
  readonly isCompromised: boolean;
};

/**
 * One finding for each key whose file is gone, and for each that was compromised and is called good again. Where an
 * issuer has no key left at all, files of awards vanish too, which is told with them.
 */
export function changedKeys(before: Side, today: Today, since: Since): Finding[] {
  const { keys, written } = today.sources;
  const states = new Map(keys.map((key) => [`${key.issuer} ${key.fields.thumbprint}`, key]));
  return [...before.publication.issuers.values()].flatMap(keysThen).flatMap((then): Finding[] => {
    const { issuer, key, file, isCompromised } = then;
    const state = states.get(`${issuer} ${key.thumbprint}`);
    if (state !== undefined) {
      const { status } = state.fields;
      return isCompromised && status !== 'compromised'
        ? [restored(status, state.origin.file, since)]
        : [];
    }
    const isTold = !hasKeyFiles(written, issuer);
    return written.keys.has(file) || isTold ? [] : [gone(then, since)];
  });
}

function keysThen({ slug, keys }: Issuer): readonly KeyThen[] {
  if (keys === undefined) return [];
  const then = (isCompromised: boolean) => (key: PublicKey) => ({
    key,
    issuer: slug,
    file: `keys/${slug}/${key.thumbprint}.json`,
    isCompromised,
  });
  return [...validKeys(keys).map(then(false)), ...keys.compromised.map(then(true))];
}

const gone = ({ key, issuer, file, isCompromised }: KeyThen, since: Since): Finding =>
  finding(
    { side: 'before', file },
    'promise-key-gone',
    `Since ${since.ref}, the public ${keyNames[key.type]} key ${quote(key.thumbprint)} of ${quote(issuer)} is gone. ${
      isCompromised
        ? 'It was compromised, and nothing would say so any more.'
        : 'What was signed with it could not be checked any more.'
    }`,
    `Bring it back: ${bringBack(since, file)}${
      isCompromised
        ? ''
        : `\nA key that signs no more is retired, and its file stays: npm run badges -- keys retire ${issuer} --key=${key.thumbprint}`
    }`,
  );

const restored = (status: string, file: string, since: Since): Finding =>
  finding(
    { side: 'after', file, path: ['status'] },
    'promise-revocation-undone',
    `Since ${since.ref}, this key is called ${status}, and it was compromised: others may have it still.`,
    `Put the file back as it was: ${bringBack(since, file)}`,
  );
