export const reviewUsage =
  'review --csv FILE [--against REF] [--badge ISSUER/BADGE] [--map "Column=recipient"]…';
