/** What a value in an SVG may refer to, and a reader of CSS that knows just enough to tell. */
import { cssAtRules, cssFunctions } from './svg-names.ts';

type Why = 'reference' | 'escape' | 'at-rule' | 'function' | 'unreadable';

/** Why a value is refused; `found` is the contributor's text. */
export type Refusal = {
  readonly why: Why;
  readonly found: string;
};

/** `#id`, the only address that stays within the file (`xml:base` is refused elsewhere). */
export const isLocalReference = (value: string): boolean => /^[ \t\r\n]*#/.test(value);

/** Embedded PNG or JPEG data, in Base64. Browsers never run what is declared as either. */
export const isEmbeddedPicture = (value: string): boolean =>
  /^[ \t\r\n]*data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/= \t\r\n]*$/i.test(value);

/**
 * Reads CSS (a style sheet, a list of declarations, or one value) as CSS Syntax Level 3 does, and
 * gives the first thing a picture must not hold. Whatever a browser would have to repair is
 * refused, and so is every backslash: an escape could spell any name.
 *
 * @param kind `text` for a value that is no CSS to a browser: then only `url()` is judged.
 */
export function cssRefusal(css: string, kind: 'css' | 'text'): Refusal | undefined {
  // Without one of these nothing can refer to anything.
  if (!/[(@\\]/.test(css)) {
    return undefined;
  }
  for (const { groups = {} } of css.matchAll(kind === 'css' ? cssToken : addressToken)) {
    const { url, name, rule, odd } = groups;
    const found = url ?? name ?? rule ?? odd;
    const why = judgeReference(url, name) ?? judgeCss(name, rule, odd);
    if (found !== undefined && why !== undefined) {
      return { why, found };
    }
  }
  return undefined;
}

const nameChar = '[\\w\\u0080-\\u{10ffff}-]';
const quoted = `"[^"\\\\\\n\\r\\f]*"|'[^'\\\\\\n\\r\\f]*'`;
const wholeUrl = `[uU][rR][lL]\\([ \\t\\r\\n]*(?<url>${quoted}|[^"'()\\\\\\s]+)[ \\t\\r\\n]*\\)`;

/**
 * One token: a comment, a string, `url(…)` whole, a function's name with its bracket, an at-rule's
 * name, a name, or one other character. `odd` is what only error recovery could read on from.
 */
const cssToken = new RegExp(
  [
    '/\\*[^]*?\\*/',
    quoted,
    wholeUrl,
    `(?<name>${nameChar}+)\\(`,
    `@(?<rule>${nameChar}*)`,
    `${nameChar}+`,
    `(?<odd>/\\*|["'\\\\])`,
    '[^]',
  ].join('|'),
  'gu',
);

/** Only addresses, read alike. Nothing here looks ahead without end, so long texts stay quick. */
const addressToken = new RegExp(`${wholeUrl}|(?<name>[uU][rR][lL])\\(`, 'gu');

function judgeReference(url: string | undefined, name: string | undefined): Why | undefined {
  if (name?.toLowerCase() === 'url') {
    // A whole `url(…)` is one token, so this one does not end as it should.
    return 'unreadable';
  }
  const target = url?.replace(/^["']|["']$/g, '') ?? '#';
  return isLocalReference(target) || isEmbeddedPicture(target) ? undefined : 'reference';
}

function judgeCss(
  name: string | undefined,
  rule: string | undefined,
  odd: string | undefined,
): Why | undefined {
  if (name !== undefined && !cssFunctions.has(name.toLowerCase())) {
    return 'function';
  }
  if (rule !== undefined && !cssAtRules.has(rule.toLowerCase())) {
    return 'at-rule';
  }
  return odd === undefined ? undefined : odd === '\\' ? 'escape' : 'unreadable';
}
