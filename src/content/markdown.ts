/**
 * A Markdown file → its fields and its body.
 *
 * Our own check of the fences comes first; then gray-matter splits, with the `yaml` package as its engine and every
 * other engine off, so that a front matter is never run as a program.
 */

import matter from 'gray-matter';
import { placeOf } from '../problems/frame.ts';
import type { Problem } from '../problems/problem.ts';
import { findFrontMatter, isFault } from '../syntax/front-matter.ts';
import { parseYaml, type YamlFinding } from '../syntax/yaml.ts';

export type MarkdownFile = { readonly fields: unknown; readonly body: string };

type Engine = { parse: (text: string) => object };

const off = (name: string): Engine => ({
  parse: () => {
    throw new Error(`The ${name} engine of gray-matter is off.`);
  },
});

/** The fields as a tree, and the text below them. Undefined together with problems. */
export function parseMarkdown(
  file: string,
  text: string,
): { value?: MarkdownFile; problems: readonly Problem[] } {
  const found = findFrontMatter(text);
  if (isFault(found)) {
    const { code, span, message, hint } = found;
    return { problems: [{ code, severity: 'error', file, ...placeOf(text, span), message, hint }] };
  }
  let tree: { value: unknown; findings: readonly YamlFinding[] } = {
    value: undefined,
    findings: [],
  };
  const yaml: Engine = {
    // gray-matter hands over the text from the end of the first `---`, so offsets count from 3.
    parse: (block) => {
      tree = parseYaml(block);
      return {};
    },
  };
  const split = matter(text, {
    language: 'yaml',
    engines: {
      yaml,
      json: off('json'),
      javascript: off('javascript'),
      coffee: off('coffee'),
      toml: off('toml'),
    },
  });
  const problems = tree.findings.map(
    ({ code, span, message, hint }): Problem => ({
      code,
      severity: 'error',
      file,
      ...placeOf(text, { start: span.start + 3, end: span.end + 3 }),
      message,
      hint,
    }),
  );
  return problems.length > 0
    ? { problems }
    : { value: { fields: tree.value ?? {}, body: split.content.trim() }, problems };
}
