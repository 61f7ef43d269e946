/** Published documents of each generation, read in place. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { planImport } from '../../src/import/plan.ts';
import { hasShared, shared } from '../shared.ts';
import { readBack, sentences } from './planning.ts';

const folder = (path: string, isWanted: (name: string) => boolean = () => true) =>
  readdirSync(shared(`${path}/`))
    .filter((name) => /\.(json|png)$/.test(name) && isWanted(name))
    .map((name) => ({
      path: name,
      bytes: new Uint8Array(readFileSync(shared(`${path}/${name}`))),
    }));

describe.skipIf(!hasShared)('published documents', () => {
  test.each([
    ['1.0, Mozilla', 'spec/vectors/ob10/mozilla-spec', 'badgeclass.json', 'Awesome Robotics Badge'],
    ['1.1, validator', 'spec/vectors/ob11/validator-core', '1_1_basic', 'Awesome Robotics Badge'],
    ['2.0, validator', 'spec/vectors/ob20/validator-core', '2_0_basic', 'Awesome Robotics Badge'],
    ['1.0, Badgr', 'import/ob1/badgr-server', '1_0_basic', 'Basic Badge'],
  ])('%s: an issuer and its badge', async (_, path, part, name) => {
    const isWanted = (file: string) => file.includes(part) || /issuer/.test(file);
    const result = planImport(folder(path, isWanted), new Map());
    expect(result.problems).toEqual([]);
    const { sources, problems } = await readBack(result);
    // The pictures are not published with them, and Badgr's issuer has no e-mail address.
    expect(new Set(problems.map(({ code }) => code))).toEqual(
      new Set(path.includes('badgr') ? ['image-missing', 'field-missing'] : ['image-missing']),
    );
    expect(result.files).toHaveLength(2);
    expect(result.files.map(({ content }) => String(content)).join()).toContain(`name: ${name}`);
    expect(sources.written.badges.size).toBe(1);
  });

  test('2.0, the specification’s fragments: none is an issuer or a badge class, and each is told', () => {
    const files = folder('spec/vectors/ob20/spec-examples');
    const { problems, leftOut } = planImport(files, new Map());
    expect(problems).toMatchObject([{ code: 'import-nothing' }]);
    expect(leftOut).toHaveLength(files.length);
    expect(sentences(leftOut)).toContain(
      '17-endorsement.json: A document of the type "Endorsement" is neither an issuer profile nor a badge class.',
    );
  });

  test.each([
    ['import/ob3/educredentials', 4],
    ['import/ob3/dcc', 2],
    ['import/ob3/jff-plugfest', 2],
    ['import/ob3/cognipilot-examples', 4],
    ['spec/vectors/ob30/spec-examples', 3],
  ])('3.0, credentials of %s: their achievements', async (path, badges) => {
    const result = planImport(folder(path), new Map());
    expect(result.problems).toEqual([]);
    const { problems, sources } = await readBack(result);
    expect(sources.written.badges.size).toBe(badges);
    expect(
      problems.filter(({ code }) => /^(yaml|front|slug|content|field-unknown)/.test(code)),
    ).toEqual([]);
    // Profiles lack addresses, and pictures are not published with them; every badge's own fields are sound.
    expect(
      problems.filter(
        ({ file, code }) => file.endsWith('.md') && !/^(image|field)-missing$/.test(code),
      ),
    ).toEqual([]);
  });

  test('3.0, a result that an achievement describes', () => {
    const result = planImport(folder('import/ob3/educredentials'), new Map());
    const { content } = result.files.find(({ path }) => path.endsWith('/ach-77npn.md')) ?? {};
    expect(content).toContain('\nresultDescription:\n  - id: final-project-grade\n');
    expect(content).toContain('    resultType: ext:ECTSGradeScore\n');
    expect(content).toContain('    valueMax: "10"\n');
    expect(content).toContain('  - targetType: ext:EQF\n');
  });
});
