/** What Open Badges 3.0 documents have alike. @see Open Badges 3.0 (1EdTech, Final), "Serializing to JSON" and "JSON-LD" */

import type { Alignment } from '../../model/badge-class.ts';
import { given, someOf } from '../../model/given.ts';
import { contextUrls } from '../contexts/contexts.ts';

/** Their order counts. */
export const contexts = [contextUrls.credentialsV2, contextUrls.openBadges30] as const;

/** Never an address alone: the official JSON Schema wants the object. @see Open Badges 3.0, "Image" */
export const image = (url: string, caption: string | undefined): object =>
  given({ id: url, type: 'Image', caption });

/** @see Open Badges 3.0, "Alignment" */
export const alignments = (entries: readonly Alignment[]): readonly object[] | undefined =>
  someOf(
    entries.map((entry) =>
      given({
        type: ['Alignment'],
        targetName: entry.targetName,
        targetUrl: entry.targetUrl,
        targetDescription: entry.targetDescription,
        targetFramework: entry.targetFramework,
        targetCode: entry.targetCode,
        targetType: entry.targetType,
      }),
    ),
  );

/**
 * A language as the official JSON Schema takes it: language, script and region. What a BCP 47 tag says beyond them
 * (a variant as in `de-CH-1996`, an extension) is left out, and a tag that begins otherwise has no form.
 *
 * @see Open Badges 3.0, "LanguageCode"
 */
export const languageCode = (tag: string | undefined): string | undefined =>
  tag?.match(/^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(?=-|$)/)?.[0];
