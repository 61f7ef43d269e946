import { describe, expect, test } from 'vitest';
import {
  type DeploymentFacts,
  decideDeployment,
  deploymentSummary,
  findingProblem,
  lineOfUrl,
  type PagesSite,
  pagesAddress,
  usualAddress,
} from '../../src/publish/deployment.ts';

const site: PagesSite = {
  address: 'https://owner.github.io/club/',
  isPlainHttp: false,
  source: 'workflow',
};

const facts: DeploymentFacts = {
  url: 'https://owner.github.io/club/',
  line: 3,
  pages: site,
  repository: 'owner/club',
  branch: 'main',
};

const codesOf = (given: DeploymentFacts) => {
  const decision = decideDeployment(given);
  return decision.kind === 'refused' ? decision.findings.map(({ code }) => code) : decision.kind;
};

test.each([
  { written: 'https://owner.github.io/club/', expected: 'https://owner.github.io/club/' },
  { written: 'https://Owner.GitHub.io/club', expected: 'https://owner.github.io/club/' },
  { written: 'http://badges.example.org', expected: 'https://badges.example.org/' },
  { written: 'https://owner.github.io/Club//', expected: 'https://owner.github.io/Club/' },
  { written: ' https://bücher.example/ ', expected: 'https://xn--bcher-kva.example/' },
  { written: 'https://badges.example.org:443/?x#y', expected: 'https://badges.example.org/' },
  { written: 'badges.example.org', expected: undefined },
  { written: 'ftp://badges.example.org/', expected: undefined },
  { written: '', expected: undefined },
])('the Pages address $written', ({ written, expected }) => {
  expect(pagesAddress(written)).toBe(expected);
});

test.each([
  { repository: 'Owner/club', expected: 'https://owner.github.io/club/' },
  { repository: 'owner/Club', expected: 'https://owner.github.io/Club/' },
  { repository: 'Owner/Owner.github.io', expected: 'https://owner.github.io/' },
])('GitHub serves $repository at $expected', ({ repository, expected }) => {
  expect(usualAddress(repository)).toBe(expected);
});

test.each([
  { text: 'url: https://a.example/\n', expected: 1 },
  { text: '# One\n# url: not this\n\ntitle: A\nurl: https://a.example/\n', expected: 5 },
  { text: 'title: A\r\n"url":\r\n  https://a.example/\r\n', expected: 2 },
])('the line of url in $text', ({ text, expected }) => {
  expect(lineOfUrl(text)).toBe(expected);
});

describe('the decision', () => {
  test.each([
    { what: 'the same address', given: {}, expected: 'deploy' },
    {
      what: 'an own domain that GitHub still gives without encryption',
      given: {
        url: 'https://badges.example.org/',
        pages: { ...site, address: 'https://badges.example.org/', isPlainHttp: true },
      },
      expected: 'deploy',
    },
    {
      what: 'a host that does not say the source',
      given: { pages: { ...site, source: undefined } },
      expected: 'deploy',
    },
    { what: 'no Pages', given: { pages: undefined }, expected: ['pages-off'] },
    {
      what: 'Pages from a branch',
      given: { pages: { ...site, source: 'branch' as const } },
      expected: ['pages-source'],
    },
    {
      what: 'another address',
      given: { url: 'https://badges.example.org/' },
      expected: ['pages-address'],
    },
    {
      what: 'a folder too deep',
      given: { url: 'https://owner.github.io/club/badges/' },
      expected: ['pages-address'],
    },
    {
      what: 'other capital letters in the path',
      given: { url: 'https://owner.github.io/Club/' },
      expected: ['pages-address'],
    },
    {
      what: 'two things at once',
      given: { url: 'https://badges.example.org/', pages: { ...site, source: 'branch' as const } },
      expected: ['pages-source', 'pages-address'],
    },
    { what: 'localhost', given: { url: 'http://localhost:4321/' }, expected: 'try-out' },
    {
      what: 'localhost without Pages',
      given: { url: 'http://localhost:4321/', pages: undefined },
      expected: 'try-out',
    },
    { what: 'a loopback number', given: { url: 'https://127.0.0.1/' }, expected: 'try-out' },
  ])('$what', ({ given, expected }) => {
    expect(codesOf({ ...facts, ...given })).toEqual(expected);
  });
});

describe('the summary', () => {
  const summary = (given: Partial<DeploymentFacts>) =>
    deploymentSummary(decideDeployment({ ...facts, ...given }));

  test('is empty when all is well', () => {
    expect(summary({})).toBe('');
  });

  test('of the template says which setting to switch on and then which line to edit', () => {
    const text = summary({ url: 'http://localhost:4321/', pages: undefined, branch: 'try/out #1' });
    expect(text).toContain('## Built, not published yet');
    expect(text).toContain('line 3');
    expect(text).toContain('   url: https://owner.github.io/club/\n');
    const [setting, edit] = [
      'https://github.com/owner/club/settings/pages',
      'https://github.com/owner/club/edit/try/out%20%231/badges/site.yaml',
    ].map((link) => text.indexOf(`(${link})`));
    expect(setting).toBeGreaterThan(0);
    expect(edit).toBeGreaterThan(setting ?? 0);
    expect(text).toContain('GitHub Actions');
  });

  test('of the template leaves the setting out once it is made', () => {
    const text = summary({
      url: 'http://localhost:4321/',
      pages: { ...site, address: 'https://badges.example.org/' },
    });
    expect(text).toContain('url: https://badges.example.org/');
    expect(text).not.toContain('Build and deployment');
  });

  test('without a repository has no links', () => {
    const text = summary({
      url: 'http://localhost:4321/',
      pages: undefined,
      repository: undefined,
    });
    expect(text).toContain('url: https://OWNER.github.io/REPOSITORY/');
    expect(text).not.toContain('](');
  });

  test('names both addresses when they differ, and the domain to enter', () => {
    const decision = decideDeployment({ ...facts, url: 'https://badges.example.org/' });
    if (decision.kind !== 'refused') throw new Error(decision.kind);
    const [problem] = decision.findings.map((finding) => findingProblem(finding, 3));
    expect(problem).toMatchObject({
      code: 'pages-address',
      file: 'badges/site.yaml',
      line: 3,
      message:
        'GitHub serves this repository at https://owner.github.io/club/ and "url" in badges/site.yaml, line 3, says https://badges.example.org/: every badge would name an address where it cannot be found.',
    });
    expect(problem?.hint).toContain('enter badges.example.org under "Custom domain"');
  });

  test('says so when only capital letters differ', () => {
    expect(summary({ url: 'https://owner.github.io/Club/' })).toContain('capital letters only');
  });

  test('asks for encryption', () => {
    expect(summary({ pages: { ...site, isPlainHttp: true } })).toContain('Enforce HTTPS');
  });
});
