/** Every award of the example, in every form, changed in one place: nothing that was changed is ever valid. */

import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bakePng, unbakePng } from '../../src/bakery/png.ts';
import { bakeSvg, unbakeSvg } from '../../src/bakery/svg.ts';
import type { Report } from '../../src/verify/report.ts';
import { changesOf } from '../support/changes.ts';
import { judgedSite, utf8 } from '../support/judged-site.ts';
import { base, builtExample, jsonAt, type Tree, textAt } from '../support/signed-site.ts';

const now = '2026-12-01T00:00:00Z';
/** Changes of each document: all of the first award's, this many of each other's. */
const changesEach = 12;

let root: string;
let tree: Tree;
let site: ReturnType<typeof judgedSite>;
beforeAll(async () => {
  ({ root, tree } = await builtExample());
  site = judgedSite(tree, base, now);
});
afterAll(() => rm(root, { recursive: true, force: true }));

const failing = ({ steps }: Report) =>
  steps.filter(({ result }) => result === 'failed').map(({ code }) => code);

test('unchanged, every form of every award is what its issuer says', async () => {
  const found = await site.expectSound();
  expect(found.valid).toBeGreaterThan(60);
  expect(found.revoked).toBeGreaterThan(8);
  expect(found.expired).toBeGreaterThan(8);
});

test.each([
  'assertion.json',
  'v1.json',
  'credential.json',
  'assertion.jws.txt',
  'v1.jws.txt',
  'credential.jwt.txt',
] as const)('%s with one change is not valid', async (form) => {
  expect(await site.expectChangesRefused(form, changesEach)).toBeGreaterThan(100);
});

test('an image with the text of another award and another picture’s name stays what the text says', async () => {
  // A picture proves nothing: what is baked in counts. Another award's text is that award, and its id says so.
  const [one = '', other = ''] = site.sound.filter((folder) => tree.has(`${folder}credential.png`));
  const [text] = await unbakePng(site.at(`${other}credential.png`));
  const spoilt = (text?.text ?? '').replace(/"narrative":"/, '"narrative":"Not ');
  const picture = site.at(`${one}credential.png`);
  const report = await site.judged(bakePng(picture, spoilt, 'openbadgecredential'));
  expect(failing(report)).toEqual(['signature']);
});

test('every picture with the text of another badge’s award is not that badge’s picture', async () => {
  const pictured = site.sound.flatMap((folder) => {
    const kind = ['png', 'svg'].find((one) => tree.has(`${folder}credential.${one}`)) ?? '';
    const { credentialSubject } = jsonAt<{ credentialSubject: { achievement: { id: string } } }>(
      tree,
      `${folder}credential.json`,
    );
    return [{ folder, kind, achievement: credentialSubject.achievement.id }];
  });
  let count = 0;
  for (const one of pictured) {
    for (const other of pictured) {
      if (one.kind !== other.kind || one.achievement === other.achievement) continue;
      const picture = site.at(`${one.folder}credential.${one.kind}`);
      const text = JSON.stringify(jsonAt(tree, `${other.folder}credential.json`));
      const swapped =
        one.kind === 'png'
          ? bakePng(picture, text, 'openbadgecredential')
          : bakeSvg(picture, { json: text }, 'credential');
      const { verdict, steps } = await site.judged(swapped);
      expect(verdict).toBe('unknown');
      expect(steps.filter(({ result }) => result === 'could-not-check')).toMatchObject([
        {
          code: 'image',
          message:
            'This is not the picture that was published with this badge. What its text says is what counts, not what the picture shows.',
        },
      ]);
      count += 1;
    }
  }
  expect(count).toBeGreaterThan(10);
});

test('an image with half of another award’s text', async () => {
  const svgs = site.sound.filter((folder) => tree.has(`${folder}credential.svg`));
  const [one = '', other = svgs[0] ?? ''] = svgs;
  const mine = unbakeSvg(site.at(`${one}credential.svg`))[0]?.text ?? '{}';
  const theirs = jsonAt(
    tree,
    `${other === one ? site.sound.find((f) => f !== one) : other}credential.json`,
  );
  const mixed = { ...JSON.parse(mine), credentialSubject: theirs.credentialSubject };
  const svg = bakeSvg(
    site.at(`${one}credential.svg`),
    { json: JSON.stringify(mixed) },
    'credential',
  );
  expect(failing(await site.judged(svg))).toContain('signature');
});

describe('what the issuer publishes, changed', () => {
  const folder = () => site.sound[0] ?? '';
  const withFile = (path: string, bytes: Uint8Array) => new Map([[path, bytes]]);

  test('each key swapped for the other issuer’s', async () => {
    const [mine = '', theirs = ''] = ['lantern-street', 'saltmarsh-observatory'].sort((a) =>
      textAt(tree, `${folder()}credential.json`).includes(`issuers:${a}"`) ? -1 : 1,
    );
    const keysOf = (issuer: string) =>
      [...tree.keys()].filter((path) => path.startsWith(`issuers/${issuer}/keys/`));
    for (const [index, path] of keysOf(mine).entries()) {
      const other = site.at(keysOf(theirs)[index] ?? '');
      const form = path.endsWith('.jwk.json')
        ? 'credential.jwt.txt'
        : path.endsWith('.pem.txt')
          ? 'v1.jws.txt'
          : 'assertion.jws.txt';
      const report = await site.judged(site.at(folder() + form), withFile(path, other));
      expect(report.verdict, path).toBe('invalid');
      expect(['signature', 'key'], path).toContain(failing(report)[0]);
    }
    const did = withFile(
      `issuers/${mine}/did.json`,
      utf8(
        textAt(tree, `issuers/${mine}/did.json`).replaceAll(
          /z6Mk\w+/g,
          /z6Mk\w+/.exec(textAt(tree, `issuers/${theirs}/did.json`))?.[0] ?? '',
        ),
      ),
    );
    const report = await site.judged(site.at(`${folder()}credential.json`), did);
    expect(failing(report)).toEqual(expect.arrayContaining(['key']));
    expect(report.verdict).toBe('invalid');
  });

  test('each change of a status list', async () => {
    const path = [...tree.keys()].find(
      (one) =>
        /\/status\/1\.json$/.test(one) && textAt(tree, `${folder()}credential.json`).includes(one),
    );
    const list = jsonAt(tree, path ?? '');
    for (const { path: place, how, document } of changesOf(list)) {
      const report = await site.judged(
        site.at(`${folder()}credential.json`),
        withFile(path ?? '', utf8(document)),
      );
      expect(report.verdict, `${place} ${how}`).not.toBe('valid');
    }
  });
});
