/** What the page of an award does beyond being read. Without it the page is whole. */

import { offerCopying } from './copy.ts';
import { showExpiry } from './expiry.ts';
import { openFolds } from './folds.ts';
import { offerPrinting } from './print.ts';
import { offerSharing } from './share.ts';

showExpiry(document, Date.now());
// A page that was left open, or that is gone back to, is not loaded again.
addEventListener('pageshow', () => showExpiry(document, Date.now()));
offerCopying(document);
offerSharing(document);
offerPrinting(document);
openFolds(document);
