/** Pictures of the example issuer. A real award that shows one of them was most likely meant to show another. */

import type { BadgeClass } from '../model/badge-class.ts';
import type { Publication } from '../model/publication.ts';
import type { Problem } from '../problems/problem.ts';
import { sha256 } from './facts.ts';

/** SHA-256 of the files below badges/ that come with Rosette. */
export const exampleImages: ReadonlySet<string> = new Set([
  '6281301df9ab200b282ddbc68aad3908c6a057db3aeeff1c0f47667f2c55a9da',
  '4718c077560471d0cef58a0c206048c20e0ac6a040517e0d5747d98c25bfd247',
  'f31fba7bd58b128c621ee603120bcc921d038ad66a61f73236c11990bcb2fc25',
  'f851340ee205dd25f6f0db47b0bf59ed39068eadbe757bb235fbf13546280818',
  '770f58ade0eda52f799bc263a8cc482fc790adb02c74179acc013f41e7286ae6',
  'cf5cad440cebe6a6e60dd0d4f95600d262cb68cba3a08d57a06fcdec40409a38',
  'b52e3d157fc6cd01ed95a31cc327f71488bb16f75a0eae5df02b90a2b1474332',
]);

/** A warning for each badge that has awards and still shows a picture of the example. Silent while trying out. */
export function exampleImageProblems({ site, badgeClasses }: Publication): Problem[] {
  const { hostname } = new URL(site.url);
  if (site.isLoopback || `.${hostname}`.endsWith('.example.org')) return [];
  return [...badgeClasses.values()]
    .filter(({ awards, image }) => awards.length > 0 && exampleImages.has(sha256(image.bytes)))
    .map(showsExample);
}

const showsExample = ({ key }: BadgeClass): Problem => ({
  code: 'image-example',
  severity: 'warning',
  file: `badges/${key}.md`,
  message: 'This badge has awards and still shows a picture of the example that came with Rosette.',
  hint: 'Put your own picture in its place before more people carry it: a picture is part of what was awarded.',
});
