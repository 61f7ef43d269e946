import { describe, expect, test } from 'vitest';
import { thumbprint } from '../../../src/content/schema/thumbprint.ts';
import { pair, publicFile, publicFiles } from '../../support/key-pairs.ts';
import { ids, minimal, picture, type SiteFiles, sealedAward } from '../../support/site.ts';
import { broken, type Changes, compared, edited, places } from './comparing.ts';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"><circle cx="50" cy="50" r="40"/></svg>';

const settings = (more: string): SiteFiles => ({
  'badges/site.yaml': `url: https://badges.example.org/club/\ntitle: The Club\n${more}`,
});

/** Every format, signed. */
const signed = async (): Promise<SiteFiles> => ({
  ...minimal,
  ...(await publicFiles()),
  ...settings('formats: ["1.1", "2.0", "3.0"]\n'),
  'recipients/bea.md': sealedAward(ids[1], 18),
});

describe('settings of the site', () => {
  test('a format less: which one, and what would be lost', async () => {
    expect(await broken(await signed(), settings('formats: ["1.1", "2.0"]\n'))).toEqual([
      `badges/site.yaml:3:10  promise-address-gone
  2 | title: The Club
  3 | formats: ["1.1", "2.0"]
    |          ^^^^^^^^^^^^^^
  Since main, 3.0 is left out of "formats": 2 awards would lose credential.json, credential.jwt.txt and credential.png, and 4 other addresses would vanish, among them achievement.json and did.json.
  Write formats: ["1.1","2.0","3.0"] again. What was published once stays for the awards that have it.`,
    ]);
  });

  test.each([
    ['1.1', '["2.0", "3.0"]', 'v1.jws.txt'],
    ['1.1 and 2.0', '["3.0"]', 'assertion.json'],
  ])('%s left out', async (what, formats, file) => {
    const [found, ...more] = await broken(await signed(), settings(`formats: ${formats}\n`));
    expect(more).toEqual([]);
    expect(found).toContain(
      `Since main, ${what} ${what.length > 3 ? 'are' : 'is'} left out of "formats"`,
    );
    expect(found).toContain(file);
  });

  test('the line taken out is shown where it stood', async () => {
    expect(await places(await signed(), settings(''))).toEqual([
      'promise-address-gone badges/site.yaml:3',
    ]);
  });

  test('a format that never had files can go', async () => {
    const before = { ...minimal, ...settings('formats: ["2.0", "3.0"]\n') };
    expect(await broken(before, settings('formats: ["2.0"]\n'))).toEqual([]);
  });

  test('a format more can come', async () => {
    const before = { ...(await signed()), ...settings('formats: ["2.0"]\n') };
    expect(await broken(before, settings('formats: ["1.1", "2.0", "3.0"]\n'))).toEqual([]);
  });

  test('fewer baked', async () => {
    const formats = 'formats: ["1.1", "2.0", "3.0"]\n';
    const [found, ...more] = await broken(await signed(), settings(`${formats}bake: ["2.0"]\n`));
    expect(more).toEqual([]);
    expect(found).toContain('badges/site.yaml:4:7  promise-address-gone');
    expect(found).toContain(
      'Since main, 1.1 and 3.0 are left out of "bake": 2 awards would lose credential.png and v1.png.',
    );
    expect(found).toContain('Write bake: ["1.1","2.0","3.0"] again.');
  });

  test('baked in another way, at the same address', async () => {
    const before = { ...(await signed()), ...settings('bake: ["2.0", "3.0"]\n') };
    expect(await broken(before, settings('bake: ["2.0-signed", "3.0"]\n'))).toEqual([]);
  });

  test('another base address: one problem, and what else is wrong besides', async () => {
    const before = await signed();
    const changes = {
      ...edited(before, 'badges/site.yaml', 'org/club/', 'org/badges/'),
      'recipients/bea.md': undefined,
    };
    const [moved, gone, ...more] = await broken(before, changes);
    expect(more).toEqual([]);
    expect(moved).toContain('badges/site.yaml:1:6  promise-moved');
    expect(moved).toContain(
      'https://badges.example.org/badges/ instead of https://badges.example.org/club/',
    );
    expect(moved).toContain('the old address must go on answering');
    expect(gone).toContain('recipients/bea.md  promise-address-gone');
  });

  test('the same address written otherwise', async () => {
    expect(
      await broken(minimal, edited(minimal, 'badges/site.yaml', 'org/club/', 'org/club')),
    ).toEqual([]);
  });
});

test('the last award of a status list that gets another place: one problem', async () => {
  const { 'recipients/bea.md': _, ...before } = await signed();
  expect(
    await broken(before, edited(before, 'recipients/ada.md', 'Index: 17', 'Index: 200000')),
  ).toEqual([expect.stringContaining('Since main, the statusIndex of this award has changed.')]);
});

