/** The one line that every page of a site for trying out begins with. Source: design, sections 4 and 7. */

import type { Site } from '../model/site.ts';
import type { Key } from './words.ts';

/** Undefined for a site that is in earnest. */
export function bannerOf({
  preview,
  isLoopback,
}: Pick<Site, 'preview' | 'isLoopback'>): Key | undefined {
  if (preview === 'development-key') return 'previewDevelopmentKey';
  if (preview === 'unsigned') return isLoopback ? 'previewUnsignedLoopback' : 'previewUnsigned';
  return isLoopback ? 'loopback' : undefined;
}
