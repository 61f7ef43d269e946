/** JSON as the formatter of this repository writes it: a list on one line where it fits and holds no block. */

const width = 100;

export const jsonText = (value: unknown): string =>
  `${printed(value, { column: 0, indent: 0, after: 0 })}\n`;

type Place = {
  /** Where the value begins. */
  readonly column: number;
  /** Of the line that it begins on. */
  readonly indent: number;
  /** How many signs follow it on its line: the comma, or none. */
  readonly after: number;
};

function printed(value: unknown, { column, indent, after }: Place): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = indent + 2;
  if (Array.isArray(value)) {
    const flat = flatList(value);
    if (flat !== undefined && column + flat.length + after <= width) return flat;
    const rows = value.map((part, index) =>
      printed(part, { column: inner, indent: inner, after: commaAfter(value, index) }),
    );
    return lines('[', ']', indent, rows);
  }
  const entries = Object.entries(value);
  const rows = entries.map(([name, part], index) => {
    const key = `${JSON.stringify(name)}: `;
    const at = { column: inner + key.length, indent: inner, after: commaAfter(entries, index) };
    return key + printed(part, at);
  });
  return lines('{', '}', indent, rows);
}

const commaAfter = (list: readonly unknown[], index: number): number =>
  index < list.length - 1 ? 1 : 0;

function flatList(list: readonly unknown[]): string | undefined {
  const parts = list.map((part) =>
    Array.isArray(part)
      ? flatList(part)
      : typeof part === 'object' && part !== null
        ? undefined
        : JSON.stringify(part),
  );
  return parts.includes(undefined) ? undefined : `[${parts.join(', ')}]`;
}

function lines(open: string, close: string, indent: number, rows: readonly string[]): string {
  if (rows.length === 0) return open + close;
  const inner = rows.map((row) => `${' '.repeat(indent + 2)}${row}`).join(',\n');
  return `${open}\n${inner}\n${' '.repeat(indent)}${close}`;
}
