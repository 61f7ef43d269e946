/**
 * The four real issuers beside the checkout, read in place: imported, mended where the problems ask for it, awarded to
 * people who do not exist, and built. Each of their oddities is published right or told in words.
 */

import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lightenPng } from '../../src/publish/lighten.ts';
import { hasShared, shared } from '../shared.ts';
import { command, inProcess, treeOf } from '../support/command.ts';
import { judgedSite } from '../support/judged-site.ts';
import { createJudge } from '../support/judges.ts';
import { awardsWith, documentsOf, officialSchema, opened } from '../support/signed-site.ts';
import { picture, writeFiles } from '../support/site.ts';

type Note = { readonly from: string; readonly field: string; readonly why: string };
type Imported = {
  readonly written: readonly string[];
  readonly leftOut: readonly Note[];
  readonly toDo: readonly Note[];
};
type Mend = (root: string) => Promise<void>;

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((root) => rm(root, { recursive: true, force: true }))));

/** Import, check, mend, award one of each badge, seal, build. */
async function issue(name: string, mend: Mend = async () => {}) {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'rosette-real-')));
  folders.push(root);
  const base = `https://badges.example.org/${name}/`;
  const site = `url: ${base}\ntitle: ${name}\nformats: ["1.1", "2.0", "3.0"]\n`;
  await writeFiles(root, { 'badges/site.yaml': site });
  const from = fileURLToPath(shared(`real/${name}`));
  const run = await command(['import', from, '--root', root, '--json']);
  const imported = JSON.parse(run.stdout) as Imported;
  const badges = imported.written
    .filter((path) => path.endsWith('.md') && !path.endsWith('/issuer.md'))
    .map((path) => path.slice('badges/'.length, -'.md'.length));
  const issuers = new Set(badges.map((badge) => badge.split('/')[0] ?? ''));
  for (const issuer of issuers) await inProcess(['keys', 'new', issuer, '--root', root]);
  const check = await inProcess(['check', '--root', root]);
  await mend(root);
  const awards = badges.map(
    (badge, index) => `  - badge: ${badge}\n    recipient: person${index}@example.org\n`,
  );
  const list = `---\nissuedOn: 2026-05-01\nawards:\n${awards.join('')}---\n`;
  await writeFiles(root, { 'recipients/all.md': list });
  const sealed = await inProcess(['seal', '--all', '--root', root]);
  const built = await command(['build', '--root', root]);
  if (built.code !== 0) throw new Error(`${name} was not built: ${built.stderr}`);
  const tree = await treeOf(join(root, 'dist'));
  const text = (path: string) => new TextDecoder().decode(tree.get(path));
  const json = <T>(path: string) => JSON.parse(text(path)) as T;
  const why = (notes: readonly Note[], file: string, field: string) =>
    notes.find((note) => note.from.endsWith(`${name}/${file}`) && note.field === field)?.why;
  const original = async (path: string) => new Uint8Array(await readFile(join(from, path)));
  return {
    root,
    from,
    base,
    imported,
    check,
    badges,
    sealed,
    built,
    tree,
    text,
    json,
    why,
    original,
  };
}

type Issued = Awaited<ReturnType<typeof issue>>;
type BadgeClass = {
  readonly name: string;
  readonly description: string;
  readonly criteria: { readonly narrative: string };
  readonly tags?: readonly string[];
  readonly alignment?: readonly object[];
};

const payloadOf = <T extends object>(jws: string): T =>
  JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString());

