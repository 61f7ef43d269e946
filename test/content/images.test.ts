/** Issuers, badges and their pictures: what is missing, ambiguous, damaged or out of place. */

import { describe, expect, test } from 'vitest';
import { bakePng } from '../../src/bakery/png.ts';
import { load } from '../../src/publish/load.ts';
import { problemsOf } from '../support/publication.ts';
import { inMemory, minimal, now, picture, type SiteFiles } from '../support/site.ts';

describe('issuers, badges and images', () => {
  test('all problems of a badge at once', async () => {
    const { 'badges/acme/engines.png': _, ...rest } = minimal;
    const files = {
      ...rest,
      'badges/acme/engines.md': '---\nname: Engines\nimageAlt: An engine.\ntagss: [a]\n---\n',
    };
    const { problems } = await load(inMemory(files), now);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['image-missing', undefined],
      ['field-missing', 2],
      ['field-missing', 2],
      ['field-unknown', 4],
    ]);
  });

  test.each([
    ['image: ../../../etc/passwd.png', 'image-path', 'leads out of the folder of this file'],
    ['image: /etc/passwd.png', 'image-path', 'leads out of the folder of this file'],
    ['image: ..\\engine.png', 'image-path', 'leads out of the folder of this file'],
    ['image: https://example.org/a.png', 'image-path', 'leads out of the folder of this file'],
    ['image: engine.gif', 'image-path', 'is not the name of a PNG or SVG file'],
    ['image: other.png', 'image-missing', 'There is no picture "badges/acme/other.png"'],
    ['image: data:image/png;base64,AAAA', 'image-unreadable', ''],
  ])('%s', async (line, code, words) => {
    const text = String(minimal['badges/acme/engines.md']).replace('---\n', `---\n${line}\n`);
    const [problem, ...more] = await problemsOf({ 'badges/acme/engines.md': text });
    expect(problem).toContain(`  ${code}\n`);
    expect(problem).toContain(words);
    expect(more).toEqual([]);
  });

  test('two pictures of one name', async () => {
    const [problem] = await problemsOf({ 'badges/acme/engines.svg': '<svg/>' });
    expect(problem).toContain('badges/acme/engines.md  image-ambiguous');
  });

  test('a picture in the front matter itself', async () => {
    const { 'badges/acme/engines.png': bytes, ...rest } = minimal;
    const uri = `data:image/png;base64,${Buffer.from(bytes as Uint8Array).toString('base64')}`;
    const text = String(minimal['badges/acme/engines.md']).replace('---\n', `---\nimage: ${uri}\n`);
    const { publication, problems } = await load(
      inMemory({ ...rest, 'badges/acme/engines.md': text }),
      now,
    );
    expect(problems).toEqual([]);
    expect(publication?.badgeClasses.get('acme/engines')?.image.bytes).toEqual(bytes);
  });

  test('a picture that carries somebody’s badge already', async () => {
    const baked = bakePng(picture(), '{"id":"https://a.example/1.json","badge":"x"}');
    const [problem, ...more] = await problemsOf({ 'badges/acme/engines.png': baked });
    expect(problem).toBe(`badges/acme/engines.png  image-baked
  This picture already carries somebody’s badge, and the site would hand a copy of it to everyone.
  Take the picture as it was before a badge was baked into it.`);
    expect(more).toEqual([]);
  });

  test('a truncated PNG', async () => {
    const [problem] = await problemsOf({ 'badges/acme/engines.png': picture().subarray(0, 300) });
    expect(problem).toContain('badges/acme/engines.png  image-unreadable');
  });

  test('an SVG with a script', async () => {
    const { 'badges/acme/engines.png': _, ...rest } = minimal;
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n<script>alert(1)</script>\n</svg>';
    const { problems } = await load(inMemory({ ...rest, 'badges/acme/engines.svg': svg }), now);
    expect(problems).toMatchObject([
      { code: 'image-svg-refused', file: 'badges/acme/engines.svg', line: 2, severity: 'error' },
    ]);
  });

  test('pictures that are not as they should be are warnings with the numbers', async () => {
    const { problems, publication } = await load(
      inMemory({ ...minimal, 'badges/acme/engines.png': picture(80, 60) }),
      now,
    );
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['image-not-square', 'warning'],
      ['image-small', 'warning'],
    ]);
    expect(problems[0]?.message).toContain('80');
    expect(publication).toBeDefined();
  });

  test.each([
    ['badges/Acme/issuer.md', 'slug-invalid'],
    ['badges/acme/Engine Room.md', 'slug-invalid'],
    ['badges/acme/con.md', 'slug-invalid'],
    ['badges/acme/deep/engine.md', 'content-unexpected-file'],
    ['badges/acme/engine.txt', 'content-unexpected-file'],
    ['recipients/list.docx', 'content-unexpected-file'],
    ['recipients/list.yml', 'content-unexpected-file'],
    ['recipients/list.CSV', 'content-unexpected-file'],
  ])('%s', async (path, code) => {
    const [problem] = await problemsOf({ [path]: '---\n---\n' });
    expect(problem).toContain(`${path}  ${code}\n`);
  });

  test('notes and hidden files are left alone', async () => {
    const files = {
      'recipients/README.md': 'Hello',
      'badges/.DS_Store': 'x',
      'keys/README.md': 'x',
    };
    expect(await problemsOf(files)).toEqual([]);
  });

  test('a YAML bomb of 10 MB is not read', async () => {
    const bomb = `a: &a [x]\n${'b: [*a,*a,*a,*a,*a,*a,*a,*a]\n'.repeat(340_000)}`;
    const source = inMemory({ ...minimal, 'badges/site.yaml': '' });
    const files = {
      ...source,
      list: async () =>
        (await source.list()).map((entry) =>
          entry.path === 'recipients/ada.md' ? { ...entry, bytes: bomb.length } : entry,
        ),
      read: async (path: string) => {
        if (path === 'recipients/ada.md') throw new Error('It was read.');
        return source.read(path);
      },
    };
    const { problems } = await load(files, now);
    expect(problems.find(({ file }) => file === 'recipients/ada.md')).toMatchObject({
      code: 'content-too-large',
      message: 'The file has 10 MB. A Markdown file has 256 kB at the most, and was not read.',
    });
  });

  test('files of public/ take no address of the site and hold no private key', async () => {
    const key = '-----BEGIN PRIVATE KEY-----\nMC4CAQAw\n-----END PRIVATE KEY-----\n';
    const files = {
      'public/awards/x.html': 'x',
      'public/glossary/more.html': 'x',
      'public/index.html': 'x',
      'public/key.pem': key,
      'public/jwk.json': '{"kty":"OKP","crv":"Ed25519","d":"AAAA"}',
      'public/theme.css': 'x',
      'public/.well-known/security.txt': 'x',
    };
    const problems = await problemsOf(files);
    expect(problems.map((text) => text.split('\n')[0])).toEqual([
      'public/awards/x.html  public-file-taken',
      'public/glossary/more.html  public-file-taken',
      'public/index.html  public-file-taken',
      'public/jwk.json  private-key-in-public',
      'public/key.pem  private-key-in-public',
    ]);
    expect(problems.join()).not.toContain('MC4CAQAw');
  });
});

