/**
 * What a pull request would publish, in Markdown for the summary of its run: what an approval means comes first. Source:
 * GitHub documentation, "Workflow commands for GitHub Actions", "Adding a job summary".
 */

import {
  awardSections,
  erasedSection,
  nameSection,
  revokedSection,
  unsealedSection,
} from './changes/award-sections.ts';
import type { Changes } from './changes/changes.ts';
import { type Images, type Section, section } from './changes/parts.ts';
import { approval, inOneSentence } from './changes/sentences.ts';
import {
  copiedSection,
  otherSection,
  problemSection,
  settingSection,
} from './changes/site-sections.ts';
import {
  changedBadgeSection,
  issuerSection,
  keySection,
  newBadgeSection,
} from './changes/thing-sections.ts';
import { asMarkdownText } from './markdown.ts';

export type SummaryOptions = {
  readonly images: Images;
  /** Where the preview of the pages is downloaded, as WHATWG URL writes it. */
  readonly preview?: string;
};

const title = '## What this would publish';

export function changesSummary(changes: Changes, { images, preview }: SummaryOptions): string {
  return fitted(
    section(
      title,
      inOneSentence(changes),
      bold(approval(changes)),
      preview === undefined ? '' : download(preview),
    ),
    [
      problemSection(changes),
      ...awardSections(changes, images),
      unsealedSection(changes),
      revokedSection(changes),
      erasedSection(changes),
      nameSection(changes),
      newBadgeSection(changes, images),
      changedBadgeSection(changes, images),
      issuerSection(changes),
      keySection(changes),
      settingSection(changes),
      copiedSection(changes),
      otherSection(changes),
    ],
  );
}

/** @param message why nothing could be compared */
export const unknownSummary = (message: string): string =>
  section(title, bold('Nobody can say.'), asMarkdownText(message));

const bold = (sentence: string): string => (sentence === '' ? '' : `**${sentence}**`);

const download = (address: string): string =>
  `[Download the pages as they would be](<${address.replace(/[<>]/g, encodeURIComponent)}>): a preview without signatures, which says so on every page.`;

/** The host refuses a summary above 1 MiB as a whole; some room is left for other words of the same step. */
export const mostBytes = 1_000_000;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** As many sections as there is room for, the first ones first. */
function fitted(head: string, sections: readonly Section[]): string {
  const written = [head];
  let room = mostBytes - bytesOf(head) - 200;
  let left = 0;
  for (const one of sections) {
    if (one === '') continue;
    const bytes = bytesOf(one) + 2;
    if (bytes > room) left += 1;
    else {
      written.push(one);
      room -= bytes;
    }
  }
  if (left > 0) {
    written.push(
      `**There is more than fits on this page:** ${left === 1 ? 'a part is' : `${left} parts are`} left out. On your own machine, this says it all: \`npm run badges -- changes\``,
    );
  }
  return section(...written);
}
