/** Finds and reads the image that belongs to an issuer or a badge class. */

import { unbakePng } from '../bakery/png.ts';
import { unbakeSvg } from '../bakery/svg.ts';
import type { Problem } from '../problems/problem.ts';
import { quote } from '../problems/quote.ts';
import type { FileEntry, FileSource } from './files.ts';
import { inspectImage } from './images/inspect.ts';
import { tooLarge } from './limits.ts';
import type { ImageSource } from './schema/sources.ts';
import { readOne, unreadable } from './text.ts';

type Wanted = {
  /** The Markdown file the image belongs to. */
  readonly owner: string;
  /** The field `image:`, when it is there. */
  readonly field: string | undefined;
  /** The name of that field. */
  readonly key?: string;
  /** Path without ending, where an image of the same name would stand. */
  readonly stem: string;
  readonly required: boolean;
  /** Stands in where there is none. */
  readonly fallback?: ImageSource | undefined;
};

/** `image:` wins, else the file of the same name; both kinds present is a problem. */
export async function readImage(
  files: FileSource,
  entries: ReadonlyMap<string, FileEntry>,
  wanted: Wanted,
  problems: Problem[],
): Promise<ImageSource | undefined> {
  const { owner, field, key = 'image' } = wanted;
  if (field?.startsWith('data:')) return fromDataUri(owner, field, key, problems);
  const file =
    field === undefined
      ? sameName(entries, wanted, problems)
      : named(entries, owner, field, key, problems);
  if (file === undefined) return field === undefined ? wanted.fallback : undefined;
  const entry = entries.get(file);
  const problem = entry === undefined ? undefined : tooLarge(entry);
  if (problem !== undefined) {
    problems.push(problem);
    return undefined;
  }
  const bytes = await readOne(files, file);
  if (bytes === undefined) {
    problems.push(unreadable(file));
    return undefined;
  }
  const image = inspect(file, bytes, problems);
  if (image !== undefined && (await carriesBadge(image))) problems.push(alreadyBaked(file));
  return image;
}

async function carriesBadge({ mediaType, bytes }: ImageSource): Promise<boolean> {
  const texts = mediaType === 'image/png' ? unbakePng(bytes) : unbakeSvg(bytes);
  return (await texts).length > 0;
}

const alreadyBaked = (file: string): Problem => ({
  code: 'image-baked',
  severity: 'error',
  file,
  message:
    'This picture already carries somebody’s badge, and the site would hand a copy of it to everyone.',
  hint: 'Take the picture as it was before a badge was baked into it.',
});

function inspect(file: string, bytes: Uint8Array, problems: Problem[]): ImageSource | undefined {
  const { image, findings } = inspectImage(bytes, file);
  for (const finding of findings) problems.push({ file, ...finding });
  return image === undefined ? undefined : { file, bytes, ...image };
}

function sameName(
  entries: ReadonlyMap<string, FileEntry>,
  { owner, stem, required, fallback }: Wanted,
  problems: Problem[],
): string | undefined {
  const found = [`${stem}.png`, `${stem}.svg`].filter((path) => entries.has(path));
  if (found.length === 2) {
    problems.push({
      code: 'image-ambiguous',
      severity: 'error',
      file: owner,
      message: `There are two pictures for this, ${found.map(quote).join(' and ')}, and nothing says which one counts.`,
      hint: 'Delete one of them, or name one in the field "image".',
    });
    return undefined;
  }
  if (found[0] === undefined && required && fallback === undefined) {
    problems.push({
      code: 'image-missing',
      severity: 'error',
      file: owner,
      message: 'The badge has no picture.',
      hint: `Put a square PNG or SVG beside it and name it ${quote(`${stem}.png`)}.`,
    });
  }
  return found[0];
}

function named(
  entries: ReadonlyMap<string, FileEntry>,
  owner: string,
  field: string,
  key: string,
  problems: Problem[],
): string | undefined {
  const at = { severity: 'error', file: owner, path: [key] } as const;
  const folder = owner.slice(0, owner.lastIndexOf('/'));
  const parts = field.split('/');
  if (
    /^[a-z][a-z0-9+.-]*:/i.test(field) ||
    field.includes('\\') ||
    parts.some((part) => part === '..' || part === '.' || part === '')
  ) {
    problems.push({
      ...at,
      code: 'image-path',
      message: `${quote(field)} leads out of the folder of this file.`,
      hint: 'Put the picture beside this file (or in a folder below it) and write its name.',
    });
    return undefined;
  }
  const path = `${folder}/${field}`;
  if (!/\.(png|svg)$/.test(path)) {
    problems.push({
      ...at,
      code: 'image-path',
      message: `${quote(field)} is not the name of a PNG or SVG file.`,
      hint: 'A badge is a PNG or an SVG; its name ends in .png or .svg, in small letters.',
    });
    return undefined;
  }
  if (entries.has(path)) return path;
  problems.push({
    ...at,
    code: 'image-missing',
    message: `There is no picture ${quote(path)}.`,
    hint: 'Put it there, or correct the name. Capital and small letters differ.',
  });
  return undefined;
}

function fromDataUri(
  owner: string,
  uri: string,
  key: string,
  problems: Problem[],
): ImageSource | undefined {
  const match = /^data:image\/(png|svg\+xml);base64,([A-Za-z0-9+/=\s]+)$/.exec(uri);
  if (match?.[2] === undefined) {
    problems.push({
      code: 'image-unreadable',
      severity: 'error',
      file: owner,
      path: [key],
      message: 'The picture written into this field is no PNG or SVG in Base64.',
      hint: 'Save it as a file beside this one instead.',
    });
    return undefined;
  }
  const bytes = Uint8Array.from(Buffer.from(match[2], 'base64'));
  const { image, findings } = inspectImage(bytes, owner);
  for (const { code, severity, message, hint } of findings) {
    // Lines within the picture mean nothing in this file.
    const at = { file: owner, path: [key] };
    problems.push({ code, severity, ...at, message, ...(hint === undefined ? {} : { hint }) });
  }
  return image === undefined ? undefined : { file: owner, bytes, ...image };
}
