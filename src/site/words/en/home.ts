/** Home and the catalogue. */

export const home = {
  homeBadges: 'Some of the badges',
  homeAllBadges: 'See all {badges}',
  homeAbout: 'What stands here',
  homeAboutBadge: 'Every badge has a page that says what has to be done for it.',
  homeAboutAward:
    'Every [award](#award) has a page of its own. Its address never changes, and it says who awarded the badge, and whether it was revoked.',
  homeAboutPrivate:
    'Nobody can look up who has a badge: the page of an award is known to those who were given its address.',
  'badges.one': '{count} badge',
  'badges.other': '{count} badges',
  noBadges: 'There are no badges yet.',
  catalogueDescription: 'All badges of {site}, and what has to be done for each.',
  cataloguePage: 'Page {page} of {pages}',
  cataloguePages: 'Pages of the list',
  pagerPrevious: 'Previous page',
  pagerNext: 'Next page',
  badgesFrom: '[Badges](#badge) from {issuer}',
  aboutIssuer: 'About {issuer}',
} as const;
