/**
 * `<open-badge src="…">`: an award, checked and shown in anybody's page. This is the script at `/open-badge.js`, an
 * address that stays for ever: what is written in other people's pages (the element's name, its attributes, parts,
 * properties and its event, see GUIDES.md) is never taken back.
 */

import { OpenBadge } from './element.ts';

// A page may load the script of two sites; the first one serves both.
if (customElements.get('open-badge') === undefined) {
  customElements.define('open-badge', OpenBadge);
}
