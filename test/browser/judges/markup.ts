/** Whether a page is valid HTML. @see HTML Living Standard; the rules are those of html-validate */

import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: [
    'html-validate:standard',
    'html-validate:recommended',
    'html-validate:document',
    'html-validate:a11y',
  ],
  rules: {
    // A file of the same host is as trustworthy as the page that names it, and a hash would have to change with it.
    'require-sri': ['error', { target: 'crossorigin' }],
    // The title holds the badge's name, which may be long; search engines cut what they do not show.
    'long-title': 'off',
  },
});

/** One sentence a fault, with the element it is about. */
export async function markupFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? '-'})`),
  );
}
