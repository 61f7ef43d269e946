/** Which documents are for the judge of 3.0. */

import { isObject, type JsonObject, own, textsOf } from '../json.ts';

const credentialTypes: readonly string[] = [
  'VerifiableCredential',
  'OpenBadgeCredential',
  'AchievementCredential',
  'EndorsementCredential',
  'BitstringStatusListCredential',
];

/**
 * Is it a document of Open Badges 3.0, or signed text's payload that holds one (`vc`), as far as its types and contexts
 * go? What else is wrong with it is for the judge of 3.0 to say.
 *
 * @see Open Badges 3.0, "Data Models"; Verifiable Credentials Data Model 1.1 and 2.0, "Contexts" and "Types"
 */
export function isOpenBadges30(document: JsonObject): boolean {
  if (isObject(own(document, 'vc'))) return true;
  const named = textsOf(own(document, '@context'));
  return (
    textsOf(own(document, 'type')).some((type) => credentialTypes.includes(type)) ||
    named.some((context) =>
      /^https:\/\/(www\.w3\.org\/(ns|2018)\/credentials|purl\.imsglobal\.org\/spec\/ob\/v3p0)\//.test(
        context,
      ),
    )
  );
}
