/** Where each term of the glossary stands, and whether it leads there. */

import type { Term } from '../../../src/site/glossary.ts';

/** Types of pages (`page-type.ts`) → the terms that are links on at least one page of the type. */
export const termsOn = {
  home: ['badge', 'issuer', 'verify', 'award'],
  badges: ['badge'],
  'badges/*': ['badge'],
  'badges/*/*': [
    ...(['badge', 'issuer', 'criteria', 'skill', 'endorsement', 'replaced', 'retired'] as const),
    ...(['version', 'result', 'credits', 'expiry'] as const),
    ...(['verify', 'record'] as const),
  ],
  'awards/*': [
    ...(['badge', 'criteria', 'skill', 'endorsement', 'replaced', 'retired'] as const),
    ...(['award', 'recipient', 'evidence', 'result', 'credits'] as const),
    ...(['valid', 'expiry', 'revoked', 'erased'] as const),
    ...(['verify', 'record', 'signature', 'token', 'baked-image'] as const),
    ...(['wallet', 'backpack', 'open-badges'] as const),
  ],
  'issuers/*': [
    ...(['issuer', 'badge', 'fingerprint', 'status-list'] as const),
    ...(['verify', 'record', 'hosted', 'signature', 'token', 'did'] as const),
  ],
  verify: [
    ...(['verify', 'baked-image', 'token', 'recipient', 'hosted'] as const),
    ...(['signature', 'expiry', 'revoked', 'status-list', 'endorsement'] as const),
  ],
} as const satisfies Readonly<Record<string, readonly Term[]>>;

export type PageWithTerms = keyof typeof termsOn;

/** Of the quiet links in a page, in order, with repetitions. @param glossary where they lead, before the `#` */
export function linkedTerms(html: string, glossary: string): string[] {
  const links = html.matchAll(/<a class="term" href="([^"#]*)#([^"]*)">[^<]*\S[^<]*<\/a>/g);
  return [...links].flatMap(([, place, term = '']) => (place === glossary ? [term] : []));
}
