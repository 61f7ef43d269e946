/** Stands in for the drawer of links' pictures where these are not what is tested: to draw them takes longer than all else. */

import type { DrawShare } from '../../src/publish/share/draw.ts';

export const plainShare: DrawShare = async ({ key }) => new TextEncoder().encode(key);