describe('pictures', () => {
  const toSvg: Changes = { 'badges/acme/engines.png': undefined, 'badges/acme/engines.svg': svg };

  test('a PNG that becomes an SVG changes addresses, whatever is stated', async () => {
    const before = await signed();
    const told = `badges/acme/engines.svg  promise-address-gone
  Since main, the picture of the badge "acme/engines" is no PNG any more: 2 awards would lose badge.png, credential.png and v1.png, and 1 other address would vanish (image.png).
  Bring the old one back, and take the new one out: git checkout main -- badges/acme/engines.png
  For a new picture make a new badge: npm run badges -- badge version acme/engines`;
    expect(await broken(before, toSvg)).toEqual([told]);
    const stated = edited(
      before,
      'badges/acme/engines.md',
      'imageAlt',
      'updated: 2026-10-01\nimageAlt',
    );
    expect(await broken(before, { ...toSvg, ...stated })).toEqual([told]);
  });

  test('of a badge without awards', async () => {
    const { 'recipients/ada.md': _, ...before } = minimal;
    expect(await broken(before, toSvg)).toEqual([
      expect.stringContaining('is no PNG any more: 1 address would vanish (image.png).'),
    ]);
  });

  const logo = {
    ...minimal,
    ...edited(minimal, 'badges/acme/issuer.md', 'name', 'imageAlt: A.\nname'),
  };

  test('of an issuer', async () => {
    const before = { ...logo, 'badges/acme/issuer.png': picture(100) };
    expect(await broken(before, { 'badges/acme/issuer.png': picture(130) })).toEqual([]);
    expect(
      await broken(before, { 'badges/acme/issuer.png': undefined, 'badges/acme/issuer.svg': svg }),
    ).toEqual([
      expect.stringContaining(
        'the picture of the issuer "acme" is no PNG any more: 1 address would vanish (image.png).',
      ),
    ]);
    const [gone, ...more] = await broken(before, { 'badges/acme/issuer.png': undefined });
    expect(more).toEqual([]);
    expect(gone).toContain('badges/acme/issuer.png  promise-address-gone');
    expect(gone).toContain('the picture of the issuer "acme" is gone');
  });
});

describe('keys', () => {
  const rsa = async (number = 0) =>
    Object.keys(publicFile('acme', await pair('rsa', number)))[0] ?? '';
  const state = async (fields: Record<string, unknown>, number = 0) =>
    publicFile('acme', await pair('rsa', number), fields);
  const retired = { status: 'retired', retired: '2026-06-01' };
  const compromised = { status: 'compromised', compromised: '2026-06-01', reason: 'Lost.' };

  test('a rotation is allowed', async () => {
    const changes = { ...(await state(retired)), ...(await state({}, 1)) };
    const { problems, content } = await compared(await signed(), changes);
    expect(problems).toEqual([]);
    expect(content.publication).toBeDefined();
  });

  test('so is a compromise', async () => {
    const changes = { ...(await state(compromised)), ...(await state({}, 1)) };
    expect(await broken(await signed(), changes)).toEqual([]);
  });

  test('a key that takes the place of another, whose file is gone', async () => {
    const [file, kid] = [await rsa(), thumbprint(await pair('rsa'))];
    expect(await broken(await signed(), { [file]: undefined, ...(await state({}, 1)) })).toEqual([
      `${file}  promise-key-gone
  Since main, the public RSA key "${kid}" of "acme" is gone. What was signed with it could not be checked any more.
  Bring it back: git checkout main -- ${file}
  A key that signs no more is retired, and its file stays: npm run badges -- keys retire acme --key=${kid}`,
    ]);
  });

  test('an Ed25519 key that is gone', async () => {
    const [file = ''] = Object.keys(publicFile('acme', await pair('ed25519')));
    const changes = { [file]: undefined, ...publicFile('acme', await pair('ed25519', 1)) };
    expect(await places(await signed(), changes)).toEqual([`promise-key-gone ${file}`]);
  });

  test('a compromised one that is gone', async () => {
    const before = { ...(await signed()), ...(await state(compromised, 1)) };
    const [found, ...more] = await broken(before, { [await rsa(1)]: undefined });
    expect(more).toEqual([]);
    expect(found).toContain('It was compromised, and nothing would say so any more.');
  });

  test.each(['active', 'retired'])('a compromised one that is called %s', async (status) => {
    const before = { ...(await signed()), ...(await state(compromised)), ...(await state({}, 1)) };
    const changes =
      status === 'active'
        ? { ...(await state({})), ...(await state(retired, 1)) }
        : await state(retired);
    const [found, ...more] = await broken(before, changes);
    expect(more).toEqual([]);
    expect(found).toMatch(/^keys\/acme\/\S+\.json:\d+:\d+ {2}promise-revocation-undone/);
    expect(found).toContain(`this key is called ${status}, and it was compromised`);
  });

  test('all of them gone: one problem, with what is lost', async () => {
    const files = Object.keys(await publicFiles());
    const changes = Object.fromEntries(files.map((file) => [file, undefined]));
    const [found, ...more] = await broken(await signed(), changes);
    expect(more).toEqual([]);
    expect(found).toContain(`${await rsa()}  promise-key-gone`);
    expect(found).toContain(
      'all public keys of "acme" are gone, so nothing of it would be signed: 2 awards would lose assertion.jws.txt, credential.json, credential.jwt.txt, credential.png and v1.jws.txt',
    );
    expect(found).toContain('git checkout main -- keys/acme');
  });

  test('a key file that is broken is not gone', async () => {
    const { problems, content } = await compared(await signed(), { [await rsa()]: '{' });
    expect(problems).toEqual([]);
    expect(content.problems.map(({ code }) => code)).toContain('yaml-syntax');
  });

  test('no part of a key is told', async () => {
    const { n = '' } = await pair('rsa');
    const files = Object.keys(await publicFiles());
    const found = await broken(
      await signed(),
      Object.fromEntries(files.map((file) => [file, undefined])),
    );
    expect(found.join('\n')).not.toContain(String(n).slice(0, 20));
  });
});