describe('defaultImage', () => {
  const { 'badges/acme/engines.png': own, ...rest } = minimal;
  const issuer = (line: string): SiteFiles => ({
    ...rest,
    'badges/acme/issuer.md': String(minimal['badges/acme/issuer.md']).replace(
      '---\n',
      `---\n${line}\n`,
    ),
  });

  test('stands in for a badge without a picture, and only there', async () => {
    const other = picture(150);
    const files = { ...issuer('defaultImage: default.png'), 'badges/acme/default.png': other };
    const plain = await load(inMemory(files), now);
    expect(plain.problems).toEqual([]);
    expect(plain.publication?.badgeClasses.get('acme/engines')?.image.bytes).toEqual(other);
    const full = await load(inMemory({ ...files, 'badges/acme/engines.png': own ?? '' }), now);
    expect(full.publication?.badgeClasses.get('acme/engines')?.image.bytes).toEqual(own);
  });

  test('one that is not there is told at its own line', async () => {
    const { problems } = await load(inMemory(issuer('defaultImage: none.png')), now);
    expect(problems.map(({ code, file, line }) => [code, file, line])).toEqual([
      ['image-missing', 'badges/acme/engines.md', undefined],
      ['image-missing', 'badges/acme/issuer.md', 2],
    ]);
  });
});
