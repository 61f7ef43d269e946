import { describe, expect, test } from 'vitest';
import type { Instant } from '../../src/model/instant.ts';
import { createDates, createMonths } from '../../src/site/dates.ts';

describe('an instant is a day in the time zone of the site', () => {
  test.each([
    // The last second of a day, and the first moment of one.
    ['2028-04-30T21:59:59Z', 'Europe/Berlin', 'en', '30 April 2028'],
    ['2028-04-30T22:00:00Z', 'Europe/Berlin', 'en', '1 May 2028'],
    ['2028-04-30T22:00:00Z', 'UTC', 'en', '30 April 2028'],
    ['2028-05-01T03:59:59Z', 'America/New_York', 'en-US', 'April 30, 2028'],
    ['2028-04-30T22:00:00Z', 'Pacific/Kiritimati', 'de', '1. Mai 2028'],
    ['2028-04-30T22:00:00Z', 'UTC', 'de', '30. April 2028'],
    ['2028-04-30T22:00:00Z', 'UTC', 'fr', '30 avril 2028'],
    ['2028-04-30T22:00:00Z', 'UTC', 'es', '30 de abril de 2028'],
    ['2028-04-30T22:00:00Z', 'UTC', 'fr-CA', '30 avril 2028'],
    ['2028-04-30T22:00:00Z', 'UTC', 'ar', '30 أبريل 2028'],
    // A language that Intl does not know: the same on every machine.
    ['2028-04-30T22:00:00Z', 'UTC', 'xx', '30 April 2028'],
    // The issuer wrote a Gregorian date, and so do the documents.
    ['2028-04-30T22:00:00Z', 'UTC', 'fa', '۳۰ آوریل ۲۰۲۸'],
  ])('%s in %s, %s → %s', (instant, timeZone, language, expected) => {
    expect(createDates({ language, timeZone })(instant as Instant)).toBe(expected);
  });
});

test.each([
  ['UTC', 'en', 'April 2028'],
  ['Europe/Berlin', 'de', 'Mai 2028'],
  ['UTC', 'fa', 'آوریل ۲۰۲۸'],
])('a month is one in the time zone of the site: %s, %s → %s', (timeZone, language, expected) => {
  const instant = '2028-04-30T22:00:00Z' as Instant;
  expect(createMonths({ language, timeZone })(instant)).toBe(expected);
});
