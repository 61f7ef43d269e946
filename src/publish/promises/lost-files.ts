/** Which files vanish although what they belong to stays, in words: one finding for each cause. */

import { siteFile } from '../../content/layout.ts';
import { languageFolder } from '../../model/languages.ts';
import { quote } from '../../problems/quote.ts';
import { listed, plural } from '../../problems/render.ts';
import type { ArtefactRef } from '../catalogue.ts';
import { bringBack, type Finding, finding, placeOfSetting, type Since } from './finding.ts';
import { type LostAddresses, lostLanguages } from './lost-addresses.ts';
import type { Side, Today } from './side.ts';

export const lostFiles = (
  lost: LostAddresses,
  before: Side,
  today: Today,
  since: Since,
): Finding[] => [
  ...bySetting('formats', lost, before, today, since),
  ...bySetting('bake', lost, before, today, since),
  ...byLanguage(lost.languages, before, today, since),
  ...[...lost.translation].map(([file, refs]) => byTranslation(file, refs, since)),
  ...[...lost.picture].map(([of, refs]) => byPicture(of, refs, before, today, since)),
  ...[...lost.keys].map(([issuer, refs]) => byKeys(issuer, refs, before, since)),
  ...byNothingKnown(lost.rest, since),
];

function bySetting(
  setting: 'formats' | 'bake',
  lost: LostAddresses,
  before: Side,
  today: Today,
  { ref }: Since,
): Finding[] {
  if (lost[setting].length === 0) return [];
  const [was, is] = [before, today].map(({ publication }) => publication.site[setting]);
  const less = was?.filter((one) => !is?.some((other) => other === one)) ?? [];
  return [
    finding(
      placeOfSetting(setting, today),
      'promise-address-gone',
      `Since ${ref}, ${listed(less)} ${less.length === 1 ? 'is' : 'are'} left out of ${quote(setting)}: ${losses(lost[setting])}.`,
      `Write ${setting}: ${JSON.stringify(was)} again. What was published once stays for the awards that have it.`,
    ),
  ];
}

/** With a language all of its pages vanish, whether anything was translated or not. */
function byLanguage(
  refs: readonly ArtefactRef[],
  before: Side,
  today: Today,
  { ref }: Since,
): Finding[] {
  const lost = lostLanguages(before, today);
  if (lost.length === 0) return [];
  const [was, is] = [before.publication.site, today.publication.site];
  const homes = lost.map((language) => before.at.pages(languageFolder(was, language)).home.url);
  const isOwn = lost.includes(is.language);
  const again = [
    ...(isOwn ? [`language: ${was.language}`] : []),
    `languages: [${was.languages.slice(1).join(', ')}]`,
  ].join(' and ');
  return [
    finding(
      placeOfSetting(isOwn ? 'language' : 'languages', today),
      'promise-address-gone',
      `Since ${ref}, ${listed(lost.map(quote))} ${lost.length === 1 ? 'is' : 'are'} left out of "languages": every page below ${homes.join(' and ')} would vanish${refs.length === 0 ? '' : `, and ${plural(refs.length, 'document')} there`}.`,
      `Write ${again} again. People have these addresses, and what is not translated is shown as in the original.`,
    ),
  ];
}

function byTranslation(file: string, refs: readonly ArtefactRef[], since: Since): Finding {
  return finding(
    { side: 'before', file },
    'promise-address-gone',
    `Since ${since.ref}, this translation is gone: ${losses(refs)}.`,
    `Bring it back: ${bringBack(since, file)}\nIt may say less than before: what it leaves out is shown as in the original.`,
  );
}

function byPicture(
  of: string,
  refs: readonly ArtefactRef[],
  before: Side,
  today: Today,
  since: Since,
): Finding {
  const [was, is] = [before, today].map(
    ({ badges, issuers }) => (badges.get(of) ?? issuers.get(of))?.image,
  );
  const owner = of.includes('/') ? `the badge ${quote(of)}` : `the issuer ${quote(of)}`;
  const name = was?.mediaType === 'image/svg+xml' ? 'SVG' : 'PNG';
  const instead = of.includes('/')
    ? `\nFor a new picture make a new badge: npm run badges -- badge version ${of}`
    : `\nAnother ${name} in its place is fine.`;
  return finding(
    is === undefined ? { side: 'before', file: was?.file ?? '' } : { side: 'after', file: is.file },
    'promise-address-gone',
    `Since ${since.ref}, the picture of ${owner} is ${is === undefined ? 'gone' : `no ${name} any more`}: ${losses(refs)}.`,
    `Bring the old one back${is === undefined ? '' : ', and take the new one out'}: ${bringBack(since, was?.file ?? '')}${instead}`,
  );
}

function byKeys(
  issuer: string,
  refs: readonly ArtefactRef[],
  { publication }: Side,
  since: Since,
): Finding {
  const key = publication.issuers.get(issuer)?.keys?.rsa.thumbprint ?? '';
  return finding(
    { side: 'before', file: `keys/${issuer}/${key}.json` },
    'promise-key-gone',
    `Since ${since.ref}, all public keys of ${quote(issuer)} are gone, so nothing of it would be signed: ${losses(refs)}.`,
    `Bring them back: ${bringBack(since, `keys/${issuer}`)}\nTo sign with other keys, replace them: npm run badges -- keys rotate ${issuer}`,
  );
}

const byNothingKnown = (refs: readonly ArtefactRef[], { ref }: Since): Finding[] =>
  refs.length === 0
    ? []
    : [
        finding(
          { side: 'after', file: siteFile },
          'promise-address-gone',
          `Since ${ref}, what is published has become less: ${losses(refs)}.`,
          'Take the change back. If this version of Rosette made it, tell its makers.',
        ),
      ];

/** "12 awards would lose badge.png and credential.png, and 1 other address would vanish (image.png)". */
function losses(refs: readonly ArtefactRef[]): string {
  const awards = new Set<string>();
  const names = { award: new Set<string>(), other: new Set<string>() };
  let others = 0;
  for (const ref of refs) {
    const owner = 'of' in ref ? ref.of : ref;
    const name = ref.path.slice(ref.path.lastIndexOf('/') + 1);
    if ('award' in owner) {
      awards.add(owner.award);
      names.award.add(name);
    } else {
      others += 1;
      // A thumbprint or a number tells nobody anything.
      if (!('key' in ref || 'list' in ref)) names.other.add(name);
    }
  }
  const lose = `${plural(awards.size, 'award')} would lose ${shortened(names.award)}`;
  if (others === 0) return lose;
  const some = shortened(names.other);
  const which =
    some === '' ? '' : names.other.size === others ? ` (${some})` : `, among them ${some}`;
  if (awards.size === 0) return `${plural(others, 'address', 'addresses')} would vanish${which}`;
  return `${lose}, and ${plural(others, 'other address', 'other addresses')} would vanish${which}`;
}

const mostNames = 6;

function shortened(names: ReadonlySet<string>): string {
  const all = [...names].sort();
  return all.length <= mostNames
    ? listed(all)
    : `${all.slice(0, mostNames).join(', ')} and ${all.length - mostNames} more`;
}