/** What holds for each of them: every award in every form, and judges that are not ours accept it. */
async function expectPublished(
  { base, badges, sealed, built, tree, json, text }: Issued,
  count: number,
) {
  expect(badges).toHaveLength(count);
  expect(sealed.code).toBe(0);
  expect(built.stdout).toContain(`Published 1 issuer, ${count} badge classes, ${count} awards`);
  for (const badge of badges) expect(tree.has(`badges/${badge}/index.html`)).toBe(true);
  const assertions = [...tree.keys()].filter((path) => path.endsWith('/assertion.json'));
  const awarded = assertions.map((path) => json<{ badge: string }>(path).badge);
  expect(awarded.sort()).toEqual(badges.map((badge) => `${base}badges/${badge}/badge.json`).sort());
  const isCredential = await officialSchema('achievementcredential');
  const judge = createJudge({ documents: documentsOf(tree, base) });
  const keyOf = (url: string) =>
    json<{ publicKeyPem: string }>(url.slice(base.length)).publicKeyPem;
  const folders = awardsWith(tree, 'credential.json');
  expect(folders).toHaveLength(count);
  for (const folder of folders) {
    const credential = json<object>(`${folder}credential.json`);
    isCredential(credential);
    expect(isCredential.errors).toBeNull();
    expect(await judge.verifyCredential(credential)).toMatchObject({
      verified: true,
      revoked: false,
    });
    const verdict = await judge.verifyWithVerifierCore(credential);
    expect(verdict.valid, JSON.stringify(verdict.log)).toBe(true);
    const jws = text(`${folder}assertion.jws.txt`);
    const { verification } = payloadOf<{ verification: { creator: string } }>(jws);
    const pem = keyOf(verification.creator);
    for (const file of ['assertion.jws.txt', 'credential.jwt.txt', 'v1.jws.txt']) {
      expect(opened(text(`${folder}${file}`), pem)).toEqual(payloadOf(text(`${folder}${file}`)));
    }
    isCredential(payloadOf(text(`${folder}credential.jwt.txt`)));
    expect(isCredential.errors).toBeNull();
  }
  // Our own verifier says the same of every form, and refuses each that was changed in one place.
  const site = judgedSite(tree, base, '2026-12-01T00:00:00Z');
  expect(Object.keys(await site.expectSound())).toEqual(['valid']);
  for (const form of ['assertion.json', 'credential.json', 'credential.jwt.txt'] as const) {
    expect(await site.expectChangesRefused(form, 1, 16)).toBeGreaterThan(15);
  }
}

async function secondRun({ from, root }: Issued): Promise<void> {
  const again = await inProcess(['import', from, '--root', root]);
  expect(again.stdout).toContain('Everything is imported already; nothing was changed.');
}

const nameStands = 'The name of the badge stands here. Write what the picture shows.';

describe.skipIf(!hasShared)('Software Carpentry (1.0)', () => {
  let real: Issued;
  beforeAll(async () => {
    real = await issue('software-carpentry');
  });

  test('five badges, without a mend', async () => {
    expect(real.check).toMatchObject({ code: 0, stderr: '' });
    await expectPublished(real, 5);
    await secondRun(real);
  });

  test('the colon at the end of its name and its http address are kept', () => {
    expect(real.json('issuers/software-carpentry/issuer.json')).toMatchObject({
      name: 'Software Carpentry:',
      url: 'http://software-carpentry.org/',
      email: 'admin@software-carpentry.org',
    });
  });

  test('pictures of 90 pixels are published as they are', async () => {
    const published = real.tree.get('badges/software-carpentry/core/image.png');
    expect(published).toEqual(await real.original('img/core.png'));
  });

  test('HTML and template tags of its criteria are text, below a link, and that is told', () => {
    const { criteria } = real.json<BadgeClass>('badges/software-carpentry/core/badge.json');
    expect(criteria.narrative).toMatch(/^<http:\/\/software-carpentry\.org\/badges\/core\.html>\n/);
    const page = real.text('badges/software-carpentry/core/index.html');
    expect(page).toContain('href="http://software-carpentry.org/badges/core.html"');
    expect(page).toContain('&lt;p&gt;&lt;strong&gt;Coming soon!&lt;/strong&gt;&lt;/p&gt;');
    expect(page).toContain('{% include badge-list.html %}');
    expect(page).not.toContain('<strong>Coming soon!');
    expect(real.why(real.imported.toDo, 'class/core.json', 'criteria')).toMatch(
      /criteria\/core\.html\.txt" stands below a link to its address, tags and all\. Readers would see them: write it as Markdown\.$/,
    );
  });

  test('the logo that is not among the files, and words for the pictures, are asked for', () => {
    expect(real.why(real.imported.leftOut, 'issuer.json', 'image')).toBe(
      'The picture "software-carpentry-banner.png" is not among the files. Put a square PNG or SVG there as badges/software-carpentry/issuer.png or .svg.',
    );
    expect(real.why(real.imported.toDo, 'class/core.json', 'imageAlt')).toBe(nameStands);
    expect(real.imported.leftOut).toHaveLength(1);
  });
});

