/** What stands around every page. */

export const frame = {
  skip: 'Skip to the content',
  mainNavigation: 'Main',
  languages: 'Languages',
  loopback: 'A site for trying out, at an address of this machine.',
  previewUnsigned:
    'This is a preview, made without keys: what has to be signed is left out, and nothing here is to be relied on.',
  previewUnsignedLoopback:
    'This is a preview at an address of this machine, made without keys: what has to be signed is left out, and nothing here is to be relied on.',
  previewDevelopmentKey:
    'This is a preview for trying out, at an address of this machine: it is signed with throw-away keys, which prove nothing to anyone else.',
  publishedBy: 'Published by {site}. The address of a badge or an award never changes.',
  home: 'Home',
  badges: 'Badges',
  issuers: 'Issuers',
  issuer: 'Issuer',
  pageTitle: '{page} · {site}',
} as const;
