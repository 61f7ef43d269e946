/** `badges issuer new`: the file of an issuer, and a logo where one is wished for. */

import { issuerText } from '../../../authoring/new-issuer.ts';
import { issuerSchema } from '../../../content/schema/issuer.ts';
import type { Problem } from '../../../problems/problem.ts';
import { faultOf } from '../../field-answer.ts';
import type { Command } from '../../io.ts';
import { tellMisuse } from '../../misuse.ts';
import { asker } from '../../questions.ts';
import type { Change } from '../../write-files.ts';
import { drawPicture } from '../picture/draw.ts';
import { type Look, type LookFlags, lookFaults, lookFor, strayLook } from '../picture/look.ts';
import { askFields, type Field } from '../profile/ask-fields.ts';
import { type BadgesFolder, inTheWay, readBadgesFolder } from '../profile/badges-folder.ts';
import { conclude } from '../profile/outcome.ts';
import { askSlug, noSlug, slugFault, slugFrom } from '../profile/short-name.ts';

type FieldName = 'name' | 'url' | 'email' | 'description';

export type IssuerFlags = LookFlags & {
  readonly [N in FieldName]?: string;
} & {
  readonly slug?: string;
  /** Shall a logo be drawn? */
  readonly logo?: boolean;
};

export const issuerNewUsage =
  'issuer new [SLUG] --name TEXT --url ADDRESS --email ADDRESS [--description TEXT] [--logo [--colour NAME|#RRGGBB] [--shape circle|hexagon|rosette|seal|shield|square|star] [--letters ABC]]';

const field = (flag: FieldName, question: string): Field<FieldName> => ({
  flag,
  question,
  fault: (answer) => faultOf(issuerSchema, flag, answer),
});

const fields: readonly Field<FieldName>[] = [
  field('name', 'What is the issuer called?'),
  { ...field('url', 'Its own web site'), placeholder: 'https://…' },
  field('email', 'At which e-mail address do recipients reach it? It is published'),
  { ...field('description', 'What is it, in a sentence?'), optional: true },
];

export const newIssuer: Command<IssuerFlags> = async (options, io) => {
  const { logo = false } = options;
  const faults = [
    ...lookFaults(options),
    ...(logo ? [] : strayLook(options, 'a logo is drawn with --logo')),
  ];
  const wrong = options.slug === undefined ? undefined : slugFault(options.slug);
  if (wrong !== undefined) faults.push(wrong);
  const folder = await readBadgesFolder(options.root);
  if (options.slug !== undefined && folder.issuers.includes(options.slug)) {
    return conclude(options, { problems: [exists(options.slug)] }, io);
  }
  const ask = asker(options, io);
  const given = await askFields(fields, options, ask, faults);
  if (given.kind === 'wrong') return tellMisuse(given.sentences, issuerNewUsage, io);
  const { name = '' } = given.fields;
  const proposed = slugFrom(name);
  const isTaken = (slug: string) => folder.issuers.includes(slug);
  const slug =
    options.slug ?? (ask && given.asked ? await askSlug(proposed, isTaken, ask) : proposed);
  if (slug === undefined) return tellMisuse([noSlug], issuerNewUsage, io);
  const problems = standing(folder, slug, logo);
  if (problems.length > 0) return conclude(options, { problems }, io);
  const asking = given.asked ? ask : undefined;
  const look = logo ? await lookFor(slug, options, folder.sources.site?.accent, asking) : undefined;
  const changes = await filesOf(slug, given.fields, look);
  return conclude(options, { changes, facts: { issuer: slug }, next: nextSteps(slug) }, io);
};

function standing(folder: BadgesFolder, slug: string, logo: boolean): Problem[] {
  if (folder.issuers.includes(slug)) return [exists(slug)];
  const endings = logo ? ['.md', '.png', '.svg', '.source.svg'] : ['.md'];
  return inTheWay(
    folder,
    endings.map((ending) => `badges/${slug}/issuer${ending}`),
  );
}

async function filesOf(
  slug: string,
  { name = '', url = '', email = '', description }: { readonly [N in FieldName]?: string },
  look: Look | undefined,
): Promise<Change[]> {
  const stem = `badges/${slug}/issuer`;
  const logo = look && (await drawPicture({ key: slug, name, ...look }));
  const text = issuerText({ name, url, email, description, imageAlt: logo?.alt });
  const pictures: Change[] = logo
    ? [
        { path: `${stem}.png`, content: logo.png },
        { path: `${stem}.source.svg`, content: logo.svg },
      ]
    : [];
  return [{ path: `${stem}.md`, content: text }, ...pictures];
}

const exists = (slug: string): Problem => ({
  code: 'file-exists',
  severity: 'error',
  file: `badges/${slug}/issuer.md`,
  message: 'There is an issuer of this short name already.',
  hint: 'Change its file, or choose another short name for the new one.',
});

const nextSteps = (slug: string): readonly string[] => [
  '',
  'Next:',
  `  npm run badges -- keys new ${slug}   makes the keys that sign its badges`,
  `  npm run badges -- badge new ${slug}  describes a first badge`,
];
