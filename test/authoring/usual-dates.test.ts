import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readUsualDate } from '../../src/authoring/usual-dates.ts';

const date = (text: string) => ({ kind: 'date', date: text });

test.each([
  ['2026-05-01', '2026-05-01'],
  ['2026/5/1', '2026-05-01'],
  ['2026-5-1', '2026-05-01'],
  ['2026. 05. 01.', '2026-05-01'],
  ['2026年5月1日', '2026-05-01'],
  ['2026년 5월 1일', '2026-05-01'],
  ['1.5.2026', '2026-05-01'],
  ['01. 05. 2026', '2026-05-01'],
  ['13/5/2026', '2026-05-13'],
  ['5/13/2026', '2026-05-13'],
  ['5/5/2026', '2026-05-05'],
  ['29-02-2028', '2028-02-29'],
  ['1 May 2026', '2026-05-01'],
  ['May 1, 2026', '2026-05-01'],
  ['May 1st 2026', '2026-05-01'],
  ['the 3rd of June, 2026', '2026-06-03'],
  ['01-May-2026', '2026-05-01'],
  ['1/MAY/2026', '2026-05-01'],
  ['Sep 7, 2026', '2026-09-07'],
  ['7 Sept. 2026', '2026-09-07'],
  ['2026 May 1', '2026-05-01'],
  ['  1 May 2026 ', '2026-05-01'],
])('%s', (written, expected) => {
  expect(readUsualDate(written)).toEqual(date(expected));
});

test.each([
  ['de', '1. März 2026', '2026-03-01'],
  ['de', '1. Marz 2026', '2026-03-01'],
  ['de', '7. Sept. 2026', '2026-09-07'],
  ['de', 'May 1, 2026', '2026-05-01'],
  ['fr', '1er mai 2026', '2026-05-01'],
  ['fr', '14 août 2026', '2026-08-14'],
  ['fr-CA', '3 juil. 2026', '2026-07-03'],
  ['es', '1 de mayo de 2026', '2026-05-01'],
  ['pt-BR', '1º de março de 2026', '2026-03-01'],
  ['ca', '2 d’abril del 2026', '2026-04-02'],
  ['ca', '2 de març del 2026', '2026-03-02'],
  ['pl', '1 maja 2026', '2026-05-01'],
  ['cs', '1. května 2026', '2026-05-01'],
  ['hu', '2026. május 1.', '2026-05-01'],
  ['lt', '2026 m. gegužės 1 d.', '2026-05-01'],
  ['ru', '1 мая 2026 г.', '2026-05-01'],
  ['ar', '1 مايو 2026', '2026-05-01'],
])('in the language of the site (%s): %s', (language, written, expected) => {
  expect(readUsualDate(written, { language })).toEqual(date(expected));
});

test('a month of another language than the site’s is not guessed', () => {
  expect(readUsualDate('1 mayo 2026', { language: 'de' })).toEqual({ kind: 'none' });
});

describe('numbers alone, with the year last', () => {
  const readings = ['2026-01-05', '2026-05-01'];
  test.each(['5/1/2026', '5-1-2026', '05/01/2026', '5 / 1 / 2026'])('%s', (written) => {
    expect(readUsualDate(written)).toEqual({ kind: 'ambiguous', readings });
    expect(readUsualDate(written, { order: 'day-first' })).toEqual(date('2026-01-05'));
    expect(readUsualDate(written, { order: 'month-first' })).toEqual(date('2026-05-01'));
  });

  test('what contradicts the order that was given is no date', () => {
    expect(readUsualDate('13/5/2026', { order: 'month-first' })).toEqual({ kind: 'none' });
    expect(readUsualDate('5/13/2026', { order: 'day-first' })).toEqual({ kind: 'none' });
  });

  test('dots say that the day comes first, so in a list where it does not they say nothing', () => {
    expect(readUsualDate('1.5.2026', { order: 'month-first' }).kind).toBe('ambiguous');
    expect(readUsualDate('13.5.2026', { order: 'month-first' })).toEqual(date('2026-05-13'));
    expect(readUsualDate('5.13.2026')).toEqual({ kind: 'none' });
  });
});

test.each([
  '',
  '1/5/26',
  '1.5.26',
  '1 May 26',
  '46143',
  '46143.5',
  '31.2.2026',
  '2026-02-30',
  '30/30/2026',
  '1 Mayy 2026',
  'May 2026',
  '2026',
  '1 May 2 2026',
  '1 May June 2026',
  '2026-05-01T12:00:00Z',
  '5/13/2026 14:30',
  '1-5.2026',
  'soon',
  '1 May 1026',
  '9'.repeat(200),
])('no date: %s', (written) => {
  expect(readUsualDate(written)).toEqual({ kind: 'none' });
});

const day = fc
  .integer({ min: 0, max: 40_000 })
  .map((days) => new Date(Date.UTC(1950, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'pl', 'cs', 'fi', 'hu', 'el'];

test('a day as each of these languages writes it in full is read as that day', () => {
  fc.assert(
    fc.property(
      day,
      fc.constantFrom(...languages),
      fc.constantFrom('long', 'medium'),
      (iso, language, dateStyle) => {
        const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
          dateStyle: dateStyle as 'long' | 'medium',
          timeZone: 'UTC',
        });
        const written = format.format(new Date(iso));
        const order = /\p{L}/u.test(written) ? {} : { order: 'day-first' as const };
        expect(readUsualDate(written, { language, ...order })).toEqual(date(iso));
      },
    ),
  );
});

test('numbers in both orders: the readings are the day itself and its twin, or it is clear', () => {
  fc.assert(
    fc.property(day, fc.constantFrom('/', '-'), (iso, sign) => {
      const [y = '', m = '', d = ''] = iso.split('-');
      const read = readUsualDate([Number(d), Number(m), y].join(sign));
      if (Number(d) > 12 || d === m) expect(read).toEqual(date(iso));
      else expect(read).toEqual({ kind: 'ambiguous', readings: [iso, `${y}-${d}-${m}`] });
    }),
  );
});

test('whatever is typed, it never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(['date', 'ambiguous', 'none']).toContain(readUsualDate(text).kind);
    }),
  );
});
