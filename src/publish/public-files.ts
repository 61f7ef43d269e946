/** Files of `public/` are copied as they are, so none may take an address of ours or hold a private key. */

import type { FileSource } from '../content/files.ts';
import { holdsPrivateKey } from '../content/private-key-text.ts';
import type { Addresses } from '../model/addresses.ts';
import type { Publication } from '../model/publication.ts';
import type { Problem } from '../problems/problem.ts';
import { quote } from '../problems/quote.ts';
import { refAt, withoutLanguage } from './catalogue.ts';
import { pagePaths } from './pages.ts';

/** Below these, in any language, every address is ours, those of later versions too. Source: design, section 3. */
const ours = ['_astro', 'award', 'awards', 'badges', 'catalogue', 'glossary', 'issuers', 'verify'];
const ourFiles = ['badges.json', 'catalogue.json', 'open-badge.js'];

export async function publicProblems(
  files: FileSource,
  publicFiles: readonly string[],
  publication: Publication | undefined,
  at: Addresses | undefined,
): Promise<Problem[]> {
  const pages = new Set(publication && at ? pagePaths(publication, at) : []);
  const problems: Problem[] = [];
  for (const path of publicFiles) {
    const [top = ''] = (publication ? withoutLanguage(publication, path) : path).split('/');
    const isOurs =
      ours.includes(top) ||
      ourFiles.includes(path) ||
      pages.has(path) ||
      (publication && at && refAt(publication, at, path) !== undefined);
    if (isOurs) problems.push(taken(path));
    if (await fileHoldsKey(files, `public/${path}`)) problems.push(privateKey(path));
  }
  return problems;
}

const taken = (path: string): Problem => ({
  code: 'public-file-taken',
  severity: 'error',
  file: `public/${path}`,
  message: `The address ${quote(path)} belongs to the site itself, so this file cannot be published there.`,
  hint: 'Give it another name, for example in a folder public/files/.',
});

/** Pictures, fonts, films and archives are not text, and need not be read for it. */
const isBinary =
  /\.(png|jpe?g|gif|webp|avif|ico|bmp|woff2?|ttf|otf|eot|pdf|zip|gz|mp3|mp4|ogg|wav|webm|wasm)$/i;

const maxBytes = 1_000_000;

async function fileHoldsKey(files: FileSource, path: string): Promise<boolean> {
  if (isBinary.test(path)) return false;
  const bytes = await files.read(path).catch(() => undefined);
  if (bytes === undefined || bytes.length > maxBytes) return false;
  const text = new TextDecoder().decode(bytes);
  return holdsPrivateKey(text) || (isKeyLike.test(path) && mentionsPrivateKey(text));
}

/** A file that is named like a key is told even when it is cut short: it was meant to be one. */
const isKeyLike = /\.(jwk|jwks|json|pem|key|txt)$|(^|\/)id_[a-z0-9]+$/i;

const mentionsPrivateKey = (text: string): boolean =>
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text) ||
  (/"kty"\s*:/.test(text) && /"d"\s*:\s*"/.test(text));

const privateKey = (path: string): Problem => ({
  code: 'private-key-in-public',
  severity: 'error',
  file: `public/${path}`,
  message: 'This file holds a private key, and everything in public/ is published.',
  hint: 'Take the file out. If it was ever committed or published, the key is known: use a new one.',
});
