/** Nothing that a contributor writes, or a link brings along, does anything in a reader's browser. */

import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { load } from '../../src/publish/load.ts';
import { dataIn } from '../../src/publish/output/links.ts';
import { builtSite } from '../support/built-site.ts';
import { treeOf } from '../support/command.ts';
import { inMemory, now } from '../support/site.ts';
import { launchChromium } from './chromium.ts';
import { pageTypeOf } from './judges/page-type.ts';
import { layTripwire, traces } from './judges/tripwire.ts';
import { awardId } from './sites/content.ts';
import { addresses, emails, noAddresses, polyglot, texts } from './sites/hostile/attacks.ts';
import { type Field, fieldsOf, filled } from './sites/hostile/written-fields.ts';
import { hostile, references, schemas } from './sites/hostile.ts';
import { hostileTranslated } from './sites/hostile-translated.ts';
import { subjects } from './sites/subjects.ts';
import { anatomy, openVisitor, type Visitor } from './visit.ts';

const launched = await launchChromium();
const reason = 'skipped' in launched ? launched.skipped : '';

const url = 'https://badges.example.org/';
const { placed } = hostile(url);
// The same as others look at.
const { files } = subjects.hostile;

type Kind = keyof typeof schemas;
const kinds = Object.keys(schemas) as Kind[];
const fields = kinds.flatMap((kind) =>
  fieldsOf(schemas[kind]).map((field) => ({ kind, field, name: `${kind}.${field.name}` })),
);
const isReference = (kind: Kind, { name }: Field) => references[kind].includes(name);
/** Of a site there is one, with one address. */
const isOnce = (kind: Kind) => kind === 'site';

describe('the collection', () => {
  test.each(
    fields.filter(
      ({ kind, field, name }) =>
        field.kind !== 'other' && !isReference(kind, field) && name !== 'site.url',
    ),
  )('stands in $name', ({ kind, field, name }) => {
    const values = placed.get(name) ?? [];
    expect(values).not.toEqual([]);
    const wanted = { text: texts, address: addresses, email: emails, other: [] }[field.kind];
    const isWhole = field.kind !== 'text' || field.maxCharacters >= 200;
    if (field.kind === 'text') for (const value of values) expect(value).toContain(polyglot);
    if (!isWhole || isOnce(kind)) return;
    const whole = values.join('\n');
    expect(wanted.filter((trick) => !whole.includes(trick))).toEqual([]);
  });
});

/** The fields of a file that holds no trick but one. */
const withOne = (kind: Kind, name: string, trick: string) =>
  filled(schemas[kind], (field) => (field.name === name ? trick : exampleOf(field)));

/** Of an entry, where the example is of the whole list. */
const entries: Readonly<Record<string, string>> = { languages: 'fr', formats: '2.0', bake: '2.0' };

const exampleOf = ({ name, kind, example }: Field): unknown => {
  if (name === 'extensions' || name === 'recipient.address') return undefined;
  // As it is written in a file.
  if (typeof example === 'number') return String(example);
  return example ?? entries[name] ?? (kind === 'address' ? 'https://fine.example/' : 'x');
};

describe('what is no free text is refused', () => {
  test.each(kinds)('and %s without a trick is fine', (kind) => {
    expect(schemas[kind].safeParse(filled(schemas[kind], exampleOf)).error).toBeUndefined();
  });

  const others = fields.filter(
    ({ kind, field }) =>
      field.kind === 'other' && field.name !== 'extensions' && !isReference(kind, field),
  );

  test.each(others)('$name', ({ kind, field }) => {
    const { error } = schemas[kind].safeParse(withOne(kind, field.name, polyglot));
    const top = field.name.split('.')[0] ?? '';
    expect(error?.issues.map(({ path }) => path[0])).toContain(top);
  });

  test.each(fields.filter(({ field }) => field.kind === 'address'))(
    '$name, other than a web address',
    ({ kind, field }) => {
      const taken = noAddresses.filter((trick) => {
        const { error } = schemas[kind].safeParse(withOne(kind, field.name, trick));
        const top = field.name.split('.')[0] ?? '';
        return error?.issues.some(({ path }) => path[0] === top) !== true;
      });
      expect(taken).toEqual([]);
    },
  );

  test.each([
    ['badges/acme-0/engines.md', 'image', 'javascript:__xss=1.png'],
    ['badges/acme-0/engines.md', 'image', '../../secret.png'],
    ['badges/acme-0/engines.md', 'image', 'data:image/svg+xml,<svg onload="__xss=1"/>'],
    ['badges/acme-0/engines.md', 'supersedes', polyglot],
    ['badges/acme-0/issuer.md', 'defaultImage', polyglot],
    ['recipients/acme-0.md', 'badge', polyglot],
  ])('%s: %s %s', async (file, field, trick) => {
    const before = String(files[file]);
    const line = new RegExp(`^${field}: .*\n`, 'm');
    const after = `---\n${field}: ${JSON.stringify(trick)}\n${before.replace(line, '').slice(4)}`;
    const { problems } = await load(inMemory({ ...files, [file]: after }), now);
    expect(problems.map((problem) => [problem.file, problem.path?.[0]])).toContainEqual([
      file,
      field,
    ]);
  });
});

/** It says nothing that a contributor wrote. */
const erasedCard = `awards/${awardId(3)}/_embed/index.html`;

const careless = [
  '<script>__xss=1</script>',
  '<img src=x onerror=__xss=1>',
  '<img src=//evil.example/a.png>',
  '<a href=javascript:__xss=1>go</a>',
  '" onfocus="1',
  '<iframe srcdoc="<script>parent.__xss=1</script>"></iframe>',
  '<style>*{background:url(//evil.example/a)}</style>',
];

