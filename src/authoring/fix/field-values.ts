/** Values that say plainly what was meant: a date in a usual order, the site's address without encryption. */

import { isLoopback } from '../../content/schema/loopback.ts';
import { quote } from '../../problems/quote.ts';
import { readUsualDate } from '../usual-dates.ts';
import type { Fixer, TextFix } from './fix.ts';

/** `1 May 2026`, `31/12/2026`; a date that may be two days stays. */
export const mendDates: Fixer = ({ problems, placesOf, language }) =>
  problems.flatMap(({ code, file, path }): TextFix[] => {
    if (code !== 'date-invalid' || path === undefined) return [];
    const place = placesOf(file)?.value(path);
    const read = place && readUsualDate(place.written, language === undefined ? {} : { language });
    if (place === undefined || read?.kind !== 'date') return [];
    return [
      {
        kind: 'text',
        file,
        path,
        splices: [place.replace(read.date)],
        what: `The date ${quote(place.written)} is now ${read.date}.`,
      },
    ];
  });

/** Every host of static pages has https, and Rosette publishes for nothing else. */
export const mendSiteAddress: Fixer = ({ problems, placesOf }) =>
  problems.flatMap(({ code, file, path }): TextFix[] => {
    if (code !== 'url-invalid' || file !== 'badges/site.yaml') return [];
    if (path?.length !== 1 || path[0] !== 'url') return [];
    const place = placesOf(file)?.value(path);
    const url = URL.parse(place?.written.trim() ?? '');
    if (place === undefined || url?.protocol !== 'http:' || isLoopback(url.hostname)) return [];
    const secure = place.written.trim().replace(/^http:/i, 'https:');
    const what = 'The address of the site now begins with https://.';
    return [{ kind: 'text', file, path, splices: [place.replace(secure)], what }];
  });