describe('languages', () => {
  const german = settings('formats: ["2.0"]\nlanguages: [de]\n');
  const file = 'badges/acme/engines.de.md';
  const site = { ...minimal, ...german };
  const withGerman = { ...site, [file]: '---\nname: Motoren\n---\n' };

  test('one less: all of its pages, though nothing was translated', async () => {
    expect(await broken(site, settings('formats: ["2.0"]\n'))).toEqual([
      `badges/site.yaml:4:12  promise-address-gone
  3 | formats: ["2.0"]
  4 | languages: [de]
    |            ^^^^
  Since main, "de" is left out of "languages": every page below https://badges.example.org/club/de/ would vanish.
  Write languages: [de] again. People have these addresses, and what is not translated is shown as in the original.`,
    ]);
  });

  test('one less of several, with documents', async () => {
    const before = { ...withGerman, ...settings('formats: ["2.0"]\nlanguages: [fr, de]\n') };
    const changes = { ...settings('formats: ["2.0"]\nlanguages: [fr]\n'), [file]: undefined };
    const [found, ...more] = await broken(before, changes);
    expect(more).toEqual([]);
    expect(found).toContain('badges/site.yaml:4:12');
    expect(found).toContain('/club/de/ would vanish, and 1 document there.');
    expect(found).toContain('Write languages: [fr, de] again.');
  });

  test('the site’s own language changes places with another', async () => {
    const exchanged = settings('formats: ["2.0"]\nlanguage: de\nlanguages: [en]\n');
    const [found, ...more] = await broken(site, exchanged);
    expect(more).toEqual([]);
    expect(found).toContain('badges/site.yaml:4:11  promise-address-gone');
    expect(found).toContain('Write language: en and languages: [de] again.');
  });

  test('another own language without folders of others, and a language more', async () => {
    expect(await broken(minimal, settings('formats: ["2.0"]\nlanguage: de\n'))).toEqual([]);
    expect(await broken(minimal, german)).toEqual([]);
  });

  test('a translation that is gone: its documents', async () => {
    expect(await broken(withGerman, { [file]: undefined })).toEqual([
      `${file}  promise-address-gone
  Since main, this translation is gone: 1 address would vanish (badge.json).
  Bring it back: git checkout main -- ${file}
  It may say less than before: what it leaves out is shown as in the original.`,
    ]);
    const issuer = 'badges/acme/issuer.de.md';
    const before = {
      ...(await signed()),
      ...settings('formats: ["2.0", "3.0"]\nlanguages: [de]\n'),
    };
    const translated = {
      ...before,
      [file]: '---\nname: A\n---\n',
      [issuer]: '---\nname: A\n---\n',
    };
    expect(await places(translated, { [issuer]: undefined })).toEqual([
      `promise-address-gone ${issuer}`,
    ]);
    const [both] = await broken(translated, { [file]: undefined });
    expect(both).toContain('2 addresses would vanish (achievement.json and badge.json).');
  });

  test('a translation that came, or says something else, or less', async () => {
    expect(await broken(site, { [file]: '---\nname: Motoren\n---\n' })).toEqual([]);
    expect(
      await broken(withGerman, { [file]: '---\ndescription: Kann es.\n---\nTu es.\n' }),
    ).toEqual([]);
  });

  test('a translation that is broken is not gone', async () => {
    const { problems, content } = await compared(withGerman, { [file]: '---\nnmae: A\n---\n' });
    expect(problems).toEqual([]);
    expect(content.problems.map(({ code }) => code)).toEqual(['field-unknown']);
  });

  test('of a badge that is gone: told with the badge', async () => {
    const [gone, ...more] = await broken(withGerman, {
      [file]: undefined,
      'badges/acme/engines.md': undefined,
      'recipients/ada.md': undefined,
    });
    expect(more).toEqual([expect.stringContaining('recipients/ada.md')]);
    expect(gone).toContain(`git checkout main -- badges/acme/engines.md ${file}`);
  });

  test('the facts of a badge are those of the original', async () => {
    const changes = { [file]: '---\nname: Ganz anders\n---\nTu etwas anderes.\n' };
    const { changedBadges, problems } = await compared(withGerman, changes);
    expect([changedBadges, problems]).toEqual([[], []]);
  });
});
