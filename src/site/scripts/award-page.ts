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

let wasTold = false;

/** What compares names is loaded when a link carries one. */
async function tellName(): Promise<void> {
  if (document.querySelector('[data-told-name]') === null) return;
  const isTold = location.hash.startsWith('#name=');
  if (!isTold && !wasTold) return;
  wasTold = true;
  const { showToldName } = await import('./told-name.ts');
  showToldName(document, location.hash);
}

void tellName();
addEventListener('hashchange', () => void tellName());
