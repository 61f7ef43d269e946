import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { createAddresses } from '../../../src/model/addresses.ts';
import type { Publication } from '../../../src/model/publication.ts';
import { refs } from '../../../src/publish/catalogue.ts';
import { pagePaths } from '../../../src/publish/pages.ts';
import { publicFiles } from '../../support/key-pairs.ts';
import { ids, minimal, picture, type SiteFiles, sealedAward } from '../../support/site.ts';
import { type Changes, changed, compared, edited } from './comparing.ts';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"><circle cx="50" cy="50" r="40"/></svg>';
const engines = String(minimal['badges/acme/engines.md']);
const issuer = String(minimal['badges/acme/issuer.md']);
const settings = (more: string) =>
  `url: https://badges.example.org/club/\ntitle: The Club\nlanguages: [de]\n${more}`;
const erased = `---\nbadge: acme/engines\nid: ${ids[1]}\nstatusIndex: 18\nissuedOn: 2026-05-01\nerased: 2026-07-01\n---\n`;
const endorsement =
  'endorsement: { comment: Good., by: { name: A, url: "https://a.example.org/", email: a@example.org }, issuedOn: 2026-05-02 }\n';
const fourth = '3b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42';

/** Two issuers, four badges, four awards, endorsements and keys. */
let site: SiteFiles;
let keyFiles: readonly string[];

beforeAll(async () => {
  const keys = await publicFiles();
  keyFiles = Object.keys(keys);
  site = {
    ...minimal,
    ...keys,
    'badges/site.yaml': settings('formats: ["1.1", "2.0", "3.0"]\n'),
    'badges/acme/wheels.md': engines.replace('name: Engines', 'name: Wheels'),
    'badges/acme/wheels.png': picture(100),
    'badges/acme/wings.md': engines
      .replace('name: Engines', 'name: Wings')
      .replace('imageAlt', `${endorsement}imageAlt`),
    'badges/acme/wings.png': picture(110),
    'badges/acme/engines.de.md': '---\nname: Motoren\n---\n',
    'badges/bolt/issuer.md': issuer.replace('Acme', 'Bolt'),
    'badges/bolt/issuer.de.md': '---\nname: Bolzen\n---\n',
    'badges/bolt/nuts.md': engines.replace('name: Engines', 'name: Nuts'),
    'badges/bolt/nuts.png': picture(90),
    'recipients/bea.md': sealedAward(ids[1], 18),
    'recipients/cem.md': sealedAward(
      ids[2],
      19,
      'revoked: { on: 2026-06-01, reason: x }\n',
    ).replace('engines', 'wings'),
    'recipients/dan.md': sealedAward(fourth, 20).replace('acme/engines', 'bolt/nuts'),
  };
});

type Change = { readonly breaks: boolean; readonly files: () => Changes };

/** Each touches files of its own, so that any of them go together. */
const changes: Readonly<Record<string, Change>> = {
  'a deleted award': { breaks: true, files: () => ({ 'recipients/ada.md': undefined }) },
  'an erased award': { breaks: false, files: () => ({ 'recipients/bea.md': erased }) },
  'a renamed file': {
    breaks: false,
    files: () => ({
      'recipients/dan.md': undefined,
      'recipients/d/an.md': site['recipients/dan.md'],
    }),
  },
  'a revocation taken back': {
    breaks: true,
    files: () => ({ 'recipients/cem.md': sealedAward(ids[2], 19).replace('engines', 'wings') }),
  },
  'a new award': {
    breaks: false,
    files: () => ({ 'recipients/new.md': sealedAward('4b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42', 21) }),
  },
  'a corrected badge': {
    breaks: false,
    files: () =>
      edited(
        site,
        'badges/acme/engines.md',
        'description: Knows',
        'updated: 2026-10-01\ndescription: Has',
      ),
  },
  'an endorsement removed': {
    breaks: true,
    files: () => edited(site, 'badges/acme/wings.md', endorsement, ''),
  },
  'a picture of another kind': {
    breaks: true,
    files: () => ({ 'badges/bolt/nuts.png': undefined, 'badges/bolt/nuts.svg': svg }),
  },
  'a badge without awards deleted': {
    breaks: true,
    files: () => ({ 'badges/acme/wheels.md': undefined, 'badges/acme/wheels.png': undefined }),
  },
  'a format less': {
    breaks: true,
    files: () => ({ 'badges/site.yaml': settings('formats: ["1.1", "2.0"]\n') }),
  },
  'all keys gone': {
    breaks: true,
    files: () => Object.fromEntries(keyFiles.map((file) => [file, undefined])),
  },
  'a translation gone': {
    breaks: true,
    files: () => ({ 'badges/acme/engines.de.md': undefined }),
  },
  'a translation that says something else': {
    breaks: false,
    files: () => ({ 'badges/bolt/issuer.de.md': '---\ndescription: Anders.\n---\nUnd mehr.\n' }),
  },
  'a new translation': {
    breaks: false,
    files: () => ({ 'badges/bolt/nuts.de.md': '---\nname: Muttern\n---\n' }),
  },
  'a new badge': {
    breaks: false,
    files: () => ({ 'badges/bolt/bolts.md': engines, 'badges/bolt/bolts.png': picture(80) }),
  },
};

const kept = (publication: Publication | undefined): ReadonlySet<string> => {
  if (publication === undefined) throw new Error('The site has errors.');
  const at = createAddresses(publication.site.url);
  return new Set([
    ...[...refs(publication, at)].filter(({ keep }) => keep).map(({ path }) => path),
    ...pagePaths(publication, at),
  ]);
};

test('changes are judged together as they are alone, and no address vanishes unsaid', async () => {
  const names = fc.uniqueArray(fc.constantFrom(...Object.keys(changes)));
  await fc.assert(
    fc.asyncProperty(names, async (chosen) => {
      const made = chosen.map((name) => changes[name] as Change);
      const all = Object.assign({}, ...made.map(({ files }) => files())) as Changes;
      const { before, content, problems } = await compared(site, all);
      expect(problems).toHaveLength(made.filter(({ breaks }) => breaks).length);
      const [were, are] = [kept(before), kept(content.publication)];
      const vanished = [...were].filter((path) => !are.has(path));
      // Nobody endorses an erased award, and these have no endorsements.
      if (vanished.length > 0) expect(problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 60 },
  );
}, 30_000);

test('what is only written otherwise is no change', async () => {
  const forms: Readonly<Record<string, (text: string) => string>> = {
    'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
    'a byte-order mark': (text) => `\uFEFF${text}`,
    'a comment': (text) => text.replace('\n', '\n# A note.\n'),
    'blank lines': (text) => text.replace('\n', '\n\n'),
  };
  const paths = Object.keys(site).filter((path) => /\.(md|yaml)$/.test(path));
  const written = fc.array(
    fc.tuple(fc.constantFrom(...paths), fc.constantFrom(...Object.keys(forms))),
  );
  await fc.assert(
    fc.asyncProperty(written, async (chosen) => {
      let files = site;
      for (const [path, form] of chosen) {
        if (String(files[path]).startsWith('\uFEFF')) continue;
        files = changed(files, { [path]: forms[form]?.(String(files[path])) });
      }
      const { problems, content, added, changedBadges } = await compared(site, files);
      expect(content.publication).toBeDefined();
      expect({ problems, added, changedBadges }).toEqual({
        problems: [],
        added: [],
        changedBadges: [],
      });
    }),
    { numRuns: 25 },
  );
}, 30_000);
