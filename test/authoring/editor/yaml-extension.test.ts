/** The language server behind the YAML extension of VS Code, with the settings of this repository. */

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = new URL('../../../', import.meta.url);
const load = createRequire(import.meta.url);

type Range = { readonly start: { readonly line: number } };
type Item = { readonly label: string; readonly insertText: string };
type Service = {
  configure: (settings: object) => void;
  doValidation: (
    document: unknown,
    isKubernetes: boolean,
  ) => Promise<{ range: Range; message: string }[]>;
  doComplete: (document: unknown, at: unknown, isKubernetes: boolean) => Promise<{ items: Item[] }>;
  doHover: (document: unknown, at: unknown) => Promise<{ contents: { value: string } } | null>;
};
type TextDocument = { positionAt: (offset: number) => unknown };

// It comes with Astro's checker, and so may be absent one day.
const isInstalled = existsSync(fileURLToPath(new URL('node_modules/yaml-language-server', root)));

let version = 0;

/** A file of the repository, as it would be open; `|` is where the cursor stands. */
function opened(path: string, text: string) {
  version += 1;
  const { TextDocument } = load('vscode-languageserver-textdocument');
  const uri = new URL(path, root).href;
  const document: TextDocument = TextDocument.create(uri, 'yaml', version, text.replace('|', ''));
  return { document, at: document.positionAt(text.indexOf('|')) };
}

function createService(): Service {
  const { getLanguageService } = load('yaml-language-server');
  const nothing = () => {};
  const service: Service = getLanguageService({
    schemaRequestService: async (uri: string) => readFileSync(new URL(uri), 'utf8'),
    workspaceContext: { resolveRelativePath: (path: string) => path },
    telemetry: { send: nothing, sendError: nothing, sendTrack: nothing },
    clientCapabilities: {},
  });
  const settings = JSON.parse(readFileSync(new URL('.vscode/settings.json', root), 'utf8'));
  const patterns = Object.entries<string | string[]>(settings['yaml.schemas']);
  service.configure({
    validate: true,
    completion: true,
    hover: true,
    schemas: patterns.map(([url, pattern]) => ({
      uri: new URL(url, root).href,
      fileMatch: [pattern].flat(),
    })),
    indentation: '  ',
    yamlVersion: '1.2',
  });
  return service;
}

describe.skipIf(!isInstalled)('the YAML extension', () => {
  const service = isInstalled ? createService() : undefined;
  const told = async (path: string, text: string) => {
    const { document } = opened(path, text);
    const found = (await service?.doValidation(document, false)) ?? [];
    return found.map(({ range, message }) => `${range.start.line + 1}: ${message}`);
  };
  const proposed = async (path: string, text: string) => {
    const { document, at } = opened(path, text);
    return (await service?.doComplete(document, at, false))?.items ?? [];
  };
  const shown = async (path: string, text: string) => {
    const { document, at } = opened(path, text);
    return (await service?.doHover(document, at))?.contents.value;
  };

  const site = 'url: https://badges.example.org/\ntitle: The Club\n';
  const award = 'badge: acme/engines\nissuedOn: 2026-05-01\n';

  test.each([
    ['badges/site.yaml', `${site}index: yes\nformats: [2.0, "3.0"]\n`, ['3: Write true or false.']],
    ['badges/site.yaml', `${site}Title: x\n`, ['3: Property Title is not allowed.']],
    [
      'recipients/a.yaml',
      `${award}recipient: a@example.org\nexpires: soon\n`,
      [expect.stringMatching(/^4: Write year, month and day/)],
    ],
    [
      'recipients/2026/may/a.yaml',
      `${award}awards:\n  - recipient: a@example.org\n    nam: Ada\n`,
      ['5: Property nam is not allowed.'],
    ],
    [
      'recipients/a.yaml',
      'badge: acme/engines\nawards:\n  - name: Ada\n',
      ['3: Missing property "issuedOn".'],
    ],
    ['recipients/a.endorsements.yaml', `endorsement: https://example.org/\n`, []],
    [
      'badges/acme/engines.endorsements.yaml',
      'endorsements: a\n',
      ['1: Property endorsements is not allowed.'],
    ],
    ['recipients/a.yaml', `${award}term:\nname: ~\nlicenseNumber: 0042\n`, []],
    ['elsewhere/site.yaml', 'anything: 1\n', []],
  ])('%s, %s', async (path, text, expected) => {
    expect(await told(path, text)).toEqual(expected);
  });

  test('proposes the words of a field and nothing else', async () => {
    const labels = async (path: string, text: string) =>
      (await proposed(path, text)).map(({ label }) => label).sort();
    expect(await labels('badges/site.yaml', `${site}names: |\n`)).toEqual(['page', 'told']);
    expect(await labels('badges/site.yaml', `${site}index: |\n`)).toEqual(['false', 'true']);
    expect(await labels('badges/site.yaml', `${site}formats:\n  - |\n`)).toEqual([
      '"1.1"',
      '"2.0"',
      '"3.0"',
    ]);
    expect(await labels('recipients/a.yaml', `${award}recipient: |\n`)).toEqual([
      'name@example.org',
    ]);
  });

  test('writes a field with an example of it, also where that is a list of blocks', async () => {
    const items = await proposed('recipients/a.yaml', `${award}awards:\n  - name: Ada\n    |\n`);
    const inserted = (label: string) => items.find((item) => item.label === label)?.insertText;
    expect(inserted('role')).toMatch(/^role: .\{1:Captain\}$/);
    expect(inserted('result')).toBe('result:\n  - value: 92.50');
    expect(inserted('revoked')).toContain('revoked:\n  on: 2026-06-12\n  reason: ');
    expect(items.length).toBeGreaterThan(20);
    expect(JSON.stringify(items)).not.toContain('[object Object]');
  });

  test('explains a field and its words', async () => {
    const hover = await shown('badges/site.yaml', `${site}nam|es: told\n`);
    expect(hover).toMatch(/^#### The site\n\nWho sees the name in an award\?\n\nAllowed Values:\n/);
    expect(hover).toContain('`page`: Everyone: it stands on the award’s page.');
    expect(await shown('recipients/a.yaml', `${award}exp|ires: 2028-01-01\n`)).toContain(
      'Until when it holds. A date alone counts to its end. Wins over the badge’s expiresAfter.',
    );
  });
});
