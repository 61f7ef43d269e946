/** What every Open Badges 2.0 document has alike. @see Open Badges 2.0 (1EdTech, Final) */

import type { Common } from '../../model/common.ts';
import { given, someOf } from '../../model/given.ts';

export const context = 'https://w3id.org/openbadges/v2';

export type Ob20Document = Readonly<Record<string, unknown>> & {
  readonly '@context': typeof context;
  readonly type: string;
  readonly id: string;
};

/** @see Open Badges 2.0, "Additional Properties" and "Extensions" */
export function commonProperties(common: Common): Readonly<Record<string, unknown>> {
  const related = common.related.map(({ id, language, version }) =>
    given({ id, '@language': language, version }),
  );
  return given({
    '@language': common.language,
    version: common.version,
    related: someOf(related),
    endorsement: someOf(common.endorsement.map(({ url }) => url)),
    ...common.extensions,
  });
}

/** An image by its address, with its words when there are any. @see Open Badges 2.0, "Image" */
export const imageProperty = (url: string, caption: string | undefined): string | object =>
  caption === undefined ? url : { id: url, caption };
