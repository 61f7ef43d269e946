/** Content files as a person would write them, from fields. */

/** Ids in a fixed row, by number. */
export const awardId = (number: number): string =>
  `${String(number).padStart(8, '0')}-6a1e-4d0e-9a53-5f7d3c1e8b42`;

/** Fields of a YAML file. */
export const block = (fields: Readonly<Record<string, unknown>>): string =>
  Object.entries(fields)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join('');

export const markdownFile = (fields: Readonly<Record<string, unknown>>, body = ''): string =>
  `---\n${block(fields)}---\n${body}\n`;

/** The file of a sealed award. */
export function award(
  number: number,
  fields: Readonly<Record<string, unknown>>,
  body = '',
): string {
  const pinned = { id: awardId(number), statusIndex: number, issuedOn: '2026-05-01' };
  const recipient = {
    type: 'email',
    identity: `sha256$${'ab'.repeat(32)}`,
    salt: `${'0123456789abcdef'.repeat(2)}${number}`,
  };
  const isErased = 'erased' in fields;
  return markdownFile({ ...pinned, ...(isErased ? {} : { recipient }), ...fields }, body);
}
