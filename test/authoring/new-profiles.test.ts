import { describe, expect, test } from 'vitest';
import { badgeText } from '../../src/authoring/new-badge.ts';
import { issuerText } from '../../src/authoring/new-issuer.ts';
import { parseMarkdown } from '../../src/content/markdown.ts';
import { badgeClassSchema } from '../../src/content/schema/badge-class.ts';
import { issuerSchema } from '../../src/content/schema/issuer.ts';

describe('an issuer', () => {
  const acme = { name: 'Acme', url: 'https://acme.example.org/', email: 'badges@example.org' };

  test('its file', () => {
    expect(issuerText({ ...acme, about: 'Who we are.' })).toBe(`---
name: Acme
url: https://acme.example.org/
email: badges@example.org
# There may also be: telephone, linkedin (the number of the organization's page), language.
# A logo is issuer.png or issuer.svg beside this file, with imageAlt: what it shows, in words.
# The text below the second line of hyphens stands on the issuer's page.
---
Who we are.
`);
  });

  test('is read back', () => {
    const text = issuerText({ ...acme, description: 'Yes: "we" # do', imageAlt: 'A lamp.' });
    const { value, problems } = parseMarkdown('issuer.md', text);
    expect(problems).toEqual([]);
    expect(issuerSchema.parse(value?.fields)).toMatchObject({
      ...acme,
      description: 'Yes: "we" # do',
      imageAlt: 'A lamp.',
    });
    expect(value?.body).toBe('');
  });
});

describe('a badge class', () => {
  const engines = {
    name: 'Engines',
    description: 'Knows engines.',
    imageAlt: 'An engine.',
    criteria: 'Build one.',
  };

  test('its file', () => {
    expect(badgeText(engines)).toBe(`---
name: Engines
description: Knows engines.
imageAlt: An engine.
---
Build one.
`);
    expect(
      badgeText({ ...engines, tags: ['steam', 'a, b'], expiresAfter: 'P2Y', supersedes: '2024' }),
    ).toBe(`---
name: Engines
description: Knows engines.
imageAlt: An engine.
tags: [steam, "a, b"]
expiresAfter: P2Y
supersedes: "2024"
---
Build one.
`);
  });

  test('is read back', () => {
    const more = { tags: ['steam', 'no'], expiresAfter: 'P2Y', supersedes: 'null' };
    const { value } = parseMarkdown('engines.md', badgeText({ ...engines, ...more }));
    const { criteria, ...fields } = { ...engines, ...more };
    expect(badgeClassSchema.parse(value?.fields)).toMatchObject(fields);
    expect(value?.body).toBe(criteria);
  });
});
