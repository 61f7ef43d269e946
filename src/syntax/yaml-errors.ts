/** The YAML parser's errors in words for somebody who writes a front matter once a year. */

import type { YAMLError } from 'yaml';
import { quote } from '../problems/quote.ts';

type Explanation = { readonly message: string; readonly hint: string };

const quoteIt = 'Put the whole text between quotation marks: "…".';

const explanations: Partial<Record<YAMLError['code'], Explanation>> = {
  BAD_INDENT: {
    message: 'The lines here are not indented alike.',
    hint: 'Fields of one block begin in the same column. Use blanks.',
  },
  TAB_AS_INDENT: {
    message: 'This line is indented with a tab.',
    hint: 'Use blanks instead of the tab.',
  },
  DUPLICATE_KEY: {
    message: 'This field stands twice.',
    hint: 'Keep one of the two.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'A colon followed by a blank begins a new field, and here one stands inside a text.',
    hint: quoteIt,
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'This field has no colon after its name, or a text goes on here that is not indented.',
    hint: 'Write "name: value", and indent every further line of a text.',
  },
  BAD_SCALAR_START: {
    message: 'A text cannot begin with this character unless it is quoted.',
    hint: quoteIt,
  },
  MISSING_CHAR: {
    message: 'A closing quotation mark, bracket or a comma is missing.',
    hint: 'Look for the one that was opened here and is never closed. A blank must follow each colon.',
  },
  BAD_ALIAS: {
    message: 'A text cannot begin with * or & unless it is quoted.',
    hint: quoteIt,
  },
  UNEXPECTED_TOKEN: {
    message: 'Something stands here that belongs to no field.',
    hint: 'Write one "name: value" a line, with further lines of a text indented.',
  },
  MULTIPLE_DOCS: {
    message: 'A second block of fields begins here.',
    hint: 'Keep one block of fields in a file.',
  },
  TAG_RESOLVE_FAILED: {
    message:
      'A word that begins with an exclamation mark asks for a type that Rosette does not know.',
    hint: quoteIt,
  },
};

/** What is wrong and what to do; errors without a sentence of ours keep the parser's own. */
export function explainYamlError(error: Pick<YAMLError, 'code' | 'message'>): Explanation {
  return (
    explanations[codeOf(error)] ?? {
      message: `The fields cannot be read: ${quote(error.message)}.`,
      hint: 'Compare the line with the ones above it: one "name: value" a line, indented with blanks.',
    }
  );
}

/** The parser has one code for several mistakes: a field without its colon is no missing bracket, and the other way round. */
function codeOf({ code, message }: Pick<YAMLError, 'code' | 'message'>): YAMLError['code'] {
  if (code === 'MISSING_CHAR' && message.startsWith('Implicit map keys')) {
    return 'MULTILINE_IMPLICIT_KEY';
  }
  if (code === 'BAD_INDENT' && message.startsWith('Flow ')) return 'MISSING_CHAR';
  return code;
}
