/** What a pull request would publish, for whoever approves it: as data, as Markdown, as words for a terminal. */

import fc from 'fast-check';
import markdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import type { AwardId } from '../../src/model/award.ts';
import { type Changes, changesOf } from '../../src/publish/changes/changes.ts';
import { changesInWords } from '../../src/publish/changes/in-words.ts';
import {
  changesSummary,
  mostBytes,
  type SummaryOptions,
  unknownSummary,
} from '../../src/publish/changes-summary.ts';
import { badgeWords } from '../../src/publish/promises/words.ts';
import { identity, ids, minimal, picture, salt, sealedAward } from '../support/site.ts';
import { changed, compared, type Changes as Edits } from './promises/comparing.ts';

const noFiles = { copied: [], other: [] };

async function changesFor(
  edits: Edits,
  { before = minimal, files = noFiles }: { before?: typeof minimal; files?: Changes['files'] } = {},
): Promise<Changes> {
  const comparison = await compared(before, edits);
  return changesOf(comparison, {
    siteText: String(changed(before, edits)['badges/site.yaml']),
    files,
    problems: [...comparison.content.problems, ...comparison.problems],
  });
}

const images = 'https://github.com/owner/club/raw/0123abc/';
const preview = 'https://github.com/owner/club/actions/runs/1/artifacts/2';
const summaryOf = async (
  edits: Edits,
  options: SummaryOptions = { images },
  more: Parameters<typeof changesFor>[1] = {},
) => changesSummary(await changesFor(edits, more), options);

/** As the summary writes it: every sign escaped that could begin markup. */
const written = (text: string) => text.replace(/[./:-]/g, '\\$&');

describe('awards', () => {
  const more = {
    'recipients/b.md': sealedAward(ids[1], 18, 'name: Ada Example\nexpires: 2028-05-01\n'),
    'recipients/c.csv': `badge,issuedOn,id,statusIndex,recipient.type,recipient.identity,recipient.salt\nacme/engines,2026-04-01,${ids[2]},19,email,${identity},${salt}\n`,
  };

  test('are grouped by badge, with dates, the name that a page shows, file, row and page', async () => {
    expect(await summaryOf(more, { images, preview })).toBe(
      [
        '## What this would publish',
        'This would make 2 awards of one badge.',
        '**Who approves this, awards these badges.**',
        `[Download the pages as they would be](<${preview}>): a preview without signatures, which says so on every page.`,
        '### 2 new awards: Engines',
        `<img src="${images}badges/acme/engines.png" width="32" alt="An engine&#46;"> <code>acme\\/engines</code>, awarded by Acme.`,
        [
          '| Issued | Expires | Name on its page | Written in | Its page |',
          '| --- | --- | --- | --- | --- |',
          `| 2026-04-01 |  |  | <code>recipients\\/c\\.csv</code>, row 2 | <code>${written(`https://badges.example.org/club/awards/${ids[2]}/`)}</code> |`,
          `| 2026-05-01 | 2028-05-01 | Ada Example | <code>recipients\\/b\\.md</code> | <code>${written(`https://badges.example.org/club/awards/${ids[1]}/`)}</code> |`,
        ].join('\n'),
      ].join('\n\n'),
    );
  });

  test('say the same in a terminal', async () => {
    expect(changesInWords(await changesFor(more))).toEqual([
      'This would make 2 awards of one badge.',
      'Who approves this, awards these badges.',
      '',
      '2 new awards of acme/engines, Engines:',
      `  2026-04-01  recipients/c.csv, row 2  https://badges.example.org/club/awards/${ids[2]}/`,
      `  2026-05-01  until 2028-05-01  "Ada Example"  recipients/b.md  https://badges.example.org/club/awards/${ids[1]}/`,
    ]);
  });

  test('name nobody where pages do not', async () => {
    const told = { 'badges/site.yaml': `${minimal['badges/site.yaml']}names: told\n` };
    const before = { ...minimal, ...told };
    expect(await summaryOf(more, { images }, { before })).not.toContain('Ada');
  });

  test('that are revoked come with the reason', async () => {
    const summary = await summaryOf({
      'recipients/ada.md': sealedAward(ids[0], 17, 'revoked: { on: 2026-06-01, reason: Copied }\n'),
    });
    expect(summary).toContain('This would revoke 1 award.\n\n**Who approves this, publishes it');
    expect(summary).toContain('### 1 award would be revoked');
    expect(summary).toContain(
      '| Engines | 2026-05-01 | Copied | <code>recipients\\/ada\\.md</code>',
    );
  });

  test('that are erased are told apart', async () => {
    const summary = await summaryOf({
      'recipients/ada.md': `---\nbadge: acme/engines\nid: ${ids[0]}\nstatusIndex: 17\nissuedOn: 2026-05-01\nerased: 2026-07-01\n---\n`,
    });
    expect(summary).toContain('This would erase 1 award.');
    expect(summary).toContain('| Engines | 2026-05-01 | 2026-07-01 | <code>recipients\\/ada\\.md');
  });

  test('whose page gets another name are listed with both', async () => {
    const before = { ...minimal, 'recipients/ada.md': sealedAward(ids[0], 17, 'name: Ada\n') };
    const edits = { 'recipients/ada.md': sealedAward(ids[0], 17, 'name: Ada L.\n') };
    const changes = await changesFor(edits, { before });
    expect(changes.names).toMatchObject([{ award: { id: ids[0] }, was: 'Ada', is: 'Ada L.' }]);
    expect(changesSummary(changes, { images })).toContain('- “Ada” → “Ada L\\.” (Engines,');
    expect((await changesFor({}, { before })).names).toEqual([]);
    expect((await changesFor(minimal, { before })).names).toMatchObject([{ was: 'Ada' }]);
  });

  test('without a seal are counted, and the address is nowhere', async () => {
    const typed = (address: string) =>
      `---\nbadge: acme/engines\nrecipient: ${address}\nissuedOn: 2026-05-01\n---\n`;
    const changes = await changesFor({ 'recipients/new.md': typed('grace@example.org') });
    expect(changes.unsealed).toEqual([
      { file: 'recipients/new.md', badge: 'acme/engines', awards: 1 },
    ]);
    const summary = changesSummary(changes, { images });
    expect(summary).toContain('**It cannot be published as it is: there is 1 problem.**');
    expect(summary).toContain('award-address-plain');
    expect(summary).toContain('### 1 award without a seal');
    expect(summary).toContain('- <code>recipients\\/new\\.md</code>: 1 of <code>acme\\/engines');
    const words = changesInWords(changes).join('\n');
    expect(words).toContain('1 more award is written here and not sealed');
    for (const text of [summary, words, JSON.stringify(changes)]) {
      expect(text).not.toMatch(/grace@|example\.org>/);
    }
  });

  test('past a hundred a badge says how many more', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 130 }, (_, at) => {
        const id = `${String(at).padStart(8, '0')}-6a1e-4d0e-9a53-5f7d3c1e8b42`;
        return [`recipients/${at}.md`, sealedAward(id, 100 + at)];
      }),
    );
    const summary = await summaryOf(many);
    expect(summary).toContain('### 130 new awards: Engines');
    expect(summary.match(/^\| 2026-/gm)).toHaveLength(100);
    expect(summary).toContain('… and 30 more.');
  });
});

