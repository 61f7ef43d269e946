import { describe, expect, test } from 'vitest';
import { picture } from '../support/site.ts';
import { plan, readBack, sentences, written } from './planning.ts';

const issuer = { name: 'Acme:', url: 'http://acme.example.org', email: 'badges@acme.example.org' };
const badge = {
  name: 'Engines',
  description: 'Knows engines.',
  image: 'http://acme.example.org/img/engines.png',
  criteria: 'http://acme.example.org/criteria/engines.html',
  issuer: 'http://acme.example.org/issuer.json',
};

test('1.0 is known by its shape: no context, no type, no id', async () => {
  const result = plan({
    'old/issuer.json': { ...issuer, revocationList: 'http://acme.example.org/revoked.json' },
    'old/engines.json': {
      ...badge,
      tags: ['engines', '1.10'],
      alignment: [{ name: 'Build', url: 'http://skills.example.org/1', description: 'Builds.' }],
    },
    'old/img/engines.png': picture(),
  });
  expect(result.problems).toEqual([]);
  expect(Object.keys(written(result))).toEqual([
    'badges/acme/engines.md',
    'badges/acme/engines.png',
    'badges/acme/issuer.md',
  ]);
  expect(written(result)['badges/acme/engines.md']).toBe(`---
name: Engines
description: Knows engines.
imageAlt: Engines
tags:
  - engines
  - "1.10"
alignment:
  - targetName: Build
    targetUrl: http://skills.example.org/1
    targetDescription: Builds.
---
<http://acme.example.org/criteria/engines.html>
`);
  expect(sentences(result.leftOut)).toEqual([
    'old/issuer.json, revocationList: Rosette writes a list of revoked awards of its own.',
  ]);
  expect(sentences(result.toDo)).toEqual([
    'old/engines.json, criteria: The criteria are an address, so only a link was written. Say below it what had to be done.',
    'old/engines.json, imageAlt: The name of the badge stands here. Write what the picture shows.',
  ]);
  const { sources, problems } = await readBack(result);
  expect(problems).toEqual([]);
  expect(sources.issuers[0]?.fields.name).toBe('Acme:');
});

test('1.1 has contexts, types and ids; what is undeclared is listed', () => {
  const context = 'https://w3id.org/openbadges/v1';
  const result = plan({
    'a.json': { '@context': context, type: 'Issuer', id: 'https://acme.example.org/a', ...issuer },
    'b.json': {
      '@context': context,
      type: 'BadgeClass',
      id: 'https://acme.example.org/b',
      ...badge,
      issuer: 'https://acme.example.org/a',
      created_at: 5,
    },
  });
  expect(result.problems).toEqual([]);
  expect(Object.keys(written(result))).toEqual(['badges/a/b.md', 'badges/a/issuer.md']);
  expect(sentences(result.leftOut)).toContain(
    'b.json, created_at: Open Badges 1.1 does not declare this property, and Rosette has no field for it.',
  );
  expect(sentences(result.leftOut)).toContain(
    'b.json, image: The picture "engines.png" is not among the files. Put a square PNG or SVG there as badges/a/b.png or .svg.',
  );
});

describe('the page of the criteria, among the files', () => {
  const body = (page: Record<string, string>) => {
    const result = plan({ 'issuer.json': issuer, 'engines.json': badge, ...page });
    const text = String(written(result)['badges/acme/engines.md']).split('\n---\n')[1];
    return { text, told: sentences(result.toDo).find((told) => told.includes('criteria')) };
  };
  const link = '<http://acme.example.org/criteria/engines.html>\n';

  test('a fragment or a template stands below the link, tags and all', () => {
    const page = '---\ntitle: Engines\n---\n{% include list.html %}\n<p>Build one.</p>\n';
    const { text, told } = body({ 'criteria/engines.html.txt': page });
    expect(text).toBe(`${link}\n{% include list.html %}\n<p>Build one.</p>\n`);
    expect(told).toContain('Readers would see them: write it as Markdown.');
  });

  test('Markdown is just taken', () => {
    const { text, told } = body({ 'criteria/engines.md': 'Build *one*.' });
    expect(text).toBe(`${link}\nBuild *one*.\n`);
    expect(told).toBe(
      'engines.json, criteria: The text of "criteria/engines.md" stands below a link to its address.',
    );
  });

  test('a whole web page stays a link', () => {
    const { text, told } = body({ 'engines.html': '<!DOCTYPE html><body>Menu, ads, text</body>' });
    expect(text).toBe(link);
    expect(told).toContain('The criteria are the web page "engines.html"; a link to its address');
  });
});