describe.skipIf(!hasShared)('CogniPilot (3.0)', () => {
  let real: Issued;
  beforeAll(async () => {
    real = await issue('cognipilot');
  });

  test('nine badges, without a mend', async () => {
    expect(real.check).toMatchObject({ code: 0, stderr: '' });
    await expectPublished(real, 9);
    await secondRun(real);
  });

  test('drawings in millimetres and a large logo are published as they are', async () => {
    const drawing = real.tree.get('badges/cognipilot/tsc-member-2026/image.svg');
    expect(drawing).toEqual(await real.original('images/TSCMember2026.svg'));
    expect(new TextDecoder().decode(drawing)).toContain('width="80mm"');
    const logo = real.tree.get('issuers/cognipilot/image.png');
    expect(logo).toEqual(await real.original('images/cognipilot-logo.png'));
    expect(real.text('badges/cognipilot/tsc-member-2026/index.html')).toContain('<img');
  });

  test('"tag" becomes tags, and "2026" stays a text', () => {
    const badge = real.json<BadgeClass>('badges/cognipilot/tsc-member-2026/badge.json');
    expect(badge.tags).toEqual(['Leadership', 'Technical', '2026']);
  });

  test('two names of the issuer: the profile counts, and the other one is told', () => {
    expect(real.json('issuers/cognipilot/issuer.json')).toMatchObject({ name: 'CogniPilot' });
    const { leftOut } = real.imported;
    expect(real.why(leftOut, 'achievements/tsc-member-2026.json', 'issuer.name')).toMatch(
      /^Another value "CogniPilot Foundation" stands here\. The same issuer stands in \S+\/issuer\.json, which counts\.$/,
    );
  });

  test('what kind of achievement each is, stands in its file', async () => {
    const file = (slug: string) =>
      readFile(join(real.root, `badges/cognipilot/${slug}.md`), 'utf8');
    expect(await file('maintainer-rumoca')).toContain('\nachievementType: ext:Role\n');
    expect(await file('silver-member-2026')).toContain('\nachievementType: Membership\n');
  });

  test('what cannot be held is listed: keys, the DID document, pictures nobody names', () => {
    const { leftOut } = real.imported;
    expect(real.why(leftOut, 'issuer.json', 'verificationMethod')).toBe(
      'Rosette writes keys of its own.',
    );
    expect(real.why(leftOut, 'did.json', '')).toBe(
      'It is neither an issuer profile nor a badge class.',
    );
    expect(real.why(leftOut, 'images/TSCMember2026.png', '')).toBe(
      'No document names this picture.',
    );
  });
});

describe.skipIf(!hasShared)('Bridging the Gap (2.0)', () => {
  let real: Issued;
  const folder = 'badges/bridgingthegap-eu-com';
  beforeAll(async () => {
    real = await issue('bridging-the-gap');
  });

  test('five badges, without a mend', async () => {
    expect(real.check).toMatchObject({ code: 0, stderr: '' });
    await expectPublished(real, 5);
    await secondRun(real);
  });

  test('names with capitals and underscores become slugs', () => {
    expect(real.badges).toContain(
      'bridgingthegap-eu-com/btg-strategic-integration-design-with-ddd-dryrun',
    );
  });

  test('two badges of one picture get a copy each', async () => {
    const once = await lightenPng(
      await real.original('images/btg-strategic_integration_design_with_DDD.png'),
    );
    const slug = 'btg-strategic-integration-design-with-ddd';
    expect(real.tree.get(`${folder}/${slug}/image.png`)).toEqual(once);
    expect(real.tree.get(`${folder}/${slug}-dryrun/image.png`)).toEqual(once);
  });

  test('curly quotes, apostrophes, dashes and paragraphs are kept', async () => {
    const file = 'btg-polishdreamin-integration_design_with_ddd';
    const source = JSON.parse(
      new TextDecoder().decode(await real.original(`achievements/${file}.json`)),
    ) as BadgeClass;
    const badge = real.json<BadgeClass>(`${folder}/${file.replaceAll('_', '-')}/badge.json`);
    expect(badge.name).toBe("Integration Design with DDD (Polish Dreamin'26)");
    expect(badge.criteria.narrative).toBe(source.criteria.narrative);
    expect(badge.criteria.narrative).toContain('“Integration Design with DDD”');
    const issuer = real.json<BadgeClass>('issuers/bridgingthegap-eu-com/issuer.json');
    expect(issuer.description).toMatch(/insights – including [^\n]+\n\nWe strive/);
  });

  test('the WebP logo is asked for in another kind', () => {
    expect(real.why(real.imported.leftOut, 'issuer.json', 'image')).toBe(
      'The picture "logo.webp" is not among the files. Put a square PNG or SVG there as badges/bridgingthegap-eu-com/issuer.png or .svg.',
    );
  });
});

