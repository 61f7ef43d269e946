/**
 * Where the front matter of a Markdown file begins and ends.
 *
 * A fence is a line that is exactly `---`. gray-matter would take any line that starts so as the end, and an
 * opening line such as `---js` as a request to run the block as a program, so both are refused here, before it.
 */

import type { Span } from '../problems/frame.ts';

export type FrontMatter = {
  /** The YAML between the fences. */
  readonly yaml: Span;
  /** Everything after the closing fence's line. */
  readonly body: Span;
};

export type FrontMatterFault = {
  readonly code: 'front-matter-missing' | 'front-matter-fence';
  readonly span: Span;
  readonly message: string;
  readonly hint: string;
};

/** Finds the fences in a text with LF line ends. */
export function findFrontMatter(text: string): FrontMatter | FrontMatterFault {
  const first = lineAt(text, 0);
  const opening = text.slice(first.start, first.end);
  if (opening !== '---') {
    return opening.startsWith('---')
      ? badFence(first, opening)
      : {
          code: 'front-matter-missing',
          span: first,
          message:
            'The file does not begin with a front matter, the block of fields between two lines "---".',
          hint: 'Make the first line exactly --- and put the fields below it, then a second line ---.',
        };
  }
  for (let at = first.end + 1; at <= text.length; ) {
    const line = lineAt(text, at);
    const content = text.slice(line.start, line.end);
    if (content === '---') {
      return {
        yaml: { start: first.end + 1, end: line.start },
        body: { start: Math.min(line.end + 1, text.length), end: text.length },
      };
    }
    if (content.startsWith('---')) return badFence(line, content);
    at = line.end + 1;
  }
  return {
    code: 'front-matter-fence',
    span: first,
    message: 'The front matter is opened here and never closed.',
    hint: 'Put a line that is exactly --- after the last field.',
  };
}

export const isFault = (found: FrontMatter | FrontMatterFault): found is FrontMatterFault =>
  'code' in found;

function badFence(span: Span, content: string): FrontMatterFault {
  return {
    code: 'front-matter-fence',
    span,
    message:
      content.trim() === '---'
        ? 'This line is a fence with blanks after it.'
        : 'This line begins like a fence of the front matter and goes on.',
    hint: 'A fence is a line of exactly three hyphens: ---. A text that begins with --- goes between quotation marks.',
  };
}

function lineAt(text: string, start: number): Span {
  const end = text.indexOf('\n', start);
  return { start, end: end === -1 ? text.length : end };
}
