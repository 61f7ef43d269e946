/** What a visitor of the home page can do. */

export const welcome = {
  homeCheckHow:
    'Open the page of the award. Its address begins with {address}, and it says who awarded the badge, until when it is valid, and whether it was revoked.',
  homeCheckElse: 'A picture of a badge, or a page that stands elsewhere, proves nothing by itself.',
  homeCheckIssuers: 'The page of each issuer says how its badges are checked.',
} as const;