describe('badges and issuers', () => {
  test('that are new are shown at the sizes of displayers', async () => {
    const summary = await summaryOf({
      'badges/acme/wheels.md':
        '---\nname: Wheels\ndescription: Knows wheels.\nimageAlt: A "wheel"\n---\nTurn one.\n',
      'badges/acme/wheels.png': picture(100, 100, 5),
    });
    expect(summary).toContain('This would add 1 badge.');
    const src = `${images}badges/acme/wheels.png`;
    expect(summary).toContain(
      [32, 50, 90]
        .map((width) => `<img src="${src}" width="${width}" alt="A &#34;wheel&#34;">`)
        .join(' '),
    );
  });

  test('have no pictures where nobody says their address', async () => {
    const edits = { 'badges/acme/engines.png': picture(90, 90, 11) };
    expect(await summaryOf(edits)).toContain('<img');
    expect(await summaryOf(edits, { images: undefined })).not.toContain('<img');
  });

  test('that change say what was and is, in words that fit', async () => {
    const changes = await changesFor({
      'badges/acme/engines.md': `---\nname: Motors\ndescription: Knows engines.\nimageAlt: An engine.\nversion: "2"\ntags: [a, b]\nretired: 2026-12-01\n---\n${'Build one. '.repeat(100)}\n`,
      'badges/acme/engines.png': picture(90, 90, 11),
      'badges/acme/issuer.md':
        '---\nname: Acme\nurl: https://acme.example.org/new/\nemail: badges@example.org\n---\nAbout us.\n',
    });
    expect(changes.changedBadges.map(({ changes }) => changes)).toEqual([
      [
        { what: 'the name', was: 'Engines', is: 'Motors' },
        { what: badgeWords.criteria },
        { what: 'the picture' },
        { what: 'the tags', is: 'a, b' },
        { what: 'the version', is: '2' },
        { what: 'the day from which nobody gets it any more', is: '2026-12-01' },
      ],
    ]);
    expect(changes.changedIssuers.map(({ changes }) => changes)).toEqual([
      [
        {
          what: 'the web address',
          was: 'https://acme.example.org/',
          is: 'https://acme.example.org/new/',
        },
      ],
    ]);
    const summary = changesSummary(changes, { images });
    expect(summary).toContain(
      `- the name: “Engines” → “Motors”\n- ${badgeWords.criteria}\n- the picture\n`,
    );
    expect(summary).toContain('- the version: nothing → “2”');
    expect(summary).toContain('There is 1 award of it. What changes:');
  });

  test('nothing new is nothing to approve', async () => {
    const summary = await summaryOf({});
    expect(summary).toBe(
      '## What this would publish\n\nThis would change nothing that is published.',
    );
  });

  test('where nothing stood before, all is new', async () => {
    const comparison = await compared({}, minimal);
    const changes = changesOf(comparison, { siteText: '', files: noFiles, problems: [] });
    expect(changes).toMatchObject({ isFirst: true, settings: [], changedBadges: [] });
    expect(changesSummary(changes, { images })).toContain(
      'This would make 1 award of one badge, add 1 badge and add 1 issuer.',
    );
  });
});

