/** What stands where nothing is. */

export const notFound = {
  notFound: 'This page does not exist',
  notFoundDescription: 'There is nothing at this address.',
  notFoundWhy: 'What may have happened',
  notFoundCut:
    'The address was cut short or mistyped. Award addresses are long: copy the whole of it again from the message you were sent.',
  notFoundOther: 'The address belongs to another site.',
  notFoundStay:
    'Pages of badges and awards are not taken away here. If one that you know has gone, tell the issuer.',
  notFoundGo: 'Where to go from here',
  notFoundBadges: 'All badges',
  notFoundIssuers: 'Who awards badges here',
} as const;
