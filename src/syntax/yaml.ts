/**
 * YAML 1.2 text → a plain tree and its findings, all at once. Text stays the text it was written as.
 *
 * Aliases are refused: a small file could otherwise grow without bound, and a sealed award must stand for itself.
 */

import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  type YAMLError,
} from 'yaml';
import type { Span } from '../problems/frame.ts';
import type { ContentPath } from '../problems/problem.ts';
import { quote } from '../problems/quote.ts';
import { PlainScalar } from './plain-scalar.ts';
import { explainYamlError } from './yaml-errors.ts';

export type YamlFinding = {
  readonly code: 'yaml-syntax' | 'yaml-alias' | 'yaml-too-deep';
  readonly span: Span;
  readonly message: string;
  readonly hint: string;
};

export type YamlTree = {
  /** Maps, lists, texts and {@link PlainScalar}; a key without a value holds undefined. */
  readonly value: unknown;
  readonly findings: readonly YamlFinding[];
  readonly document: Document.Parsed | undefined;
};

const maxDepth = 24;

// A file of 250,000 closing brackets has as many errors. Nobody reads more than these, and each costs a frame.
const maxFindings = 50;

/** Parses one YAML document. Never throws; a text that cannot be read has findings. */
export function parseYaml(text: string): YamlTree {
  let document: Document.Parsed;
  try {
    document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      merge: false,
      strict: true,
      // Compares each key with each other one: minutes for a file of keys. `treeOf` finds them in one pass.
      uniqueKeys: false,
      prettyErrors: false,
      // Words such as !!timestamp or !!binary would make values that are neither text nor number.
      resolveKnownTags: false,
      // 'silent' would drop a second document without a word.
      logLevel: 'error',
    });
  } catch {
    // The parser recurses, so some thousand brackets exhaust the stack.
    return { value: undefined, findings: [tooDeep({ start: 0, end: 1 })], document: undefined };
  }
  const { errors, warnings } = document;
  const exhausted = errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (exhausted !== undefined) {
    return { value: undefined, findings: [tooDeep(positionOf(exhausted))], document };
  }
  const findings = [...errors, ...warnings].slice(0, maxFindings).map(syntaxFinding);
  if (errors.length > 0) return { value: undefined, findings, document };
  const value = treeOf(document.contents, 0, findings);
  return { value, findings: findings.slice(0, maxFindings), document };
}

const syntaxFinding = (error: YAMLError): YamlFinding => ({
  code: 'yaml-syntax',
  span: positionOf(error),
  ...explainYamlError(error),
});

const positionOf = ({ pos: [start, end] }: YAMLError): Span => ({ start, end });

function treeOf(node: unknown, depth: number, findings: YamlFinding[]): unknown {
  if (isAlias(node)) {
    findings.push({
      code: 'yaml-alias',
      span: spanOf(node),
      message: `The reference ${quote(`*${node.source}`)} repeats a value from elsewhere, and references are not followed.`,
      hint: 'Write the value itself here. A text that begins with * goes between quotation marks.',
    });
    return undefined;
  }
  if (depth > maxDepth) {
    findings.push(tooDeep(spanOf(node as Node)));
    return undefined;
  }
  if (isMap(node)) {
    const map: Record<string, unknown> = {};
    for (const pair of node.items) {
      const key = keyText(pair);
      if (Object.hasOwn(map, key)) findings.push(repeated(pair));
      // A null key comes out as "", an ordinary unknown field; `__proto__` becomes an own key like any other.
      Object.defineProperty(map, key, {
        value: treeOf(pair.value, depth + 1, findings),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
    return map;
  }
  if (isSeq(node)) return node.items.map((item) => treeOf(item, depth + 1, findings));
  if (isScalar(node)) return scalarValue(node, findings);
  return undefined;
}

const repeated = ({ key }: Pair): YamlFinding => ({
  code: 'yaml-syntax',
  span: spanOf(key as Node),
  ...explainYamlError({ code: 'DUPLICATE_KEY', message: '' }),
});

function scalarValue(node: Scalar, findings: YamlFinding[]): unknown {
  if (node.value === null && node.type === Scalar.PLAIN && (node.source ?? '') === '') {
    return undefined;
  }
  if (typeof node.value === 'string') {
    if (!node.value.isWellFormed()) findings.push(halfCharacter(spanOf(node)));
    return node.value;
  }
  const value = node.value;
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') {
    return new PlainScalar(node.source ?? String(value), value);
  }
  return new PlainScalar(node.source ?? 'null', null);
}

/** The text of a key as it was written: `1.1:` is the key "1.1". */
export function keyText(pair: Pair): string {
  const key = pair.key;
  if (!isScalar(key)) return '';
  return typeof key.value === 'string' ? key.value : (key.source ?? '');
}

const halfCharacter = (span: Span): YamlFinding => ({
  code: 'yaml-syntax',
  span,
  message: 'An escape such as \\ud800 stands for half of a character, which no text can hold.',
  hint: 'Type the character itself.',
});

const tooDeep = (span: Span): YamlFinding => ({
  code: 'yaml-too-deep',
  span,
  message: `The fields are nested more than ${maxDepth} levels deep.`,
  hint: 'Check the brackets and the indentation; no field of Rosette needs that many levels.',
});

export function spanOf(node: Node | null | undefined): Span {
  const range = node?.range;
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 1 };
}

/**
 * Where a path of the tree stands in the text: the key or the value of its last step. Where the path leads
 * further than the text (a field that is missing), the deepest part that exists.
 */
export function spanAt(tree: YamlTree, path: ContentPath, part: 'key' | 'value' = 'value'): Span {
  let node: unknown = tree.document?.contents;
  let span = mapSpan(node);
  for (const [index, step] of path.entries()) {
    const isLast = index === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item) => keyText(item) === String(step));
      if (pair === undefined) return span;
      const key = spanOf(pair.key as Node);
      const value = pair.value as Node | null;
      const hasText = value?.range && value.range[1] > value.range[0];
      span = (isLast && part === 'key') || !hasText ? key : spanOf(value);
      node = value;
    } else if (isSeq(node) && typeof step === 'number') {
      const item = node.items[step];
      if (item === undefined) return span;
      span = spanOf(item as Node);
      node = item;
    } else {
      return span;
    }
  }
  return span;
}

function mapSpan(node: unknown): Span {
  if (!isMap(node)) return { start: 0, end: 1 };
  const first = node.items[0];
  return first ? spanOf(first.key as Node) : spanOf(node);
}
