/** A sound award of each generation with every property, to be changed in one place. */

const at = 'https://issuer.example/';
const recipient = { type: 'email', hashed: true, salt: 's', identity: `sha256$${'ab'.repeat(32)}` };
const extension = {
  '@context': 'https://x.example/context.json',
  type: ['Extension', 'extensions:X'],
};

export type Sample = Readonly<Record<'assertion' | 'badge' | 'issuer', Record<string, unknown>>>;

const v2 = 'https://w3id.org/openbadges/v2';
const more = {
  '@language': 'en-GB',
  version: 2,
  related: [{ id: `${at}other.json`, '@language': 'de', version: '1' }],
  endorsement: [`${at}endorsement.json`, { id: `${at}endorsement2.json` }],
  'extensions:X': extension,
  unknown: { nested: [null, 1] },
};

export const sample20 = (): Sample => ({
  assertion: {
    '@context': [v2, 'https://x.example/context.json'],
    type: ['Assertion'],
    id: `${at}awards/1.json`,
    recipient,
    badge: { id: `${at}badge.json`, type: 'BadgeClass', name: 'A copy that nobody reads' },
    verification: { type: 'HostedBadge' },
    issuedOn: '2026-01-01T00:00:00+01:00',
    expires: '2027-01-01T00:00Z',
    image: { id: `${at}1.png`, caption: 'Baked.', author: `${at}me` },
    evidence: [`${at}work`, { id: '_:b1', narrative: 'Seen.', genre: 'Essay', audience: 'All' }],
    narrative: 'Done.',
    revoked: false,
    ...more,
  },
  badge: {
    '@context': v2,
    type: 'BadgeClass',
    id: `${at}badge.json`,
    name: 'Badge',
    description: 'Of honour.',
    image: 'data:image/png;base64,AA==',
    criteria: { narrative: 'Be there.' },
    issuer: `${at}issuer.json`,
    alignment: { targetName: 'Skill', targetUrl: `${at}skill`, targetCode: '1' },
    tags: 'one',
    ...more,
  },
  issuer: {
    '@context': v2,
    type: ['Issuer', 'Profile'],
    id: `${at}issuer.json`,
    name: 'Issuer',
    url: at,
    email: 'me@issuer.example',
    telephone: '+49301234567',
    description: 'We.',
    image: `${at}logo.svg`,
    publicKey: [`${at}key.json`],
    verification: { startsWith: `${at}awards/`, allowedOrigins: ['issuer.example'] },
    revocationList: `${at}revoked.json`,
    ...more,
  },
});

const v1 = 'https://w3id.org/openbadges/v1';

export const sample11 = (): Sample => ({
  assertion: {
    '@context': v1,
    type: 'Assertion',
    id: `${at}awards/1.json`,
    uid: '1',
    recipient: { ...recipient, identity: `sha1$${'AB'.repeat(20)}` },
    badge: `${at}badge.json`,
    verify: { type: 'hosted', url: `${at}awards/1.json` },
    issuedOn: '2026-01-01',
    expires: 1_798_761_600,
    image: `${at}1.png`,
    evidence: `${at}work`,
    'extensions:X': extension,
  },
  badge: {
    '@context': v1,
    type: 'BadgeClass',
    id: `${at}badge.json`,
    name: 'Badge',
    description: 'Of honour.',
    image: 'data:image/svg+xml,AA',
    criteria: `${at}criteria`,
    issuer: `${at}issuer.json`,
    alignment: [{ name: 'Skill', url: `${at}skill`, description: 'Can.' }],
    tags: ['one', 'two'],
  },
  issuer: {
    '@context': v1,
    type: 'Issuer',
    id: `${at}issuer.json`,
    name: 'Issuer',
    url: at,
    description: 'We.',
    image: `${at}logo.png`,
    email: 'me@issuer.example',
    revocationList: `${at}revoked.json`,
  },
});

/** Where the parts of a sample are hosted. */
export const hosting = ({ badge, issuer }: Sample) => ({
  [`${at}badge.json`]: badge,
  [`${at}issuer.json`]: issuer,
});
