/** The addresses of the contexts that a 3.0 document begins with. */

export const credentialsV1 = 'https://www.w3.org/2018/credentials/v1';
export const credentialsV2 = 'https://www.w3.org/ns/credentials/v2';

/** Every published address of a 3.0 context. @see Open Badges 3.0, JSON Schema of "AchievementCredential" */
export const openBadges30 =
  /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(-3\.\d\.\d)*\.json$/;