describe.skipIf('skipped' in launched)(
  `in Chromium nothing runs and nothing leaves ${reason}`,
  () => {
    const { browser } = launched as { browser: Browser };
    let built: string;
    let pages: ReadonlyMap<string, string>;

    beforeAll(async () => {
      built = await builtSite(files);
      const decoder = new TextDecoder();
      pages = new Map(
        [...(await treeOf(built))]
          .filter(([path]) => /\.(html|svg)$/.test(path))
          .map(([path, bytes]) => [path, decoder.decode(bytes)]),
      );
    });

    const visit = async (bypassCSP: boolean, folder = built) => {
      const visitor = await openVisitor(browser, { url, folder, window: { bypassCSP } });
      await layTripwire(visitor.page);
      return visitor;
    };

    const addressOf = (path: string) => url + path.replace(/index\.html$/, '');

    /** One page of each type. */
    const types = () => {
      const html = [...pages.keys()].filter((path) => path.endsWith('.html'));
      return [...new Map(html.map((path) => [pageTypeOf(path), path])).values()];
    };

    /** Whatever is wrong with one page, opened as it stands. */
    async function wrongWith({ page, troubles }: Visitor, path: string): Promise<string[]> {
      await page.goto(addressOf(path));
      const found = [...(await traces(page)), ...troubles()];
      if (path.endsWith('.html')) {
        const { foreignBodies, text } = await anatomy(page);
        found.push(...foreignBodies);
        if (!text.includes('<x-xss>') && path !== erasedCard) {
          found.push('The tricks are not shown as the text they are.');
        }
      }
      if (page.url() !== addressOf(path)) found.push(`went to ${page.url()}`);
      return found;
    }

    async function wrongOn(visitor: Visitor, paths: Iterable<string>) {
      const wrong: Record<string, unknown> = {};
      for (const path of paths) {
        const found = await wrongWith(visitor, path);
        if (found.length > 0) wrong[path] = found;
      }
      await visitor.close();
      return wrong;
    }

    test('with the policy off, on every page and in every picture', async () => {
      expect(await wrongOn(await visit(true), pages.keys())).toEqual({});
    }, 300_000);

    // Where nothing runs without the policy, what is left to see is that it lets ours run.
    test('with the policy on, on a page of each type', async () => {
      expect(await wrongOn(await visit(false), types())).toEqual({});
    });

    test('in another language, with the policy off', async () => {
      const folder = await builtSite(hostileTranslated(url));
      const translated = [...(await treeOf(folder)).keys()].filter((path) =>
        /^fr\/.*\.html$/.test(path),
      );
      expect(translated.length).toBeGreaterThan(5);
      expect(await wrongOn(await visit(true, folder), translated)).toEqual({});
    });

    test('and a page without care would be found out', async () => {
      const { page, troubles, close } = await visit(true);
      await page.goto(addressOf('404.html'));
      for (const trick of [polyglot, ...careless]) {
        await page.setContent(`<!doctype html><title>a</title><p title="${trick}">${trick}</p>`);
        expect([...(await traces(page)), ...troubles()], trick).not.toEqual([]);
      }
      await close();
    });

    test('when a link brings it along, or a reader types it', async () => {
      const { page, troubles, close } = await visit(true);
      const wrong: Record<string, unknown> = {};
      const given = [polyglot, '<img src=x onerror=__xss=1 xss>', 'javascript:__xss=1'];
      const keys =
        'q query search url vc badge award issuer tag skill page lang to name text code'.split(' ');
      for (const path of types()) {
        const addresses = given.map((trick) => {
          const query = new URLSearchParams(keys.map((key) => [key, trick]));
          return [`?${query}#${query}`, trick] as const;
        });
        // Another query each time, so that the page is loaded anew.
        for (const [address, trick] of [
          ...addresses,
          [`#${encodeURIComponent(polyglot)}`, polyglot] as const,
        ]) {
          await page.goto(addressOf(path) + address);
          const found = [...(await typeEverywhere(page, trick)), ...troubles()];
          if (found.length > 0) wrong[`${path}${address}`] = found;
        }
      }
      await close();
      expect(wrong).toEqual({});
    }, 300_000);

    /** Into every field that takes a text. */
    async function typeEverywhere(page: Page, trick: string): Promise<string[]> {
      const main = page.locator('main');
      for (const input of await main.getByRole('textbox').or(main.getByRole('searchbox')).all()) {
        if (!(await input.isEditable())) continue;
        await input.fill(trick);
        await input.press('Enter');
      }
      return traces(page);
    }

    test('what pages say for machines stays JSON', () => {
      for (const [path, html] of pages) {
        const blocks = html.match(/<script\b[^>]*application\/ld\+json/g) ?? [];
        expect(dataIn(html).length, path).toBe(blocks.length);
      }
    });

    test('where others put in what our oEmbed documents say', async () => {
      const tree = await treeOf(built);
      const { page, troubles, close } = await visit(true);
      const frames = [...tree]
        .filter(([path]) => path.endsWith('/oembed.json'))
        .flatMap(([, bytes]) => {
          const { html } = JSON.parse(new TextDecoder().decode(bytes)) as { html?: string };
          // The one style that we ourselves give to the frame.
          return html?.replace(' style="border:0;max-width:100%"', '') ?? [];
        });
      expect(frames.length).toBeGreaterThan(5);
      await page.setContent(`<!doctype html><title>Elsewhere</title>${frames.join('\n')}`);
      expect(await page.locator('iframe').count()).toBe(frames.length);
      expect([...(await traces(page)), ...troubles()]).toEqual([]);
      await close();
    });
  },
);
