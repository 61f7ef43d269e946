/**
 * JSON as the text of a `<script>` that carries data. Such a block is not run, so the policy of a page does not forbid it.
 *
 * @see HTML Standard, "Restrictions for contents of script elements"
 */

/** What could end the block, or begin a comment in it; and what ends a line in JavaScript but not in JSON. */
const signs = /[<>&\u2028\u2029]/g;

/** Whatever its texts say, it stays inside its block, and is the same JSON. */
export const dataBlock = (data: object): string =>
  JSON.stringify(data).replace(
    signs,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