describe.skipIf(!hasShared)('Geoscientific Chaos Union (3.0, without pictures)', () => {
  let real: Issued;
  const slugs = ['bm-301', 'pb-101', 'pb-201', 'pb-301', 'pb-401', 'pb-501'];
  const folder = 'badges/geoscientific-chaos-union';
  beforeAll(async () => {
    real = await issue('geoscientific-chaos-union', async (root) => {
      const file = join(root, folder, 'issuer.md');
      const text = await readFile(file, 'utf8');
      await writeFile(file, text.replace('\nurl:', '\nemail: badges@gentropic.example.org\nurl:'));
      for (const [index, slug] of slugs.entries()) {
        await writeFiles(root, { [`${folder}/${slug}.png`]: picture(200, 200, 7 + index) });
      }
    });
  });

  test('the missing address and pictures are told by the import and are problems of the check', () => {
    expect(real.why(real.imported.toDo, 'issuer.json', 'email')).toBe(
      'The document does not have it, and an issuer needs an e-mail address.',
    );
    expect(real.why(real.imported.toDo, 'achievements/PB-101.json', 'image')).toBe(
      'The document does not have it, and a badge needs a picture.',
    );
    expect(real.check.code).toBe(1);
    expect(real.check.stderr).toContain(`${folder}/issuer.md:2:1  field-missing`);
    expect(real.check.stderr).toContain('The field "email" is missing.');
    expect(real.check.stderr).toContain(`${folder}/pb-101.md  image-missing
  The badge has no picture.
  Put a square PNG or SVG beside it and name it "${folder}/pb-101.png".`);
    expect(real.check.stderr).toContain('7 problems in 7 files.');
  });

  test('mended, six badges are published, with their dashes, signs and alignments', async () => {
    await expectPublished(real, 6);
    const badge = real.json<BadgeClass>(`${folder}/pb-101/badge.json`);
    expect(badge.name).toBe('Patchbay 101 — API Workshop');
    expect(badge.alignment?.[1]).toEqual({
      targetName: 'Web Developers',
      targetUrl: 'https://www.onetonline.org/link/summary/15-1254.00',
      targetFramework: 'O*NET',
      targetCode: '15-1254.00',
    });
    expect(real.json<BadgeClass>(`${folder}/bm-301/badge.json`).description).toContain('R² for');
  });

  test('credits are carried over', async () => {
    const text = await readFile(join(real.root, folder, 'pb-401.md'), 'utf8');
    expect(text).toContain('\ncreditsAvailable: 10\n');
  });

  test('undeclared keys and the unnamed issuer are told', () => {
    const { leftOut, toDo } = real.imported;
    const file = 'achievements/PB-101.json';
    expect(real.why(leftOut, file, '@note_cpd')).toBe(
      'Open Badges 3.0 does not declare this property, and Rosette has no field for it.',
    );
    expect(real.why(toDo, file, 'issuer')).toBe(
      'The badge names no issuer. It went to the only one there is, "Geoscientific Chaos Union".',
    );
    expect(new Set(leftOut.map(({ field }) => field))).toEqual(new Set(['@note_cpd', 'id']));
  });

  test('after the mend another import overwrites nothing', async () => {
    const again = await inProcess(['import', real.from, '--root', real.root]);
    expect(again.code).toBe(1);
    expect(again.stderr).toContain(`${folder}/issuer.md  import-exists`);
    expect(again.stderr).toContain('1 problem in 1 file.');
  });
});
