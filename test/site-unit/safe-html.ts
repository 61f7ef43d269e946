/** The whole of the HTML that a contributor's Markdown may become: anything else in it is a hole. */

const plain =
  'p|h3|h4|h5|h6|ul|ol|li|em|strong|s|code|pre|blockquote|br|hr|table|thead|tbody|tr|th|td|a';

const tags = new RegExp(
  [
    `</?(?:${plain}|div)>`,
    '<ol start="\\d+">',
    '<p class="as-typed">',
    '<div class="table" tabindex="0">',
    '<t[hd] class="align-(?:left|center|right)">',
    '<a href="(?:https?://|mailto:|/)[^"<>\\s]*"(?: title="[^"<>]*")?(?: rel="noopener noreferrer")?>',
  ].join('|'),
  'g',
);

/** What is left after every allowed tag is taken away must be text without a tag's beginning. */
export const isSafe = (html: string): boolean => !html.replace(tags, '').includes('<');

/** Every address that something in the HTML leads to. */
export const addressesIn = (html: string): string[] =>
  [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address ?? '');