describe('the rest', () => {
  test('settings are named with their lines', async () => {
    const summary = await summaryOf({
      'badges/site.yaml':
        'url: https://badges.example.org/club/\ntitle: Our Club\nformats: ["2.0"]\nindex: true\n',
    });
    expect(summary).toContain('### 2 settings of the site');
    expect(summary).toContain('- <code>title</code>, line 2: “The Club” → “Our Club”');
    expect(summary).toContain('- <code>index</code>, line 4: “false” → “true”');
  });

  test('a setting that is taken out has no line', async () => {
    const before = {
      ...minimal,
      'badges/site.yaml': `${minimal['badges/site.yaml']}index: true\n`,
    };
    const { settings } = await changesFor(minimal, { before });
    expect(settings).toEqual([{ what: 'index', was: 'true', is: 'false' }]);
  });

  test('promises that would be broken come first', async () => {
    const summary = await summaryOf({ 'recipients/ada.md': undefined });
    expect(summary.indexOf('### 1 problem to mend first')).toBeGreaterThan(0);
    expect(summary).toContain('recipients/ada.md');
    expect(summary).toContain('promise-address-gone');
    expect(summary).not.toContain('Who approves this');
  });

  test('files that are no content are listed, those of the program with a warning', async () => {
    const files = {
      copied: [{ file: 'public/CNAME', how: 'new' }],
      other: [{ file: '.github/workflows/publish.yml', how: 'changed' }],
    } as const;
    const summary = await summaryOf({}, { images }, { files });
    expect(summary).toContain('This would change 1 file that is copied as written.');
    expect(summary).toContain('- <code>public\\/CNAME</code> (new)');
    expect(summary).toContain('they run with the signing keys');
    expect(summary).toContain('- <code>\\.github\\/workflows\\/publish\\.yml</code> (changed)');
  });

  test('settings that cannot be read leave the problems', async () => {
    const changes = await changesFor({ 'badges/site.yaml': 'title: [\n' });
    expect(changesSummary(changes, { images })).toContain('yaml-syntax');
    expect(changes.awards).toEqual([]);
  });

  test('what cannot be compared says why', () => {
    expect(unknownSummary('There is no branch "<b>".')).toContain(
      'There is no branch "\\<b\\>"\\.',
    );
  });
});

const markdown = markdownIt({ html: true, linkify: true });

/** Every text in it is somebody's. */
function filledWith(text: string, picture = text.replaceAll('@', '')): Changes {
  const award = {
    id: ids[0] as AwardId,
    badge: text,
    badgeName: text,
    issuedOn: '2026-05-01',
    name: text,
    file: text,
    page: 'https://badges.example.org/x/',
    revoked: { on: '2026-06-01', reason: text },
  };
  const badge = {
    badge: text,
    name: text,
    issuer: text,
    description: text,
    file: text,
    picture: { file: `${picture}.png`, alt: text },
    awarded: 1,
  };
  const change = { what: 'the name', was: text, is: text };
  const issuer = { issuer: text, name: text, url: text, file: text };
  const file = { file: text, how: 'new' } as const;
  return {
    isFirst: false,
    awards: [{ badge, awards: [award] }],
    unsealed: [{ file: text, badge: text, awards: 1 }],
    revoked: [award],
    erased: [award],
    names: [{ award, was: text, is: text }],
    newBadges: [badge],
    changedBadges: [{ ...badge, changes: [change] }],
    newIssuers: [issuer],
    changedIssuers: [{ ...issuer, changes: [change] }],
    keys: [{ issuer: 'acme', type: 'rsa', thumbprint: text, is: 'active', reason: text }],
    settings: [{ ...change, line: 2 }],
    files: { copied: [file], other: [file] },
    problems: [{ code: 'field-unknown', severity: 'error', file: text, message: text, hint: text }],
  };
}

const tagsOf = (html: string) => html.match(/<\/?[a-z][^>]*>/gi) ?? [];
/** Without what differs rightly: the picture's address and its words. */
const shapeOf = (changes: Changes) =>
  tagsOf(markdown.render(changesSummary(changes, { images }))).map((tag) =>
    tag.replace(
      /^<img src="https:\/\/github\.com\/owner\/club\/raw\/0123abc\/[^"<>\s]*" width="(\d+)" alt="[^"<>]*">$/,
      '<img $1>',
    ),
  );

const hostile = [
  '<img src=x onerror=alert(1)>',
  '</code></td><script>alert(1)</script>',
  '![a](https://evil.example/a.png)',
  '[a](https://evil.example/)',
  'https://evil.example/ www.evil.example',
  '` `` ``` | a | b |',
  '``````\n\n# Heading\n\n```',
  '**bold** ~~no~~ _it_ # - > 1.',
  '"><b>',
  '\\| \\` \\',
  '-->',
  '&lt;b&gt; &#64;',
];

describe('whatever a contributor writes', () => {
  const plain = shapeOf(filledWith('x'));

  test('the plain one has the tags that are ours', () => {
    expect(new Set(plain.map((tag) => tag.replace(/[ >].*$/s, '')))).toEqual(
      new Set(
        'h2 p strong h3 pre code img table thead tr th tbody td ul li h4'
          .split(' ')
          .flatMap((tag) => (tag === 'img' ? ['<img'] : [`<${tag}`, `</${tag}`])),
      ),
    );
  });

  test.each(hostile)('%j stays text', (text) => {
    expect(shapeOf(filledWith(text))).toEqual(plain);
  });

  test('any text stays text', () => {
    const pieces = fc.array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(pieces, (parts) => {
        // An empty text may leave out a column, and that is all it does.
        expect(shapeOf(filledWith(`x${parts.join(' ')}`))).toEqual(plain);
      }),
      { numRuns: 25 },
    );
  });

  test('nobody is called by a mention, and nothing is referred to', () => {
    const summary = changesSummary(filledWith('@octocat, #12 and :tada:'), { images });
    const outside = summary
      .replace(/```text\n[\s\S]*?\n```/g, '')
      .replace(/<code>.*?<\/code>/g, '')
      .replace(/<img [^>]*>/g, '');
    expect(outside).toContain('\\@&#8203;octocat, \\#&#8203;12 and \\:&#8203;tada\\:');
    expect(outside).not.toMatch(/@\w|#\d+ |:tada:/);
  });

  test('no address of a recipient gets through', async () => {
    const changes = filledWith('mail ada@people.example', 'ada@people.example');
    expect(changesSummary(changes, { images })).not.toContain('ada');
    expect(changesInWords(changes).join('\n')).not.toContain('ada');
    const read = await changesFor({
      'recipients/ada@people.example.md': sealedAward(
        ids[1],
        18,
        'name: ada@people.example\nrevoked: { on: 2026-06-01, reason: "To ada@people.example" }\n',
      ),
    });
    expect(read.awards).toMatchObject([{ awards: [{ id: ids[1] }] }]);
    expect(JSON.stringify({ ...read, problems: [] })).not.toContain('ada@');
  });

  test('control characters do not reach a terminal', () => {
    expect(changesInWords(filledWith('a\u001b[2Jb\u202Ec')).join('\n')).not.toMatch(
      /\p{Cc}(?<!\n)|\u202E/u,
    );
  });

  test('the summary fits, whatever there is', () => {
    const many = filledWith('@'.repeat(3000));
    const [group] = many.awards;
    const [award] = many.revoked;
    if (group === undefined || award === undefined) throw new Error('There is no award.');
    const changes = {
      ...many,
      awards: Array.from({ length: 60 }, () => ({
        ...group,
        awards: Array.from({ length: 120 }, () => award),
      })),
    };
    const summary = changesSummary(changes, { images });
    const bytes = new TextEncoder().encode(summary).length;
    expect(bytes).toBeGreaterThan(mostBytes / 2);
    expect(bytes).toBeLessThanOrEqual(mostBytes);
    expect(summary).toContain('### 1 problem to mend first');
    expect(summary).toMatch(
      /\*\*There is more than fits on this page:\*\* \d+ parts are left out\./,
    );
  });
});
